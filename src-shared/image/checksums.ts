/** Checksums of a firmware file. Their names are in the `checksums` texts. */
export interface ImageChecksums {
  /** Of the file, byte by byte. */
  file: Checksums;
  /** Of the bytes of all ranges, in order of address, without what lies between them. */
  contents: Checksums;
}

/** The same of several files that are one image: there is no one file then. */
export type MergedChecksums = Pick<ImageChecksums, 'contents'>;

/** Two checksums of the same bytes. */
export interface Checksums {
  /** Lower-case hexadecimal. */
  sha256: string;
  /** CRC-32/ISO-HDLC (that of zlib, PKZIP and Ethernet), such as `0xCBF43926`. */
  crc32: string;
}

/** In the order in which they are shown. */
export const checksumRows = ['sha256-file', 'sha256-contents', 'crc32-file', 'crc32-contents'] as const;

/** The value that belongs to a name of {@link checksumRows}. */
export function checksumValue(
  { file, contents }: ImageChecksums,
  row: (typeof checksumRows)[number],
): string {
  switch (row) {
    case 'sha256-file':
      return file.sha256;
    case 'sha256-contents':
      return contents.sha256;
    case 'crc32-file':
      return `${file.crc32} (ISO-HDLC)`;
    case 'crc32-contents':
      return `${contents.crc32} (ISO-HDLC)`;
  }
}
