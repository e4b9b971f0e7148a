import { FlashError } from '../errors.ts';
import { FileView } from './file-view.ts';
import { byteOrderMarkSize } from './line-reader.ts';
import type { ImageWarning } from './memory-image.ts';
import { imageWarning } from './memory-image.ts';

/** What a file is that is not firmware as such. `name` is a proper name, the same in all languages. */
export type ForeignContent =
  | { kind: 'archive' | 'package' | 'media' | 'other-machine'; name: string }
  | { kind: 'lfs-pointer' | 'web-page' | 'universal-hex' };

/** Size of the part of a text that is checked. */
const sampleBytes = 2048;
/** How much of either end of a JSON text is searched for the mark of its kind. */
const packageSampleBytes = 4096;

type Named = Extract<ForeignContent, { name: string }>;

/** A file format that is known by its first bytes, or by bytes at `offset`. */
interface Magic extends Named {
  text: string;
  offset?: number;
}

const magics: readonly Magic[] = [
  { kind: 'archive', name: 'ZIP', text: 'PK\x03\x04' },
  { kind: 'archive', name: 'ZIP', text: 'PK\x05\x06' },
  { kind: 'archive', name: 'gzip', text: '\x1f\x8b' },
  { kind: 'archive', name: 'xz', text: '\xfd7zXZ\x00' },
  { kind: 'archive', name: '7-Zip', text: '7z\xbc\xaf\x27\x1c' },
  { kind: 'archive', name: 'bzip2', text: 'BZh' },
  { kind: 'archive', name: 'Zstandard', text: '\x28\xb5\x2f\xfd' },
  // The usual properties (lc 3, lp 0, pb 2) and a dictionary of 64 KiB or more; no stack pointer is odd.
  { kind: 'archive', name: 'LZMA', text: '\x5d\x00\x00' },
  { kind: 'archive', name: 'lzip', text: 'LZIP' },
  { kind: 'archive', name: 'lzop', text: '\x89LZO\x00' },
  { kind: 'archive', name: 'compress', text: '\x1f\x9d' },
  { kind: 'archive', name: 'cpio', text: '070701' },
  { kind: 'archive', name: 'SquashFS', text: 'hsqs' },
  { kind: 'archive', name: 'LZ4', text: '\x04\x22\x4d\x18' },
  { kind: 'archive', name: 'RAR', text: 'Rar!\x1a\x07' },
  { kind: 'archive', name: 'CAB', text: 'MSCF\x00\x00' },
  { kind: 'archive', name: 'tar', text: 'ustar', offset: 257 },
  { kind: 'archive', name: 'ar', text: '!<arch>\n' },
  { kind: 'media', name: 'PNG', text: '\x89PNG\r\n' },
  { kind: 'media', name: 'JPEG', text: '\xff\xd8\xff' },
  { kind: 'media', name: 'GIF', text: 'GIF87a' },
  { kind: 'media', name: 'GIF', text: 'GIF89a' },
  { kind: 'media', name: 'TIFF', text: 'II*\x00' },
  { kind: 'media', name: 'TIFF', text: 'MM\x00*' },
  { kind: 'media', name: 'WebP', text: 'WEBP', offset: 8 },
  { kind: 'media', name: 'WAV', text: 'WAVE', offset: 8 },
  { kind: 'media', name: 'AVI', text: 'AVI ', offset: 8 },
  { kind: 'media', name: 'MP3', text: 'ID3' },
  { kind: 'media', name: 'Ogg', text: 'OggS' },
  { kind: 'media', name: 'FLAC', text: 'fLaC' },
  { kind: 'media', name: 'MP4', text: 'ftyp', offset: 4 },
  { kind: 'media', name: 'PDF', text: '%PDF-' },
  { kind: 'media', name: 'PostScript', text: '%!PS' },
  { kind: 'media', name: 'RTF', text: '{\\rtf' },
  { kind: 'media', name: 'SQLite', text: 'SQLite format 3' },
  { kind: 'package', name: 'ArduPilot ABIN', text: 'git version: ' },
  { kind: 'other-machine', name: 'WebAssembly', text: '\x00asm' },
  { kind: 'other-machine', name: 'Mach-O', text: '\xcf\xfa\xed\xfe' },
  { kind: 'other-machine', name: 'Mach-O', text: '\xce\xfa\xed\xfe' },
  { kind: 'other-machine', name: 'U-Boot uImage', text: '\x27\x05\x19\x56' },
  { kind: 'other-machine', name: 'Android', text: 'ANDROID!' },
];

/**
 * Finds out whether a file is something known without firmware that a chip could run: an archive, a picture, a web
 * page. undefined for everything else. None of these marks can be the stack pointer of a program.
 */
export function foreignContentOf(bytes: Uint8Array): ForeignContent | undefined {
  const file = new FileView(bytes, '');
  const magic = magics.find(({ text, offset = 0 }) => file.hasText(offset, text));
  if (magic !== undefined) return { kind: magic.kind, name: magic.name };
  return textContentOf(bytes) ?? machineOf(file) ?? soundOrPicture(file);
}

