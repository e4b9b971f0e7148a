import type { imageFormatNames as english } from '../en/image-formats.ts';
import type { Translated } from '../translated.ts';

export const imageFormatNames: Translated<typeof english> = {
  bin: '原始二进制',
  hex: 'Intel HEX',
  srec: 'S-record',
  elf: 'ELF',
  dfuse: 'DfuSe',
  uf2: 'UF2',
};
