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
  'E-IPC-BUSY': {
    what: 'Flashline está ocupado con todo lo que admite a la vez de este tipo.',
    todo: 'Espere un momento y vuelva a intentarlo.',
  },
  'E-SETTINGS-SAVE': {
    what: 'El ajuste vale ahora, pero no está guardado: {detail}',
    todo: 'Repare {file} o su carpeta, o retire el archivo, y cambie el ajuste de nuevo.',
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
  'E-LINE-GOAL': {
    what: 'Se alcanzó el objetivo de {goal|# unidad|# unidades}, o el resto se está programando.',
    todo: 'Espere a las placas en curso, o que el técnico de línea permita más.',
  },
  'E-LINE-INTERRUPTED': {
    what: 'Flashline terminó mientras se programaba esta placa. No se sabe qué contiene.',
    todo: 'Programe la placa de nuevo antes de usarla.',
  },
  'E-LINE-SAME-BOARD': {
    what: 'Esta placa ya pasó y sigue en el puesto. No se modificó.',
    todo: 'Retírela y ponga la siguiente; o pulse la tecla del puesto para programarla de nuevo.',
  },
  'E-LINE-OTHER-BOARD': {
    what: 'En el puesto hay otra placa que la de esta etiqueta. No se modificó.',
    todo: 'Escanee la etiqueta de esta placa y prográmela.',
  },
  'E-LINE-NEW-BOARDS': {
    what: 'Las placas de los puestos {slots} pasaron y no se han retirado.',
    todo: 'Ponga placas nuevas y confírmelo; o inicie un puesto con su propia tecla para programar la misma.',
  },
  'E-LINE-NO-LABEL': {
    what: 'Este trabajo exige una etiqueta por unidad. El puesto {slots} no tiene.',
    todo: 'Escanee primero la etiqueta.',
  },
  'E-LINE-LABEL-LENGTH': {
    what: '«{label}» no es una etiqueta: tienen de {min} a {max} caracteres.',
    todo: 'Escanee la etiqueta de la placa.',
  },
  'E-LINE-LABEL-FORM': {
    what: 'La etiqueta «{label}» no sigue el patrón {pattern} de este trabajo.',
    todo: 'Escanee la etiqueta correcta. El patrón está en la configuración de la línea.',
  },
  'E-LINE-LABEL-TWICE': {
    what: 'La etiqueta «{label}» ya se escaneó, para el puesto {slot}.',
    todo: 'Escanee la etiqueta de otra placa; para moverla, elija antes el puesto.',
  },
  'E-LINE-LABEL-USED': {
    what: 'Una unidad con la etiqueta «{label}» ya pasó.',
    todo: 'Revise la placa: cada etiqueta vale una vez. El técnico de línea puede reiniciar los totales.',
  },
  'E-LINE-LABEL-FULL': {
    what: 'Todos los puestos tienen ya su etiqueta.',
    todo: 'Programe antes las placas, o elija el puesto cuya etiqueta quiere cambiar.',
  },
  'E-LINE-SLOT-OFF': {
    what: 'El puesto {slot} no está en uso.',
    todo: 'Elija otro puesto.',
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
