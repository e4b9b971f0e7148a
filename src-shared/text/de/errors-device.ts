import type { deviceErrors as english } from '../en/errors-device.ts';
import type { Translated } from '../translated.ts';

export const deviceErrors: Translated<typeof english> = {
  'E-DEVICE-UNKNOWN-PART': {
    what: 'Kein Baustein heißt „{part}“. Am nächsten kommen {near}.',
    todo: 'Den Baustein aus der Liste wählen oder die Produkt-ID angeben, etwa 0x413.',
  },
  'E-DEVICE-AMBIGUOUS-PART': {
    what: '„{part}“ passt auf mehr als einen Baustein: {candidates}.',
    todo: 'Mehr von dem Namen angeben, der auf dem Chip steht, oder die Produkt-ID, etwa 0x413.',
  },
  'E-DEVICE-LAYOUT-AMBIGUOUS': {
    what: 'Die Seiten dieses {device} ({flashKiB} KiB) hängen von seinem Optionsbit {option} ab, das sich nicht lesen ließ.',
    todo: 'Angeben, welche Aufteilung der Chip hat, oder zuerst seinen Ausleseschutz entfernen.',
  },
  'E-DEVICE-LAYOUT-UNKNOWN': {
    what: 'Die Flash-Seiten von {device} (Produkt-ID {pid}) mit {flashKiB} KiB sind nicht bekannt.',
    todo: 'Die Flash-Größe prüfen oder die Aufteilung des Flashs selbst angeben.',
  },
  'E-DEVICE-LAYOUT-MODE': {
    what: 'Der Flash von {flashKiB} KiB des {device} ist nie im Bankmodus „{mode}“ angeordnet.',
    todo: 'Den Bankmodus weglassen: er wird nur gebraucht, wenn ein Baustein beide hat und es nicht verrät.',
  },
  'E-DEVICE-NO-BOARD': {
    what: 'Von {device} kann es kein virtuelles Board geben: nirgends steht, wie sein Flash aufgeteilt ist.',
    todo: 'Einen Baustein aus der Liste wählen.',
  },
  'E-DEVICE-LAYOUT-SIZE': {
    what: 'Ein Flash von {flashKiB} KiB endet bei dieser Aufteilung nicht an einer Seitengrenze.',
    todo: 'Die Flash-Größe prüfen.',
  },
  'E-DEVICE-LAYOUT-TEXT': {
    what: '„{layout}“ ist keine Flash-Aufteilung: {detail}.',
    todo: 'Die Seiten nach Adressen geordnet angeben, etwa „4x16K 64K 7x128K“.',
  },
  'E-DEVICE-RECORD': {
    what: 'Die Bausteindatei {file} ist bei {field} fehlerhaft: {detail}',
    todo: 'Die Datei berichtigen (siehe docs/devices.md) oder Flashline neu installieren.',
  },
};
