import type { Device } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import { SYNC } from '#shared/protocols/an3155/commands.ts';
import { findVirtualPart } from '../../devices/find-part.ts';
import { JobRunner } from '../../jobs/job-runner.ts';
import type { JobObserver, JobResult, JobTarget, JobTask } from '../../jobs/job.ts';
import type { ByteLink, LineSettings, ModemLines } from '../../links/byte-link.ts';
import { openLink } from '../../links/open-link.ts';
import { openAn3155 } from '../../programmers/an3155/an3155-programmer.ts';
import { systemClock } from '../../time/clock.ts';
import type { VirtualBoard } from '../../virtual-board/board.ts';
import type { BoardWiring } from '../../virtual-board/wiring.ts';
import type { TracePlace } from '../../traces/follow-run.ts';
import { keepTrace, tracePlace, traceWarnings } from '../keep-trace.ts';
import { BorrowedLink } from './borrowed-link.ts';
import type { LegacyConnection } from './legacy-steps.ts';
import { wiringForScript, type LineStep } from './script-wiring.ts';

/** Where the old tool had the lines when it opened a port: with `--co ON` both asserted, else neither (v2.5; v2.1: never). */
function linesAtOpening({ controlsLines }: LegacyConnection): ModemLines {
  return { dtr: controlsLines, rts: controlsLines };
}

/** True where the first byte that came was the first that was sent: without 0x7F a job would not find out again. */
function gaveSyncBack({ trace }: JobResult): boolean {
  const first = trace.find(({ kind }) => kind === 'received');
  return first?.kind === 'received' && first.bytes[0] === SYNC;
}

/** One open port for all options of a script, and the jobs that run over it. */
export class LegacyBoard {
  readonly #devices: readonly Device[];
  readonly #virtualBoards = new Map<string, VirtualBoard>();
  readonly #stop = new AbortController();
  #link: ByteLink | undefined;
  #levels: ModemLines = { dtr: false, rts: false };
  #hasEcho = false;
  #isInStep = false;
  #runner: JobRunner | undefined;
  readonly #tracePlace: TracePlace | undefined;

  constructor(devices: readonly Device[], environment: NodeJS.ProcessEnv) {
    this.#devices = devices;
    this.#tracePlace = tracePlace(undefined, environment);
  }

  /** True where somebody asked for the end. */
  get isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /**
   * Opens a port in place of the one that was open. `lineSteps` are what the script does with the lines before it looks for the
   * bootloader. Errors: those of `openLink`, `E-PORT-NO-LINES`.
   */
  async open(port: string, connection: LegacyConnection, lineSteps: readonly LineStep[]): Promise<void> {
    await this.close();
    const { baudRate, parity, controlsLines, hasEcho } = connection;
    const settings: LineSettings = { baudRate, parity };
    const levels = linesAtOpening(connection);
    const link = await openLink(port, {
      settings,
      clock: systemClock,
      signal: this.#stop.signal,
      lines: levels,
      openVirtual: (part) =>
        this.#openVirtual(part, port, settings, wiringForScript(levels, lineSteps, connection)),
    });
    if ((controlsLines || lineSteps.length > 0) && !link.hasModemLines) {
      await link.close();
      throw new FlashError('E-PORT-NO-LINES', { port });
    }
    this.#link = link;
    this.#levels = levels;
    this.#hasEcho = hasEcho;
    this.#isInStep = false;
  }

  /** Sets one line at once. Errors: `E-PORT-NO-LINES`, those of the link. */
  async setLine(line: 'dtr' | 'rts', isAsserted: boolean): Promise<void> {
    const { name, hasModemLines } = this.#openedLink;
    if (!hasModemLines) throw new FlashError('E-PORT-NO-LINES', { port: name });
    this.#levels = { ...this.#levels, [line]: isAsserted };
    await this.#openedLink.setLines(this.#levels);
    this.#isInStep = false; // It may have reset the board.
  }

  /** Runs a job over the open port. 0x7F is left out where the last job ended well, and the ROM is in step therefore. */
  async run(
    task: JobTask,
    target: Pick<JobTarget, 'expected' | 'applyUserLayout'>,
    observer?: JobObserver,
  ): Promise<JobResult> {
    const link = this.#openedLink;
    const resume = this.#isInStep && !this.#hasEcho;
    const openLink = () => Promise.resolve(new BorrowedLink(link));
    const spec = { task, target: { ...target, resume, openLink, openProgrammer: openAn3155 } };
    const runner = new JobRunner(spec, { clock: systemClock, devices: this.#devices }, observer);
    this.#runner = runner;
    const kept = keepTrace(runner, spec, { origin: 'legacy', port: link.name, place: this.#tracePlace });
    const result = await runner.run();
    const trace = await kept.end(result);
    if (!resume && gaveSyncBack(result)) this.#hasEcho = true;
    this.#isInStep = result.outcome === 'ok' && task.kind !== 'go';
    return { ...result, warnings: [...result.warnings, ...traceWarnings(trace)] };
  }

  /** Lets the command under way finish; a second call does not. */
  stop(): void {
    this.#stop.abort(new FlashError('E-CANCELLED', {}));
    this.#runner?.cancel();
  }

  async close(): Promise<void> {
    const link = this.#link;
    this.#link = undefined;
    await link?.close().catch(() => undefined);
  }

  get #openedLink(): ByteLink {
    if (this.#link === undefined) throw new Error('an option that needs a port ran before one was open');
    return this.#link;
  }

  async #openVirtual(
    part: string,
    name: string,
    settings: LineSettings,
    wiring: BoardWiring,
  ): Promise<ByteLink> {
    const { openVirtualLink } = await import('../../links/virtual-link.ts');
    const { VirtualBoard } = await import('../../virtual-board/board.ts');
    let board = this.#virtualBoards.get(name);
    if (board === undefined) {
      const { device, flashSizeBytes } = findVirtualPart(this.#devices, part);
      board = new VirtualBoard({
        device,
        clock: systemClock,
        paced: false,
        wiring,
        ...(flashSizeBytes === undefined ? {} : { flashSizeBytes }),
      });
      this.#virtualBoards.set(name, board);
    }
    return openVirtualLink(board, { name, settings, clock: systemClock });
  }
}
