import type { Burst } from './wire-direction.ts';
import { endOf } from './wire-direction.ts';

/** A client waiting for a long answer hears something at least this often. */
const PARTIAL_DELIVERY_MS = 4;

/** Bytes under way to the client. They are handed over when they have passed, never sooner. */
export class ClientFeed {
  #bursts: Burst[] = [];
  #nextPartialMs = 0;

  /** A burst may be empty: what the client made of it was nothing at all. */
  push(burst: Burst): void {
    if (burst.bytes.length > 0) this.#bursts.push(burst);
  }

  /** Forgets what has not passed yet: the sender was reset. */
  clear(): void {
    this.#bursts = [];
  }

  /** Hands over everything that has passed by `nowMs`. */
  deliver(nowMs: number, onBytes: (bytes: Uint8Array) => void): void {
    for (let first = this.#bursts[0]; first !== undefined; first = this.#bursts[0]) {
      const passed = passedBy(first, nowMs);
      if (passed === 0) break;
      const bytes = first.bytes.subarray(0, passed);
      if (passed === first.bytes.length) this.#bursts.shift();
      else
        this.#bursts[0] = {
          ...first,
          bytes: first.bytes.subarray(passed),
          startMs: first.startMs + passed * first.characterMs,
        };
      onBytes(bytes);
    }
    this.#nextPartialMs = nowMs + PARTIAL_DELIVERY_MS;
  }

  /** When the next burst has passed as a whole: a client may be waiting for its last byte. */
  burstEndMs(): number | undefined {
    const first = this.#bursts[0];
    return first === undefined ? undefined : endOf(first);
  }

  /** When part of it should be handed over, if that is sooner. */
  partialMs(): number | undefined {
    const first = this.#bursts[0];
    if (first === undefined) return undefined;
    return Math.max(this.#nextPartialMs, first.startMs + first.characterMs);
  }
}

function passedBy(burst: Burst, nowMs: number): number {
  if (burst.characterMs === 0) return burst.startMs <= nowMs ? burst.bytes.length : 0;
  const passed = Math.floor((nowMs - burst.startMs) / burst.characterMs + 1e-6);
  return Math.max(0, Math.min(burst.bytes.length, passed));
}
