import { FlashError } from '#shared/errors.ts';

/** How much of one kind of work is accepted. */
export interface WorkLimits {
  /** Pieces that run at the same time. */
  running: number;
  /** Pieces that wait; what comes on top of that is refused. */
  waiting: number;
}

/** Lets in so much work at a time that the process stays responsive, whoever requests it. */
export class WorkGate {
  readonly #limits: WorkLimits;
  readonly #waiting: (() => void)[] = [];
  #runningCount = 0;

  constructor(limits: WorkLimits) {
    this.#limits = limits;
  }

  /** Runs work when it is its turn. Errors: `E-IPC-BUSY` if too much is already waiting, and those of the work. */
  async run<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#runningCount < this.#limits.running) this.#runningCount += 1;
    else await this.#turn();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#runningCount -= 1;
      // Between two pieces everything else gets its turn.
      else setImmediate(next);
    }
  }

  #turn(): Promise<void> {
    if (this.#waiting.length >= this.#limits.waiting) throw new FlashError('E-IPC-BUSY', {});
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
