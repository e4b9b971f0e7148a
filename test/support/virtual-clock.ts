import type { Clock, Timer } from '../../src-main/time/clock.ts';

/** Options of a {@link VirtualClock}. */
export interface VirtualClockOptions {
  /** Virtual time after which a run counts as endless, in milliseconds. Default: one hour. */
  limitMs?: number;
  /**
   * Time stands still while a file is being read or written, though timers are pending: for runs that end only when their trace is on
   * the disk. Default: false.
   */
  waitsForFiles?: boolean;
}

interface Pending {
  dueMs: number;
  /** Order of asking, for timers due at the same time. */
  order: number;
  action: () => void;
}

/** Turns of the event loop without any other work after which nothing but a timer can move things on. */
const QUIET_TURNS = 3;

/**
 * A clock for tests in one process: when nothing but timers is left to happen, it jumps to the next of them, so that
 * waits of minutes take no real time. Work that leaves the process (files, sockets) takes no virtual time.
 *
 * A run that passes the limit throws from the event loop, which fails the test that never ends.
 */
export class VirtualClock implements Clock {
  readonly #limitMs: number;
  readonly #waitsForFiles: boolean;
  #nowMs = 0;
  #pending: Pending[] = [];
  #asked = 0;
  #isTurning = false;
  #quietTurns = 0;

  constructor(options: VirtualClockOptions = {}) {
    this.#limitMs = options.limitMs ?? 3_600_000;
    this.#waitsForFiles = options.waitsForFiles ?? false;
  }

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, action: () => void): Timer {
    const timer: Pending = { dueMs: this.#nowMs + Math.max(0, delayMs), order: this.#asked++, action };
    this.#pending.push(timer);
    this.#turn();
    return {
      cancel: () => {
        this.#pending = this.#pending.filter((other) => other !== timer);
      },
    };
  }

  /** Number of timers somebody still waits for: 0 after a test that cleaned up. */
  get pendingCount(): number {
    return this.#pending.length;
  }

  #turn(): void {
    this.#quietTurns = 0;
    if (this.#isTurning) return;
    this.#isTurning = true;
    const turn = () => {
      if (this.#pending.length === 0) {
        this.#isTurning = false;
        return;
      }
      if (this.#waitsForFiles && isAtFiles()) this.#quietTurns = 0;
      else if (++this.#quietTurns > QUIET_TURNS) this.#fireNext();
      setImmediate(turn);
    };
    setImmediate(turn);
  }

  #fireNext(): void {
    const next = this.#pending.reduce((first, other) => (isBefore(other, first) ? other : first));
    this.#pending = this.#pending.filter((other) => other !== next);
    this.#nowMs = Math.max(this.#nowMs, next.dueMs);
    this.#quietTurns = 0;
    if (this.#nowMs > this.#limitMs) {
      throw new Error(`the run did not end within ${String(this.#limitMs)} ms of virtual time`);
    }
    next.action();
  }
}

function isAtFiles(): boolean {
  return process.getActiveResourcesInfo().some((name) => name.startsWith('FSReq'));
}

function isBefore(a: Pending, b: Pending): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order);
}
