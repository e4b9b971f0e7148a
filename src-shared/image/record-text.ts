import type { MemoryImage } from './memory-image.ts';
import type { SegmentList } from './segment-list.ts';

/** What of an image is written to a file. */
export type WrittenImage = Pick<MemoryImage, 'entryPoint'> & { readonly segments: SegmentList };

/** Takes a record: the characters before its digits, the bytes at its beginning, and its data. */
export type RecordSink = (mark: string, head: readonly number[], data: Uint8Array) => void;

const LINE_FEED = 0x0a;
const digits = Uint8Array.from('0123456789ABCDEF', (digit) => digit.charCodeAt(0));

/** The low `count` bytes of `value`, the highest first. */
export function bigEndian(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (value >>> (8 * (count - 1 - index))) & 0xff);
}

/**
 * Records as ASCII text, each in a line that ends in a line feed: hexadecimal pairs, a checksum the last of them. The text is
 * measured before it is made: lines as strings would take many times what is in them.
 *
 * @param checksum from the sum of all bytes before it
 * @param tell tells all records; it is called twice, and must tell the same
 */
export function recordText(checksum: (sum: number) => number, tell: (sink: RecordSink) => void): Uint8Array {
  let sizeBytes = 0;
  tell((mark, head, data) => {
    sizeBytes += mark.length + (head.length + data.length + 1) * 2 + 1;
  });
  const text = new Uint8Array(sizeBytes);
  let offset = 0;
  const pair = (byte: number) => {
    text[offset] = digits[(byte >> 4) & 0x0f] ?? 0;
    text[offset + 1] = digits[byte & 0x0f] ?? 0;
    offset += 2;
  };
  tell((mark, head, data) => {
    for (let index = 0; index < mark.length; index += 1) text[offset + index] = mark.charCodeAt(index);
    offset += mark.length;
    let sum = 0;
    for (const byte of head) {
      sum += byte;
      pair(byte);
    }
    for (let index = 0; index < data.length; index += 1) {
      const byte = data[index] ?? 0;
      sum += byte;
      pair(byte);
    }
    pair(checksum(sum));
    text[offset] = LINE_FEED;
    offset += 1;
  });
  return text;
}
