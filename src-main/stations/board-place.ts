import { faultLines } from '#shared/errors.ts';
import { usesModemLines, type EnterStrategy } from '#shared/job/enter-strategy.ts';
import { englishWords } from '#shared/text/english-words.ts';
import type { ByteLink, PortSettings } from '../links/byte-link.ts';
import { WireLog, type LogEntry } from '../links/wire-log.ts';
import { BoardPorts } from '../runs/board-ports.ts';
import { BoardRun, type RunEnvironment, type RunOrder, type RunWatcher } from '../runs/board-run.ts';
import type { WrittenTrace } from '../traces/trace-writer.ts';
import type { VirtualBoardOptions } from '../virtual-board/board-options.ts';

/** What all places of a program that hold a board share. */
export interface BoardEnvironment extends RunEnvironment {
  /** How the board differs from one as delivered, if a port is virtual. */
  virtualBoard?: ((port: string) => Partial<VirtualBoardOptions>) | undefined;
}

/** How the port of a place is opened. */
export interface PlaceAccess {
  settings: PortSettings;
  enter: EnterStrategy;
}

/** A place that holds a board: opens its port and runs jobs on it, with all that passes and every fault of ours in the log. */
export class BoardPlace {
  readonly #environment: BoardEnvironment;
  readonly #write: (entry: LogEntry) => void;
  readonly #wireLog: WireLog;
  readonly #ports: BoardPorts;

  constructor(environment: BoardEnvironment, write: (entry: LogEntry) => void) {
    this.#environment = environment;
    this.#write = write;
    this.#wireLog = new WireLog(write);
    const { clock, devices, virtualBoard } = environment;
    this.#ports = new BoardPorts({ clock, devices, virtualBoard, tap: this.#wireLog });
  }

  /** Errors: as `BoardPorts.open`. */
  open(port: string, { settings, enter }: PlaceAccess, signal: AbortSignal): Promise<ByteLink> {
    const lines = usesModemLines(enter) ? undefined : 'leave';
    return this.#ports.open(port, settings, { signal, lines });
  }

  /** Gets a job ready. A failure is looked into, and its causes told apart. */
  newRun(
    { target, ...order }: Omit<RunOrder, 'open'>,
    access: PlaceAccess,
    watcher: Omit<RunWatcher, 'onFault'>,
  ): BoardRun {
    return new BoardRun(
      {
        ...order,
        target: { ...target, probe: true },
        open: (signal) => this.open(order.port, access, signal),
      },
      this.#environment,
      {
        ...watcher,
        onFault: (error) => {
          this.logFault(error);
        },
      },
    );
  }

  /** The board was taken out: the next virtual one is new. */
  takeOut(): void {
    this.#ports.takeOut();
  }

  /** Writes what has come and belongs to nothing that follows. Call at the end of an examination. */
  flushLog(): void {
    this.#wireLog.flush();
  }

  /** The same at the end of a run, whose trace is missed later if it could not be kept. */
  endRunLog(trace: WrittenTrace | undefined): void {
    this.flushLog();
    if (trace?.problem !== undefined)
      this.#note(`The trace was not kept whole: ${englishWords(trace.problem)}`, 'warning');
  }

  /** Writes a fault of ours into the log, with where it came from. */
  logFault(error: unknown): void {
    for (const line of faultLines(error)) this.#note(line, 'error');
  }

  #note(text: string, level: LogEntry['level']): void {
    this.#write({ direction: 'note', level, text, bytes: new Uint8Array() });
  }
}
