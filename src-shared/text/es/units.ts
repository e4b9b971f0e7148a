import type { unitTexts as english } from '../en/units.ts';
import type { Translated } from '../translated.ts';

export const unitTexts: Translated<typeof english> = {
  'byte.one': '{count} byte',
  'byte.other': '{count} bytes',
  'page.one': '{count} página',
  'page.other': '{count} páginas',
  'block.one': '{count} bloque',
  'block.other': '{count} bloques',
  'range.one': '{count} rango',
  'range.other': '{count} rangos',
  'device.one': '{count} chip',
  'device.other': '{count} chips',
  'option-field.one': '{count} campo de opción',
  'option-field.other': '{count} campos de opción',
};
