import type { ImageFormat } from '../../image/memory-image.ts';

/** What a person calls each format. */
export const imageFormatNames: Readonly<Record<ImageFormat, string>> = {
  bin: 'raw binary',
  hex: 'Intel HEX',
  srec: 'S-record',
  elf: 'ELF',
  dfuse: 'DfuSe',
  uf2: 'UF2',
};
