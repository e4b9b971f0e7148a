import { randomUUID } from 'node:crypto';
import { applicationJump } from '#shared/devices/application-jump.ts';
import type { Device } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import type { BenchChange, BenchSnapshot, BenchTask, PlanRequest } from '#shared/ipc/bench-views.ts';
import type { DumpSource } from '#shared/ipc/document-views.ts';
import type { JobReport, PlanView } from '#shared/ipc/job-views.ts';
import type { PortView } from '#shared/ipc/port-views.ts';
import type { OptionPlanView, OptionRequest } from '#shared/ipc/option-views.ts';
import type { Segment } from '#shared/image/memory-image.ts';
import { imageParts } from '#shared/image/stored-image.ts';
import type { JobState } from '#shared/job/job-state.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { localDateTime } from '#shared/text/local-date-time.ts';
import { findPart } from '../devices/find-part.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import type { Warning } from '#shared/warnings.ts';
import type { JobResult } from '../jobs/job.ts';
import { parsePortName } from '../links/parse-port.ts';
import { portFacts } from '../links/port-facts.ts';
import type { LineSettings } from '../links/byte-link.ts';
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
import { approvalOf, taskOf, type DocumentImages } from './bench-task.ts';
import { BoardLines, enterOf, type BoardEnvironment } from './board-lines.ts';
import { jobCursor } from './job-cursor.ts';
import { jobReport } from './job-report.ts';
import { costBytes, type HeavyWork } from '../documents/heavy-work.ts';
import { planView } from '../documents/plan-view.ts';
import {
  PortPresence,
  leftPort,
  mayReturn,
  portOfReturn,
  type KnownPorts,
  type LeftPort,
} from './port-return.ts';
import { runToEnd } from './run-to-end.ts';
import { WireLog, type LogEntry } from '../links/wire-log.ts';
import { openAn3155 } from '../programmers/an3155/an3155-programmer.ts';

const DEFAULT_BAUD_RATE = 115_200;

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
  /** Throws where somebody else uses the port. */
  refuseWhileTaken(): void;
  publish(snapshot: BenchSnapshot, urgent: boolean): void;
  log(entry: LogEntry): void;
}

interface Run {
  jobId: string;
  task: BenchTask;
  port: string;
  runner: JobRunner;
  opening: AbortController;
  state: JobState;
  startedAtMs: number;
  startedMs: number;
  plan: Plan | undefined;
  planView: PlanView | null;
  /** Finds again a board that was reset by the job before; what that came to stays on the screen. */
  isReturn: boolean;
}

