import type { deviceErrors as english } from '../en/errors-device.ts';
import type { Translated } from '../translated.ts';

export const deviceErrors: Translated<typeof english> = {
  'E-DEVICE-UNKNOWN-PART': {
    what: 'Ningún modelo se llama «{part}». Los nombres más parecidos son {near}.',
    todo: 'Elija el modelo en la lista, o dé el identificador de producto, como 0x413.',
  },
  'E-DEVICE-AMBIGUOUS-PART': {
    what: '«{part}» corresponde a más de un modelo: {candidates}.',
    todo: 'Dé más del nombre impreso en el chip, o el identificador de producto, como 0x413.',
  },
  'E-DEVICE-LAYOUT-AMBIGUOUS': {
    what: 'Las páginas de este {device} ({flashKiB} KiB) dependen de su bit de opción {option}, que no se ha podido leer.',
    todo: 'Indique qué distribución tiene el chip, o quite antes su protección de lectura.',
  },
  'E-DEVICE-LAYOUT-UNKNOWN': {
    what: 'No se conocen las páginas de flash de {device} (identificador {pid}) con {flashKiB} KiB.',
    todo: 'Compruebe el tamaño de la flash, o dé usted la distribución de la flash.',
  },
  'E-DEVICE-LAYOUT-MODE': {
    what: 'La flash de {flashKiB} KiB de {device} nunca se organiza en el modo de bancos «{mode}».',
    todo: 'No indique el modo de bancos: solo hace falta si un modelo tiene ambos y no dice cuál.',
  },
  'E-DEVICE-NO-BOARD': {
    what: 'No puede haber una placa virtual de {device}: no consta cómo se distribuye su flash.',
    todo: 'Elija un modelo de la lista.',
  },
  'E-DEVICE-LAYOUT-SIZE': {
    what: 'Una flash de {flashKiB} KiB no termina en el borde de una página de esta distribución.',
    todo: 'Compruebe el tamaño de la flash.',
  },
  'E-DEVICE-LAYOUT-TEXT': {
    what: '«{layout}» no es una distribución de flash: {detail}.',
    todo: 'Escriba las páginas por orden de dirección, como «4x16K 64K 7x128K».',
  },
  'E-DEVICE-RECORD': {
    what: 'El registro de chip {file} está mal en {field}: {detail}',
    todo: 'Corrija el archivo (vea docs/devices.md), o instale Flashline de nuevo.',
  },
};
