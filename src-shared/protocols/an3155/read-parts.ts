import { commandName, type CommandName } from './commands.ts';
import { readLengthFrame } from './encode.ts';

/** Commands that only answer. */
const ANSWERING: ReadonlySet<CommandName> = new Set<CommandName>([
  'Get',
  'Get Version',
  'Get ID',
  'Read Memory',
  'Get Checksum',
]);

/**
 * One or two lengths, 2 to 256 bytes each, that add up to `byteCount` (2 to 256) and whose frames are not commands. The frame of a length is
 * a byte and its complement (AN3155 §3.4), as a command is (§1.3): 131 bytes are asked for by `82 7D`, Readout Protect, 147 by
 * `92 6D`, which erases everything. A ROM that ended the read early, at a doubled byte, would carry that out.
 */
export function readParts(byteCount: number): readonly [number, number?] {
  const command = commandName(readLengthFrame(byteCount)[0] ?? 0);
  if (command === undefined || ANSWERING.has(command)) return [byteCount];
  const firstBytes = 2 ** Math.floor(Math.log2(byteCount - 1));
  return [firstBytes, byteCount - firstBytes];
}
