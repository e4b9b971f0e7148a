import { xorOf } from '../../bytes.ts';
import {
  areaEraseCodes,
  commandCodes,
  MAX_ERASE_PAGES,
  MAX_EXTENDED_ERASE_PAGES,
  MAX_TRANSFER_BYTES,
  type CommandName,
  type EraseArea,
} from './commands.ts';

/**
 * Host → device frames of AN3155, one function per frame. Each command is a conversation: the command frame, an ACK,
 * then the frames of its parameters with an ACK after each. Values out of range are programming errors (RangeError).
 */

/** The command code and its complement (AN3155 §1.3). */
export function commandFrame(command: CommandName): Uint8Array {
  const code = commandCodes[command];
  return Uint8Array.of(code, code ^ 0xff);
}

/** Four address bytes, most significant first, and their XOR (AN3155 §3.4). Also the word frame of Get Checksum (§3.13). */
export function addressFrame(address: number): Uint8Array {
  if (!Number.isInteger(address) || address < 0 || address > 0xffff_ffff)
    throw new RangeError(`address ${address}`);
  return withXor([address >>> 24, (address >>> 16) & 0xff, (address >>> 8) & 0xff, address & 0xff]);
}

/** Number of bytes to read less one, and its complement (AN3155 §3.4). `byteCount` is 1 to 256. */
export function readLengthFrame(byteCount: number): Uint8Array {
  assertCount('bytes to read', byteCount, MAX_TRANSFER_BYTES);
  return Uint8Array.of(byteCount - 1, (byteCount - 1) ^ 0xff);
}

/** N = length less one, the data, and the XOR of both (AN3155 §3.6). `data` is 4 to 256 bytes, a multiple of 4. */
export function writeDataFrame(data: Uint8Array): Uint8Array {
  assertCount('bytes to write', data.length, MAX_TRANSFER_BYTES);
  if (data.length % 4 !== 0) throw new RangeError(`${data.length} bytes to write: not a multiple of 4`);
  const frame = new Uint8Array(data.length + 2);
  frame[0] = data.length - 1;
  frame.set(data, 1);
  frame[data.length + 1] = xorOf(frame);
  return frame;
}

/** N = page count less one, one byte for each page code, XOR (AN3155 §3.7). 1 to 255 codes of 0 to 255. */
export function erasePagesFrame(codes: readonly number[]): Uint8Array {
  assertCount('pages', codes.length, MAX_ERASE_PAGES);
  return withXor([codes.length - 1, ...codes.map((code) => assertByte('page code', code))]);
}

/** Global erase of the Erase command: 0xFF and its complement (AN3155 §3.7). Any other second byte is ACKed and erases nothing. */
export function eraseAllFrame(): Uint8Array {
  return Uint8Array.of(0xff, 0x00);
}

/** N = page count less one in two bytes, two bytes for each page code, XOR (AN3155 §3.8). */
export function extendedErasePagesFrame(codes: readonly number[]): Uint8Array {
  assertCount('pages', codes.length, MAX_EXTENDED_ERASE_PAGES);
  return withXor([
    ...highLow(codes.length - 1),
    ...codes.flatMap((code) => highLow(assertHalfWord('page code', code))),
  ]);
}

/** Mass erase, or the erase of one bank, by Extended Erase (AN3155 §3.8). */
export function extendedEraseAreaFrame(area: EraseArea): Uint8Array {
  return withXor(highLow(areaEraseCodes[area]));
}

/** N = sector count less one, one byte for each sector, XOR (AN3155 §3.9). A second Write Protect replaces the first. */
export function writeProtectFrame(sectors: readonly number[]): Uint8Array {
  assertCount('sectors', sectors.length, 256);
  return withXor([sectors.length - 1, ...sectors.map((sector) => assertByte('sector', sector))]);
}

/** The 16-bit sub-command of Special and Extended Special, and its XOR (AN3155 §3.14, §3.15). */
export function specialOpcodeFrame(opcode: number): Uint8Array {
  return withXor(highLow(assertHalfWord('opcode', opcode)));
}

/** A 16-bit byte count, the data, XOR (AN3155 §3.14, §3.15). At most 128 bytes; 1024 in the second packet of Extended Special. */
export function specialDataFrame(data: Uint8Array, maxBytes: 128 | 1024 = 128): Uint8Array {
  if (data.length > maxBytes)
    throw new RangeError(`${data.length} bytes of special data: at most ${maxBytes}`);
  return withXor([...highLow(data.length), ...data]);
}

function withXor(bytes: readonly number[]): Uint8Array {
  return Uint8Array.of(...bytes, xorOf(bytes));
}

function highLow(value: number): [number, number] {
  return [value >>> 8, value & 0xff];
}

function assertCount(what: string, count: number, max: number): void {
  if (!Number.isInteger(count) || count < 1 || count > max)
    throw new RangeError(`${count} ${what}: 1 to ${max} are allowed`);
}

function assertByte(what: string, value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > 0xff)
    throw new RangeError(`${what} ${value}: 0 to 255 is allowed`);
  return value;
}

function assertHalfWord(what: string, value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff)
    throw new RangeError(`${what} ${value}: 0 to 65535 is allowed`);
  return value;
}
