import type { Effect } from '../../effects/effect.ts';

/**
 * Reads the bytes on a wire back into what they do. It shares nothing with the encoder, so that a fault there cannot
 * hide here: the guard of a running job, the log and the replay of a trace all rest on it.
 *
 * The decoder is byte-driven and follows the ROM's parser (AN3155 §3): a command pair, then payload phases, each after
 * an ACK. If the host sends on without an answer, the decoder takes the ACK for granted: it must never see less
 * than the device may do.
 */

/** Something a stretch of the wire means: what it does to the board, or a part of the conversation. Addresses are 0 to 0xFFFFFFFF. */
export type TraceEvent =
  | Effect
  | { kind: 'sync' }
  | { kind: 'command'; code: number }
  | { kind: 'invalid-pair'; bytes: readonly [number, number] }
  | { kind: 'bad-checksum'; code: number }
  /** The address phase of Read, Write, Go or Get Checksum is complete. */
  | { kind: 'address'; code: number; address: number }
  | { kind: 'special'; code: number; opcode: number }
  | { kind: 'special-data'; code: number; opcode: number; data: Uint8Array }
  | { kind: 'checksum'; address: number; wordCount: number }
  | { kind: 'ack' }
  | { kind: 'nack' };

/** One payload phase: how many bytes it has (asked again as bytes come), and what it means once they are there. */
interface Phase {
  /** Bytes the phase has, as far as the bytes received so far tell: never more than it will have in the end. */
  byteCount(bytes: Uint8Array): number;
  /** Gets a view that is written over later: what an event keeps, it copies. */
  finish(bytes: Uint8Array): TraceEvent;
  /** What follows; undefined ends the command. */
  next?: Phase | undefined;
}

const ADDRESSED_COMMANDS = new Set([0x11, 0x21, 0x31, 0xa1]);

export class TraceDecoder {
  #code = -1;
  #address = 0;
  #opcode = 0;
  #firstHalf: number | undefined;
  #phase: Phase | undefined;
  /** Room for the payload; it grows, since a damaged count may announce 131 072 bytes. */
  #room = new Uint8Array(32);
  #payloadCount = 0;
  #takenCount = 0;

  /** True between commands: no pair is half sent and no payload is open. */
  get atRest(): boolean {
    return this.#phase === undefined && this.#firstHalf === undefined;
  }

  /** -1 between commands, the first half of a pair once that is there, undefined inside a command. Two decoders at the same place go on alike. */
  get placeBetweenCommands(): number | undefined {
    return this.#phase === undefined ? (this.#firstHalf ?? -1) : undefined;
  }

  /** True if the last byte fed was not the last of a frame. */
  get insideFrame(): boolean {
    return this.#firstHalf !== undefined || this.#payloadCount > 0;
  }

  /** Feeds bytes from the host; returns what became complete with them, in order. */
  host(bytes: ArrayLike<number>): TraceEvent[] {
    const events: TraceEvent[] = [];
    for (let from = 0; from < bytes.length;) {
      const phase = this.#phase;
      const event =
        phase === undefined ? this.#takeCommandByte(bytes[from] ?? 0) : this.#takePayload(bytes, from, phase);
      from += phase === undefined ? 1 : this.#takenCount;
      if (event !== undefined) events.push(event);
    }
    return events;
  }

  /** Feeds one reply byte, at the place of an ACK or NACK. A NACK ends the command (AN3155 §3). */
  reply(byte: number): TraceEvent | undefined {
    if (byte === 0x79) return { kind: 'ack' };
    if (byte !== 0x1f) return undefined;
    this.reset();
    return { kind: 'nack' };
  }

  /** The device is known to be between commands (after a reset, or after a resynchronisation). */
  reset(): void {
    this.#firstHalf = undefined;
    this.#phase = undefined;
    this.#payloadCount = 0;
  }

