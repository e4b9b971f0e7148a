import { extname } from 'node:path';
import type { Segment } from '#shared/image/segment.ts';
import { writeBinary } from '#shared/image/write-binary.ts';
import { writeIntelHex } from '#shared/image/write-intel-hex.ts';
import { writeSRecord } from '#shared/image/write-s-record.ts';
import type { SavedFormat } from './commands/option-values.ts';

/** Which format a name asks for. */
const formatsByExtension: Readonly<Record<string, SavedFormat>> = {
  '.bin': 'bin',
  '.hex': 'hex',
  '.ihex': 'hex',
  '.ihx': 'hex',
  '.s19': 'srec',
  '.s28': 'srec',
  '.s37': 'srec',
  '.srec': 'srec',
  '.mot': 'srec',
};

/** The format that the name of a file asks for, or undefined. */
export function savedFormatOf(file: string): SavedFormat | undefined {
  return formatsByExtension[extname(file).toLowerCase()];
}

/** Memory as a file of this format, with the address of the start if there is one. Errors: `E-IMAGE-SPAN-TOO-BIG`. */
export function encodeImage(
  format: SavedFormat,
  segments: readonly Segment[],
  entryPoint?: number,
): Uint8Array {
  const image = { segments, entryPoint };
  switch (format) {
    case 'bin':
      return writeBinary(image, { fill: 0xff });
    case 'hex':
      return writeIntelHex(image);
    case 'srec':
      return writeSRecord(image);
  }
}
