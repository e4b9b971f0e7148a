const digitPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));

/** Prints bytes as hexadecimal pairs without spaces. */
export function hexPairs(bytes: Iterable<number>): string {
  let text = '';
  for (const byte of bytes) text += digitPairs[byte & 0xff] ?? '';
  return text;
}

/** The low `count` bytes of `value`, the highest first. */
export function bigEndian(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (value >>> (8 * (count - 1 - index))) & 0xff);
}

/** The sum of bytes, modulo 256. */
export function sumOf(...parts: readonly Iterable<number>[]): number {
  let sum = 0;
  for (const part of parts) for (const byte of part) sum += byte;
  return sum & 0xff;
}

/** Lines of ASCII text as bytes, each ended by a line feed. */
export function asciiLines(lines: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(lines.reduce((sum, line) => sum + line.length + 1, 0));
  let offset = 0;
  for (const line of lines) {
    for (let index = 0; index < line.length; index += 1) bytes[offset + index] = line.charCodeAt(index);
    offset += line.length;
    bytes[offset] = 0x0a;
    offset += 1;
  }
  return bytes;
}
