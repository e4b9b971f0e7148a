/** What up to eight bytes mean as numbers; undefined if too few of them are there. */
export interface Inspection {
  u8: number | undefined;
  i8: number | undefined;
  u16: number | undefined;
  i16: number | undefined;
  u32: number | undefined;
  i32: number | undefined;
  u64: bigint | undefined;
  i64: bigint | undefined;
  f32: number | undefined;
  f64: number | undefined;
}

/** Reads the numbers that begin at the first of `bytes`. Cortex-M memory is little-endian. */
export function inspectBytes(bytes: Uint8Array, isLittleEndian = true): Inspection {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = <Value>(sizeBytes: number, read: () => Value): Value | undefined =>
    bytes.length >= sizeBytes ? read() : undefined;
  return {
    u8: at(1, () => view.getUint8(0)),
    i8: at(1, () => view.getInt8(0)),
    u16: at(2, () => view.getUint16(0, isLittleEndian)),
    i16: at(2, () => view.getInt16(0, isLittleEndian)),
    u32: at(4, () => view.getUint32(0, isLittleEndian)),
    i32: at(4, () => view.getInt32(0, isLittleEndian)),
    u64: at(8, () => view.getBigUint64(0, isLittleEndian)),
    i64: at(8, () => view.getBigInt64(0, isLittleEndian)),
    f32: at(4, () => view.getFloat32(0, isLittleEndian)),
    f64: at(8, () => view.getFloat64(0, isLittleEndian)),
  };
}

/** What a word could be to a Cortex-M. */
export type WordHint =
  /** Odd address inside the memory shown: Thumb code at `address` (bit 0 cleared). */
  | { kind: 'code'; address: number; isInside: boolean }
  /** Address in the SRAM region (Armv7-M ARM §B3.1: 0x20000000 to 0x3FFFFFFF), as a stack pointer or a variable is. */
  | { kind: 'ram'; address: number }
  /** Address in the peripheral region (0x40000000 to 0x5FFFFFFF). */
  | { kind: 'peripheral'; address: number };

const CODE_END = 0x2000_0000;
const RAM_END = 0x4000_0000;
const PERIPHERAL_END = 0x6000_0000;
/** Below this nothing of an STM32 that holds code begins, but many small numbers lie there. */
const FLASH_START = 0x0800_0000;

/** What a little-endian word could mean; undefined for one that looks like plain data. */
export function hintOf(word: number, isCovered: (address: number) => boolean): WordHint | undefined {
  if (word >= FLASH_START && word < CODE_END && word % 2 === 1) {
    const address = word - 1;
    return { kind: 'code', address, isInside: isCovered(address) };
  }
  if (word >= CODE_END && word < RAM_END && word % 4 === 0) return { kind: 'ram', address: word };
  if (word >= RAM_END && word < PERIPHERAL_END && word % 4 === 0)
    return { kind: 'peripheral', address: word };
  return undefined;
}
