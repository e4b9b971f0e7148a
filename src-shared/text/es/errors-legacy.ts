import type { legacyErrors as english } from '../en/errors-legacy.ts';
import type { Translated } from '../translated.ts';

export const legacyErrors: Translated<typeof english> = {
  'E-LEGACY-OPTION': {
    what: '{option} no es una opción que STMFlashLoader tenga en este lugar. No se abrió ni se envió nada.',
    todo: 'Vea las opciones en "flashline legacy -?" y docs/legacy.md.',
  },
  'E-LEGACY-VALUE': {
    what: '{option} recibió "{value}", pero admite {expected}. No se abrió ni se envió nada.',
    todo: 'Corrija el valor.',
  },
  'E-LEGACY-ORDER': {
    what: '{option} está antes de {needed}, que le hace falta. No se abrió ni se envió nada.',
    todo: 'Las opciones se ejecutan de izquierda a derecha: ponga antes {needed}.',
  },
  'E-LEGACY-STRICT': {
    what: 'El modo estricto rechaza la línea de órdenes: {detail} No se abrió ni se envió nada.',
    todo: 'Corrija la línea de órdenes o ejecútela sin el modo estricto.',
  },
  'E-LEGACY-PORT': {
    what: 'COM{number} no es el nombre de ningún puerto de este sistema. No se abrió ni se envió nada.',
    todo: 'Ponga en la variable de entorno {variable} el puerto, por ejemplo /dev/ttyUSB0, o indique el propio puerto con --pn.',
  },
  'E-LEGACY-NOT-BLANK': {
    what: 'La flash no está en blanco donde va el archivo ({address} contiene {found}), y el modo estricto no escribe sobre lo que no se ha borrado. No se escribió nada.',
    todo: 'Borre primero: ponga -e --all, o -e --sec con estas páginas, antes de -d.',
  },
  'E-LEGACY-OPTION-FILE': {
    what: '{file} no contiene exactamente los 16 bytes de opción en 0x1FFFF800. No se abrió ni se envió nada.',
    todo: 'Cree un archivo así con -o --get --fn.',
  },
  'E-LEGACY-OPTION-BYTES': {
    what: 'Los bytes de opción de {device} están dispuestos de otra manera: -o --set conoce los de F0, F1 y F3, y sus nombres. No se escribió nada.',
    todo: 'Cámbielos por los nombres del chip: "flashline options set"; "flashline options describe {pid}" los enumera.',
  },
  'E-LEGACY-MAP-UNKNOWN': {
    what: 'No hay ningún mapa {name}: ni Map/{name}.STmap en esta carpeta, ni un mapa conocido, ni un chip con ese nombre. No se abrió ni se envió nada.',
    todo: 'Indique el propio chip (-i stm32f103c8) o la ruta del archivo de mapa. Mapas con un nombre parecido: {near}.',
  },
  'E-LEGACY-MAP-TEXT': {
    what: '{file} no es un archivo .STmap con sentido: línea {line}: {detail}',
    todo: 'Corrija la línea o indique el propio chip en lugar del mapa.',
  },
  'E-LEGACY-MAP-PART': {
    what: 'El mapa {map} es para {mapDevice} ({mapPid}), no para {device} ({pid}).',
    todo: 'Indique el propio chip en lugar de un mapa ({pid}): sus páginas son conocidas. Si la placa no es la correcta, cámbiela.',
  },
  'E-LEGACY-MAP-GEOMETRY': {
    what: 'El mapa {map} describe otra flash que la de {device}: {detail}',
    todo: 'No lo use: las páginas de {device} se conocen sin mapa.',
  },
  'E-LEGACY-MAP-FAMILY': {
    what: 'El identificador de producto {pid} de este mapa no está en ningún registro, y un mapa no dice todo lo que un registro necesita.',
    todo: 'Indique con --family la familia del chip: {families}.',
  },
};
