import type { LinkCall, TraceRecord } from '#shared/trace/trace-record.ts';

type WithoutTime<Kind> = Kind extends { timeMs: number } ? Omit<Kind, 'timeMs'> : never;
/** A record that gets its time when it is noted. */
export type Note = WithoutTime<TraceRecord>;

/** The recording of one run, as those see it who add to it. */
export interface Recording {
  /** The records so far, in order; the list grows during the run. */
  readonly records: readonly TraceRecord[];
  /** Start of the run on the machine's clock, in milliseconds. */
  readonly startMs: number;
  /** Records something that happens now. */
  note(note: Note): void;
  /** Records something with a time from the start of the run. */
  add(record: TraceRecord): void;
  /** Records that a call to the link failed. */
  failed(call: LinkCall, error: unknown): void;
}
