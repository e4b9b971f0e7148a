import { eraseCommand, extendedEraseCommand } from './rom-erase-commands.ts';
import { getCommand, getIdCommand, getVersionCommand } from './rom-info-commands.ts';
import { goCommand, readMemoryCommand, writeMemoryCommand } from './rom-memory-commands.ts';
import {
  readoutProtectCommand,
  readoutUnprotectCommand,
  writeProtectCommand,
  writeUnprotectCommand,
} from './rom-protect-commands.ts';
import { extendedSpecialCommand, getChecksumCommand, specialCommand } from './rom-special-commands.ts';
import type { RomCommand, RomContext, RomExit, RomRoutine } from './rom-steps.ts';
import { ACK, NACK, receive, refuse, send } from './rom-steps.ts';

/** Command codes of AN3155 §3; 0x06 is GD32VW553's Get ID. */
const commands: ReadonlyMap<number, RomCommand> = new Map([
  [0x00, getCommand],
  [0x01, getVersionCommand],
  [0x02, getIdCommand],
  [0x06, getIdCommand],
  [0x11, readMemoryCommand],
  [0x21, goCommand],
  [0x31, writeMemoryCommand],
  [0x43, eraseCommand],
  [0x44, extendedEraseCommand],
  [0x50, specialCommand],
  [0x51, extendedSpecialCommand],
  [0x63, writeProtectCommand],
  [0x73, writeUnprotectCommand],
  [0x82, readoutProtectCommand],
  [0x92, readoutUnprotectCommand],
  [0xa1, getChecksumCommand],
]);

/** What a protected part still answers to (AN3155 table 2, note 2). */
const allowedWhileProtected: readonly number[] = [0x00, 0x01, 0x02, 0x06, 0x92];

/**
 * The ROM's program from the moment the baud rate is known: answers the sync byte, then takes commands forever. A
 * second 0x7F is half a command pair; the next byte completes it, wrongly (AN3155 §1.3).
 */
export function* runRom(rom: RomContext): RomRoutine<RomExit> {
  const { profile } = rom.chip;
  for (let count = 0; count < profile.syncAckCount; count++) yield* send(ACK);
  for (;;) {
    const command = yield* receiveCommand(rom);
    if (command === undefined) continue;
    const exit = yield* command(rom);
    if (exit !== undefined) return exit;
  }
}

function* receiveCommand(rom: RomContext): RomRoutine<RomCommand | undefined> {
  const { chip } = rom;
  const { bytes, damaged } = yield* receive(2);
  const [code = 0, complement = 0] = bytes;
  const isKnown = chip.profile.commands.includes(code) || code === chip.profile.idCommand;
  rom.command = code;
  const isPair = (code ^ complement) === 0xff || chip.profile.manners.includes('complement-unchecked');
  if (damaged || !isPair || !isKnown) return yield* refuse(rom, 'command');
  rom.log({ kind: 'command', code });
  if (chip.options.readoutProtected && !allowedWhileProtected.includes(code)) {
    yield* refuse(rom, 'protected');
    if (chip.profile.doubleNackUnderProtection && (code === 0x11 || code === 0x31)) yield* send(NACK);
    return undefined;
  }
  return commands.get(code);
}
