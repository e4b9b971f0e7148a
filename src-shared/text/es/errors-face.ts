import type { faceErrors as english } from '../en/errors-face.ts';
import type { Translated } from '../translated.ts';

export const faceErrors: Translated<typeof english> = {
  'E-IPC-CHANNEL': {
    what: 'La ventana ha pedido «{channel}», que esta versión no ofrece.',
    todo: 'Recargue la ventana. Si vuelve a ocurrir, comuníquelo.',
  },
  'E-IPC-SENDER': {
    what: 'Una página ajena a Flashline ha intentado dar una orden. Se ha rechazado.',
    todo: 'Reinicie Flashline. Si vuelve a ocurrir, comuníquelo.',
  },
  'E-IPC-PAYLOAD': {
    what: 'La ventana ha enviado algo que «{channel}» no admite: {detail}',
    todo: 'Recargue la ventana. Si vuelve a ocurrir, comuníquelo.',
  },
  'E-IPC-TOO-LARGE': {
    what: 'La ventana ha enviado más de lo que «{channel}» admite.',
    todo: 'Recargue la ventana. Si vuelve a ocurrir, comuníquelo.',
  },
  'E-IPC-LOST': {
    what: 'Se ha perdido la conexión con Flashline antes de recibir respuesta.',
    todo: 'Compruebe si Flashline sigue en marcha. La ventana mostrará el estado en cuanto vuelva.',
  },
  'E-WEB-LISTEN': {
    what: 'No se puede usar el puerto {port} de este equipo: {detail}',
    todo: 'Elija otro con --listen, o ninguno: entonces se toma uno libre.',
  },
  'E-FILE-TOO-LARGE': {
    what: '{file} ocupa más de {maxMiB} MiB.',
    todo: 'Abra el propio archivo de firmware; las imágenes de flash STM32 son mucho más pequeñas.',
  },
  'E-DOCUMENT-GONE': {
    what: 'Este archivo o volcado ya no está abierto.',
    todo: 'Ábralo de nuevo.',
  },
  'E-DOCUMENT-LIMIT': {
    what: 'Hay demasiados archivos y volcados abiertos.',
    todo: 'Cierre algunos que ya no hagan falta.',
  },
  'E-MODE-LOCKED': {
    what: 'Esto necesita el modo técnico.',
    todo: 'Cambie antes al modo técnico.',
  },
  'E-MODE-PIN': {
    what: 'El PIN no es correcto.',
    todo: 'Escríbalo de nuevo. Un PIN olvidado se quita en el archivo de ajustes: vea docs/security.md.',
  },
  'E-MODE-PIN-FORM': {
    what: 'Un PIN tiene de 4 a 12 cifras y nada más.',
    todo: 'Elija otro.',
  },
  'E-MODE-PIN-WAIT': {
    what: 'Demasiados PIN incorrectos: el próximo contará en {seconds} s.',
    todo: 'Espere y escríbalo de nuevo. Un PIN olvidado se quita en el archivo de ajustes: vea docs/security.md.',
  },
  'E-LINE-NO-JOB': {
    what: 'La línea aún no tiene trabajo.',
    todo: 'Cambie al modo técnico y elija firmware y modelo.',
  },
  'E-LINE-BUSY': {
    what: 'El puesto {slots} está en marcha.',
    todo: 'Espere a que termine, o deténgalo.',
  },
  'E-BENCH-BUSY': {
    what: 'Hay un trabajo en marcha en esta placa.',
    todo: 'Espere a que termine, o deténgalo.',
  },
  'E-DOCTOR-BUSY': {
    what: 'El diagnóstico de líneas está usando este puerto.',
    todo: 'Deje que termine, o deténgalo.',
  },
  'E-TRACE-NONE': {
    what: 'Ninguna ejecución ha dejado todavía una traza.',
    todo: 'Conecte antes una placa o ejecute un trabajo.',
  },
  'E-TRACE-GONE': {
    what: 'Esta traza ya no está abierta.',
    todo: 'Ábrala otra vez.',
  },
  'E-BENCH-NO-PORT': {
    what: 'No se ha elegido ningún puerto.',
    todo: 'Elija el puerto al que está conectada la placa.',
  },
  'E-BENCH-NO-PART': {
    what: 'Aún no se conoce el modelo.',
    todo: 'Conecte la placa, o elija su modelo.',
  },
};
