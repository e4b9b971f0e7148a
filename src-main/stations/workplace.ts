import { join } from 'node:path';
import type { Device } from '#shared/devices/device.ts';
import { loadDevices } from '../devices/load-devices.ts';
import { takeSkipped } from '../devices/skipped-records.ts';
import { DocumentStore } from '../documents/document-store.ts';
import { FirmwareFiles } from '../documents/firmware-files.ts';
import { plannerOf, type KeepingPlanner } from '../documents/planner-of.ts';
import type { HeavyWork } from '../documents/heavy-work.ts';
import { RunTraces } from '../runs/run-traces.ts';
import { FirmwareStore } from '../settings/firmware-store.ts';
import { LineStateStore } from '../settings/line-state-store.ts';
import { tightenFolder } from '../settings/private-files.ts';
import { SettingsStore } from '../settings/settings-store.ts';
import { sleep, systemClock, type Clock } from '../time/clock.ts';
import { TracesHere, type TraceShelf } from '../traces/trace-shelf.ts';
import { Bench } from './bench.ts';
import type { BoardEnvironment } from './board-place.ts';
import { Confirmations } from './confirmations.ts';
import { Doctor } from './doctor.ts';
import { LineFirmware } from './line-firmware.ts';
import { Line } from './line.ts';
import { LogRing } from './log-ring.ts';
import { ModeLock } from './mode-lock.ts';
import { PortWatch, type PortWatchOptions } from './port-watch.ts';
import { SnapshotPublisher } from './snapshot-publisher.ts';
import { TraceDesk } from './trace-desk.ts';

/** How long running jobs get to reach the end of their command, and then to give up their waits. */
const STOP_PATIENCE_MS = 3_000;

/** What a workplace is made of. */
export interface WorkplaceOptions {
  /** Folder of settings and firmware copies. It is made if it is missing. */
  folder: string;
  /** Does what takes long. */
  work: HeavyWork;
  /** Keeps the traces that are open; in this thread if it is left out. */
  shelf?: (devices: readonly Device[]) => TraceShelf;
  clock?: Clock;
  devices?: readonly Device[];
  /** Lists the ports of the machine, for tests. */
  listPorts?: PortWatchOptions['list'];
  virtualBoard?: BoardEnvironment['virtualBoard'];
  /** Hears of faults of Flashline, which must outlive the program: each line of what the log of the screens says. */
  hearError?: (text: string) => void;
}

/**
 * Everything behind the screens, for the window and the browser face alike: the line, the bench, open documents,
 * settings, ports, log. One process has one.
 */
export class Workplace {
  readonly publisher: SnapshotPublisher;
  readonly devices: readonly Device[];
  readonly settings: SettingsStore;
  readonly mode: ModeLock;
  readonly confirmations: Confirmations;
  readonly documents: DocumentStore;
  readonly files: FirmwareFiles;
  readonly line: Line;
  readonly bench: Bench;
  readonly doctor: Doctor;
  readonly traces: TraceDesk;
  readonly #runTraces: RunTraces;
  readonly log: LogRing;
  readonly #ports: PortWatch;
  readonly #planner: KeepingPlanner;
  readonly #clock: Clock;
  #isClosed = false;

