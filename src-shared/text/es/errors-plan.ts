import type { planErrors as english } from '../en/errors-plan.ts';
import type { Translated } from '../translated.ts';

export const planErrors: Translated<typeof english> = {
  'E-PLAN-GUARD': {
    what: 'Iba a enviarse una trama que el plan no contiene ({detail}). No se ha enviado.',
    todo: 'Comuníquelo con el registro: es un fallo de Flashline. La placa quedó protegida de él.',
  },
  'E-PLAN-NO-LAYOUT': {
    what: 'No se conocen las páginas de flash de {device}, así que no se puede borrar ni escribir nada con seguridad.',
    todo: 'Elija el modelo exacto. Si no está en la lista, use la línea de órdenes con --layout, como 64x2K.',
  },
  'E-PLAN-OUTSIDE': {
    what: 'La imagen tiene datos fuera de la flash de {device}: {regions} (zonas: {count}).',
    todo: 'Compruebe que la imagen es para este modelo, u omita esas zonas.',
  },
  'E-PLAN-TOO-BIG': {
    what: 'La imagen llega hasta {end}, pero la flash de {flashKiB} KiB de este {device} termina en {lastAddress}.',
    todo: 'Use un modelo con más flash, o genere una imagen más pequeña.',
  },
  'E-PLAN-EMPTY': {
    what: 'La imagen no contiene nada para la flash de {device}.',
    todo: 'Compruebe que la imagen es para este modelo.',
  },
  'E-PLAN-FAMILY': {
    what: 'El archivo dice que es para {family}, pero esto es {device}.',
    todo: 'Use el archivo generado para este modelo.',
  },
  'E-PLAN-KEEP-MASS': {
    what: 'Se pide borrar toda la flash y a la vez conservar lo que la imagen no llena: las dos cosas juntas no tienen sentido.',
    todo: 'Borre solo las páginas que la imagen necesita, o no pida conservar el resto.',
  },
  'E-PLAN-NO-START': {
    what: 'El programa no podrá arrancarse después: ninguna parte de la imagen empieza por una tabla de vectores con la pila en RAM y el manejador de reset en la imagen.',
    todo: 'Programe sin arrancar, o compruebe que la imagen es el programa entero, en su dirección correcta.',
  },
  'E-PLAN-SECTOR': {
    what: 'No hay un sector {sector} que proteger en la flash de este {device}: el más alto es {highest}.',
    todo: 'Indique sectores de 0 a {highest}.',
  },
  'E-PLAN-PAGE': {
    what: 'No hay página {page} en la flash de este {device}: tiene {count|# página|# páginas}.',
    todo: 'Elija páginas de la flash que se muestra.',
  },
  'E-PLAN-RANGE': {
    what: 'El rango de {address} a {end} no está dentro de la flash de este {device}.',
    todo: 'Conecte la placa para ver el tamaño de su flash.',
  },
  'E-PLAN-CHANGED': {
    what: 'La placa exige un plan distinto del mostrado. No se ha enviado nada.',
    todo: 'Mire el plan nuevo y empiece de nuevo.',
  },
  'E-PLAN-ALTERNATE': {
    what: 'El archivo tiene también datos para el ajuste alternativo {targets}, que no es la flash principal y no se puede programar aquí.',
    todo: 'Omítalos si la placa no los necesita, o programe el archivo por USB.',
  },
};