/** The engineer's board: one port, one job at a time, and what is known of the board. */
export class Bench {
  readonly #parts: BenchParts;
  readonly #wireLog: WireLog;
  readonly #lines: BoardLines;
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
  /** Where the adapter was seen again: the system may still be setting the port up. */
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
    this.#wireLog = new WireLog((entry) => {
      parts.log(entry);
    });
    this.#lines = new BoardLines(parts.environment, this.#wireLog);
  }

  get isBusy(): boolean {
    return this.#run !== undefined;
  }

  get snapshot(): BenchSnapshot {
    const run = this.#run;
    return {
      seq: this.#seq,
      line: this.#parts.store.current.bench,
      jump: this.#jump,
      board: this.#board?.view ?? null,
      awaited: this.#awaited,
      options: this.#options?.view ?? null,
      job:
        run === undefined
          ? null
          : {
              jobId: run.jobId,
              kind: run.task.kind === 'connect' ? 'info' : run.task.kind,
              state: run.state,
              startedAtMs: run.startedAtMs,
              elapsedMs: this.#parts.environment.clock.now() - run.startedMs,
              plan: run.planView,
              cursor: jobCursor(run.plan, run.state),
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
    const line = { ...store.current.bench, ...given };
    if (typeof change.port === 'string') parsePortName(change.port);
    if (typeof change.part === 'string') findPart(environment.devices, change.part);
    store.change('bench', line);
    this.#letGo();
    return this.#tell();
  }

  disconnect(): BenchSnapshot {
    this.refuseWhileBusy();
    this.#letGo();
    return this.#tell();
  }

  /** Errors: `E-BENCH-NO-PART`, `E-DOCUMENT-GONE`, `E-PLAN-*`. */
  async plan(request: PlanRequest): Promise<PlanView> {
    const { store, documents, environment, work } = this.#parts;
    const image = documents.image(request.documentId);
    const { devices } = environment;
    return work('view', costBytes(image.segments), imageParts(image), {
      target: plannedFor(request, { board: this.#board, line: store.current.bench, devices }),
      options: planOptionsOf(request),
      asked: request,
      estimate: { baudRate: this.#settings.baudRate, verify: request.verify },
    });
  }

  /** Errors: `E-PLAN-CHANGED` where the option bytes of the board are not known, `E-OPTION-*`. */
  planOptions(request: OptionRequest): OptionPlanView {
    return planBenchOptions(request, this.#board, this.#options);
  }

  /** Errors: `E-BENCH-BUSY`, `E-DOCTOR-BUSY`, `E-BENCH-NO-PORT`, `E-DOCUMENT-GONE`, `E-DEVICE-*`. */
  start(task: BenchTask): { jobId: string } {
    this.refuseWhileBusy();
    this.#parts.refuseWhileTaken();
    const { port } = this.#parts.store.current.bench;
    if (port === null) throw new FlashError('E-BENCH-NO-PORT', {});
    return { jobId: this.#begin(task, port, false) };
  }

  /** The first call lets the command under way finish, the second ends its wait. Harmless where that job has ended. */
  cancel(jobId?: string): void {
    const run = this.#run;
    if (run === undefined || (jobId !== undefined && run.jobId !== jobId)) return;
    run.opening.abort(new FlashError('E-CANCELLED', {}));
    run.runner.cancel();
  }

  /**
   * Looks whether the port of the board is still there, and connects again by itself when it is back, where it is clear which one it is and
   * asking does no harm.
   */
  checkPorts(ports: KnownPorts): void {
    const { port } = this.#parts.store.current.bench;
    if (this.isBusy || port === null) return;
    const hasLeft = this.#presence.hasLeft(port, ports);
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
    this.#begin({ kind: 'connect' }, port, true);
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
    } catch {
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

  /** undefined where the settings file names a part that nobody knows; whoever works with the part hears that it is wrong. */
  get #storedDevice(): Device | undefined {
    const { part } = this.#parts.store.current.bench;
    try {
      return part === null ? undefined : findPart(this.#parts.environment.devices, part).device;
    } catch {
      return undefined;
    }
  }

  get #settings(): LineSettings {
    const { bench } = this.#parts.store.current;
    if (this.#board !== undefined) return this.#board.settings;
    const named =
      bench.part === null ? undefined : findPart(this.#parts.environment.devices, bench.part).device;
    return {
      baudRate: Math.min(bench.baudRate, named?.maxBaudRate ?? Math.max(bench.baudRate, DEFAULT_BAUD_RATE)),
      parity: named?.parity ?? 'even',
    };
  }

  #begin(task: BenchTask, port: string, isReturn: boolean): string {
    const run = this.#makeRun(task, port, isReturn);
    this.#left = undefined;
    this.#run = run;
    this.#ended = this.#finish(run);
    this.#ticker.start();
    return run.jobId;
  }

  #makeRun(task: BenchTask, port: string, isReturn: boolean): Run {
    const { environment, store, documents } = this.#parts;
    const { bench } = store.current;
    const opening = new AbortController();
    const enter = enterOf(port, bench.enter);
    const settings = this.#settings;
    const expected =
      this.#board?.expected ?? (bench.part === null ? undefined : findPart(environment.devices, bench.part));
    const run: Run = {
      jobId: randomUUID(),
      task,
      port,
      opening,
      state: { at: 'idle' },
      startedAtMs: Date.now(),
      startedMs: environment.clock.now(),
      plan: undefined,
      planView: null,
      isReturn,
      runner: new JobRunner(
        {
          task: taskOf(task, documents, approvalOf(task)),
          target: {
            expected,
            layoutMode: bench.layoutMode ?? undefined,
            probe: true,
            portFacts: () => portFacts(port),
            enter,
            openProgrammer: openAn3155,
            openLink: () => this.#lines.open(port, settings, { enter, signal: opening.signal }),
          },
        },
        environment,
        {
          onState: (state) => {
            this.#follow(run, state);
          },
          onPlan: (plan) => {
            const asked = task.kind === 'program' ? task : ({ erase: 'needed', leave: null } as const);
            const verify = 'verify' in task && task.verify;
            run.plan = plan;
            run.planView = planView(plan, asked, { baudRate: settings.baudRate, verify });
            this.#tell();
          },
        },
      ),
    };
    return run;
  }

  #follow(run: Run, state: JobState): void {
    const before = run.state;
    run.state = state;
    const isNewPhase =
      before.at !== state.at || ('phase' in before && 'phase' in state && before.phase !== state.phase);
    if (state.at !== 'ended') this.#tell(isNewPhase);
  }

  async #finish(run: Run): Promise<void> {
    const { clock, traces } = this.#parts.environment;
    const trace = traces.follow(run.runner, { origin: 'bench', port: run.port });
    const { task } = run;
    const result = await runToEnd(run.runner, clock);
    this.#wireLog.flush();
    const documentId = await this.#keepDump(run, result);
    const report = jobReport(result, {
      jobId: run.jobId,
      port: run.port,
      startedAtMs: run.startedAtMs,
      plan: run.planView,
      documentId,
      protection: task.kind === 'protect' || task.kind === 'unprotect' ? task.what : null,
    });
    if (!run.isReturn) this.#lastReport = report;
    trace.end(result, (warning) => {
      this.#addWarning(run.jobId, warning);
    });
    const before = this.#board;
    this.#board = boardAfter(result, before);
    this.#options = optionsAfter(result, this.#board === undefined ? undefined : this.#options);
    if (before !== undefined && result.error?.code === 'E-PORT-LOST') this.#leave(before, run.port, true);
    this.#run = undefined;
    this.#tell();
    if (
      before !== undefined &&
      returnsByItself(result, enterOf(run.port, this.#parts.store.current.bench.enter))
    )
      this.#begin({ kind: 'connect' }, run.port, true);
  }

  /** Adds to the report of a job what came to light after its end. */
  #addWarning(jobId: string, warning: Warning): void {
    const report = this.#lastReport;
    if (report?.jobId !== jobId) return;
    this.#lastReport = { ...report, warnings: [...report.warnings, warning] };
    this.#tell();
  }

  /** What was read becomes a document. Where there is no room for it, the report says what was read and has no document. */
  async #keepDump({ task, port }: Run, { data, target }: JobResult): Promise<string | null> {
    if (task.kind !== 'read' || data === undefined || target === undefined) return null;
    const { pid, deviceName, uniqueId } = target;
    const source: DumpSource = {
      pid,
      uniqueId: uniqueId.state === 'read' ? uniqueId.hex : null,
      port,
      identifiedAtMs: this.#board?.view.identifiedAtMs ?? null,
    };
    try {
      const segments = [{ address: task.address, bytes: data }];
      const name = `${deviceName} ${localDateTime(new Date())}`;
      const { documentId } = await this.#parts.documents.addDump(name, segments, source);
      return documentId;
    } catch {
      return null;
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
