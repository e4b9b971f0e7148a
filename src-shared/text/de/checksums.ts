import type { checksumTexts as english } from '../en/checksums.ts';
import type { Translated } from '../translated.ts';

export const checksumTexts: Translated<typeof english> = {
  'sha256-file': 'SHA-256 der Datei',
  'sha256-contents': 'SHA-256 des Inhalts',
  'crc32-file': 'CRC-32 der Datei',
  'crc32-contents': 'CRC-32 des Inhalts',
};
