import type { checksumTexts as english } from '../en/checksums.ts';
import type { Translated } from '../translated.ts';

export const checksumTexts: Translated<typeof english> = {
  'sha256-file': 'SHA-256 del archivo',
  'sha256-contents': 'SHA-256 del contenido',
  'crc32-file': 'CRC-32 del archivo',
  'crc32-contents': 'CRC-32 del contenido',
};
