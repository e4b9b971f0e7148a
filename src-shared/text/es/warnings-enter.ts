import type { enterWarningTexts as english } from '../en/warnings-enter.ts';
import type { Translated } from '../translated.ts';

export const enterWarningTexts: Translated<typeof english> = {
  'W-ENTER-JUMP-EMPTY':
    'En {device} un salto al cargador de arranque vuelve al programa mientras la flash no esté vacía. Lo que funciona: BOOT0 alto y un reset, con líneas o a mano.',
  'W-ENTER-JUMP-BANK':
    'En {device} el cargador de arranque vuelve al programa tras un salto mientras el arranque de doble banco (BFB2) esté activo y un banco de flash lo contenga. Lo que funciona: BOOT0 alto y un reset, con líneas o a mano.',
  'W-ENTER-JUMP-NONE':
    '{device} no admite un salto de un programa al cargador de arranque (AN2606). Lo que funciona: BOOT0 alto y un reset, con líneas o a mano.',
  'W-LEAVE-UNREAD':
    'La placa se negó a ser leída en {address}, así que no se comprobó si ahí hay un programa antes de enviar Go.',
  'W-LEAVE-BOOT0':
    'Ninguna línea controla BOOT0 de este {device}: si sigue alto en el reset, vuelve a arrancar el cargador en lugar del programa.',
  'W-LEAVE-EMPTY':
    '{device} recuerda desde el encendido si su flash estaba vacía: una placa que llegó vacía vuelve a iniciar el cargador tras un reset, hasta que se corte la alimentación. Go inicia el programa al momento.',
  'W-LEAVE-OPTION':
    'En {device} un bit de opción (nBOOT_SEL o nSWBOOT0) puede sustituir al pin BOOT0: mire los bytes de opción si un reset inicia siempre el cargador, o nunca.',
  'W-LEAVE-BANK':
    'En {device} el arranque de doble banco (BFB2, nDBOOT) inicia el cargador en cada reset; pasa a un banco con programa y se queda si ninguno lo tiene.',
};
