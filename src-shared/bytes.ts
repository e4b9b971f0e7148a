/** Small helpers for bytes and addresses, used by every layer. Pure. */

/** Prints a 32-bit address as `0x08000000`: eight upper-case digits. */
export function formatAddress(address: number): string {
  return `0x${(address >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}

/** Prints an inclusive address range as `0x08000000–0x080007FF`. */
export function formatRange(start: number, sizeBytes: number): string {
  return `${formatAddress(start)}–${formatAddress(start + sizeBytes - 1)}`;
}

/** Prints a product id as `0x413`: at least three digits, as AN2606 writes them. */
export function formatPid(pid: number): string {
  return `0x${pid.toString(16).toUpperCase().padStart(3, '0')}`;
}

/** Prints a byte as `0x4F`. */
export function formatByte(value: number): string {
  return `0x${value.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Prints bytes as `31 CE 08`: upper-case pairs with a space between. */
export function formatBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

/** Joins parts into one array. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** True if both hold the same bytes. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

/** XOR over all bytes: the checksum of AN3155 §1.3. */
export function xorOf(bytes: Iterable<number>): number {
  let sum = 0;
  for (const byte of bytes) sum ^= byte;
  return sum;
}
