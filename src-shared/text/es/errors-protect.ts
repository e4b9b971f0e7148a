import type { protectErrors as english } from '../en/errors-protect.ts';
import type { Translated } from '../translated.ts';

export const protectErrors: Translated<typeof english> = {
  'E-PROTECT-STATE': {
    what: 'El estado de producto de este {device} es {state}: su bootloader no borra ni escribe la flash.',
    todo: 'Devuelva el chip al estado Open con una sonda de depuración y STM32CubeProgrammer (regresión), o use uno que esté en Open. El bootloader no puede hacerlo.',
  },
  'E-PROTECT-STATE-FINAL': {
    what: 'El estado de producto de este {device} es {state}: su bootloader no borra ni escribe la flash.',
    todo: 'Use otro chip: de este estado no se vuelve, ni con el bootloader ni con una sonda de depuración.',
  },
  'E-PROTECT-TRUSTZONE': {
    what: 'TrustZone está activado en este {device} ({bit}) y lo que el trabajo va a cambiar puede pertenecer a código seguro ({count|página|páginas} {pages}): allí el bootloader confirma borrados y escrituras y no los hace.',
    todo: 'No se ha borrado nada. Desactive TrustZone, o libere {count|esa página|esas páginas} para código no seguro, con una sonda de depuración y STM32CubeProgrammer.',
  },
  'E-PROTECT-AREA': {
    what: 'Desde {address} la flash de este {device} pertenece a su segundo núcleo ({field}): el bootloader no puede borrar ni escribir {count|la página|las páginas} {pages}.',
    todo: 'No se ha borrado nada. Enlace el firmware para que acabe antes de {address}, o cambie la pila de radio con sus propias herramientas.',
  },
  'E-PROTECT-CODE': {
    what: '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} como código contra lectura ({names}): no se {count|puede borrar por sí sola|pueden borrar una a una}, y allí no se puede leer nada.',
    todo: 'No se ha borrado nada. Pregunte quién puso la protección; el manual de referencia dice cómo se quita (PCROP), por lo general junto con toda la flash.',
  },
  'E-PROTECT-PAGES': {
    what: '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} contra escritura ({names}): su bootloader confirmaría allí borrados y escrituras sin hacerlos.',
    todo: 'No se ha borrado nada. Quite la protección contra escritura si {count|la página se puede|las páginas se pueden} cambiar.',
  },
  'E-PROTECT-PAGES-FIXED': {
    what: '{count|La página|Las páginas} {pages} de este {device} {count|está protegida|están protegidas} contra escritura ({names}), y su bootloader no tiene ninguna orden que lo quite.',
    todo: 'No se ha borrado nada. Quite la protección con una sonda de depuración si {count|la página se puede|las páginas se pueden} cambiar.',
  },
  'E-PROTECT-BOOT-LOCK': {
    what: '{bit} está activado en este {device}: si además se protege la lectura, ni el bootloader ni una sonda de depuración volverán a alcanzarlo.',
    todo: 'No se ha cambiado nada. Ponga antes {bit} a 0 si el chip debe seguir siendo accesible.',
  },
  'E-PROTECT-CLOSED': {
    what: 'Este {device} se niega a ser leído, escrito y borrado, y su bootloader no tiene ninguna orden que quite esa protección.',
    todo: 'Use una sonda de depuración y STM32CubeProgrammer; los chips con estado de producto se abren con una regresión, que los borra.',
  },
  'E-PROTECT-POWER-CYCLE': {
    what: 'La placa ha confirmado {command}; en {device} la nueva protección solo cuenta tras quitar la alimentación.',
    todo: 'Quite y devuelva la alimentación de la placa (un reset no basta), con BOOT0 en alto, y conecte de nuevo.',
  },
};
