import type { TraceRecord } from '#shared/trace/trace-record.ts';
import type { Clock, Timer } from '../time/clock.ts';

/** Thrown into a replayed run that does something else than was recorded. */
export class Departed extends Error {}

type Kind = TraceRecord['kind'];
type RecordOf<K extends Kind> = Extract<TraceRecord, { kind: K }>;

/** What happened to the run from outside, whenever it did. */
export type OutsideRecord =
  | RecordOf<'received' | 'timeout' | 'timer' | 'cancel' | 'accepted'>
  | (RecordOf<'failed'> & { call: 'take' | 'send' });

/** Records that describe the run and control nothing. */
const NOTES = new Set<Kind>(['phase', 'warning', 'found', 'plan']);
const OUTSIDE = new Set<Kind>(['received', 'timeout', 'timer', 'cancel', 'accepted']);

function isOutside(record: TraceRecord): record is OutsideRecord {
  if (record.kind === 'failed') return record.call === 'take' || record.call === 'send';
  return OUTSIDE.has(record.kind);
}

/** Turns of the event loop in which a run does nothing before it counts as stuck: it has no work outside this process. */
const STUCK_TURNS = 100;

/**
 * The recorded course of a run, played to the same run again. The run's own acts come through `act`; what happened to it from
 * outside is delivered in the recorded order, each once the run waits for something. Time is what the records say.
 */
export class ReplayScript {
  /** Delivers events from outside, other than timers. Set by the player. */
  deliver: (record: Exclude<OutsideRecord, { kind: 'timer' }>) => void = () => undefined;
  readonly #records: readonly TraceRecord[];
  readonly #timers = new Map<number, () => void>();
  #timerCount = 0;
  #next = 0;
  #nowMs = 0;
  #moveCount = 0;
  #departed: Departed | undefined;

  constructor(records: readonly TraceRecord[]) {
    this.#records = records;
  }

  /** Time of the last record that was played. */
  get nowMs(): number {
    return this.#nowMs;
  }

  get departed(): Departed | undefined {
    return this.#departed;
  }

  /** The clock of the run. */
  readonly clock: Clock = {
    now: () => this.act('clock').timeMs,
    after: (_delayMs, action): Timer => {
      this.#moveCount += 1;
      const timer = this.#timerCount++;
      this.#timers.set(timer, action);
      return { cancel: () => void this.#timers.delete(timer) };
    },
  };

  /** The run does something: returns its record. Throws {@link Departed} if something else was recorded. */
  act<K extends Kind>(...kinds: readonly K[]): RecordOf<K> {
    this.#moveCount += 1;
    if (this.#departed !== undefined) throw this.#departed;
    this.#playOutside();
    const record = this.#take();
    if (record !== undefined && (kinds as readonly Kind[]).includes(record.kind))
      return record as RecordOf<K>;
    throw this.depart(
      `the run came to "${kinds[0] ?? ''}", where "${record?.kind ?? 'its end'}" was recorded`,
    );
  }

  /** As `act`, if the run may have done nothing worth recording. */
  actIfNext<K extends Kind>(kind: K): RecordOf<K> | undefined {
    return this.peekAct()?.kind === kind ? this.act(kind) : undefined;
  }

  /** The next act of the run itself. */
  peekAct(): TraceRecord | undefined {
    for (let at = this.#next; at < this.#records.length; at += 1) {
      const record = this.#records[at];
      if (record !== undefined && !NOTES.has(record.kind) && !isOutside(record)) return record;
    }
    return undefined;
  }

  /** True if `matches` one of the outside records before the next act of the run. */
  isAhead(matches: (record: OutsideRecord) => boolean): boolean {
    for (let at = this.#next; at < this.#records.length; at += 1) {
      const record = this.#records[at];
      if (record === undefined || NOTES.has(record.kind)) continue;
      if (!isOutside(record)) return false;
      if (matches(record)) return true;
    }
    return false;
  }

  /** The replay cannot go on. */
  depart(why: string): Departed {
    this.#departed ??= new Departed(why);
    return this.#departed;
  }

  /** Plays until the run has ended, or has departed from what was recorded. */
  async play(hasEnded: () => boolean): Promise<void> {
    let idleTurns = 0;
    while (!hasEnded() && this.#departed === undefined) {
      const movesBefore = this.#moveCount;
      await nextTurn();
      if (this.#moveCount > movesBefore || hasEnded()) {
        idleTurns = 0;
        continue;
      }
      this.#skipNotes();
      const record = this.#records[this.#next];
      if (record !== undefined && isOutside(record)) this.#playOne();
      else if (++idleTurns > STUCK_TURNS) this.depart('the run waits for what was not recorded');
    }
  }

  #playOutside(): void {
    for (;;) {
      this.#skipNotes();
      const record = this.#records[this.#next];
      if (record === undefined || !isOutside(record)) return;
      this.#playOne();
    }
  }

  #playOne(): void {
    const record = this.#take() as OutsideRecord;
    if (record.kind === 'timer') this.#endPause(record.timer);
    else this.deliver(record);
    // An observer may stop a run while it reads the last event, that is, before its next act.
    if (this.#records[this.#next]?.kind === 'cancel') this.#playOne();
  }

  #endPause(timer: number): void {
    const action = this.#timers.get(timer);
    this.#timers.delete(timer);
    if (action === undefined) this.depart('a pause ended that the run did not make');
    else action();
  }

  #take(): TraceRecord | undefined {
    this.#skipNotes();
    const record = this.#records[this.#next];
    if (record === undefined) return undefined;
    this.#next += 1;
    this.#nowMs = Math.max(this.#nowMs, record.timeMs);
    return record;
  }

  #skipNotes(): void {
    for (let record = this.#records[this.#next]; record !== undefined; record = this.#records[this.#next]) {
      if (!NOTES.has(record.kind)) return;
      this.#next += 1;
    }
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
