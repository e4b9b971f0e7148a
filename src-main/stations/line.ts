import { randomUUID } from 'node:crypto';
import { FlashError } from '#shared/errors.ts';
import type { JobReport } from '#shared/ipc/job-views.ts';
import type { LineChange, LineSnapshot, SlotSelection } from '#shared/ipc/line-views.ts';
import type { JobResult } from '../jobs/job.ts';
import type { Settings } from '../settings/settings-schema.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { BusyTicker } from './busy-ticker.ts';
import { enterOf, type BoardEnvironment } from './board-lines.ts';
import { changedLine, demoLine, partOf, type SetupTools } from './line-setup.ts';
import type { LineFirmware } from './line-firmware.ts';
import { Slot, type SlotOrder } from './slot.ts';
import type { LogEntry } from '../serial/wire-log.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import type { PortWatch } from './port-watch.ts';

const FIRST_DEMO_SLOTS = 4;
const MAX_LABEL_LENGTH = 64;

/** What a line works with. */
export interface LineParts {
  environment: BoardEnvironment;
  store: SettingsStore;
  firmware: LineFirmware;
  ports: Pick<PortWatch, 'isPresent' | 'label'>;
  document: SetupTools['document'];
  publish: (snapshot: LineSnapshot, urgent: boolean) => void;
  log: (source: string, entry: LogEntry) => void;
}

/**
 * The operator's line: up to sixteen slots that get the same firmware, each by a job of its own. Nothing here knows who
 * may do what: the callers of `configure` do.
 */
export class Line {
  readonly #parts: LineParts;
  #slots: readonly Slot[] = [];
  #nextLabel: string | null = null;
  #seq = 0;
  readonly #ticker: BusyTicker;
  readonly #running = new Set<Promise<void>>();

