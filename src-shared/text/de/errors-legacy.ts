import type { legacyErrors as english } from '../en/errors-legacy.ts';
import type { Translated } from '../translated.ts';

export const legacyErrors: Translated<typeof english> = {
  'E-LEGACY-OPTION': {
    what: '{option} ist keine Option, die STMFlashLoader an dieser Stelle hat. Nichts wurde geöffnet oder gesendet.',
    todo: 'Die Optionen stehen in „flashline legacy -?“ und docs/legacy.md.',
  },
  'E-LEGACY-VALUE': {
    what: '{option} hat „{value}“ erhalten, nimmt aber {expected}. Nichts wurde geöffnet oder gesendet.',
    todo: 'Den Wert berichtigen.',
  },
  'E-LEGACY-ORDER': {
    what: '{option} steht vor {needed}, das dafür nötig ist. Nichts wurde geöffnet oder gesendet.',
    todo: 'Die Optionen laufen von links nach rechts: {needed} davorstellen.',
  },
  'E-LEGACY-STRICT': {
    what: 'Der strenge Modus lehnt die Befehlszeile ab: {detail} Nichts wurde geöffnet oder gesendet.',
    todo: 'Die Befehlszeile berichtigen oder ohne den strengen Modus starten.',
  },
  'E-LEGACY-PORT': {
    what: 'COM{number} ist auf diesem System kein Port. Nichts wurde geöffnet oder gesendet.',
    todo: 'Die Umgebungsvariable {variable} auf den Port setzen, etwa /dev/ttyUSB0, oder den Port selbst bei --pn nennen.',
  },
  'E-LEGACY-NOT-BLANK': {
    what: 'Der Flash ist dort nicht leer, wohin die Datei gehört ({address} enthält {found}), und der strenge Modus schreibt nicht über Ungelöschtes. Nichts wurde geschrieben.',
    todo: 'Zuerst löschen: -e --all oder -e --sec mit diesen Seiten vor -d stellen.',
  },
  'E-LEGACY-OPTION-FILE': {
    what: '{file} enthält nicht genau die 16 Option-Bytes bei 0x1FFFF800. Nichts wurde geöffnet oder gesendet.',
    todo: 'Eine solche Datei mit -o --get --fn erzeugen.',
  },
  'E-LEGACY-OPTION-BYTES': {
    what: 'Die Option-Bytes von {device} sind anders angeordnet: -o --set kennt die von F0, F1 und F3 und deren Namen. Nichts wurde geschrieben.',
    todo: 'Sie mit den Namen des Bausteins ändern: "flashline options set"; "flashline options describe {pid}" zählt sie auf.',
  },
  'E-LEGACY-MAP-UNKNOWN': {
    what: 'Es gibt keine Map {name}: kein Map/{name}.STmap in diesem Ordner, keine bekannte Map und keinen Baustein dieses Namens. Nichts wurde geöffnet oder gesendet.',
    todo: 'Den Baustein selbst nennen (-i stm32f103c8) oder den Pfad der Map-Datei. Maps mit ähnlichen Namen: {near}.',
  },
  'E-LEGACY-MAP-TEXT': {
    what: '{file} ist keine sinnvolle .STmap-Datei: Zeile {line}: {detail}',
    todo: 'Die Zeile berichtigen oder statt der Map den Baustein selbst nennen.',
  },
  'E-LEGACY-MAP-PART': {
    what: 'Die Map {map} ist für {mapDevice} ({mapPid}), nicht für {device} ({pid}).',
    todo: 'Statt einer Map den Baustein selbst nennen ({pid}): Seine Seiten sind bekannt. Ist das Board falsch, es tauschen.',
  },
  'E-LEGACY-MAP-GEOMETRY': {
    what: 'Die Map {map} beschreibt einen anderen Flash, als {device} hat: {detail}',
    todo: 'Nicht verwenden: Die Seiten von {device} sind ohne Map bekannt.',
  },
  'E-LEGACY-MAP-FAMILY': {
    what: 'Die Produkt-ID {pid} dieser Map steht in keinem Datensatz, und eine Map sagt nicht alles, was ein Datensatz braucht.',
    todo: 'Mit --family die Familie des Bausteins nennen: {families}.',
  },
};
