import type { enterErrors as english } from '../en/errors-enter.ts';
import type { Translated } from '../translated.ts';

export const enterErrors: Translated<typeof english> = {
  'E-ENTER-ANSWER': {
    what: 'La aplicación no respondió a la orden con {expected} en {timeoutMs} ms; envió {received}.',
    todo: 'Compruebe la velocidad y la paridad de la aplicación, y que está en marcha y conoce la orden.',
  },
  'E-ENTER-UNCONFIRMED': {
    what: 'Nadie ha permitido fuera de esta página esta orden para la aplicación: {command}',
    todo: 'Elíjala de nuevo y permítala en el diálogo. En un navegador: inicie "flashline serve" con --allow commands.',
  },
  'E-ENTER-NO-RETURN': {
    what: '{port} desapareció y no volvió en {timeoutMs} ms.',
    todo: 'Mire si el puerto tiene ahora otro nombre. Una placa que aparece como dispositivo DFU no se puede programar por un puerto serie.',
  },
  'E-ENTER-NO-ROM': {
    what: 'Se pidió a la aplicación que saltara al cargador de arranque, pero ninguno respondió.',
    todo: 'Compruebe que la aplicación conoce esta orden y restablece relojes e interrupciones antes de saltar; o use BOOT0 y reset.',
  },
  'E-ENTER-NO-JUMP': {
    what: 'Ningún cargador de arranque respondió: en {device} un programa no puede quedarse en él saltando.',
    todo: 'Ponga BOOT0 a nivel alto y reinicie la placa, con DTR y RTS o a mano.',
  },
  'E-LEAVE-NO-RAM': {
    what: 'El cargador de arranque de {device} no deja escribir en la RAM, así que desde allí no se puede pedir un reset.',
    todo: 'Inicie el programa con Go, o reinicie la placa con una línea o a mano.',
  },
  'E-LEAVE-UNKNOWN': {
    what: 'No se sabe cómo hacer que {device} vuelva a cargar sus bytes de opción.',
    todo: 'Elija otra forma de salir, o apague y encienda la alimentación.',
  },
  'E-LEAVE-NO-LINES': {
    what: 'No se conoce ninguna línea que reinicie esta placa en su programa.',
    todo: 'Indique qué línea controla NRST, o elija otra forma de salir.',
  },
  'E-LEAVE-NO-WAY': {
    what: 'No hay forma de iniciar {device} desde aquí: la imagen no tiene tabla de vectores y ninguna línea reinicia la placa.',
    todo: 'Ponga BOOT0 a nivel bajo y reinicie la placa a mano.',
  },
  'E-LEAVE-PROTECTED': {
    what: 'El cargador de arranque de {device} ya no inicia nada cuando la protección de lectura está puesta, así que no se puede salir de esta forma.',
    todo: 'Reinicie la placa con DTR y RTS, déjela en el cargador de arranque o prescinda de la protección de lectura.',
  },
  'E-LEAVE-STUB': {
    what: 'La RAM en {address} no tomó las instrucciones que piden un reset.',
    todo: 'Inicie el programa con Go, o reinicie la placa con una línea o a mano.',
  },
  'E-LEAVE-STAYED': {
    what: 'Tras el reset respondió otra vez el cargador de arranque: el programa no se inició.',
    todo: 'Ponga BOOT0 a nivel bajo y reinicie la placa. Si su flash estaba vacía, apague y encienda la alimentación.',
  },
  'E-LOOPBACK-NO-ECHO': {
    what: 'No volvió nada: {port} no oye lo que envía.',
    todo: 'Quite la placa, una TX y RX del adaptador con un puente y repita la prueba.',
  },
  'E-LOOPBACK-ALTERED': {
    what: '{port} no recibió lo que envió a {baudRate} baudios, paridad {parity}: {detail}',
    todo: 'Compruebe el puente y la masa, y use una velocidad menor u otro adaptador.',
  },
  'E-LOOPBACK-PARITY': {
    what: '{port} no envía paridad par, que el cargador de arranque necesita: {detail}',
    todo: 'Use otro adaptador, o un controlador más nuevo para este.',
  },
};
