import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { FlashErrorData } from '../errors.ts';
import type { JobKind } from '../job/job-definition.ts';
import type { BoardContents, JobOutcome } from '../job/job-state.ts';
import type { LanguageCode } from '../text/languages.ts';
import type { TraceRow } from '../trace/trace-rows.ts';

/** The summary of a trace above its rows. */
export interface TraceSummary {
  traceId: string;
  /** Name of the file, or of the run that it was taken from. */
  name: string;
  /** Label of the unit; null if it had none. */
  unit: string | null;
  /** When the run began: ISO 8601. */
  startedAt: string;
  port: string;
  /** Name of the part that answered, or that was expected; null if neither is known. */
  part: string | null;
  taskKind: JobKind;
  durationMs: number;
  rowCount: number;
  /** How the run ended; null in a trace that was cut before. */
  verdict: { outcome: JobOutcome; contents: BoardContents; error: FlashErrorData | null } | null;
  diagnoses: readonly Diagnosis[];
  /** Row in which something first went wrong, or the last one of a run that failed; null for a run that ended well. */
  firstFaultRow: number | null;
  /** The file ends too early. */
  isCut: boolean;
  /** The contents of firmware were taken out: it cannot be replayed. */
  isStripped: boolean;
}

/** One of the kept traces, as a list shows it. */
export interface KeptTrace {
  /** Name of its file. */
  name: string;
  /** When the run began: ISO 8601. */
  startedAt: string;
  taskKind: JobKind;
  port: string;
  /** The part that was expected; null if any was welcome. */
  part: string | null;
  /** null for a run that is not finished, or that was aborted. */
  outcome: JobOutcome | null;
  errorCode: string | null;
}

/** Which rows of a trace are wanted, in which language. */
export interface TraceRowsRequest {
  traceId: string;
  language: LanguageCode;
  /** Words that a row must contain, all of them, in any case; empty: every row. */
  filter: string;
  from: number;
  /** 1 to 500. */
  count: number;
}

/** Some rows, and how many there are with this filter. */
export interface TraceRows {
  rows: readonly TraceRow[];
  rowCount: number;
}

/** What a replay came to. */
export interface ReplayView {
  /** `host`: the run was repeated with the recorded answers. `board`: the recorded bytes were sent to a virtual board. */
  against: 'host' | 'board';
  /** The part that the virtual board was; null for `host`. */
  part: string | null;
  /** How often bytes were sent. */
  turnCount: number;
  /** Bytes that were sent; null if they were not counted. */
  byteCount: number | null;
  /** The first place where the replay differs from the recording; null if it is the same throughout. */
  difference: { timeMs: number; recorded: string; replayed: string } | null;
}
