import type { Chip } from './chip.ts';
import type { RomCommand, RomContext, RomRoutine } from './rom-steps.ts';
import { ACK, busy, checksumOf, receive, receiveWord, refuse, send } from './rom-steps.ts';

/** Read Memory, 0x11 (AN3155 §3.4). */
export const readMemoryCommand: RomCommand = function* (rom) {
  const { memory, profile } = rom.chip;
  yield* send(ACK);
  const address = yield* receiveWord();
  if (address === undefined) return yield* refuse(rom, 'address-checksum');
  const isBeyond = isBeyondFlash(rom.chip, address);
  const diesThere = isBeyond && profile.manners.includes('dies-beyond-flash');
  if (!diesThere && memory.readRefusal(address) !== undefined) return yield* refuseAddress(rom);
  yield* send(ACK);
  const { bytes, damaged } = yield* receive(2);
  while (diesThere) yield* receive(1);
  const [length = 0, complement = 0] = bytes;
  const sizeBytes = length + 1;
  const isSound =
    !damaged &&
    (length ^ complement) === 0xff &&
    sizeBytes <= profile.maxTransferBytes &&
    rom.chip.takeNextRead(address, sizeBytes);
  if (!isSound || memory.readRefusal(address, sizeBytes) !== undefined) return yield* refuse(rom, 'length');
  rom.log({ kind: 'read', address, sizeBytes });
  rom.chip.noteRead();
  yield* send(ACK, ...memory.read(address, sizeBytes));
  return undefined;
};

/** Write Memory, 0x31 (AN3155 §3.6). The last ACK says that the ROM is done, not that the memory took it. */
export const writeMemoryCommand: RomCommand = function* (rom) {
  const { profile } = rom.chip;
  yield* send(ACK);
  const address = yield* receiveWord();
  if (address === undefined) return yield* refuse(rom, 'address-checksum');
  if (!isWritable(rom.chip, address)) return yield* refuseAddress(rom);
  yield* send(ACK);
  const { bytes: length, damaged: lengthDamaged } = yield* receive(1);
  const sizeBytes = (length[0] ?? 0) + 1;
  const { bytes, damaged } = yield* receive(sizeBytes + 1);
  if (lengthDamaged || damaged || (checksumOf(bytes) ^ (sizeBytes - 1)) !== 0)
    return yield* refuse(rom, 'data-checksum');
  if (sizeBytes > profile.maxTransferBytes) return yield* refuse(rom, 'data');
  rom.log({ kind: 'write', address, sizeBytes });
  const isRefused = profile.manners.includes('writes-need-blank') && !isBlankOrSame(rom.chip, address, bytes);
  const resets = yield* store(rom, address, bytes.subarray(0, sizeBytes));
  if (isRefused) return yield* refuse(rom, 'data');
  yield* send(ACK);
  return resets ? { kind: 'reset', reason: 'option-bytes' } : undefined;
};

/** Go, 0x21: loads the stack pointer and the program counter from the address (AN3155 §3.5). */
export const goCommand: RomCommand = function* (rom) {
  const { memory, profile } = rom.chip;
  if (!profile.firstGoAckMissing) yield* send(ACK);
  const address = yield* receiveWord();
  if (address === undefined) return yield* refuse(rom, 'address-checksum');
  const kind = memory.kindAt(address);
  if (kind !== 'flash' && kind !== 'ram') return yield* refuse(rom, 'address');
  if (profile.manners.includes('go-unanswered')) return { kind: 'jump', address };
  yield* send(ACK);
  if (profile.manners.includes('go-refused-late')) return yield* refuse(rom, 'address');
  return { kind: 'jump', address };
};

/** Past the end of the flash of this board, at addresses where larger parts have more. */
function isBeyondFlash({ flash, memory }: Chip, address: number): boolean {
  const LARGEST_FLASH_BYTES = 0x0100_0000;
  const end = flash.base + flash.bytes.length;
  return address >= end && address < flash.base + LARGEST_FLASH_BYTES && memory.kindAt(address) === undefined;
}

/** The data is already there, or the flash is blank. The checksum follows the bytes. */
function isBlankOrSame(chip: Chip, address: number, bytes: Uint8Array): boolean {
  if (chip.memory.kindAt(address) !== 'flash') return true;
  const sizeBytes = bytes.length - 1;
  const erased = chip.profile.erasedValue;
  return chip.memory
    .read(address, sizeBytes)
    .every((byte, index) => byte === erased || byte === bytes[index]);
}

/** Option bytes can be written from their first address only, so that nothing is overwritten by mistake (AN3155 §3.6). */
function isWritable(chip: Chip, address: number): boolean {
  const kind = chip.memory.kindAt(address);
  if (kind === 'options') return chip.options.takesWriteAt(address);
  return kind !== undefined && kind !== 'system';
}

function* refuseAddress(rom: RomContext): RomRoutine<undefined> {
  if (!rom.chip.profile.silentOnUnsupportedAddress) return yield* refuse(rom, 'address');
  return undefined;
}

/** Returns whether the part resets itself afterwards. */
function* store(rom: RomContext, address: number, data: Uint8Array): RomRoutine<boolean> {
  const { chip } = rom;
  switch (chip.memory.kindAt(address)) {
    case 'flash':
      chip.programFlash(address, data, rom.now());
      yield* busy(chip.programMs(data.length));
      return false;
    case 'options':
      chip.options.write(address, data);
      yield* busy(chip.profile.timing.pageEraseMs(0));
      return chip.profile.optionWriteResets;
    case 'voltage-range':
      // Codes 3 and 4 allow 32 bits at a time, 1 and 2 sixteen, 0 one byte (AN2606, F2/F4/F7).
      chip.programStepBytes = [1, 2, 2, 4, 8][data[0] ?? 0] ?? 1;
      return false;
    case 'ram':
      chip.memory.writeDirect(address, chip.profile.spoilsRam ? data.map((byte) => byte ^ 0x01) : data);
      return false;
    case 'eeprom':
    case 'system':
    case undefined:
      chip.memory.writeDirect(address, data);
      return false;
  }
}
