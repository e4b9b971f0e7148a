import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FlashError, messageOf } from '#shared/errors.ts';
import type {
  KeptTrace,
  ReplayView,
  TraceRows,
  TraceRowsRequest,
  TraceSummary,
} from '#shared/ipc/trace-views.ts';
import type { LanguageCode } from '#shared/text/languages.ts';
import { isKeptTrace, keptTraceNames, newestTrace } from '../traces/trace-folder.ts';
import { traceOutline } from '../traces/trace-outline.ts';
import type { TraceFile, TraceShelf } from '../traces/trace-shelf.ts';
import type { RunTraces } from '../runs/run-traces.ts';

/** Where an engineer looks at traces: those of files, and that of the last run. */
export class TraceDesk {
  readonly #folder: string;
  readonly #runs: Pick<RunTraces, 'settled'>;
  readonly #shelf: TraceShelf;

  /** @param runs what still writes into the folder */
  constructor(folder: string, runs: Pick<RunTraces, 'settled'>, shelf: TraceShelf) {
    this.#folder = folder;
    this.#runs = runs;
    this.#shelf = shelf;
  }

  /** Errors: as `TraceShelf.open`. */
  open(file: TraceFile, partial = false): Promise<TraceSummary> {
    return this.#shelf.open(file, partial);
  }

  /** The trace of the run that began last, of whatever board. Errors: `E-TRACE-NONE`, and those of `open`. */
  async openLast(): Promise<TraceSummary> {
    await this.#runs.settled();
    const newest = await newestTrace(this.#folder);
    if (newest === undefined) throw new FlashError('E-TRACE-NONE', {});
    return this.#openFile(newest.name);
  }

  /** The traces that are kept, the run that began last first. Files that cannot be read as traces are left out. */
  async list(): Promise<readonly KeptTrace[]> {
    await this.#runs.settled();
    const kept: KeptTrace[] = [];
    for (const name of await keptTraceNames(this.#folder)) {
      const outline = await traceOutline(join(this.#folder, name));
      if (outline !== undefined) kept.push({ name, ...outline });
    }
    return kept;
  }

  /** Opens one of {@link list}. Errors: `E-TRACE-NONE` if it is gone, and those of `open`. */
  async openKept(name: string): Promise<TraceSummary> {
    await this.#runs.settled();
    const names = isKeptTrace(name) ? await keptTraceNames(this.#folder) : [];
    if (!names.includes(name)) throw new FlashError('E-TRACE-NONE', {});
    return this.#openFile(name);
  }

  async #openFile(name: string): Promise<TraceSummary> {
    const bytes = await readFile(join(this.#folder, name)).catch((cause: unknown) => {
      throw new FlashError('E-FILE-READ', { file: name, detail: messageOf(cause) }, { cause });
    });
    // A run that goes on has no end yet.
    return this.open({ name, bytes }, true);
  }

  /** Errors: `E-TRACE-GONE`. */
  rows(request: TraceRowsRequest): Promise<TraceRows> {
    return this.#shelf.rows(request);
  }

  /** Errors: `E-TRACE-GONE`, `E-TRACE-CUT`, `E-TRACE-STRIPPED`, `E-TRACE-PART`. */
  replay(traceId: string, against: ReplayView['against'], language: LanguageCode): Promise<ReplayView> {
    return this.#shelf.replay(traceId, against, language);
  }

  /** The report for support, in English. Errors: `E-TRACE-GONE`. */
  report(traceId: string, withContents: boolean): Promise<{ text: string }> {
    return this.#shelf.report(traceId, withContents);
  }

  /** The file as it was opened, or without what is private. Errors: `E-TRACE-GONE`. */
  save(traceId: string, withContents: boolean): Promise<{ fileName: string; bytes: Uint8Array }> {
    return this.#shelf.save(traceId, withContents);
  }
}