  #takeCommandByte(byte: number): TraceEvent | undefined {
    const first = this.#firstHalf;
    if (first === undefined) {
      if (byte === 0x7f) return { kind: 'sync' };
      this.#firstHalf = byte;
      return undefined;
    }
    this.#firstHalf = undefined;
    if ((first ^ byte) !== 0xff) return { kind: 'invalid-pair', bytes: [first, byte] };
    this.#code = first;
    this.#phase = this.#firstPhase(first);
    this.#payloadCount = 0;
    return immediateEvents[first] ?? { kind: 'command', code: first };
  }

  /** Takes what the phase still needs, or what there is of it. How many bytes that were is in `#takenCount`. */
  #takePayload(bytes: ArrayLike<number>, from: number, phase: Phase): TraceEvent | undefined {
    this.#takenCount = Math.min(phase.byteCount(this.#received()) - this.#payloadCount, bytes.length - from);
    for (let i = 0; i < this.#takenCount; i += 1) {
      if (this.#payloadCount === this.#room.length) this.#grow();
      this.#room[this.#payloadCount++] = bytes[from + i] ?? 0;
    }
    const received = this.#received();
    if (this.#payloadCount < phase.byteCount(received)) return undefined;
    this.#payloadCount = 0;
    this.#phase = phase.next;
    const event = phase.finish(received);
    if (event.kind === 'bad-checksum') this.reset();
    return event;
  }

  #received(): Uint8Array {
    return this.#room.subarray(0, this.#payloadCount);
  }

  #grow(): void {
    const larger = new Uint8Array(2 * this.#room.length);
    larger.set(this.#room);
    this.#room = larger;
  }

  #firstPhase(code: number): Phase | undefined {
    if (ADDRESSED_COMMANDS.has(code)) return this.#addressPhase(code);
    if (code === 0x43) return this.#erasePhase();
    if (code === 0x44) return this.#extendedErasePhase();
    if (code === 0x63) return this.#countedPhase((sectors) => ({ kind: 'write-protect', sectors }));
    if (code === 0x50 || code === 0x51) return this.#opcodePhase(code);
    return undefined;
  }

  #addressPhase(code: number): Phase {
    return {
      byteCount: () => 5,
      finish: (bytes) => {
        if (xor(bytes) !== 0) return this.#bad();
        this.#address = word(bytes);
        return code === 0x21
          ? { kind: 'go', address: this.#address }
          : { kind: 'address', code, address: this.#address };
      },
      next: this.#afterAddress(code),
    };
  }

  #afterAddress(code: number): Phase | undefined {
    if (code === 0x11) return this.#readLengthPhase();
    if (code === 0x31) return this.#writeDataPhase();
    if (code === 0xa1) return this.#checksumPhase();
    return undefined;
  }

  #readLengthPhase(): Phase {
    return {
      byteCount: () => 2,
      finish: (bytes) => {
        const count = bytes[0] ?? 0;
        return (count ^ (bytes[1] ?? 0)) === 0xff
          ? { kind: 'read', address: this.#address, byteCount: count + 1 }
          : this.#bad();
      },
    };
  }

  #writeDataPhase(): Phase {
    return {
      byteCount: (bytes) => (bytes[0] === undefined ? 1 : bytes[0] + 3),
      finish: (bytes) =>
        xor(bytes) === 0 ? { kind: 'write', address: this.#address, data: bytes.slice(1, -1) } : this.#bad(),
    };
  }

  /** Size, polynomial and initial value, 5 bytes each (AN3155 §3.13). */
  #checksumPhase(): Phase {
    const skip = (next?: Phase): Phase => ({
      byteCount: () => 5,
      finish: (bytes) =>
        xor(bytes) === 0 ? { kind: 'address', code: 0xa1, address: word(bytes) } : this.#bad(),
      next,
    });
    return {
      byteCount: () => 5,
      finish: (bytes) =>
        xor(bytes) === 0 ? { kind: 'checksum', address: this.#address, wordCount: word(bytes) } : this.#bad(),
      next: skip(skip()),
    };
  }

  /** AN3155 §3.7: `FF` and a complement means all pages; else N, N + 1 codes, XOR. */
  #erasePhase(): Phase {
    const counted = this.#countedPhase((codes) => ({ kind: 'erase-pages', codes }));
    return {
      byteCount: (bytes) => (bytes[0] === 0xff ? 2 : counted.byteCount(bytes)),
      finish: (bytes) => {
        if (bytes[0] !== 0xff) return counted.finish(bytes);
        return bytes[1] === 0x00 ? { kind: 'erase-area', area: 'mass' } : this.#bad();
      },
    };
  }

  /** AN3155 §3.8: 0xFFF0 to 0xFFFF are special codes of three bytes; else N in two bytes, N + 1 codes, XOR. */
  #extendedErasePhase(): Phase {
    const count = (bytes: Uint8Array) => ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
    return {
      byteCount: (bytes) => (bytes.length < 2 || count(bytes) >= 0xfff0 ? 3 : 2 + 2 * (count(bytes) + 1) + 1),
      finish: (bytes) => {
        if (xor(bytes) !== 0) return this.#bad();
        if (count(bytes) >= 0xfff0) return { kind: 'erase-area', area: areas[count(bytes)] ?? 'reserved' };
        const codes: number[] = [];
        for (let i = 2; i < bytes.length - 1; i += 2)
          codes.push(((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0));
        return { kind: 'erase-pages', codes };
      },
    };
  }

  #countedPhase(meaning: (items: readonly number[]) => TraceEvent): Phase {
    return {
      byteCount: ([count]) => (count === undefined ? 1 : count + 3),
      finish: (bytes) => (xor(bytes) === 0 ? meaning([...bytes.subarray(1, -1)]) : this.#bad()),
    };
  }

  /** AN3155 §3.14, §3.15: a 16-bit opcode, then one (Special) or two (Extended Special) counted packets. */
  #opcodePhase(code: number): Phase {
    const packet = (next?: Phase): Phase => ({
      byteCount: (bytes) => (bytes.length < 2 ? 3 : 3 + (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0))),
      finish: (bytes) =>
        xor(bytes) === 0
          ? { kind: 'special-data', code, opcode: this.#opcode, data: bytes.slice(2, -1) }
          : this.#bad(),
      next,
    });
    return {
      byteCount: () => 3,
      finish: (bytes) => {
        if (xor(bytes) !== 0) return this.#bad();
        this.#opcode = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
        return { kind: 'special', code, opcode: this.#opcode };
      },
      next: code === 0x51 ? packet(packet()) : packet(),
    };
  }

  #bad(): TraceEvent {
    return { kind: 'bad-checksum', code: this.#code };
  }
}

const areas: Record<number, 'mass' | 'bank1' | 'bank2'> = {
  0xffff: 'mass',
  0xfffe: 'bank1',
  0xfffd: 'bank2',
};

/** Commands that act with no payload (AN3155 §3.10 to §3.12). */
const immediateEvents: Record<number, TraceEvent> = {
  0x73: { kind: 'write-unprotect' },
  0x82: { kind: 'readout-protect' },
  0x92: { kind: 'readout-unprotect' },
};

function xor(bytes: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < bytes.length; index += 1) sum ^= bytes[index] ?? 0;
  return sum;
}

function word(bytes: Uint8Array): number {
  const at = (index: number) => bytes[index] ?? 0;
  return ((at(0) << 24) | (at(1) << 16) | (at(2) << 8) | at(3)) >>> 0;
}