/** Refuses such a file: says what it is, and how to get the firmware. */
export function foreignContentError(content: ForeignContent, file: string): FlashError {
  switch (content.kind) {
    case 'archive':
      return new FlashError('E-IMAGE-ARCHIVE', { file, kind: content.name });
    case 'package':
      return new FlashError('E-IMAGE-PACKAGE', { file, kind: content.name });
    case 'media':
      return new FlashError('E-IMAGE-MEDIA', { file, kind: content.name });
    case 'other-machine':
      return new FlashError('E-IMAGE-OTHER-MACHINE', { file, kind: content.name });
    case 'lfs-pointer':
      return new FlashError('E-IMAGE-LFS-POINTER', { file });
    case 'web-page':
      return new FlashError('E-IMAGE-WEB-PAGE', { file });
    case 'universal-hex':
      return new FlashError('E-IMAGE-UNIVERSAL-HEX', { file });
  }
}

/** The warning if it is read as raw binary anyway. */
export function foreignContentWarning(content: ForeignContent): ImageWarning {
  switch (content.kind) {
    case 'archive':
      return imageWarning('W-IMAGE-ARCHIVE', { kind: content.name });
    case 'package':
      return imageWarning('W-IMAGE-PACKAGE', { kind: content.name });
    case 'media':
      return imageWarning('W-IMAGE-MEDIA', { kind: content.name });
    case 'other-machine':
      return imageWarning('W-IMAGE-OTHER-MACHINE', { kind: content.name });
    case 'lfs-pointer':
      return imageWarning('W-IMAGE-LFS-POINTER', {});
    case 'web-page':
      return imageWarning('W-IMAGE-WEB-PAGE', {});
    case 'universal-hex':
      return imageWarning('W-IMAGE-UNIVERSAL-HEX', {});
  }
}

/** Texts that are known by how they begin. */
function textContentOf(bytes: Uint8Array): ForeignContent | undefined {
  const text = latin(bytes.subarray(byteOrderMarkSize(bytes), sampleBytes)).trimStart();
  if (/^version https?:\/\/(git-lfs|hawser|git-media)\S*\r?\n/.test(text)) return { kind: 'lfs-pointer' };
  if (/^(<!doctype html|<html|<head|<body|<script)/i.test(text) || /^<[!?a-z][^]*<html/i.test(text))
    return { kind: 'web-page' };
  if (text.startsWith('<?xml') || text.startsWith('<svg')) return { kind: 'package', name: 'XML' };
  if (/^[{[]\s*["{\]}]/.test(text)) return { kind: 'package', name: nameOfJson(bytes) };
  // Record types 0A to 0E are those of the universal hex format (tech.microbit.org, "Universal Hex").
  if (/^(:[0-9a-f]+\s+)*:[0-9a-f]{6}0[a-e]/i.test(text)) return { kind: 'universal-hex' };
  return undefined;
}

/** Firmware containers of PX4 and ArduPilot name themselves in a field that can be before or after the contents. */
function nameOfJson(bytes: Uint8Array): string {
  const ends = latin(bytes.subarray(0, packageSampleBytes)) + latin(bytes.subarray(-packageSampleBytes));
  const magic = /"magic"\s*:\s*"(APJ|PX4)FW/.exec(ends)?.[1];
  return magic === undefined ? 'JSON' : magic;
}

function machineOf(file: FileView): ForeignContent | undefined {
  const { bytes } = file;
  if (bytes.length < 64) return undefined;
  const isPortableExecutable =
    file.hasText(0, 'MZ') && file.u32(60) < bytes.length - 4 && file.hasText(file.u32(60), 'PE\0\0');
  if (isPortableExecutable) return { kind: 'other-machine', name: 'Windows (PE)' };
  // Java's version is 45 or more at the place of a universal Mach-O file's number of architectures.
  if (file.hasText(0, '\xca\xfe\xba\xbe'))
    return { kind: 'other-machine', name: file.u8(7) >= 45 ? 'Java' : 'Mach-O' };
  // esp-idf, `esp_image_header_t`: magic, segments (1 to 16), flash mode, then an entry in the RAM or flash of the chip.
  const isEspImage =
    file.u8(0) === 0xe9 &&
    file.u8(1) >= 1 &&
    file.u8(1) <= 16 &&
    file.u8(2) <= 5 &&
    file.u32(4) >>> 24 >= 0x40 &&
    file.u32(4) >>> 24 <= 0x4f;
  return isEspImage ? { kind: 'other-machine', name: 'ESP32/ESP8266' } : undefined;
}

/** Marks of two bytes count only if the fields after them agree. */
function soundOrPicture(file: FileView): ForeignContent | undefined {
  if (file.bytes.length < 64) return undefined;
  if (file.hasText(0, 'BM') && file.u32(2) === file.bytes.length && file.u32(6) === 0)
    return { kind: 'media', name: 'BMP' };
  // An MPEG-1 or -2 layer III frame: sync, no reserved bit rate, no reserved sample rate.
  const isMp3 =
    file.u8(0) === 0xff &&
    (file.u8(1) & 0xf6) === 0xf2 &&
    file.u8(2) >>> 4 !== 0xf &&
    file.u8(2) >>> 4 !== 0 &&
    (file.u8(2) & 0x0c) !== 0x0c;
  return isMp3 ? { kind: 'media', name: 'MP3' } : undefined;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
