/** What people call a kind of memory. */
export const memoryKindTexts = {
  flash: 'flash',
  'flash-beyond-part': 'flash beyond the end of this part',
  'flash-alias': 'an alias of the flash',
  ram: 'RAM',
  'ram-reserved': 'RAM that the bootloader keeps to itself',
  'system-memory': 'system memory (the bootloader itself)',
  'option-bytes': 'option bytes',
  'data-eeprom': 'data EEPROM',
  'data-flash': 'flash for data',
  'read-only': 'engineering bytes, such as unique id and flash size',
  'key-storage': 'storage of keys',
  otp: 'one-time programmable memory',
  peripheral: 'peripheral registers',
  'external-memory': 'external memory',
  'other-chip-flash': 'flash of another kind of chip',
  unknown: 'memory of no known kind',
} as const;
