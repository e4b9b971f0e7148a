import type { optionErrors as english } from '../en/errors-option.ts';
import type { Translated } from '../translated.ts';

export const optionErrors: Translated<typeof english> = {
  'E-OPTION-NO-LAYOUT': {
    what: 'No se conoce la disposición de los bytes de opción de {device}, así que no se tocan.',
    todo: 'Use una sonda de depuración para ellos, o añada una disposición (vea docs/options.md).',
  },
  'E-OPTION-UNREADABLE': {
    what: 'La placa se negó a mostrar sus bytes de opción en {range}.',
    todo: 'Compruebe que el chip es el encontrado, reinicie la placa en su bootloader e inténtelo de nuevo.',
  },
  'E-OPTION-FIELD': {
    what: 'No hay ningún campo {name} en este chip ({layout}).',
    todo: 'Los campos son: {known}.',
  },
  'E-OPTION-VALUE': {
    what: '{value} no es un valor de {name}.',
    todo: 'Se permiten: {allowed}.',
  },
  'E-OPTION-TWICE': {
    what: 'Se dan dos valores para {name}.',
    todo: 'Dé uno solo.',
  },
  'E-OPTION-RDP': {
    what: '{name} es la protección de lectura: no se cambia como los demás bytes de opción, sino con comandos propios que se comprueban.',
    todo: 'Proteja la placa para activarla, o quite la protección, lo que borra el chip.',
  },
  'E-OPTION-KEPT': {
    what: '{name} se muestra, pero nunca se cambia: {reason}',
    todo: 'Use una sonda de depuración si hay que cambiarlo.',
  },
  'E-OPTION-READ-ONLY': {
    what: 'Los bytes de opción de {device} solo se pueden leer mediante el bootloader. {reason}',
    todo: 'Use una sonda de depuración para cambiarlos.',
  },
  'E-OPTION-BROKEN': {
    what: 'Los bytes de opción en {address} contradicen su complemento o se contradicen entre sí ({name}); no es seguro qué dicen. No se escribió nada.',
    todo: 'Mírelos con una sonda de depuración y fíjelos allí.',
  },
  'E-OPTION-RANGE': {
    what: 'El rango {range} de la página {first} a la {last} no existe en esta flash. No se escribió nada.',
    todo: 'Indique una primera página que no esté detrás de la última, o no proteja ninguna con {none}.',
  },
  'E-OPTION-LOCKOUT': {
    what: 'Esto cerraría el acceso al bootloader ({settings}). {text} No se escribió nada.',
    todo: 'Déjelo, o acepte el cierre expresamente si está seguro.',
  },
  'E-OPTION-LEVEL2': {
    what: 'La protección de lectura de nivel 2 bloquea {device} para siempre: ni el bootloader ni el depurador vuelven a funcionar. No se confirmó palabra por palabra, o no se pidió sola. No se escribió nada.',
    todo: 'Si es lo que quiere, pídala sola y confírmela exactamente así: "{words}".',
  },
  'E-OPTION-NOT-AGREED': {
    what: 'No se aceptó el cambio de los bytes de opción. No se escribió nada.',
    todo: 'Empiece de nuevo cuando lo haya decidido.',
  },
  'E-OPTION-REFUSED': {
    what: 'La placa rechazó los bytes de opción en {address}.',
    todo: 'Reinicie la placa en su bootloader, lea los bytes de opción e inténtelo de nuevo.',
  },
  'E-OPTION-NOT-SET': {
    what: 'Los bytes de opción se escribieron, pero estos campos no tomaron su nuevo valor: {names}.',
    todo: 'Lea los bytes de opción. Puede que el chip no los tenga, o que no deje cambiarlos al bootloader.',
  },
  'E-OPTION-NO-RESET': {
    what: '{names} se escribió y se lee como estaba previsto, pero desde entonces no se vio ningún reinicio, y hasta entonces el chip muestra lo que se le escribió. No se sabe si los bytes de opción cambiaron.',
    todo: 'Apague y encienda la placa, llévela a su bootloader y lea sus bytes de opción.',
  },
  'E-OPTION-UNASKED': {
    what: 'Cambiaron bits de opción que nadie pidió cambiar: {detail}.',
    todo: 'Lea los bytes de opción, compárelos con los de fábrica y no use la placa antes de aclararlo.',
  },
  'E-OPTION-UNPROVEN': {
    what: 'Se estaban escribiendo bytes de opción y después no se pudieron leer ({detail}). No se sabe qué contiene ahora la placa.',
    todo: 'Apague y encienda la placa, llévela a su bootloader y lea sus bytes de opción.',
  },
};