  constructor(parts: LineParts) {
    this.#parts = parts;
    this.#ticker = new BusyTicker({
      clock: parts.environment.clock,
      isBusy: () => this.isBusy,
      tell: () => {
        this.#tell(false);
      },
    });
    if (this.#stored.job === null) this.#keep(demoLine(parts.firmware, FIRST_DEMO_SLOTS));
    this.#makeSlots();
  }

  get isBusy(): boolean {
    return this.#slots.some(({ isRunning }) => isRunning);
  }

  get isDemo(): boolean {
    return this.#stored.isDemo;
  }

  get snapshot(): LineSnapshot {
    const { isDemo, job, passCount, failCount, goalCount, baudRate, enter } = this.#stored;
    return {
      seq: this.#seq,
      isDemo,
      job: job === null ? null : withoutCopy(job),
      slots: this.#slots.map(({ view }) => view),
      totals: { passCount, failCount, goalCount },
      baudRate,
      enter,
      nextLabel: this.#nextLabel,
    };
  }

  /**
   * Changes the line. What it is to program is tried on the part first: an image that does not fit is refused here, not at
   * the first board. Errors: `E-LINE-BUSY`, `E-DOCUMENT-GONE`, `E-DEVICE-*`, `E-PLAN-*`, `E-PORT-NAME`.
   */
  configure(change: LineChange): LineSnapshot {
    this.#refuseWhileBusy();
    const { environment, firmware, document } = this.#parts;
    const next = changedLine(this.#stored, change, { firmware, document, devices: environment.devices });
    this.#keep(next);
    if (change.slots !== undefined) this.#makeSlots();
    if (change.job !== undefined) this.#forgetUnits();
    return this.#tell();
  }

  /** Replaces the line by virtual boards. Errors: `E-LINE-BUSY`. */
  demo(slotCount: number): LineSnapshot {
    this.#refuseWhileBusy();
    this.#keep(demoLine(this.#parts.firmware, slotCount));
    this.#makeSlots();
    return this.#tell();
  }

  /**
   * Starts slots; those that are off or have no adapter are left out. Errors: `E-LINE-NO-JOB`, `E-LINE-BUSY` where a slot
   * that was named runs already, or where nothing is left to start because all run.
   */
  program(selection: SlotSelection): { started: readonly number[] } {
    const { job } = this.#stored;
    if (job === null) throw new FlashError('E-LINE-NO-JOB', {});
    const chosen = this.#select(selection);
    const busy = chosen.filter(({ isRunning }) => isRunning);
    const ready = chosen.filter(({ canStart }) => canStart);
    const isRefused = selection === 'ready' ? ready.length === 0 : true;
    if (busy.length > 0 && isRefused)
      throw new FlashError('E-LINE-BUSY', { slots: busy.map(({ number }) => number).join(', ') });
    const image = this.#parts.firmware.image(job);
    for (const slot of ready) this.#start(slot, job, image);
    if (ready.length > 0) this.#ticker.start();
    this.#tell();
    return { started: ready.map(({ number }) => number) };
  }

  /** Harmless where nothing runs. */
  stop(selection: SlotSelection): void {
    for (const slot of this.#select(selection)) slot.stop();
  }

  /** The label goes to the next slot that starts. */
  scan(label: string): LineSnapshot {
    const text = label.trim().slice(0, MAX_LABEL_LENGTH);
    this.#nextLabel = text === '' ? null : text;
    return this.#tell();
  }

  resetTotals(): LineSnapshot {
    this.#keep({ ...this.#stored, passCount: 0, failCount: 0 });
    this.#forgetUnits();
    return this.#tell();
  }

  report(slot: number): JobReport | null {
    return this.#slots.find(({ number }) => number === slot)?.report ?? null;
  }

  /** Looks again which adapters are there. */
  checkPorts(): void {
    const { ports } = this.#parts;
    const news = this.#slots.map((slot) =>
      slot.setPresence(ports.isPresent(slot.port), ports.label(slot.port)),
    );
    if (news.includes(true)) this.#tell();
  }

  /** Resolves when every run has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  close(): void {
    this.#ticker.stop();
  }

  get #stored(): Settings['line'] {
    return this.#parts.store.current.line;
  }

  #keep(line: Settings['line']): void {
    this.#parts.store.change('line', line);
  }

  #select(selection: SlotSelection): readonly Slot[] {
    return selection === 'ready'
      ? this.#slots
      : this.#slots.filter(({ number }) => selection.includes(number));
  }

  #start(slot: Slot, job: NonNullable<Settings['line']['job']>, image: MemoryImage): void {
    const { baudRate, enter } = this.#stored;
    const expected = partOf(job.part, this.#parts.environment.devices);
    const order: SlotOrder = {
      jobId: randomUUID(),
      task: {
        kind: 'program',
        image,
        plan: { erase: job.erase, keepRest: false, outside: 'refuse' },
        verify: job.verify,
        protect: job.protect,
        leave: job.leave ?? undefined,
      },
      target: { expected },
      settings: { baudRate: Math.min(baudRate, expected.device.maxBaudRate), parity: expected.device.parity },
      enter: enterOf(slot.port, enter),
      erase: job.erase,
      unit: this.#nextLabel,
    };
    this.#nextLabel = null;
    const ended = slot.program(order).then((result) => {
      this.#count(result, slot);
      this.#running.delete(ended);
    });
    this.#running.add(ended);
  }

  /** A run that somebody stopped is neither: the unit is still to be programmed. Nor is a unit that passed already. */
  #count({ outcome }: JobResult, { isRepeated }: Slot): void {
    const { passCount, failCount } = this.#stored;
    if (outcome === 'ok' && !isRepeated) this.#keep({ ...this.#stored, passCount: passCount + 1 });
    if (outcome === 'failed') this.#keep({ ...this.#stored, failCount: failCount + 1 });
    this.#tell();
  }

  #forgetUnits(): void {
    for (const slot of this.#slots) slot.forgetUnits();
  }

  #makeSlots(): void {
    const { environment, log } = this.#parts;
    this.#slots = this.#stored.slots.map(({ port, isEnabled }, index) => {
      const number = index + 1;
      return new Slot({ number, port, isEnabled }, environment, {
        changed: (urgent) => {
          this.#tell(urgent);
        },
        log: (entry) => {
          log(`slot ${String(number)}`, entry);
        },
      });
    });
    this.checkPorts();
  }

  #tell(urgent = true): LineSnapshot {
    this.#seq += 1;
    const { snapshot } = this;
    this.#parts.publish(snapshot, urgent);
    return snapshot;
  }

  #refuseWhileBusy(): void {
    const busy = this.#slots.filter(({ isRunning }) => isRunning).map(({ number }) => number);
    if (busy.length > 0) throw new FlashError('E-LINE-BUSY', { slots: busy.join(', ') });
  }
}

function withoutCopy(job: NonNullable<Settings['line']['job']>): NonNullable<LineSnapshot['job']> {
  const { name, firmwareName, firmwareSha256, firmwareSizeBytes, part, erase, verify, protect, leave } = job;
  return { name, firmwareName, firmwareSha256, firmwareSizeBytes, part, erase, verify, protect, leave };
}
