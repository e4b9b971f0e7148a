/** Makes single records of Intel HEX and S-record for tests, with right checksums unless told otherwise. */

/** Encodes ASCII text. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

function pairs(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString('hex').toUpperCase();
}

function sum(bytes: readonly number[]): number {
  return bytes.reduce((total, byte) => total + byte, 0);
}

/** One Intel HEX record, without a line end. */
export function hexRecord(type: number, offset: number, data: readonly number[] = []): string {
  const body = [data.length, offset >> 8, offset & 0xff, type, ...data];
  return `:${pairs(body)}${pairs([-sum(body) & 0xff])}`;
}

/** The end record of Intel HEX. */
export const hexEnd = ':00000001FF';

/** One S-record of type S0 to S9, without a line end. */
export function sRecord(type: number, address: number, data: readonly number[] = []): string {
  const addressBytes = [2, 2, 3, 4, 2, 2, 3, 4, 3, 2][type] ?? 2;
  const field = Array.from(
    { length: addressBytes },
    (_, i) => (address >>> (8 * (addressBytes - 1 - i))) & 0xff,
  );
  const body = [addressBytes + data.length + 1, ...field, ...data];
  return `S${type}${pairs(body)}${pairs([~sum(body) & 0xff])}`;
}
