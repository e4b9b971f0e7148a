/** The formats that can be read. */
export const imageFormats = ['bin', 'hex', 'srec', 'elf', 'dfuse', 'uf2'] as const;
export type ImageFormat = (typeof imageFormats)[number];
