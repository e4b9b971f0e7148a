import type { LogLine } from '#shared/ipc/log-views.ts';

/** The lines of the log as far as they are kept, in the order of their numbers, each once. */
export class LogBuffer {
  readonly #capacity: number;
  #lines: readonly LogLine[] = [];
  #lastCleared: LogLine | undefined;

  /** @param capacity the latest lines that are kept */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get lines(): readonly LogLine[] {
    return this.#lines;
  }

  /** Lines that were told since the log was cleared, and are not kept any more. */
  get droppedCount(): number {
    const last = this.#lines.at(-1);
    return last === undefined ? 0 : last.seq - (this.#lastCleared?.seq ?? 0) - this.#lines.length;
  }

  /** Adds the lines that are new. Lines that come twice, or came before {@link clear}, are left out. */
  add(fresh: readonly LogLine[]): void {
    const lastSeq = (this.#lines.at(-1) ?? this.#lastCleared)?.seq ?? 0;
    const news = fresh.filter(({ seq }) => seq > lastSeq);
    if (news.length > 0) this.#lines = [...this.#lines, ...news].slice(-this.#capacity);
  }

  /**
   * Takes what the main process has kept: what was missed while nobody listened is among it. Later lines that are here
   * already stay. A main process that was started again counts from 1 again, and only its lines are taken.
   */
  replace(kept: readonly LogLine[]): void {
    const own = this.#lines;
    const last = own.at(-1) ?? this.#lastCleared;
    const keptLast = kept.at(-1);
    const isStartedAnew =
      last !== undefined &&
      (keptLast === undefined || (keptLast.seq < last.seq && keptLast.timeMs > last.timeMs));
    if (isStartedAnew) this.#lastCleared = undefined;
    this.#lines = [];
    this.add(kept);
    if (!isStartedAnew) this.add(own);
  }

  /** Forgets the lines that are here. */
  clear(): void {
    this.#lastCleared = this.#lines.at(-1) ?? this.#lastCleared;
    this.#lines = [];
  }
}
