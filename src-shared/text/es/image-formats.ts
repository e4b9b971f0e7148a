import type { imageFormatNames as english } from '../en/image-formats.ts';
import type { Translated } from '../translated.ts';

export const imageFormatNames: Translated<typeof english> = {
  bin: 'binario puro',
  hex: 'Intel HEX',
  srec: 'S-record',
  elf: 'ELF',
  dfuse: 'DfuSe',
  uf2: 'UF2',
};