  constructor({
    folder,
    work,
    shelf,
    clock = systemClock,
    devices = loadDevices(),
    listPorts,
    virtualBoard,
    hearError,
  }: WorkplaceOptions) {
    this.#clock = clock;
    this.devices = devices;
    const publisher = new SnapshotPublisher(clock);
    this.publisher = publisher;
    this.log = new LogRing(
      clock,
      (batch) => {
        publisher.publishLog(batch);
      },
      hearError,
    );
    for (const { message } of takeSkipped()) this.note(message);
    this.settings = new SettingsStore(folder, clock, (text) => {
      this.note(text);
    });
    this.mode = new ModeLock(this.settings, clock, (settings) => {
      publisher.publish('settings', settings, { urgent: true });
    });
    this.confirmations = new Confirmations(this.settings);
    this.documents = new DocumentStore(work, (snapshot) => {
      publisher.publish('documents', snapshot, { urgent: true });
    });
    this.files = new FirmwareFiles({
      clock,
      documents: this.documents,
      recent: {
        get: () => this.settings.current.recentFiles,
        set: (paths) => {
          this.settings.change('recentFiles', [...paths]);
        },
      },
    });
    this.#ports = new PortWatch({
      clock,
      ...(listPorts === undefined ? {} : { list: listPorts }),
      changed: (ports) => {
        publisher.publish('ports', { ports }, { urgent: true });
      },
      looked: () => {
        this.line.checkPorts();
        if (this.mode.settings.mode === 'engineer') this.bench.checkPorts(this.#ports);
      },
    });
    const traceFolder = join(folder, 'traces');
    tightenFolder(traceFolder, (name) => name.endsWith('.fltrace'));
    this.#runTraces = new RunTraces({ folder: traceFolder });
    this.traces = new TraceDesk(traceFolder, this.#runTraces, shelf?.(devices) ?? new TracesHere(devices));
    this.#planner = plannerOf(work, clock);
    const environment = { clock, devices, virtualBoard, traces: this.#runTraces, planner: this.#planner };
    this.line = new Line({
      environment,
      store: this.settings,
      state: new LineStateStore(folder, (text) => {
        this.note(text);
      }),
      firmware: new LineFirmware(new FirmwareStore(folder), work),
      ports: this.#ports,
      document: (documentId) => this.documents.file(documentId),
      publish: (snapshot, urgent) => {
        publisher.publish('line', snapshot, { urgent });
      },
      log: (source, entry) => {
        this.log.write(source, entry);
      },
    });
    this.bench = new Bench({
      environment,
      store: this.settings,
      documents: this.documents,
      work,
      refuseWhileTaken: () => {
        this.doctor.refuseWhileBusy();
      },
      publish: (snapshot, urgent) => {
        publisher.publish('bench', snapshot, { urgent });
      },
      log: (entry) => {
        this.log.write('bench', entry);
      },
    });
    this.doctor = new Doctor({
      environment,
      store: this.settings,
      refuseWhileBusy: () => {
        this.bench.refuseWhileBusy();
      },
      publish: (snapshot) => {
        publisher.publish('doctor', snapshot, { urgent: true });
      },
      log: (entry) => {
        this.log.write('doctor', entry);
      },
    });
  }

  /** True while a board is being worked on. */
  get isBusy(): boolean {
    return this.line.isBusy || this.bench.isBusy;
  }

  /** Publishes the present state, and begins to watch the ports. */
  async start(): Promise<void> {
    const { publisher } = this;
    publisher.publish('settings', this.mode.settings);
    publisher.publish('documents', this.documents.snapshot);
    publisher.publish('line', this.line.snapshot);
    publisher.publish('bench', this.bench.snapshot);
    publisher.publish('doctor', this.doctor.snapshot);
    publisher.publish('ports', { ports: [] });
    await this.#ports.start();
  }

  /** Writes a note into the log that the screens show. */
  note(text: string): void {
    this.log.write('app', { direction: 'note', level: 'warning', text, bytes: new Uint8Array() });
  }

  /**
   * Stops what runs, first at the end of its command, then at once, saves the settings and frees the ports. Harmless when
   * called again.
   */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#ports.close();
    this.files.close();
    this.doctor.stop();
    await this.doctor.settled();
    for (let attempt = 0; attempt < 2 && this.isBusy; attempt += 1) {
      this.line.stop('ready');
      this.bench.cancel();
      await this.#settledWithin(STOP_PATIENCE_MS);
    }
    await this.#runTraces.settled();
    this.#planner.forget();
    this.line.close();
    this.bench.close();
    this.log.close();
    this.publisher.close();
    this.settings.flush();
  }

  async #settledWithin(limitMs: number): Promise<void> {
    const patience = new AbortController();
    const settled = Promise.all([this.line.settled(), this.bench.settled()]);
    await Promise.race([settled, sleep(this.#clock, limitMs, patience.signal).catch(() => undefined)]);
    patience.abort();
  }
}
