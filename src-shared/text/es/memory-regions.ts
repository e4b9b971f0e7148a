import type { memoryKindTexts as english } from '../en/memory-regions.ts';
import type { Translated } from '../translated.ts';

export const memoryKindTexts: Translated<typeof english> = {
  flash: 'flash',
  'flash-beyond-part': 'flash más allá del final de este modelo',
  'flash-alias': 'un alias de la flash',
  ram: 'RAM',
  'ram-reserved': 'RAM que el bootloader se reserva',
  'system-memory': 'memoria del sistema (el propio bootloader)',
  'option-bytes': 'bytes de opción',
  'data-eeprom': 'EEPROM de datos',
  'data-flash': 'flash para datos',
  'read-only': 'datos de fábrica, como el identificador y el tamaño de la flash',
  'key-storage': 'almacén de claves',
  otp: 'memoria programable una sola vez',
  peripheral: 'registros de periféricos',
  'external-memory': 'memoria externa',
  'other-chip-flash': 'flash de otro tipo de chip',
  unknown: 'memoria de tipo desconocido',
};
