import type { MemoryImage } from './memory-image.ts';
import { asciiLines, bigEndian, hexPairs, sumOf } from './record-text.ts';

/** How Intel HEX is laid out. */
export interface WriteIntelHexOptions {
  /** Data bytes in one record, 1 to 255; 16 where absent. */
  bytesPerLine?: number;
}

/**
 * The image as Intel HEX in ASCII with LF: linear addresses (record 04), the entry point as record 05, and no data
 * record across a 64 KiB border.
 */
export function writeIntelHex(
  image: Pick<MemoryImage, 'segments' | 'entryPoint'>,
  { bytesPerLine = 16 }: WriteIntelHexOptions = {},
): Uint8Array {
  const lines: string[] = [];
  let upper = -1;
  for (const { address, bytes } of image.segments) {
    let offset = 0;
    while (offset < bytes.length) {
      const at = address + offset;
      const newUpper = Math.floor(at / 0x10000);
      if (newUpper !== upper) {
        upper = newUpper;
        lines.push(record(0x04, 0, bigEndian(upper, 2)));
      }
      const size = Math.min(bytesPerLine, 0x10000 - (at % 0x10000), bytes.length - offset);
      lines.push(record(0x00, at % 0x10000, bytes.subarray(offset, offset + size)));
      offset += size;
    }
  }
  if (image.entryPoint !== undefined) lines.push(record(0x05, 0, bigEndian(image.entryPoint, 4)));
  lines.push(record(0x01, 0, []));
  return asciiLines(lines);
}

function record(type: number, offset: number, data: ArrayLike<number> & Iterable<number>): string {
  const head = [data.length, ...bigEndian(offset, 2), type];
  return `:${hexPairs(head)}${hexPairs(data)}${hexPairs([-sumOf(head, data)])}`;
}
