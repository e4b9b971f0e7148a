import type { unitTexts as english } from '../en/units.ts';
import type { Translated } from '../translated.ts';

export const unitTexts: Translated<typeof english> = {
  byte: '{count|# byte|# bytes}',
  page: '{count|# página|# páginas}',
  block: '{count|# bloque|# bloques}',
  range: '{count|# rango|# rangos}',
  device: '{count|# chip|# chips}',
  'option-field': '{count|# campo de opción|# campos de opción}',
};
