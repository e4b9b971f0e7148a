import type { LogBatch, LogLine } from '#shared/ipc/log-views.ts';
import { visibleText } from '#shared/text/visible-text.ts';
import type { Clock, Timer } from '../time/clock.ts';
import type { LogEntry } from '../links/wire-log.ts';

const CAPACITY = 5_000;
/** Lines are told in batches, so that a busy line of boards does not flood the screens. */
const BATCH_MS = 100;

/** The last lines of the log, and their way to the screens. */
export class LogRing {
  readonly #clock: Clock;
  readonly #publish: (batch: LogBatch) => void;
  readonly #hearError: (text: string) => void;
  #lines: LogLine[] = [];
  #fresh: LogLine[] = [];
  #seq = 0;
  #timer: Timer | undefined;

  /**
   * @param hearError hears each error, which is a fault of Flashline, at once: with the program, the ring is gone. It gets
   *   visible text, with who it comes from
   */
  constructor(
    clock: Clock,
    publish: (batch: LogBatch) => void,
    hearError: (text: string) => void = () => undefined,
  ) {
    this.#clock = clock;
    this.#publish = publish;
    this.#hearError = hearError;
  }

  /** The lines that are still there, oldest first. */
  get recent(): readonly LogLine[] {
    return [...this.#lines];
  }

  /** Takes a line. `source` is `bench`, `slot 3` or `app`. */
  write(source: string, entry: LogEntry): void {
    this.#seq += 1;
    const line = { seq: this.#seq, timeMs: Date.now(), source, ...entry, text: visibleText(entry.text) };
    if (line.level === 'error') this.#hearError(`${source}: ${line.text}`);
    this.#lines.push(line);
    // Cutting in steps keeps the cost of a line constant.
    if (this.#lines.length > 2 * CAPACITY) this.#lines = this.#lines.slice(-CAPACITY);
    this.#fresh.push(line);
    this.#timer ??= this.#clock.after(BATCH_MS, () => {
      this.#flush();
    });
  }

  close(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }

  #flush(): void {
    this.#timer = undefined;
    const lines = this.#fresh.slice(-CAPACITY);
    this.#fresh = [];
    this.#publish({ lines });
  }
}
