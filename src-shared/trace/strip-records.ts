import type { TraceEvent } from '../protocols/an3155/trace-decoder.ts';
import { decodeRecords } from './decode-records.ts';
import type { TraceRecord } from './trace-record.ts';

const ACK = 0x79;
const NACK = 0x1f;
/** Answers to these are about the ROM and the part: Get, Get Version, Get ID, Get Checksum. */
const TELLING_COMMANDS = new Set([0x00, 0x01, 0x02, 0xa1]);
/** Longest of these answers. */
const MAX_TELLING_BYTES = 24;

/**
 * The records with all contents of memory replaced by zeros, in both directions; lengths, addresses, commands and single
 * ACKs stay. Once the run has touched contents, whatever cannot be shown to be something else counts as contents: bytes that
 * came late, echoes, noise.
 *
 * @param isPublic true for addresses whose contents may be shown, such as option bytes
 */
export function stripRecords(
  records: readonly TraceRecord[],
  isPublic: (address: number) => boolean,
): TraceRecord[] {
  const stripper = new Stripper(isPublic);
  return decodeRecords(records).map((record) => {
    const { kind, timeMs } = record;
    // What the bytes mean holds contents, too, and is left behind.
    if (kind === 'sent') return { kind, timeMs, bytes: stripper.sent(record.bytes, record.events) };
    if (kind === 'received') return { kind, timeMs, bytes: stripper.received(record.bytes) };
    return record;
  });
}

type Payload = { address: number } | 'special';

class Stripper {
  readonly #isPublic: (address: number) => boolean;
  /** What the host is sending the contents of: a Write Memory, or data of a special command. */
  #payload: Payload | undefined;
  #payloadAt = 0;
  /** What the board is answering. */
  #command: TraceEvent | undefined;
  #answerAt = 0;
  #hasTouchedContents = false;

  constructor(isPublic: (address: number) => boolean) {
    this.#isPublic = isPublic;
  }

  sent(bytes: Uint8Array, events: readonly TraceEvent[]): Uint8Array {
    const before = this.#payload;
    const from = this.#payloadAt;
    this.#answerAt = 0;
    this.#command = events.at(-1) ?? this.#command;
    for (const event of events) this.#follow(event);
    // Our frames come one by one. Contents that follow their command in one piece are not ours: nothing of them is
    // shown.
    const hidden = events.some((event) => event.kind === 'write' || event.kind === 'special-data');
    if (before === undefined) return hidden ? new Uint8Array(bytes.length) : bytes;
    if (events.length === 0) this.#payloadAt = from + bytes.length;
    return this.#withoutPayload(bytes, before, { from, wasSound: hidden && from === 0 });
  }

  received(bytes: Uint8Array): Uint8Array {
    if (this.#answerAt === 0 && bytes[0] === NACK) this.#payload = undefined;
    return bytes.map((byte) => (this.#mayShow(byte, this.#answerAt++) ? byte : 0));
  }

  #follow(event: TraceEvent): void {
    if (event.kind === 'address' && event.code === 0x31) this.#payload = { address: event.address };
    else if (event.kind === 'special') this.#payload = 'special';
    else this.#payload = undefined;
    this.#payloadAt = 0;
    if (this.#payload !== undefined || event.kind === 'read') this.#hasTouchedContents = true;
  }

  /** The count stays, and a sound checksum stays sound. */
  #withoutPayload(
    bytes: Uint8Array,
    payload: Payload,
    { from, wasSound }: { from: number; wasSound: boolean },
  ): Uint8Array {
    const headBytes = payload === 'special' ? 2 : 1;
    const stripped = bytes.map((byte, index) => {
      const at = from + index;
      if (at < headBytes) return byte;
      return payload !== 'special' && this.#isPublic(payload.address + at - 1) ? byte : 0;
    });
    if (wasSound) {
      let check = 0;
      for (const byte of stripped.subarray(0, -1)) check ^= byte;
      stripped[stripped.length - 1] = check;
    }
    return stripped;
  }

  #mayShow(byte: number, at: number): boolean {
    if (!this.#hasTouchedContents) return true;
    const command = this.#command;
    if (command?.kind === 'read') {
      if (at >= 1 && at <= command.byteCount) return this.#isPublic(command.address + at - 1);
    } else if (isTelling(command)) return at < MAX_TELLING_BYTES;
    return byte === ACK || byte === NACK;
  }
}

function isTelling(command: TraceEvent | undefined): boolean {
  if (command?.kind === 'checksum') return true;
  return (command?.kind === 'command' || command?.kind === 'address') && TELLING_COMMANDS.has(command.code);
}
