import type { RomCommand, RomExit } from './rom-steps.ts';
import { ACK, busy, checksumOf, receive, refuse, send } from './rom-steps.ts';

const resetAfterCommand: RomExit = { kind: 'reset', reason: 'command' };

/** Write Protect, 0x63: sector codes are not checked, and a second command replaces the first (AN3155 §3.9). */
export const writeProtectCommand: RomCommand = function* (rom) {
  yield* send(ACK);
  const { bytes: count, damaged: countDamaged } = yield* receive(1);
  const sectorCount = (count[0] ?? 0) + 1;
  const { bytes, damaged } = yield* receive(sectorCount + 1);
  if (countDamaged || damaged || (checksumOf(bytes) ^ (sectorCount - 1)) !== 0)
    return yield* refuse(rom, 'data-checksum');
  const sectors = Array.from(bytes.subarray(0, sectorCount));
  rom.chip.options.storeWriteProtection(sectors);
  rom.log({ kind: 'protect', what: 'write-on', sectors });
  yield* send(ACK);
  return resetAfterCommand;
};

/** Write Unprotect, 0x73: all sectors (AN3155 §3.10). */
export const writeUnprotectCommand: RomCommand = function* (rom) {
  yield* send(ACK);
  rom.chip.options.storeWriteProtection([]);
  rom.log({ kind: 'protect', what: 'write-off', sectors: [] });
  yield* send(ACK);
  return resetAfterCommand;
};

/** Readout Protect, 0x82: level 1 (AN3155 §3.11). */
export const readoutProtectCommand: RomCommand = function* (rom) {
  yield* send(ACK);
  rom.chip.options.storeReadoutProtection(true);
  rom.log({ kind: 'protect', what: 'readout-on', sectors: [] });
  yield* send(ACK);
  return resetAfterCommand;
};

/** Readout Unprotect, 0x92: erases the flash and clears the RAM first (AN3155 §3.12). */
export const readoutUnprotectCommand: RomCommand = function* (rom) {
  const { chip } = rom;
  const { timing, unprotectAcksEarly } = chip.profile;
  yield* send(ACK);
  if (unprotectAcksEarly) yield* send(ACK);
  yield* busy(timing.massEraseMs);
  chip.eraseForUnprotect();
  chip.options.storeReadoutProtection(false);
  chip.optionsWaitForPower = chip.profile.unprotectNeedsPowerCycle;
  rom.log({ kind: 'erase', asked: 'all', erased: chip.flash.pages.map((page) => page.code) });
  rom.log({ kind: 'protect', what: 'readout-off', sectors: [] });
  if (!unprotectAcksEarly) yield* send(ACK);
  return resetAfterCommand;
};
