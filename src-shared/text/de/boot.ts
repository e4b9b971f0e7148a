import type { bootTexts as english } from '../en/boot.ts';
import type { Translated } from '../translated.ts';

export const bootTexts: Translated<typeof english> = {
  title: 'So startet dieser Baustein seinen Bootloader (! = was woanders hinführt, > = was zu tun ist):',
  'rule.levels-pin':
    'Der Bootloader läuft, wenn BOOT0 in dem Augenblick auf High liegt, in dem der Reset losgelassen wird (AN2606, Muster {pattern}).',
  'rule.levels-select':
    'Der Bootloader läuft, wenn BOOT0 in dem Augenblick High ist, in dem der Reset losgelassen wird, und das Optionsbit {bit} sagt, was als BOOT0 gilt (AN2606, Muster {pattern}): mit {pinValue} der Pin, mit {optionValue} das Optionsbit nBOOT0 (0 = Bootloader, 1 = Programm), gleich was der Pin tut.',
  'rule.boot1-pin': 'Der Pin BOOT1, wo der Baustein einen hat, muss dabei auf Low liegen.',
  'rule.boot1-option':
    'Das Optionsbit nBOOT1 muss 1 sein, wie ausgeliefert; mit 0 läuft der Baustein stattdessen aus seinem RAM.',
  'rule.addresses':
    'BOOT0 wählt zwischen zwei Startadressen in den Optionsbytes; der Bootloader läuft, wenn die gewählte die des Systemspeichers ist (AN2606, Muster {pattern}).',
  'rule.security':
    'BOOT0 oder das Optionsbit nBOOT0 wählt zwischen Startadressen, und TrustZone entscheidet, welche davon gelten (AN2606, Muster {pattern}).',
  'rule.product-state':
    'Der Bootloader läuft, wenn BOOT0 High und der Produktzustand Open ist, oder im Produktzustand Provisioning (AN2606, Muster {pattern}).',
  'rule.radio-pin': 'Der Bootloader läuft, wenn der Pin PA10 beim Loslassen des Resets auf High liegt.',
  'rule.not-stated':
    'Für diesen Baustein ist keine Startregel bekannt: BOOT0 und Optionsbytes stehen in seinem Referenzhandbuch.',
  'trap.delivered-option':
    'Ausgeliefert wird er mit {bit} = {value}: der Pin BOOT0 bewirkt nichts. Ein neuer Baustein kommt nur in den Bootloader, weil sein Flash leer ist, und nie wieder, wenn er einmal programmiert ist.',
  'trap.empty':
    'Ein Baustein, dessen erstes Flash-Wort leer ist, startet den Bootloader von selbst. Das wird beim Einschalten geprüft, nicht beim Reset: nach dem ersten Programmieren führt ein Reset weiter in den Bootloader, bis die Versorgung einmal weg war.',
  'trap.empty-cleared':
    'Manche Bootloader-Versionen dieses Bausteins vergessen, dass der Flash leer ist, sobald sie laufen: ein Reset startet dann den leeren Flash. Nur Aus- und Einschalten hilft.',
  'trap.lock': 'Mit dem Optionsbit BOOT_LOCK = 1 startet jeder Reset das Programm.',
  'trap.banks':
    'Mit dem Optionsbit {bit} = {value} (Starten aus zwei Bänken) läuft bei jedem Reset zuerst der Bootloader, gibt aber an eine Flash-Bank mit gültigem Programm ab. Er bleibt nur, wenn BOOT0 ihn wählt oder keine Bank gültig ist.',
  'trap.banks-versions': 'Das tun Bootloader-Versionen mit der Kennung {ids}; ältere nicht.',
  'trap.jump-banks':
    'Ein Programm, das in den Bootloader springt, wird aus demselben Grund neu gestartet: ein Sprung hilft nicht, solange eine Bank gültig ist.',
  'trap.jump-empty':
    'Ein Programm kann nicht in den Bootloader springen: ist das erste Flash-Wort nicht leer, gibt der Bootloader sofort zurück.',
  'trap.jump-l0':
    'Ein Sprung aus dem Programm in den Bootloader wird auf diesem Baustein nicht unterstützt (AN2606).',
  'way.lines':
    'Den Adapter machen lassen: RTS an BOOT0 und DTR an Reset verdrahten und Flashline beide Leitungen schalten lassen.',
  'way.hand':
    'Von Hand: BOOT0 auf High halten, Reset drücken und loslassen und den Auftrag starten, solange BOOT0 High ist.',
  'way.radio-pin': 'Von Hand: PA10 auf High halten, Reset drücken und loslassen und den Auftrag starten.',
  'way.option':
    'Wo der Pin BOOT0 nichts bewirkt: noch einmal hineinkommen (mit leerem Flash oder einem Debugger) und {bit} auf {pinValue} setzen, damit der Pin von da an gilt.',
  'way.banks':
    'Oder das Starten aus zwei Bänken ausschalten ({bit} = {offValue}), oder das Programm die erste Seite seiner Bank löschen lassen, bevor es zurücksetzt, damit keine Bank gültig ist.',
  'way.erase-first-word':
    'Oder das Programm seine eigene erste Seite löschen lassen und den Baustein aus- und einschalten: ein leerer Flash führt in den Bootloader.',
  'way.power':
    'Hilft sonst nichts: die Versorgung einige Sekunden wegnehmen und es noch einmal versuchen; ein Debugger kommt immer hinein.',
};
