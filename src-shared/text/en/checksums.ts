/** The names of the checksums of a firmware file, the same in all places. */
export const checksumTexts = {
  'sha256-file': 'SHA-256 of the file',
  'sha256-contents': 'SHA-256 of the contents',
  'crc32-file': 'CRC-32 of the file',
  'crc32-contents': 'CRC-32 of the contents',
} as const;
