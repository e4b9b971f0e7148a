import type { Device } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import { plainJob, type JobTask } from '#shared/job/job-definition.ts';
import { SYNC } from '#shared/protocols/an3155/commands.ts';
import { jobPart } from '../../devices/find-part.ts';
import type { Firmware, JobObserver, JobResult, JobTarget } from '../../jobs/job.ts';
import type { ByteLink, PortSettings, ModemLines } from '../../links/byte-link.ts';
import { ForwardingLink } from '../../links/forwarding-link.ts';
import { BoardPorts } from '../../runs/board-ports.ts';
import { BoardRun } from '../../runs/board-run.ts';
import { RunTraces } from '../../runs/run-traces.ts';
import { systemClock } from '../../time/clock.ts';
import type { BoardWiring } from '../../virtual-board/wiring.ts';
import { tracePlace } from '../keep-trace.ts';
import type { LegacyConnection } from './legacy-steps.ts';
import { wiringForScript, type ScriptLineStep } from './script-wiring.ts';

/** Where the old tool had the lines when it opened a port: with `--co ON` both asserted, else neither (v2.5; v2.1: never). */
function linesAtOpening({ controlsLines }: LegacyConnection): ModemLines {
  return { dtr: controlsLines, rts: controlsLines };
}

/** True if the first byte that came was the first that was sent: without 0x7F a job would not find out again. */
function gaveSyncBack({ trace }: JobResult): boolean {
  const first = trace.find(({ kind }) => kind === 'received');
  return first?.kind === 'received' && first.bytes[0] === SYNC;
}

/** A line that a job may use but not close: the next option of the script goes on with it. */
class BorrowedLink extends ForwardingLink {
  /** Gives the line back; it stays open. */
  override close(): Promise<void> {
    this.link.tap = undefined;
    return Promise.resolve();
  }
}

/** One open port for all options of a script, and the jobs that run over it. */
export class LegacyBoard {
  readonly #devices: readonly Device[];
  readonly #ports: BoardPorts;
  readonly #traces: RunTraces;
  readonly #onFault: (error: unknown) => void;
  readonly #stop = new AbortController();
  #link: ByteLink | undefined;
  #levels: ModemLines = { dtr: false, rts: false };
  #hasEcho = false;
  #isInStep = false;
  #run: BoardRun | undefined;
  /** How a virtual board is wired for the script. */
  #wiring: (() => BoardWiring) | undefined;

  /** @param onFault hears of faults of Flashline */
  constructor(devices: readonly Device[], environment: NodeJS.ProcessEnv, onFault: (error: unknown) => void) {
    this.#onFault = onFault;
    this.#devices = devices;
    this.#traces = new RunTraces(tracePlace(undefined, environment));
    this.#ports = new BoardPorts({
      clock: systemClock,
      devices,
      virtualBoard: () => ({
        paced: false,
        ...(this.#wiring === undefined ? {} : { wiring: this.#wiring() }),
      }),
    });
  }

  /** True if somebody asked for the end. */
  get isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /**
   * Opens a port in place of the one that was open. `lineSteps` are what the script does with the lines before it looks for the
   * bootloader. Errors: as `BoardPorts.open`.
   */
  async open(
    port: string,
    connection: LegacyConnection,
    lineSteps: readonly ScriptLineStep[],
  ): Promise<void> {
    await this.close();
    const { baudRate, parity, controlsLines, hasEcho } = connection;
    const settings: PortSettings = { baudRate, parity };
    const levels = linesAtOpening(connection);
    this.#wiring = () => wiringForScript(levels, lineSteps, connection);
    this.#link = await this.#ports.open(port, settings, {
      signal: this.#stop.signal,
      lines: levels,
      needsLines: controlsLines || lineSteps.length > 0,
    });
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

  /** Runs a job over the open port. 0x7F is left out if the last job ended well, and the ROM is in step therefore. */
  async run(
    task: JobTask,
    target: Pick<JobTarget, 'expected' | 'applyUserLayout'>,
    { observer, firmware }: { observer?: JobObserver; firmware?: Firmware | undefined } = {},
  ): Promise<JobResult> {
    const link = this.#openedLink;
    const resume = this.#isInStep && !this.#hasEcho;
    const { expected } = target;
    const job = {
      ...plainJob,
      task,
      firmware: firmware?.files ?? [],
      part: expected === undefined ? null : jobPart(expected),
      port: link.settings,
      enter: resume ? ({ kind: 'resume' } as const) : plainJob.enter,
    };
    this.#run = new BoardRun(
      {
        origin: 'legacy',
        port: link.name,
        job,
        image: firmware?.image,
        target,
        open: () => Promise.resolve(new BorrowedLink(link)),
      },
      { clock: systemClock, devices: this.#devices, traces: this.#traces },
      { ...observer, onFault: this.#onFault },
    );
    const { result } = await this.#run.run();
    if (!resume && gaveSyncBack(result)) this.#hasEcho = true;
    this.#isInStep = result.outcome === 'ok' && task.kind !== 'go';
    return result;
  }

  /** Lets the command under way finish; a second call does not. */
  stop(): void {
    this.#stop.abort(new FlashError('E-CANCELLED', {}));
    this.#run?.cancel();
  }

  async close(): Promise<void> {
    const link = this.#link;
    this.#link = undefined;
    await link?.close().catch(() => undefined);
    await this.#traces.settled();
  }

  get #openedLink(): ByteLink {
    if (this.#link === undefined) throw new Error('an option that needs a port ran before one was open');
    return this.#link;
  }
}
