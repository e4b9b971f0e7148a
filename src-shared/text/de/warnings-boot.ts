import type { bootWarningTexts as english } from '../en/warnings-boot.ts';
import type { Translated } from '../translated.ts';

export const bootWarningTexts: Translated<typeof english> = {
  'W-BOOT-LOCKED':
    'BOOT_LOCK ist auf diesem {device} gesetzt: jeder Reset startet das Programm, und über BOOT0 kommt man nicht mehr in den Bootloader.',
  'W-BOOT-RAM':
    'Das Optionsbit nBOOT1 steht auf diesem {device} auf 0: mit BOOT0 auf High führt der nächste Reset ins RAM und nicht in den Bootloader. nBOOT1 auf 1 setzen, solange der Bootloader antwortet.',
  'W-BOOT-PIN-IGNORED':
    'Dieser {device} beachtet seinen Pin BOOT0 nicht (Optionsbit {bit}): ist er einmal programmiert, führt kein Reset mehr in den Bootloader. {bit} auf {pinValue} setzen, solange der Bootloader antwortet.',
  'W-BOOT-EMPTY-LOST':
    'Der Bootloader dieses {device} hat vergessen, dass der Flash leer ist: ein Reset vor dem Ende des Programmierens startet den leeren Flash. Das Board nicht zurücksetzen; ist es geschehen, die Versorgung weg- und wieder anlegen.',
  'W-BOOT-BANKS':
    'Auf diesem {device} ist das Starten aus zwei Bänken eingeschaltet ({bit} = {value}): mit BOOT0 auf Low führen ein Reset und ein Sprung aus dem Programm zum Programm zurück, solange eine Bank gültig ist. Nur BOOT0 auf High beim Reset führt in den Bootloader; {bit} = {offValue} schaltet es aus.',
  'W-BOOT-STAYS':
    'Die Optionsbits dieses {device} wählen den Bootloader, gleich was BOOT0 tut: bei einem Reset startet das Programm nicht. Mit Go starten oder {bit} auf {pinValue} setzen.',
  'W-BOOT-STILL-EMPTY':
    'Dieser {device} hat seinen Bootloader gestartet, weil sein Flash leer war, und tut das bei jedem Reset, bis die Versorgung einmal weg war. Das Programm mit Go starten oder die Versorgung weg- und wieder anlegen.',
};
