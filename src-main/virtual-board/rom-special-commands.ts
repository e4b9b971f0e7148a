import type { RomCommand, RomContext, RomExit, RomRoutine } from './rom-steps.ts';
import { ACK, checksumOf, receive, receiveWord, refuse, send } from './rom-steps.ts';

/** Most data bytes of a Special command (AN3155 §3.14). */
const MAX_SPECIAL_DATA = 128;

/** What a Special opcode does; undefined if this part does not know it. */
type SpecialDeed = (rom: RomContext, data: Uint8Array) => RomExit | 'done';

/** Special, 0x50: opcode, then data, then data and status back (AN3155 §3.14). Only what AN2606 names per family is known. */
export const specialCommand: RomCommand = function* (rom) {
  yield* send(ACK);
  const { bytes: head, damaged: headDamaged } = yield* receive(3);
  if (headDamaged || checksumOf(head) !== 0) return yield* refuse(rom, 'data-checksum');
  const opcode = ((head[0] ?? 0) << 8) | (head[1] ?? 0);
  const deed = specialDeeds[rom.chip.device.family]?.[opcode];
  if (deed === undefined) return yield* refuse(rom, 'data');
  yield* send(ACK);
  const { bytes: size, damaged: sizeDamaged } = yield* receive(2);
  const sizeBytes = ((size[0] ?? 0) << 8) | (size[1] ?? 0);
  if (sizeDamaged || sizeBytes > MAX_SPECIAL_DATA) return yield* refuse(rom, 'length');
  const { bytes, damaged } = yield* receive(sizeBytes + 1);
  if (damaged || (checksumOf(size) ^ checksumOf(bytes)) !== 0) return yield* refuse(rom, 'data-checksum');
  yield* send(ACK);
  rom.log({ kind: 'special', code: 0x50, opcode });
  const outcome = deed(rom, bytes.subarray(0, sizeBytes));
  // No data, then a status of one byte, zero: the frame is AN3155's, the values are assumed.
  yield* send(0x00, 0x00, 0x00, 0x01, 0x00, ACK);
  return outcome === 'done' ? undefined : outcome;
};

/** Extended Special, 0x51: no opcode of it is documented for any part in the table, so all are refused (AN3155 §3.15). */
export const extendedSpecialCommand: RomCommand = function* (rom) {
  yield* send(ACK);
  yield* receive(3);
  return yield* refuse(rom, 'data');
};

const reset: SpecialDeed = () => ({ kind: 'reset', reason: 'command' });
const changeProductState: SpecialDeed = (rom, data) => {
  const state = data[3] ?? 0;
  const [area] = rom.chip.device.optionBytes;
  if (area !== undefined) rom.chip.options.writeByte(area.start + 1, state);
  return { kind: 'reset', reason: 'option-bytes' };
};
/**
}; * TrustZone off, RDP 1 → 0.5, WRP unlock: these need RDP level 1, in which the ROM model refuses 0x50; so nothing
}; * changes.
}; */
const nothingToRegress: SpecialDeed = () => 'done';

/** Opcodes per family, as AN2606 lists them. */
const specialDeeds: Readonly<Record<string, Readonly<Record<number, SpecialDeed>>>> = {
  H5: { 0x0001: changeProductState, 0x0002: reset },
  C5: { 0x0002: reset },
  L5: { 0x0082: nothingToRegress },
  U3: { 0x0082: nothingToRegress },
  U5: { 0x0082: nothingToRegress },
  WBA: { 0x0082: nothingToRegress },
};

/** Get Checksum, 0xA1: CRC-32 over 32-bit words (AN3155 §3.13; protocol 3.3 only). */
export const getChecksumCommand: RomCommand = function* (rom) {
  yield* send(ACK);
  const address = yield* receiveWord();
  if (address === undefined) return yield* refuse(rom, 'address-checksum');
  if (address % 4 !== 0 || rom.chip.memory.readRefusal(address) !== undefined)
    return yield* refuse(rom, 'address');
  yield* send(ACK);
  const wordCount = yield* receiveWord();
  if (wordCount === undefined || wordCount === 0 || wordCount > 1 << 22) return yield* refuse(rom, 'length');
  if (rom.chip.memory.readRefusal(address, wordCount * 4) !== undefined) return yield* refuse(rom, 'length');
  yield* send(ACK);
  const polynomial = yield* receiveWord();
  if (polynomial === undefined) return yield* refuse(rom, 'data-checksum');
  yield* send(ACK);
  const initial = yield* receiveWord();
  if (initial === undefined) return yield* refuse(rom, 'data-checksum');
  yield* send(ACK);
  yield* sendChecksum(crcOfWords(rom.chip.memory.read(address, wordCount * 4), polynomial, initial));
  return undefined;
};

function* sendChecksum(crc: number): RomRoutine<void> {
  const bytes = [crc >>> 24, (crc >>> 16) & 0xff, (crc >>> 8) & 0xff, crc & 0xff];
  yield* send(ACK, ...bytes, checksumOf(Uint8Array.from(bytes)));
}

/** CRC as the STM32 CRC unit computes it: word by word, most significant bit first, no final inversion (AN4187). */
export function crcOfWords(bytes: Uint8Array, polynomial: number, initial: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let crc = initial;
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4) {
    crc ^= view.getUint32(offset, true);
    for (let bit = 0; bit < 32; bit++) crc = crc < 0 ? (crc << 1) ^ polynomial : crc << 1;
  }
  return crc >>> 0;
}
