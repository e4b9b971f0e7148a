import { formatAddress, formatPid } from '../../bytes.ts';
import { commandName } from './commands.ts';
import type { TraceEvent } from './trace-decoder.ts';

/** Commands whose words come when their payload is complete. */
const hasPayload = new Set([0x11, 0x21, 0x31, 0x43, 0x44, 0x50, 0x51, 0x63, 0xa1]);

/** What a command does, in AN3155's words; undefined for the parts of a command that say nothing on their own. */
export function describeEvent(event: TraceEvent): string | undefined {
  switch (event.kind) {
    case 'sync':
      return '0x7F (synchronise)';
    case 'command':
      return hasPayload.has(event.code) ? undefined : commandLabel(event.code);
    case 'read':
      return `Read Memory ${formatAddress(event.address)}, ${String(event.byteCount)} bytes`;
    case 'write':
      return `Write Memory ${formatAddress(event.address)}, ${String(event.data.length)} bytes`;
    case 'go':
      return `Go ${formatAddress(event.address)}`;
    case 'erase-pages':
      return `Erase ${String(event.codes.length)} pages: ${shortList(event.codes)}`;
    case 'erase-area':
      return `Erase: ${event.area}`;
    case 'write-protect':
      return `Write Protect: sectors ${shortList(event.sectors)}`;
    case 'write-unprotect':
      return 'Write Unprotect';
    case 'readout-protect':
      return 'Readout Protect';
    case 'readout-unprotect':
      return 'Readout Unprotect';
    case 'special':
      return `${commandLabel(event.code)} ${String(event.opcode)}`;
    case 'checksum':
      return `Get Checksum ${formatAddress(event.address)}, ${String(event.wordCount)} words`;
    case 'invalid-pair':
      return 'Bytes that are no command';
    case 'bad-checksum':
      return `${commandLabel(event.code)} with a wrong checksum`;
    case 'address':
    case 'special-data':
    case 'ack':
    case 'nack':
      return undefined;
  }
}

/** The name of a command, or its code if it has none. */
export function commandLabel(code: number): string {
  return commandName(code) ?? `Command 0x${code.toString(16).toUpperCase()}`;
}

/** What an answer says. `command` is what it answers, if that is known. */
export function describeAnswer(bytes: readonly number[], command: TraceEvent | undefined): string {
  const [first] = bytes;
  if (bytes.length === 1 && first === 0x79) return 'ACK';
  if (bytes.length === 1 && first === 0x1f) return 'NACK';
  if (command?.kind === 'command' && command.code === 0x02 && bytes[1] === 1)
    return `PID ${formatPid(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0))}`;
  const acks = bytes.findIndex((byte) => byte !== 0x79);
  if (acks < 0) return `ACK (${String(bytes.length)})`;
  const rest = bytes.length - acks;
  return acks === 0 ? `${String(rest)} bytes` : `ACK, ${String(rest)} bytes`;
}

function shortList(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 8).join(', ');
  return numbers.length > 8 ? `${shown} … ${String(numbers.at(-1))}` : shown;
}
