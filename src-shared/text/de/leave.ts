import type { leaveTexts as english } from '../en/leave.ts';
import type { Translated } from '../translated.ts';

export const leaveTexts: Translated<typeof english> = {
  'way.auto': 'der beste Weg für diesen Baustein',
  'way.go': 'der Go-Befehl',
  'way.reset-by-lines': 'ein Reset über Leitungen',
  'way.ram-reset': 'ein Reset aus dem RAM',
  'way.option-reload': 'Neuladen der Option-Bytes',
  'choice.label': 'Danach',
  'choice.stay': 'im Bootloader bleiben',
  'choice.auto': 'Firmware starten, auf dem besten Weg für den Baustein',
  'choice.go': 'Firmware mit Go starten',
  'choice.reset-by-lines': 'Reset über DTR und RTS',
  'choice.ram-reset': 'Reset aus dem RAM',
  'choice.option-reload': 'Option-Bytes neu laden',
  'why.asked': 'wie verlangt',
  'why.lines': 'der sauberste Start, und die Leitungen können es',
  'why.empty-check': 'ein leer gelieferter Baustein würde nach einem Reset wieder den Bootloader starten',
  'why.no-lines': 'es sind keine Leitungen verdrahtet, die das Board mit BOOT0 auf Low zurücksetzen',
  'why.no-program': 'das Image hat keine Vektortabelle, die Go benutzen könnte',
  'proof.rom-silent': 'Der Bootloader antwortet nicht mehr: Er wurde verlassen.',
  'proof.acknowledged':
    'Der Bootloader hat den Sprung bestätigt; dass das Programm läuft, ist nicht bewiesen.',
  'proof.not-proved': 'Ob der Bootloader verlassen wurde, ist nicht bewiesen.',
  'jump.general':
    'ein Programm kann in den Bootloader springen, wenn es vorher Takte, Interrupts und Peripherie zurücksetzt',
  'jump.empty-check': 'der Bootloader kehrt ins Programm zurück, wenn der Flash nicht leer ist',
  'jump.l0': 'L0 unterstützt keinen Sprung in den Bootloader (AN2606)',
  'jump.dual-bank': 'Dual-Bank-Boot holt die Kontrolle zurück, wo eine Bank ein Programm enthält',
  'jump.secure': 'das hängt von TrustZone und Produktzustand ab',
  'jump.not-stated': 'niemand hat gesagt, ob es geht',
};
