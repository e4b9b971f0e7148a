import { formatAddress, formatPid } from '#shared/bytes.ts';
import type { LogLine } from '#shared/ipc/log-views.ts';
import { commandName } from '#shared/protocol/commands.ts';
import { TraceDecoder, type TraceEvent } from '#shared/protocol/trace-decoder.ts';
import type { LineSettings, ModemLines, WireTap } from './byte-link.ts';

/** A line of the log before it has a number. */
export type LogEntry = Omit<LogLine, 'seq' | 'timeMs' | 'source'>;

/** Bytes of one line that are kept. */
const MAX_BYTES = 320;

/**
 * Reads what passes on a wire into lines for people: one for each command when it is complete, one for each answer that
 * ends a command. ACKs between the frames of a command are not lines of their own; their bytes stand in the answer's line.
 */
export class WireLog implements WireTap {
  readonly #write: (entry: LogEntry) => void;
  readonly #decoder = new TraceDecoder();
  #sent: number[] = [];
  #received: number[] = [];
  #lastCommand: TraceEvent | undefined;

  constructor(write: (entry: LogEntry) => void) {
    this.#write = write;
  }

  bytes(direction: 'sent' | 'received', bytes: Uint8Array): void {
    if (direction === 'sent') this.#send(bytes);
    else this.#receive(bytes);
  }

  lines({ dtr, rts }: ModemLines): void {
    this.#write(entry('line', `DTR ${dtr ? 'asserted' : 'released'}, RTS ${rts ? 'asserted' : 'released'}`));
  }

  configured({ baudRate, parity }: LineSettings): void {
    this.#write(entry('line', `${String(baudRate)} baud, 8${parity.charAt(0).toUpperCase()}1`));
  }

  /** Writes what has come and belongs to nothing that follows. Call at the end of a job. */
  flush(): void {
    this.#answer();
    this.#decoder.reset();
    this.#sent = [];
  }

  #send(bytes: Uint8Array): void {
    if (this.#decoder.atRest) this.#answer();
    keep(this.#sent, bytes);
    for (const event of this.#decoder.host(bytes)) {
      const words = describe(event);
      if (words === undefined) continue;
      this.#write(entry('out', words, this.#sent));
      this.#sent = [];
      this.#lastCommand = event;
    }
  }

  #receive(bytes: Uint8Array): void {
    keep(this.#received, bytes);
    if (!this.#decoder.atRest && bytes[0] === 0x1f) {
      this.#decoder.reply(0x1f);
      this.#answer();
    }
  }

  #answer(): void {
    if (this.#received.length === 0) return;
    const bytes = this.#received;
    this.#received = [];
    const words = describeAnswer(bytes, this.#lastCommand);
    this.#write({
      ...entry('in', words, bytes),
      level: bytes.at(-1) === 0x1f && bytes.length === 1 ? 'warning' : 'info',
    });
  }
}

function entry(direction: LogEntry['direction'], text: string, bytes: readonly number[] = []): LogEntry {
  return { direction, level: 'info', text, bytes: Uint8Array.from(bytes) };
}

function keep(kept: number[], bytes: Uint8Array): void {
  for (let i = 0; i < bytes.length && kept.length < MAX_BYTES; i += 1) kept.push(bytes[i] ?? 0);
}

/** What a command does, in AN3155's words; undefined for the parts of a command that say nothing by themselves. */
function describe(event: TraceEvent): string | undefined {
  switch (event.kind) {
    case 'sync':
      return '0x7F';
    case 'command':
      return hasPayload.has(event.code) ? undefined : nameOf(event.code);
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
      return `${nameOf(event.code)} ${String(event.opcode)}`;
    case 'checksum':
      return `Get Checksum ${formatAddress(event.address)}, ${String(event.wordCount)} words`;
    case 'invalid-pair':
      return 'Bytes that are no command';
    case 'bad-checksum':
      return `${nameOf(event.code)} with a wrong checksum`;
    case 'address':
    case 'special-data':
    case 'ack':
    case 'nack':
      return undefined;
  }
}

function nameOf(code: number): string {
  return commandName(code) ?? `Command 0x${code.toString(16).toUpperCase()}`;
}

/** Commands whose line comes when their payload is complete. */
const hasPayload = new Set([0x11, 0x21, 0x31, 0x43, 0x44, 0x50, 0x51, 0x63, 0xa1]);

function describeAnswer(bytes: readonly number[], command: TraceEvent | undefined): string {
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
