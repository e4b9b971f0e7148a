import type { doctorTexts as english } from '../en/doctor.ts';
import type { Translated } from '../translated.ts';

export const doctorTexts: Translated<typeof english> = {
  'lines.intro':
    'Jede Leitung von {port} wird langsam ein- und ausgeschaltet. Das Board beobachten: eine LED, das Programm, ein Messgerät an BOOT0.',
  'lines.toggle': '{line} geht {count}-mal an und aus …',
  'lines.hold': '{line} ist jetzt an.',
  'lines.try': 'Versuch, mit dieser Verdrahtung den Bootloader zu erreichen …',
  'ask.effect': 'Was geschah, während {line} an- und ausging?',
  'ask.reset-level': 'Was tut das Board jetzt, während {line} an ist?',
  'ask.boot0-level': 'Wie steht BOOT0 jetzt, während {line} an ist?',
  'answer.reset': 'das Board hielt an und startete',
  'answer.boot0': 'BOOT0 ging hoch und runter',
  'answer.nothing': 'nichts',
  'answer.again': 'nicht sicher: noch einmal zeigen',
  'answer.held': 'es steht still: im Reset gehalten',
  'answer.runs': 'es läuft',
  'answer.high': 'High (Pegel oben)',
  'answer.low': 'Low (Pegel unten)',
  'finding.reset': '{line} steuert NRST',
  'finding.boot0': '{line} steuert BOOT0',
  'finding.inverted': 'invertiert',
  'finding.none': 'Keine Leitung tut etwas: BOOT0 setzen und Reset von Hand drücken.',
  'finding.no-reset': 'Keine Leitung setzt das Board zurück: Reset von Hand drücken oder NRST verdrahten.',
  'finding.contradiction':
    'Beide Leitungen scheinen denselben Pin zu steuern, was nicht sein kann. Bitte noch einmal hinsehen.',
  'try.rom': 'Der Bootloader hat geantwortet: Diese Verdrahtung stimmt.',
  'try.silent':
    'Der Bootloader hat mit dieser Verdrahtung nicht geantwortet: Antworten, BOOT0 sowie TX und RX prüfen.',
  'loopback.intro': 'Das Board abnehmen und TX und RX von {port} mit einer Brücke verbinden.',
  'loopback.same': 'kam unverändert zurück',
  'loopback.silent': 'nichts kam zurück',
  'loopback.altered': 'kam verändert zurück ({detail})',
  'loopback.refused': 'der Adapter nimmt diese Einstellungen nicht an',
  'loopback.parity-real': 'Parität wird wirklich gesendet: Ein Zeichen mit ihr dauert {percent} % länger.',
  'loopback.parity-ignored': 'Parität wird nicht gesendet: Zeichen mit und ohne sie dauern gleich lang.',
  'loopback.parity-not-measured':
    'Ob Parität wirklich gesendet wird, lässt sich hier nicht sagen: Die Bytes brauchen nicht die Zeit einer Leitung.',
  'loopback.sound': '{port} ist in Ordnung: Alles kam zurück, wie es gesendet wurde.',
};
