import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Device } from '#shared/devices/device.ts';
import type { Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import { FlashError, messageOf, type FlashErrorData } from '#shared/errors.ts';
import type {
  KeptTrace,
  ReplayView,
  TraceRows,
  TraceRowsRequest,
  TraceSummary,
} from '#shared/ipc/trace-views.ts';
import type { LanguageCode } from '#shared/text/languages.ts';
import { speakerOf } from '#shared/text/speaker-of.ts';
import { traceRows, type TraceRow } from '#shared/trace/trace-rows.ts';
import { replayHost } from '../traces/replay-host.ts';
import { encodeTrace } from '../traces/encode-trace.ts';
import { stripTrace } from '../traces/strip-trace.ts';
import { readTrace, type Trace } from '../traces/read-trace.ts';
import { supportReport } from '../traces/support-report.ts';
import { isKeptTrace, keptTraceNames, newestTrace } from '../traces/trace-folder.ts';
import { traceOutline } from '../traces/trace-outline.ts';
import { boardReplayView, hostReplayView } from './replay-view.ts';
import type { RunTraces } from './run-traces.ts';

/** Traces that are held at a time; the one that was opened first gives way. */
const MAX_OPEN = 4;

/** A trace file as it was chosen. */
export interface TraceFile {
  name: string;
  bytes: Uint8Array;
}

interface OpenTrace {
  file: TraceFile;
  trace: Trace;
  /** Rows of the language that was asked for last. */
  rows: { language: string; rows: readonly TraceRow[] } | undefined;
}

/** Where an engineer looks at traces: those of files, and that of the last run. */
export class TraceDesk {
  readonly #runs: RunTraces;
  readonly #devices: readonly Device[];
  readonly #traces = new Map<string, OpenTrace>();

  constructor(runs: RunTraces, devices: readonly Device[]) {
    this.#runs = runs;
    this.#devices = devices;
  }

  /** Errors: `E-TRACE-FORMAT`, `E-TRACE-VERSION`, `E-TRACE-CUT` (not where `partial`), `E-TRACE-EDITED`. */
  async open(file: TraceFile, partial = false): Promise<TraceSummary> {
    const trace = readTrace(file.bytes, { partial });
    const traceId = randomUUID();
    this.#traces.set(traceId, { file, trace, rows: undefined });
    const [oldest] = this.#traces.keys();
    if (this.#traces.size > MAX_OPEN && oldest !== undefined) this.#traces.delete(oldest);
    return this.#summary(traceId);
  }

  /** The trace of the run that began last, of whatever board. Errors: `E-TRACE-NONE`, and those of `open`. */
  async openLast(): Promise<TraceSummary> {
    await this.#runs.settled();
    const newest = await newestTrace(this.#runs.folder);
    if (newest === undefined) throw new FlashError('E-TRACE-NONE', {});
    return this.#openFile(newest.name);
  }

  /** The traces that are kept, the run that began last first. Files that cannot be read as traces are left out. */
  async list(): Promise<readonly KeptTrace[]> {
    await this.#runs.settled();
    const kept: KeptTrace[] = [];
    for (const name of await keptTraceNames(this.#runs.folder)) {
      const outline = await traceOutline(join(this.#runs.folder, name));
      if (outline !== undefined) kept.push({ name, ...outline });
    }
    return kept;
  }

  /** Opens one of {@link list}. Errors: `E-TRACE-NONE` where it is gone, and those of `open`. */
  async openKept(name: string): Promise<TraceSummary> {
    await this.#runs.settled();
    const names = isKeptTrace(name) ? await keptTraceNames(this.#runs.folder) : [];
    if (!names.includes(name)) throw new FlashError('E-TRACE-NONE', {});
    return this.#openFile(name);
  }

  async #openFile(name: string): Promise<TraceSummary> {
    const bytes = await readFile(join(this.#runs.folder, name)).catch((cause: unknown) => {
      throw new FlashError('E-FILE-READ', { file: name, detail: messageOf(cause) }, { cause });
    });
    // A run that goes on has no end yet.
    return this.open({ name, bytes }, true);
  }

  /** Errors: `E-TRACE-GONE`. */
  async rows({ traceId, language, filter, from, count }: TraceRowsRequest): Promise<TraceRows> {
    const rows = filtered(await this.#rowsOf(traceId, language), filter);
    return { rows: rows.slice(from, from + count), rowCount: rows.length };
  }

  /** Errors: `E-TRACE-GONE`, `E-TRACE-CUT`, `E-TRACE-STRIPPED`, `E-TRACE-PART`. */
  async replay(traceId: string, against: ReplayView['against'], language: LanguageCode): Promise<ReplayView> {
    const { trace } = this.#find(traceId);
    if (against === 'board') {
      const { replayBoard } = await import('../traces/replay-board.ts');
      return boardReplayView(replayBoard(trace, this.#devices));
    }
    return hostReplayView(await replayHost(trace, this.#devices), await speakerOf(language));
  }

  /** The report for support, in English. Errors: `E-TRACE-GONE`. */
  report(traceId: string, withContents: boolean): { text: string } {
    const { text } = supportReport(this.#find(traceId).trace, this.#devices, { withContents });
    return { text };
  }

  /** The file as it was opened, or without what is private. Errors: `E-TRACE-GONE`. */
  save(traceId: string, withContents: boolean): { fileName: string; bytes: Uint8Array } {
    const { file, trace } = this.#find(traceId);
    if (withContents) return { fileName: file.name, bytes: file.bytes };
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
      part: foundPart(trace) ?? header.job.expected?.name ?? null,
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
      // What a file says of causes is shown, and nothing is done with it.
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

/** The first fault of a run that failed, or its end where every byte was in order. A run that ended well got over its faults. */
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
