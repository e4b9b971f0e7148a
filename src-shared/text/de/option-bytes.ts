import type { optionBytesTexts as english } from '../en/option-bytes.ts';
import type { Translated } from '../translated.ts';

export const optionBytesTexts: Translated<typeof english> = {
  'tab.protection': 'Schutz',
  'tab.options': 'Option-Bytes',
  tabs: 'Was gezeigt wird',

  'no-board': 'Ein Board verbinden, um seine Option-Bytes zu sehen',
  empty: 'Die Option-Bytes wurden noch nicht gelesen',
  'empty-hint':
    'Sie bestimmen, wie der Baustein startet, was ihn zurücksetzt und welche Seiten geschützt sind. Lesen ändert nichts.',
  protected: 'Das Board ist gegen Lesen geschützt, und mit ihm seine Option-Bytes.',
  read: 'Option-Bytes lesen',
  'read-again': 'Neu lesen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  'read-only': 'Nur gezeigt, hier nicht geändert. {reason}',

  heading: 'Option-Bytes von {chip}',
  'column.field': 'Feld',
  'column.now': 'Auf dem Board',
  'column.factory': 'Ab Werk',
  'column.next': 'Ändern in',
  'factory-same': 'gleich',
  'factory-differs': 'weicht ab',
  'factory-unknown': 'nicht bekannt',
  kept: 'Wird hier nie geändert.',
  'kept-readout': 'Hat seinen eigenen Platz unter Schutz.',
  broken: 'widerspricht seinem Komplement',
  reserved: 'Reservierte Bits',
  'reserved-row': 'Bits {mask} von {place} enthalten {value}',

  'pages.none': 'keine Seite',
  'pages.one': 'Seite {first}',
  'pages.many': 'Seiten {first} bis {last}',
  range: 'Seiten, die weder gelöscht noch beschrieben werden können',
  'range-first': '{name}, erste Seite',
  'range-last': '{name}, letzte Seite',
  'range-to': 'bis',
  'range-none': 'Keine Seite schützen',
  'range-turned':
    'Die erste Seite ({first}) liegt hinter der letzten ({last}): umgekehrt angeben oder keine Seite schützen.',
  'range-beyond': 'Dieser Flash hat keine Seite {last}: vorhandene Seiten angeben oder keine Seite schützen.',
  'sectors.none': 'keine',
  'sectors.some': 'Sektoren {sectors}',
  'sectors-hint': 'etwa 0-3, 7',

  changed: 'geändert',
  'changed-count': '{fields} zu schreiben',
  'nothing-changed': 'Noch keine Änderung',
  'undo-one': '{name} lassen, wie es ist',
  undo: 'Änderungen verwerfen',
  'to-factory': 'Werkseinstellungen',
  review: 'Prüfen …',

  'review.title': '{fields} in {chip} schreiben?',
  'review.what':
    'Das Board an {port} richtet sich nach den neuen Werten, sobald es zurückgesetzt wird. Die meisten Bausteine tun das von selbst; sonst sagt es das Ergebnis. Alle Option-Bytes werden neu gelesen und Bit für Bit verglichen.',
  'review.before': 'Jetzt',
  'review.after': 'Danach',
  'review.lockout':
    'Ich nehme hin, dass der Bootloader dann nicht mehr wie bisher erreichbar ist ({settings})',
  'review.writes':
    'Geschrieben wird: {ranges}. Alle anderen Bits darin werden geschrieben, wie sie gelesen wurden.',
  'review.verb': '{fields} in {chip} schreiben',

  'result.dismiss': 'Ergebnis ausblenden',
  'result.read': 'Option-Bytes in {time} gelesen.',
  'result.changed': 'Option-Bytes in {time} geschrieben und neu gelesen. Sie sind wie geplant.',
  'result.set': '{name} war {before} und ist jetzt {after}.',
  'result.not-set': '{name} hat seinen neuen Wert nicht angenommen: Es ist {found}.',
  'result.unasked': '{what} hat sich ungefragt geändert: {expected} → {found}.',
  'result.others': 'Kein anderes Bit hat sich geändert.',

  'write.now': 'Jetzt geschützt: {areas}.',
  'write.none': 'Jetzt ist nichts geschützt.',
  'write.unread': 'Was jetzt geschützt ist, steht in den Option-Bytes, sobald sie gelesen sind.',
  'write.page.what':
    'Seiten, die der Bootloader weder löschen noch schreiben soll. Nicht genannte werden frei.',
  'write.sector.what':
    'Sektoren, die der Bootloader weder löschen noch schreiben soll. Nicht genannte werden frei.',
  'write.page.name': 'Seiten',
  'write.sector.name': 'Sektoren',
  'write.page.bad': 'Dieser Baustein hat die Seiten 0 bis {highest}, etwa 0-3, 7',
  'write.sector.bad': 'Dieser Baustein hat die Sektoren 0 bis {highest}, etwa 0-3, 7',
  'write.page.set': 'Seiten schützen…',
  'write.sector.set': 'Sektoren schützen…',
  'write.page.set-what':
    'Die Seiten {sectors} von {chip} an {port} werden geschützt, und keine anderen. Das Board startet neu.',
  'write.sector.set-what':
    'Die Sektoren {sectors} von {chip} an {port} werden geschützt, und keine anderen. Das Board startet neu.',
  'write.remove-what': 'Der ganze Flash von {chip} an {port} ist dann schreibbar. Das Board startet neu.',
};
