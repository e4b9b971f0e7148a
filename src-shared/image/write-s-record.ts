import type { MemoryImage } from './memory-image.ts';
import { asciiLines, bigEndian, hexPairs, sumOf } from './record-text.ts';

/** How S-records are laid out. */
export interface WriteSRecordOptions {
  /** Data bytes in one record, 1 to 250; 16 where absent. */
  bytesPerLine?: number;
}

/**
 * The image as S-records in ASCII with LF: an empty S0, data in S1, S2 or S3 (the shortest that reaches all addresses),
 * their number in S5 (S6 above 65535, none above 16777215), and S9, S8 or S7 with the entry point, or 0 without one.
 */
export function writeSRecord(
  image: Pick<MemoryImage, 'segments' | 'entryPoint'>,
  { bytesPerLine = 16 }: WriteSRecordOptions = {},
): Uint8Array {
  const addressBytes = addressBytesFor(image);
  const lines = [record(0, bigEndian(0, 2), [])];
  let dataRecords = 0;
  for (const { address, bytes } of image.segments) {
    for (let offset = 0; offset < bytes.length; offset += bytesPerLine) {
      const data = bytes.subarray(offset, offset + bytesPerLine);
      lines.push(record(addressBytes - 1, bigEndian(address + offset, addressBytes), data));
      dataRecords += 1;
    }
  }
  if (dataRecords <= 0xffff) lines.push(record(5, bigEndian(dataRecords, 2), []));
  else if (dataRecords <= 0xffffff) lines.push(record(6, bigEndian(dataRecords, 3), []));
  lines.push(record(11 - addressBytes, bigEndian(image.entryPoint ?? 0, addressBytes), []));
  return asciiLines(lines);
}

/** 2, 3 or 4: what the highest address and the entry point need. */
function addressBytesFor(image: Pick<MemoryImage, 'segments' | 'entryPoint'>): 2 | 3 | 4 {
  let highest = image.entryPoint ?? 0;
  for (const { address, bytes } of image.segments) highest = Math.max(highest, address + bytes.length - 1);
  if (highest <= 0xffff) return 2;
  return highest <= 0xffffff ? 3 : 4;
}

function record(
  type: number,
  address: readonly number[],
  data: ArrayLike<number> & Iterable<number>,
): string {
  const count = address.length + data.length + 1;
  const checksum = ~sumOf([count], address, data);
  return `S${type}${hexPairs([count])}${hexPairs(address)}${hexPairs(data)}${hexPairs([checksum])}`;
}
