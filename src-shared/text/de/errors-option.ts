import type { optionErrors as english } from '../en/errors-option.ts';
import type { Translated } from '../translated.ts';

export const optionErrors: Translated<typeof english> = {
  'E-OPTION-NO-LAYOUT': {
    what: 'Die Anordnung der Option-Bytes von {device} ist nicht bekannt; sie bleiben unberührt.',
    todo: 'Dafür einen Debugger verwenden oder eine Anordnung hinzufügen (siehe docs/options.md).',
  },
  'E-OPTION-UNREADABLE': {
    what: 'Das Board verweigert das Lesen seiner Option-Bytes bei {range}.',
    todo: 'Prüfen, ob der gefundene Baustein stimmt, das Board neu im Bootloader starten und erneut versuchen.',
  },
  'E-OPTION-FIELD': {
    what: 'Ein Feld {name} gibt es bei diesem Baustein nicht ({layout}).',
    todo: 'Die Felder sind: {known}.',
  },
  'E-OPTION-VALUE': {
    what: '{value} ist kein Wert für {name}.',
    todo: 'Erlaubt sind: {allowed}.',
  },
  'E-OPTION-TWICE': {
    what: 'Für {name} sind zwei Werte angegeben.',
    todo: 'Einen angeben.',
  },
  'E-OPTION-RDP': {
    what: '{name} ist der Leseschutz: Er wird nicht wie andere Option-Bytes gesetzt, sondern mit eigenen Befehlen, die nachgewiesen werden.',
    todo: 'Das Board schützen, um ihn zu setzen, oder den Schutz aufheben, was den Chip löscht.',
  },
  'E-OPTION-KEPT': {
    what: '{name} wird gezeigt, aber nie geändert: {reason}',
    todo: 'Einen Debugger verwenden, wenn es geändert werden muss.',
  },
  'E-OPTION-READ-ONLY': {
    what: 'Die Option-Bytes von {device} lassen sich durch den Bootloader nur lesen. {reason}',
    todo: 'Zum Ändern einen Debugger verwenden.',
  },
  'E-OPTION-BROKEN': {
    what: 'Die Option-Bytes bei {address} widersprechen ihrem Komplement oder einander ({name}); es ist nicht sicher, was sie besagen. Nichts wurde geschrieben.',
    todo: 'Sie mit einem Debugger ansehen und dort setzen.',
  },
  'E-OPTION-RANGE': {
    what: 'Der Bereich {range} von Seite {first} bis Seite {last} ist keiner dieses Flashs. Nichts wurde geschrieben.',
    todo: 'Eine erste Seite angeben, die nicht hinter der letzten liegt, oder mit {none} keine Seite schützen.',
  },
  'E-OPTION-LOCKOUT': {
    what: 'Das würde den Bootloader aussperren ({settings}). {text} Nichts wurde geschrieben.',
    todo: 'Es lassen, oder die Aussperrung ausdrücklich hinnehmen, wenn das sicher gewollt ist.',
  },
  'E-OPTION-LEVEL2': {
    what: 'Leseschutz Stufe 2 verriegelt {device} für immer: Weder Bootloader noch Debugger gehen je wieder. Das wurde nicht Wort für Wort bestätigt oder nicht allein verlangt. Nichts wurde geschrieben.',
    todo: 'Wenn das gewollt ist, es allein verlangen und genau so bestätigen: "{words}".',
  },
  'E-OPTION-NOT-AGREED': {
    what: 'Der Änderung der Option-Bytes wurde nicht zugestimmt. Nichts wurde geschrieben.',
    todo: 'Neu beginnen, wenn es entschieden ist.',
  },
  'E-OPTION-REFUSED': {
    what: 'Das Board verweigert die Option-Bytes bei {address}.',
    todo: 'Das Board neu im Bootloader starten, die Option-Bytes lesen und erneut versuchen.',
  },
  'E-OPTION-NOT-SET': {
    what: 'Die Option-Bytes wurden geschrieben, aber diese Felder haben ihren neuen Wert nicht angenommen: {names}.',
    todo: 'Die Option-Bytes lesen. Vielleicht hat der Baustein sie nicht, oder der Bootloader darf sie nicht ändern.',
  },
  'E-OPTION-NO-RESET': {
    what: '{names} wurde geschrieben und liest sich wie geplant, aber seither war kein Reset zu sehen, und bis dahin zeigt der Baustein nur, was hineingeschrieben wurde. Ob sich die Option-Bytes geändert haben, ist nicht bekannt.',
    todo: 'Das Board aus- und einschalten, in den Bootloader bringen und seine Option-Bytes lesen.',
  },
  'E-OPTION-UNASKED': {
    what: 'Option-Bits haben sich geändert, ohne dass es verlangt war: {detail}.',
    todo: 'Die Option-Bytes lesen, mit dem Werkszustand vergleichen und das Board vorher nicht verwenden.',
  },
  'E-OPTION-UNPROVEN': {
    what: 'Option-Bytes wurden geschrieben und ließen sich danach nicht lesen ({detail}). Was das Board jetzt enthält, ist nicht bekannt.',
    todo: 'Das Board aus- und einschalten, in den Bootloader bringen und seine Option-Bytes lesen.',
  },
};
