import { randomUUID } from 'node:crypto';
import { applicationJump } from '#shared/devices/application-jump.ts';
import type { Device } from '#shared/devices/device.ts';
import { FlashError, isOwnFault } from '#shared/errors.ts';
import type { BenchChange, BenchSnapshot, BenchStart } from '#shared/ipc/bench-views.ts';
import type { DumpSource } from '#shared/ipc/document-views.ts';
import type { JobReport, PlanView } from '#shared/ipc/job-views.ts';
import type { PortView } from '#shared/ipc/port-views.ts';
import type { OptionPlanView } from '#shared/ipc/option-views.ts';
import type { Segment } from '#shared/image/segment.ts';
import { imageParts } from '#shared/image/stored-image.ts';
import type { JobState } from '#shared/job/job-state.ts';
import type { Warning } from '#shared/warnings.ts';
import { localDateTime } from '#shared/text/local-date-time.ts';
import {
  plainJob,
  type JobTask,
  type OptionChangeTask,
  type ProgramTask,
} from '#shared/job/job-definition.ts';
import { findPart, jobPart } from '../devices/find-part.ts';
import { internalWarning } from '../jobs/internal-warning.ts';
import type { JobResult } from '../jobs/job.ts';
import { parsePortName } from '../links/parse-port.ts';
import type { PortSettings } from '../links/byte-link.ts';
import { enterOf } from '../runs/board-ports.ts';
import type { BoardRun } from '../runs/board-run.ts';
import { internalFailure } from '../runs/internal-failure.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { BusyTicker } from './busy-ticker.ts';
import {
  boardAfter,
  plannedFor,
  planOptionsOf,
  returnsByItself,
  type IdentifiedBoard,
} from './bench-board.ts';
import { optionsAfter, planBenchOptions, type KnownOptions } from './bench-options.ts';
import { approvalOf, firmwareOf, type DocumentImages } from './bench-task.ts';
import { BoardPlace, type BoardEnvironment } from './board-place.ts';
import { jobCursor } from './job-cursor.ts';
import { jobReport } from './job-report.ts';
import { costBytes, type HeavyWork } from '../documents/heavy-work.ts';
import { planView, type AskedPlan } from '../documents/plan-view.ts';
import {
  PortPresence,
  leftPort,
  mayReturn,
  portOfReturn,
  type KnownPorts,
  type LeftPort,
} from './port-return.ts';
import type { LogEntry } from '../links/wire-log.ts';

const DEFAULT_BAUD_RATE = 115_200;
/** Identifies a board, and shows its pages. */
const connectTask: JobTask = { kind: 'info', withPages: true };
/** The plan of a task that does not ask for one. */
const unaskedPlan: AskedPlan = { plan: { erase: 'needed' } };

/** What the bench works with. */
export interface BenchParts {
  environment: BoardEnvironment;
  store: SettingsStore;
  documents: DocumentImages & {
    /** Keeps what was read from a board. Errors: `E-DOCUMENT-LIMIT`. */
    addDump(name: string, segments: readonly Segment[], source: DumpSource): Promise<{ documentId: string }>;
  };
  /** Does what takes long. */
  work: HeavyWork;
  /** Throws if somebody else uses the port. */
  refuseWhileTaken(): void;
  publish(snapshot: BenchSnapshot, urgent: boolean): void;
  log(entry: LogEntry): void;
}

interface Run {
  jobId: string;
  task: JobTask;
  boardRun: BoardRun;
  planView: PlanView | null;
  /** Finds again a board that was reset by the job before; what that came to stays on the screen. */
  isReturn: boolean;
}

/** The document of what was read, and what went wrong with it. */
interface KeptDump {
  documentId: string | null;
  warnings: readonly Warning[];
}

const noDump: KeptDump = { documentId: null, warnings: [] };

/** The engineer's board: one port, one job at a time, and what is known of the board. */
export class Bench {
  readonly #parts: BenchParts;
  readonly #place: BoardPlace;
  #board: IdentifiedBoard | undefined;
  #options: KnownOptions | undefined;
  #run: Run | undefined;
  #ended: Promise<void> = Promise.resolve();
  #lastReport: JobReport | null = null;
  /** The port of a board went away; the board may come back with it. */
  #left: LeftPort | undefined;
  /** The adapter at the port, as it was listed last; that of an earlier port until the next look. */
  #adapter: PortView | undefined;
  readonly #presence = new PortPresence();
  /** The port at which the adapter was seen again: the system may still be setting the port up. */
  #seenAgainAt: string | undefined;
  #seq = 0;
  readonly #ticker: BusyTicker;

