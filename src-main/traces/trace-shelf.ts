import { randomUUID } from 'node:crypto';
import type { Device } from '#shared/devices/device.ts';
import type { Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import { FlashError, type FlashErrorData } from '#shared/errors.ts';
import type { ReplayView, TraceRows, TraceRowsRequest, TraceSummary } from '#shared/ipc/trace-views.ts';
import type { LanguageCode } from '#shared/text/languages.ts';
import { speakerOf } from '#shared/text/speaker-of.ts';
import { traceRows, type TraceRow } from '#shared/trace/trace-rows.ts';
import { encodeTrace } from './encode-trace.ts';
import { readTrace, type Trace } from './read-trace.ts';
import { replayHost } from './replay-host.ts';
import { boardReplayView, hostReplayView } from './replay-view.ts';
import { stripTrace } from './strip-trace.ts';
import { supportReport } from './support-report.ts';

/** Traces that are held at a time; the one that was opened first gives way. */
const MAX_OPEN = 4;

/** A trace file as it was chosen. */
export interface TraceFile {
  name: string;
  bytes: Uint8Array;
}

/** Traces that are open. What is done with them takes up to seconds for the largest: a program that serves ports keeps them in a thread. */
export interface TraceShelf {
  /**
   * Errors: `E-TRACE-FORMAT`, `E-TRACE-VERSION`, `E-TRACE-CUT` (not if `partial`), `E-TRACE-EDITED`,
   * `E-TRACE-TOO-LARGE`.
   */
  open(file: TraceFile, partial: boolean): Promise<TraceSummary>;
  /** Errors: `E-TRACE-GONE`, as for all methods that follow. */
  rows(request: TraceRowsRequest): Promise<TraceRows>;
  /** Errors: `E-TRACE-CUT`, `E-TRACE-STRIPPED`, `E-TRACE-PART`. */
  replay(traceId: string, against: ReplayView['against'], language: LanguageCode): Promise<ReplayView>;
  /** The report for support, in English. */
  report(traceId: string, withContents: boolean): Promise<{ text: string }>;
  /** The file as it was opened, or without what is private. */
  save(traceId: string, withContents: boolean): Promise<{ fileName: string; bytes: Uint8Array }>;
}

interface OpenTrace {
  file: TraceFile;
  trace: Trace;
  /** Rows in the language of the last request. */
  rows: { language: string; rows: readonly TraceRow[] } | undefined;
}

/** Keeps traces in the caller's thread. */
export class TracesHere implements TraceShelf {
  readonly #devices: readonly Device[];
  readonly #traces = new Map<string, OpenTrace>();

  constructor(devices: readonly Device[]) {
    this.#devices = devices;
  }

  async open(file: TraceFile, partial: boolean): Promise<TraceSummary> {
    const trace = readTrace(file.bytes, { partial });
    const traceId = randomUUID();
    this.#traces.set(traceId, { file, trace, rows: undefined });
    const [oldest] = this.#traces.keys();
    if (this.#traces.size > MAX_OPEN && oldest !== undefined) this.#traces.delete(oldest);
    return this.#summary(traceId);
  }

  async rows({ traceId, language, filter, from, count }: TraceRowsRequest): Promise<TraceRows> {
    const rows = filtered(await this.#rowsOf(traceId, language), filter);
    return { rows: rows.slice(from, from + count), rowCount: rows.length };
  }

  async replay(traceId: string, against: ReplayView['against'], language: LanguageCode): Promise<ReplayView> {
    const { trace } = this.#find(traceId);
    if (against === 'board') {
      const { replayBoard } = await import('./replay-board.ts');
      return boardReplayView(replayBoard(trace, this.#devices));
    }
    return hostReplayView(await replayHost(trace, this.#devices), await speakerOf(language));
  }

  // Async, so that an error rejects.
  // eslint-disable-next-line @typescript-eslint/require-await
  async report(traceId: string, withContents: boolean): Promise<{ text: string }> {
    const { text } = supportReport(this.#find(traceId).trace, this.#devices, { withContents });
    return { text };
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  async save(traceId: string, withContents: boolean): Promise<{ fileName: string; bytes: Uint8Array }> {
    const { file, trace } = this.#find(traceId);
    // A copy: the file may be in memory that threads share, which no other process can be sent.
    if (withContents) return { fileName: file.name, bytes: file.bytes.slice() };
    const bytes = encodeTrace(stripTrace(trace, this.#devices));
    return { fileName: file.name.replace(/(\.fltrace)?$/i, '-stripped.fltrace'), bytes };
  }

  async #summary(traceId: string): Promise<TraceSummary> {
    const { file, trace } = this.#find(traceId);
    const rows = await this.#rowsOf(traceId, 'en');
    const { header, verdict, isCut } = trace;
    return {
      traceId,
      name: file.name,
      unit: header.unit ?? null,
      startedAt: header.startedAt,
      port: header.port.name,
      part: foundPart(trace) ?? header.job.part?.name ?? null,
      taskKind: header.job.task.kind,
      durationMs: verdict?.durationMs ?? trace.records.at(-1)?.timeMs ?? 0,
      rowCount: rows.length,
      verdict:
        verdict === undefined
          ? null
          : {
              outcome: verdict.outcome,
              contents: verdict.contents,
              error: verdict.error as FlashErrorData | null,
            },
      // The causes in a file are shown, and not used for anything else.
      diagnoses: (verdict?.diagnoses ?? []) as unknown as readonly Diagnosis[],
      firstFaultRow: whereItFailed(trace, rows),
      isCut,
      isStripped: header.isStripped,
    };
  }

  async #rowsOf(traceId: string, language: TraceRowsRequest['language']): Promise<readonly TraceRow[]> {
    const opened = this.#find(traceId);
    if (opened.rows?.language !== language)
      opened.rows = { language, rows: traceRows(opened.trace.records, await speakerOf(language)) };
    return opened.rows.rows;
  }

  #find(traceId: string): OpenTrace {
    const opened = this.#traces.get(traceId);
    if (opened === undefined) throw new FlashError('E-TRACE-GONE', {});
    return opened;
  }
}

/**
 * The first fault of a run that failed, or its end if every byte was in order. A run that succeeded recovered from its
 * faults.
 */
function whereItFailed({ verdict }: Trace, rows: readonly TraceRow[]): number | null {
  if (verdict?.outcome === 'ok' || rows.length === 0) return null;
  const fault = rows.findIndex(({ isFault }) => isFault);
  return fault < 0 ? rows.length - 1 : fault;
}

function foundPart({ records }: Trace): string | undefined {
  const found = records.find((record) => record.kind === 'found');
  return found?.info.deviceName;
}

function filtered(rows: readonly TraceRow[], filter: string): readonly TraceRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ text }) => {
    const said = text.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
