import type { checksumTexts as english } from '../en/checksums.ts';
import type { Translated } from '../translated.ts';

export const checksumTexts: Translated<typeof english> = {
  'sha256-file': '文件的 SHA-256',
  'sha256-contents': '内容的 SHA-256',
  'crc32-file': '文件的 CRC-32',
  'crc32-contents': '内容的 CRC-32',
};