  constructor(parts: BenchParts) {
    this.#parts = parts;
    this.#ticker = new BusyTicker({
      clock: parts.environment.clock,
      isBusy: () => this.isBusy,
      tell: () => {
        this.#tell(false);
      },
    });
    this.#place = new BoardPlace(parts.environment, (entry) => {
      parts.log(entry);
    });
  }

  get isBusy(): boolean {
    return this.#run !== undefined;
  }

  get snapshot(): BenchSnapshot {
    const run = this.#run;
    return {
      seq: this.#seq,
      connection: this.#parts.store.current.bench,
      jump: this.#jump,
      board: this.#board?.view ?? null,
      awaited: this.#awaited,
      options: this.#options?.view ?? null,
      job:
        run === undefined
          ? null
          : {
              jobId: run.jobId,
              kind: run.task.kind,
              state: run.boardRun.state,
              startedAtMs: run.boardRun.startedAtMs,
              elapsedMs: run.boardRun.elapsedMs,
              plan: run.planView,
              cursor: jobCursor(run.boardRun.plan, run.boardRun.state),
            },
      lastReport: this.#lastReport,
    };
  }

  /** A change of the port, or of how it is reached, forgets the board. Errors: `E-BENCH-BUSY`, `E-PORT-NAME`, `E-DEVICE-*`. */
  change(change: BenchChange): BenchSnapshot {
    this.refuseWhileBusy();
    this.#parts.refuseWhileTaken();
    const { store, environment } = this.#parts;
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const connection = { ...store.current.bench, ...given };
    if (typeof change.port === 'string') parsePortName(change.port);
    if (typeof change.part === 'string') findPart(environment.devices, change.part);
    store.change('bench', connection);
    this.#letGo();
    return this.#tell();
  }

  disconnect(): BenchSnapshot {
    this.refuseWhileBusy();
    this.#letGo();
    return this.#tell();
  }

  /** Errors: `E-BENCH-NO-PART`, `E-DOCUMENT-GONE`, `E-PLAN-*`. */
  async plan({ task, documentId }: { task: ProgramTask; documentId: string }): Promise<PlanView> {
    const { store, documents, environment, work } = this.#parts;
    const image = documents.image(documentId);
    const { devices } = environment;
    return work('view', costBytes(image.segments), imageParts(image), {
      target: plannedFor(task, { board: this.#board, connection: store.current.bench, devices }),
      options: planOptionsOf(task),
      asked: task,
      estimate: { baudRate: this.#settings.baudRate, verify: task.verify },
    });
  }

  /** Errors: `E-PLAN-CHANGED` if the option bytes of the board are not known, `E-OPTION-*`. */
  planOptions(task: OptionChangeTask): OptionPlanView {
    return planBenchOptions(task, this.#board, this.#options);
  }

  /** Errors: `E-BENCH-BUSY`, `E-DOCTOR-BUSY`, `E-BENCH-NO-PORT`, `E-DOCUMENT-GONE`, `E-DEVICE-*`. */
  start(asked: BenchStart): { jobId: string } {
    this.refuseWhileBusy();
    this.#parts.refuseWhileTaken();
    const { port } = this.#parts.store.current.bench;
    if (port === null) throw new FlashError('E-BENCH-NO-PORT', {});
    return { jobId: this.#begin(asked, port, false) };
  }

  /** The first call lets the command under way finish, the second ends its wait. Harmless if that job has ended. */
  cancel(jobId?: string): void {
    const run = this.#run;
    if (run === undefined || (jobId !== undefined && run.jobId !== jobId)) return;
    run.boardRun.cancel();
  }

  /**
   * Looks whether the port of the board is still there, and connects again on its own when it is back, if it is clear which one it is and
   * asking does no harm.
   */
  checkPorts(ports: KnownPorts): void {
    const { port } = this.#parts.store.current.bench;
    if (this.isBusy || port === null) return;
    const hasLeft = this.#presence.noticeLeft(port, ports);
    if (this.#board !== undefined && hasLeft) {
      this.#leave(this.#board, port, false);
      this.#tell();
    }
    if (this.#left === undefined) this.#adapter = ports.listed.find(({ name }) => name === port);
    else this.#await(this.#left, ports);
  }

  /** A port that is there for the second time in a row can be opened: its rights are set a moment after it appears. */
  #await(left: LeftPort, ports: KnownPorts): void {
    const port = portOfReturn(left, ports);
    const isSteady = port !== undefined && port === this.#seenAgainAt;
    this.#seenAgainAt = port;
    if (!isSteady || this.#isTaken) return;
    const { store } = this.#parts;
    const { bench } = store.current;
    this.#left = undefined;
    if (!mayReturn(left, enterOf(port, bench.enter))) {
      this.#tell();
      return;
    }
    if (port !== bench.port) store.change('bench', { ...bench, port });
    this.#begin({ task: connectTask }, port, true);
  }

  #leave(board: IdentifiedBoard, port: string, wasBusy: boolean): void {
    if (parsePortName(port).kind !== 'serial') return;
    const { deviceName } = board.view.info;
    this.#left = leftPort({ port, deviceName, wasBusy }, this.#adapter);
    this.#seenAgainAt = undefined;
    this.#board = undefined;
    this.#options = undefined;
  }

  /** The port is being examined. */
  get #isTaken(): boolean {
    try {
      this.#parts.refuseWhileTaken();
      return false;
    } catch (error) {
      if (isOwnFault(error)) throw error;
      return true;
    }
  }

  get #awaited(): BenchSnapshot['awaited'] {
    const left = this.#left;
    if (left === undefined) return null;
    const { deviceName, port } = left;
    return { deviceName, returns: mayReturn(left, enterOf(port, this.#parts.store.current.bench.enter)) };
  }

  /** Resolves when the job under way has ended. */
  settled(): Promise<void> {
    return this.#ended;
  }

  close(): void {
    this.#ticker.stop();
  }

  get #jump(): BenchSnapshot['jump'] {
    const device = this.#board?.expected.device ?? this.#storedDevice;
    const bootloaderId = this.#board?.view.info.bootloaderId ?? null;
    return device === undefined ? null : applicationJump(device, { bootloaderId });
  }

  /** undefined if the settings file names a part that nobody knows; whoever works with the part hears that it is wrong. */
  get #storedDevice(): Device | undefined {
    const { part } = this.#parts.store.current.bench;
    try {
      return part === null ? undefined : findPart(this.#parts.environment.devices, part).device;
    } catch (error) {
      if (isOwnFault(error)) throw error;
      return undefined;
    }
  }

  get #settings(): PortSettings {
    const { bench } = this.#parts.store.current;
    if (this.#board !== undefined) return this.#board.settings;
    const named =
      bench.part === null ? undefined : findPart(this.#parts.environment.devices, bench.part).device;
    return {
      baudRate: Math.min(
        bench.baudRate,
        named?.uart.maxBaudRate ?? Math.max(bench.baudRate, DEFAULT_BAUD_RATE),
      ),
      parity: named?.uart.parity ?? 'even',
    };
  }

  #begin(asked: BenchStart, port: string, isReturn: boolean): string {
    const run = this.#makeRun(asked, port, isReturn);
    this.#left = undefined;
    this.#run = run;
    this.#ended = this.#finish(run);
    this.#ticker.start();
    return run.jobId;
  }

  #makeRun(asked: BenchStart, port: string, isReturn: boolean): Run {
    const { task } = asked;
    const { environment, store, documents } = this.#parts;
    const { bench } = store.current;
    const settings = this.#settings;
    const firmware = firmwareOf(asked, documents);
    const expected =
      this.#board?.expected ?? (bench.part === null ? undefined : findPart(environment.devices, bench.part));
    let state: JobState = { at: 'idle' };
    const run: Run = {
      jobId: randomUUID(),
      task,
      planView: null,
      isReturn,
      boardRun: this.#place.newRun(
        {
          origin: 'bench',
          port,
          job: {
            ...plainJob,
            task,
            firmware: firmware?.files ?? [],
            part: expected === undefined ? null : jobPart(expected),
            layoutMode: bench.layoutMode,
            port: settings,
            enter: enterOf(port, bench.enter),
          },
          image: firmware?.image,
          approval: approvalOf(asked),
          target: { expected },
        },
        { settings, enter: enterOf(port, bench.enter) },
        {
          onState: (next) => {
            this.#follow(state, next);
            state = next;
          },
          onPlan: (plan) => {
            const verify = 'verify' in task && task.verify;
            run.planView = planView(plan, task.kind === 'program' ? task : unaskedPlan, {
              baudRate: settings.baudRate,
              verify,
            });
            this.#tell();
          },
        },
      ),
    };
    return run;
  }

  #follow(before: JobState, state: JobState): void {
    const isNewPhase =
      before.at !== state.at || ('phase' in before && 'phase' in state && before.phase !== state.phase);
    // The end is told with the report.
    if (state.at !== 'ended') this.#tell(isNewPhase);
  }

  /** Never rejects: a fault of ours fails the job, and the bench is free for the next one. */
  async #finish(run: Run): Promise<void> {
    const { result, trace } = await run.boardRun.run();
    this.#place.endRunLog(trace);
    try {
      const before = this.#board;
      await this.#conclude(run, result);
      this.#run = undefined;
      this.#tell();
      const { port } = run.boardRun;
      const { enter } = this.#parts.store.current.bench;
      if (before !== undefined && returnsByItself(result, enterOf(port, enter)))
        this.#begin({ task: connectTask }, port, true);
    } catch (error) {
      this.#fail(run, result, error);
    }
  }

  async #conclude(run: Run, result: JobResult): Promise<void> {
    const { jobId, task, boardRun, planView: plan, isReturn } = run;
    const { port, startedAtMs } = boardRun;
    const dump = await this.#keepDump(run, result);
    const report = jobReport(result, {
      jobId,
      port,
      startedAtMs,
      plan,
      documentId: dump.documentId,
      protection: task.kind === 'protect' || task.kind === 'unprotect' ? task.what : null,
    });
    if (!isReturn || result.error?.code === 'E-INTERNAL')
      this.#lastReport = { ...report, warnings: [...report.warnings, ...dump.warnings] };
    const before = this.#board;
    this.#board = boardAfter(result, before);
    this.#options = optionsAfter(result, this.#board === undefined ? undefined : this.#options);
    if (before !== undefined && result.error?.code === 'E-PORT-LOST') this.#leave(before, port, true);
  }

  /** A fault of ours after the job: it failed, and nothing of what was known of the board can be relied on. */
  #fail({ jobId, boardRun }: Run, result: JobResult, error: unknown): void {
    this.#place.logFault(error);
    if (this.#run?.jobId === jobId) this.#run = undefined;
    this.#board = undefined;
    this.#options = undefined;
    const { port, startedAtMs } = boardRun;
    const context = { jobId, port, startedAtMs, plan: null, documentId: null };
    this.#lastReport = jobReport(internalFailure(error, result), context);
    try {
      this.#tell();
    } catch (again) {
      this.#place.logFault(again);
    }
  }

  /** What was read becomes a document. If there is no room for it, the report says what was read and has no document. */
  async #keepDump({ task, boardRun }: Run, { data, target }: JobResult): Promise<KeptDump> {
    if (task.kind !== 'read' || data === undefined || target === undefined) return noDump;
    const { pid, deviceName, uniqueId } = target;
    const source: DumpSource = {
      pid,
      uniqueId: uniqueId.state === 'read' ? uniqueId.hex : null,
      port: boardRun.port,
      identifiedAtMs: this.#board?.view.identifiedAtMs ?? null,
    };
    try {
      const segments = [{ address: task.address, bytes: data }];
      const name = `${deviceName} ${localDateTime(new Date())}`;
      const { documentId } = await this.#parts.documents.addDump(name, segments, source);
      return { documentId, warnings: [] };
    } catch (error) {
      if (!isOwnFault(error)) return noDump;
      this.#place.logFault(error);
      return { documentId: null, warnings: [internalWarning(error)] };
    }
  }

  /** What a job came to was about the board that is let go. */
  #letGo(): void {
    this.#board = undefined;
    this.#options = undefined;
    this.#left = undefined;
    this.#lastReport = null;
  }

  #tell(urgent = true): BenchSnapshot {
    this.#seq += 1;
    const { snapshot } = this;
    this.#parts.publish(snapshot, urgent);
    return snapshot;
  }

  /** Errors: `E-BENCH-BUSY`. */
  refuseWhileBusy(): void {
    if (this.isBusy) throw new FlashError('E-BENCH-BUSY', {});
  }
}
