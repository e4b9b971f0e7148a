import type { imageFormatNames as english } from '../en/image-formats.ts';
import type { Translated } from '../translated.ts';

export const imageFormatNames: Translated<typeof english> = {
  bin: 'Binärdaten',
  hex: 'Intel HEX',
  srec: 'S-Record',
  elf: 'ELF',
  dfuse: 'DfuSe',
  uf2: 'UF2',
};
