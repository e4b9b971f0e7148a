import { concatBytes } from '#shared/bytes.ts';
import type { BoardFault, WireFault } from './faults.ts';
import { isWireFault } from './faults.ts';

/** Bytes that pass one after the other. Byte i has passed at `startMs + (i + 1) * characterMs`. */
export interface Burst {
  bytes: Uint8Array;
  startMs: number;
  /** 0 on a line that is not paced. */
  characterMs: number;
}

/** Bytes that are kept for a fault that lets them pass again. */
const LONGEST_REPEAT_BYTES = 256;

/** When the last byte of a burst has passed. */
export function endOf(burst: Burst): number {
  return burst.startMs + burst.bytes.length * burst.characterMs;
}

/**
 * One wire of the line: keeps its bytes in order and at their pace, and lets faults happen to them.
 *
 * Time is added up per byte from when the wire was last idle, so that late timers never make the line slower.
 */
export class WireDirection {
  readonly #faults: readonly BoardFault[];
  readonly #direction: WireFault['direction'];
  readonly #onUnplug: (atMs: number) => void;
  /** The bytes that passed last, for a fault that lets them pass again. */
  #passed = new Uint8Array();
  #byteCount = 0;
  #freeAtMs = 0;
  #isStuck = false;

  /** `faults` is read again for every burst, so that it may grow. */
  constructor(
    direction: WireFault['direction'],
    faults: readonly BoardFault[],
    onUnplug: (atMs: number) => void,
  ) {
    this.#direction = direction;
    this.#faults = faults;
    this.#onUnplug = onUnplug;
  }

  /** When the wire is idle again. */
  get freeAtMs(): number {
    return this.#freeAtMs;
  }

  /**
   * Sends bytes, not before `notBeforeMs` and after everything sent so far. Returns what comes out at the other end.
   */
  transmit(bytes: Uint8Array, notBeforeMs: number, characterMs: number): Burst[] {
    const first = this.#byteCount;
    this.#byteCount += bytes.length;
    this.#freeAtMs = Math.max(this.#freeAtMs, notBeforeMs);
    const faults = this.#faultsWithin(first, bytes.length);
    const bursts: Burst[] = [];
    let from = 0;
    for (const fault of faults) {
      if (this.#isStuck) break;
      this.#pass(bytes.subarray(from, fault.at - first), characterMs, bursts);
      from = this.#strike(fault, bytes, fault.at - first, characterMs, bursts);
    }
    if (!this.#isStuck) this.#pass(bytes.subarray(from), characterMs, bursts);
    this.#passed = concatBytes([this.#passed, bytes]).slice(-LONGEST_REPEAT_BYTES);
    return bursts;
  }

  #faultsWithin(first: number, count: number): WireFault[] {
    const concerned = this.#faults.filter(
      (fault): fault is WireFault =>
        isWireFault(fault) &&
        fault.direction === this.#direction &&
        fault.at >= first &&
        fault.at < first + count,
    );
    return concerned.sort((a, b) => a.at - b.at);
  }

  #pass(bytes: Uint8Array, characterMs: number, bursts: Burst[]): void {
    if (bytes.length === 0) return;
    bursts.push({ bytes: bytes.slice(), startMs: this.#freeAtMs, characterMs });
    this.#freeAtMs += bytes.length * characterMs;
  }

  /** Returns the index of the next byte that passes undisturbed. */
  #strike(fault: WireFault, bytes: Uint8Array, index: number, characterMs: number, bursts: Burst[]): number {
    const byte = bytes[index] ?? 0;
    switch (fault.kind) {
      case 'drop':
        this.#freeAtMs += characterMs;
        return index + 1;
      case 'flip':
        this.#pass(Uint8Array.of(byte ^ (fault.mask ?? 0x02)), characterMs, bursts);
        return index + 1;
      case 'duplicate':
        this.#pass(Uint8Array.of(byte, byte), characterMs, bursts);
        return index + 1;
      case 'repeat': {
        const again = concatBytes([this.#passed, bytes.subarray(0, index + 1)]).slice(-fault.count);
        this.#pass(concatBytes([Uint8Array.of(byte), again]), characterMs, bursts);
        return index + 1;
      }
      case 'insert':
        this.#pass(Uint8Array.from(fault.bytes), characterMs, bursts);
        return index;
      case 'delay':
        this.#freeAtMs += fault.delayMs;
        return index;
      case 'stuck':
        this.#isStuck = true;
        return bytes.length;
      case 'unplug':
        this.#isStuck = true;
        this.#onUnplug(this.#freeAtMs);
        return bytes.length;
    }
  }

  /** A new adapter on the same wires. */
  replug(): void {
    this.#isStuck = false;
  }
}
