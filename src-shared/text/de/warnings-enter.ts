import type { enterWarningTexts as english } from '../en/warnings-enter.ts';
import type { Translated } from '../translated.ts';

export const enterWarningTexts: Translated<typeof english> = {
  'W-ENTER-JUMP-EMPTY':
    'Auf {device} kehrt ein Sprung in den Bootloader ins Programm zurück, solange der Flash nicht leer ist. Was geht: BOOT0 auf High und ein Reset, über Leitungen oder von Hand.',
  'W-ENTER-JUMP-BANK':
    'Auf {device} kehrt der Bootloader nach einem Sprung ins Programm zurück, solange Dual-Bank-Boot (BFB2) an ist und eine Flash-Bank eines enthält. Was geht: BOOT0 auf High und ein Reset, über Leitungen oder von Hand.',
  'W-ENTER-JUMP-NONE':
    '{device} unterstützt keinen Sprung aus einem Programm in den Bootloader (AN2606). Was geht: BOOT0 auf High und ein Reset, über Leitungen oder von Hand.',
  'W-LEAVE-UNREAD':
    'Das Board ließ sich bei {address} nicht lesen; ob dort ein Programm steht, wurde vor Go also nicht geprüft.',
  'W-LEAVE-BOOT0':
    'Keine Leitung steuert BOOT0 dieses {device}: Ist es beim Reset noch High, startet wieder der Bootloader statt des Programms.',
  'W-LEAVE-EMPTY':
    '{device} merkt sich beim Einschalten, ob sein Flash leer war: Ein leer geliefertes Board startet nach einem Reset wieder den Bootloader, bis die Versorgung einmal aus war. Go startet das Programm sofort.',
  'W-LEAVE-OPTION':
    'Auf {device} kann ein Optionsbit (nBOOT_SEL oder nSWBOOT0) an die Stelle des BOOT0-Pins treten: die Option-Bytes ansehen, wenn ein Reset immer oder nie den Bootloader startet.',
  'W-LEAVE-BANK':
    'Auf {device} startet Dual-Bank-Boot (BFB2, nDBOOT) bei jedem Reset den Bootloader; er geht weiter in eine Bank mit Programm und bleibt, wo keine eines hat.',
};
