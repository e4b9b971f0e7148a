import type { memoryKindTexts as english } from '../en/memory-regions.ts';
import type { Translated } from '../translated.ts';

export const memoryKindTexts: Translated<typeof english> = {
  flash: 'Flash',
  'flash-beyond-part': 'Flash hinter dem Ende dieses Bausteins',
  'flash-alias': 'ein Alias des Flashs',
  ram: 'RAM',
  'ram-reserved': 'RAM, das der Bootloader für sich belegt',
  'system-memory': 'Systemspeicher (der Bootloader selbst)',
  'option-bytes': 'Option Bytes',
  'data-eeprom': 'Daten-EEPROM',
  'data-flash': 'Flash für Daten',
  'read-only': 'Herstellerdaten wie Kennung und Flash-Größe',
  'key-storage': 'Schlüsselspeicher',
  otp: 'einmalig programmierbarer Speicher',
  peripheral: 'Peripherieregister',
  'external-memory': 'externer Speicher',
  'other-chip-flash': 'Flash einer anderen Chip-Art',
  unknown: 'Speicher unbekannter Art',
};
