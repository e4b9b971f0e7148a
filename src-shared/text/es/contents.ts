import type { contentsTexts as english } from '../en/contents.ts';
import type { Translated } from '../translated.ts';

export const contentsTexts: Translated<typeof english> = {
  untouched: 'La flash de la placa no ha cambiado.',
  erased: 'Todo lo que había que borrar está borrado y no se ha escrito nada.',
  'erased-unverified':
    'Cada borrado se confirmó y no se escribió nada; que todo esté vacío no se ha probado leyéndolo.',
  uncertain:
    'La placa puede contener aún lo anterior, o no contener completo ni lo anterior ni lo nuevo: prográmela otra vez antes de usarla.',
  partial: 'La placa no contiene completo ni lo anterior ni lo nuevo: prográmela otra vez antes de usarla.',
  complete: 'La placa contiene la imagen completa.',
  'complete-unverified':
    'La placa ha confirmado la imagen completa, pero no se ha probado leyéndola toda de vuelta.',
  'complete-left-out': 'La placa contiene la imagen, salvo las partes omitidas.',
  'complete-left-out-unverified':
    'La placa ha confirmado la imagen, salvo las partes omitidas, pero no se ha probado leyéndola toda de vuelta.',
};
