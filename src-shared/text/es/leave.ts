import type { leaveTexts as english } from '../en/leave.ts';
import type { Translated } from '../translated.ts';

export const leaveTexts: Translated<typeof english> = {
  'way.auto': 'la mejor forma para este chip',
  'way.go': 'la orden Go',
  'way.reset-by-lines': 'un reset por líneas',
  'way.ram-reset': 'un reset pedido desde la RAM',
  'way.option-reload': 'recargar los bytes de opción',
  'choice.label': 'Después',
  'choice.stay': 'quedarse en el cargador',
  'choice.auto': 'arrancar el firmware, la mejor forma para el chip',
  'choice.go': 'arrancar el firmware con Go',
  'choice.reset-by-lines': 'reset por DTR y RTS',
  'choice.ram-reset': 'reset desde la RAM',
  'choice.option-reload': 'recargar los bytes de opción',
  'why.asked': 'como se pidió',
  'why.lines': 'el arranque más limpio, y las líneas pueden hacerlo',
  'why.empty-check': 'un chip que llegó vacío volvería a iniciar el cargador tras un reset',
  'why.no-lines': 'no hay líneas cableadas que reinicien la placa con BOOT0 bajo',
  'why.no-program': 'la imagen no tiene tabla de vectores que Go pueda usar',
  'proof.rom-silent': 'El cargador de arranque ya no responde: se salió de él.',
  'proof.acknowledged':
    'El cargador de arranque confirmó el salto; que el programa funcione no está probado.',
  'proof.not-proved': 'No está probado que se saliera del cargador de arranque.',
  'jump.general':
    'un programa puede saltar al cargador si antes restablece relojes, interrupciones y periféricos',
  'jump.empty-check': 'el cargador vuelve al programa salvo que la flash esté vacía',
  'jump.l0': 'L0 no admite un salto al cargador (AN2606)',
  'jump.dual-bank': 'el arranque de doble banco recupera el control si un banco contiene un programa',
  'jump.secure': 'depende de TrustZone y del estado del producto',
  'jump.not-stated': 'nadie ha dicho si funciona',
};
