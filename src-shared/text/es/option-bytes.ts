import type { optionBytesTexts as english } from '../en/option-bytes.ts';
import type { Translated } from '../translated.ts';

export const optionBytesTexts: Translated<typeof english> = {
  'tab.protection': 'Protección',
  'tab.options': 'Bytes de opción',
  tabs: 'Qué se muestra',

  'no-board': 'Conecte una placa para ver sus bytes de opción',
  empty: 'Los bytes de opción aún no se han leído',
  'empty-hint':
    'Deciden cómo arranca el chip, qué lo reinicia y qué páginas están protegidas. Leer no cambia nada.',
  protected: 'La placa está protegida contra lectura, y con ella sus bytes de opción.',
  read: 'Leer bytes de opción',
  'read-again': 'Leer de nuevo',
  copy: 'Copiar',
  copied: 'Copiado',
  'read-only': 'Solo se muestran; aquí no se cambian. {reason}',

  heading: 'Bytes de opción de {chip}',
  'column.field': 'Campo',
  'column.now': 'En la placa',
  'column.factory': 'De fábrica',
  'column.next': 'Cambiar a',
  'factory-same': 'igual',
  'factory-differs': 'distinto',
  'factory-unknown': 'no se conoce',
  kept: 'Aquí no se cambia nunca.',
  'kept-readout': 'Tiene su propio lugar en Protección.',
  broken: 'contradice a su complemento',
  reserved: 'Bits reservados',
  'reserved-row': 'Los bits {mask} de {place} contienen {value}',

  'pages.none': 'ninguna página',
  'pages.one': 'página {first}',
  'pages.many': 'páginas {first} a {last}',
  range: 'Páginas que no se pueden borrar ni escribir',
  'range-first': '{name}, primera página',
  'range-last': '{name}, última página',
  'range-to': 'a',
  'range-none': 'No proteger ninguna',
  'range-turned':
    'La primera página ({first}) está detrás de la última ({last}): indíquelas al revés o no proteja ninguna.',
  'range-beyond': 'Esta flash no tiene página {last}: indique páginas que existan o no proteja ninguna.',
  'sectors.none': 'ninguno',
  'sectors.some': 'sectores {sectors}',
  'sectors-hint': 'como 0-3, 7',

  changed: 'cambiado',
  'changed-count': '{fields} por escribir',
  'nothing-changed': 'Sin cambios aún',
  'undo-one': 'Dejar {name} como está',
  undo: 'Deshacer cambios',
  'to-factory': 'Valores de fábrica',
  review: 'Revisar…',

  'review.title': '¿Escribir {fields} en {chip}?',
  'review.what':
    'La placa en {port} actúa según los valores nuevos cuando se reinicia. La mayoría de los chips lo hacen solos; si no, el resultado lo dice. Todos los bytes de opción se leen de nuevo y se comparan bit a bit.',
  'review.before': 'Ahora',
  'review.after': 'Después',
  'review.lockout': 'Acepto que entonces no se podrá entrar al bootloader como antes ({settings})',
  'review.writes': 'Se escribe: {ranges}. Los demás bits se escriben tal como se leyeron.',
  'review.verb': 'Escribir {fields} en {chip}',

  'result.dismiss': 'Ocultar el resultado',
  'result.read': 'Bytes de opción leídos en {time}.',
  'result.changed': 'Bytes de opción escritos y leídos de nuevo en {time}. Son como se planeó.',
  'result.set': '{name} era {before} y ahora es {after}.',
  'result.not-set': '{name} no tomó su nuevo valor: es {found}.',
  'result.unasked': '{what} cambió sin pedirlo: {expected} → {found}.',
  'result.others': 'Ningún otro bit cambió.',

  'write.now': 'Protegido ahora: {areas}.',
  'write.none': 'Ahora no hay nada protegido.',
  'write.unread': 'Lo que está protegido ahora figura en los bytes de opción, una vez leídos.',
  'write.page.what':
    'Páginas que el bootloader no debe borrar ni escribir. Las que no se nombran quedan libres.',
  'write.sector.what':
    'Sectores que el bootloader no debe borrar ni escribir. Los que no se nombran quedan libres.',
  'write.page.name': 'Páginas',
  'write.sector.name': 'Sectores',
  'write.page.bad': 'Este chip tiene las páginas 0 a {highest}, como 0-3, 7',
  'write.sector.bad': 'Este chip tiene los sectores 0 a {highest}, como 0-3, 7',
  'write.page.set': 'Proteger páginas…',
  'write.sector.set': 'Proteger sectores…',
  'write.page.set-what':
    'Se protegen las páginas {sectors} de {chip} en {port}, y ninguna más. La placa se reinicia.',
  'write.sector.set-what':
    'Se protegen los sectores {sectors} de {chip} en {port}, y ninguno más. La placa se reinicia.',
  'write.remove-what': 'Toda la flash de {chip} en {port} se podrá escribir. La placa se reinicia.',
};
