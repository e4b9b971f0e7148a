import { randomUUID } from 'node:crypto';
import { FlashError, isFlashError } from '#shared/errors.ts';
import type { JobReport } from '#shared/ipc/job-views.ts';
import type {
  EraseProofCost,
  EraseProofQuestion,
  LineChange,
  LineSnapshot,
  LineUndo,
  SlotSelection,
} from '#shared/ipc/line-views.ts';
import type { StoredImage } from '#shared/image/stored-image.ts';
import { fitsLabelPattern, type LabelRule } from '#shared/job/label-rule.ts';
import type { UnitJob } from '#shared/job/unit-job.ts';
import { findPart } from '../devices/find-part.ts';
import type { JobResult } from '../jobs/job.ts';
import type { LogEntry } from '../links/wire-log.ts';
import { parsePortName } from '../links/parse-port.ts';
import type { LineBefore, LineState, SlotMemory } from '../settings/line-state-schema.ts';
import type { LineStateStore } from '../settings/line-state-store.ts';
import type { Settings } from '../settings/settings-schema.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { BusyTicker } from './busy-ticker.ts';
import type { BoardEnvironment } from './board-place.ts';
import { jobKeyOf, wholeBefore, withoutPassOf, withoutUnwatchedPass } from './line-before.ts';
import type { LineFirmware, PreparedFirmware, ProofQuestion } from './line-firmware.ts';
import { checkLabel, enabledSlot, isForRetry, nextScanSlot, slotForLabel } from './line-labels.ts';
import { changedLine, chosenFirmware, demoLine, otherJob, type SetupTools } from './line-setup.ts';
import type { PortWatch } from './port-watch.ts';
import { programOffer, startsOf, type Start, type StartTerms } from './program-offer.ts';
import { chipOf } from './slot-run.ts';
import { baudRateFor, slotJob } from './slot-job.ts';
import { Slot, type SlotOrder } from './slot.ts';
import { UnitTally } from './unit-tally.ts';

const FIRST_DEMO_SLOTS = 4;

/** What a line works with. */
export interface LineParts {
  environment: BoardEnvironment;
  store: SettingsStore;
  state: LineStateStore;
  firmware: LineFirmware;
  ports: Pick<PortWatch, 'isPresent' | 'label' | 'adapter'>;
  document: SetupTools['document'];
  publish: (snapshot: LineSnapshot, urgent: boolean) => void;
  log: (source: string, entry: LogEntry) => void;
}

/**
 * The operator's line: up to sixteen slots that get the same firmware, each by a job of its own. Nothing here knows who
 * may do what: the callers of `configure` do. What became of each board is on the disk before it is told, and that a board is
 * being worked on before its first byte is sent.
 */
export class Line {
  readonly #parts: LineParts;
  #slots: readonly Slot[] = [];
  #tally: UnitTally;
  #sharedChips: ReadonlySet<string>;
  #isGoalOpen: boolean;
  #chosenScanSlot: number | null = null;
  #cheapness: { key: string; isCheap: boolean } | undefined;
  /** The line before a change that somebody may regret. */
  #before: LineBefore | null;
  #seq = 0;
  #stopCount = 0;
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
    const state = parts.state.current;
    this.#tally = new UnitTally(state);
    this.#sharedChips = new Set(state.sharedChips);
    this.#isGoalOpen = state.isGoalOpen;
    this.#before = wholeBefore(state.before);
    if (this.#stored.job === null) this.#keep(demoLine(this.#tools, FIRST_DEMO_SLOTS));
    this.#makeSlots(state.slots);
    // Settings that fell back to an older state name another job than the one that these boards passed.
    if (state.jobKey !== this.#jobKey) {
      for (const slot of this.#slots) slot.forgetJob();
      this.#before = null;
    }
  }

  get isBusy(): boolean {
    return this.#slots.some(({ isRunning }) => isRunning);
  }

  get isDemo(): boolean {
    return this.#stored.isDemo;
  }

  get snapshot(): LineSnapshot {
    const { isDemo, job, goalCount, label } = this.#stored;
    const { passCount, failCount } = this.#tally.state;
    return {
      seq: this.#seq,
      isDemo,
      job,
      slots: this.#slots.map(({ view }) => view),
      totals: { passCount, failCount, goalCount, isGoalOpen: this.#isGoalOpen },
      label,
      scanSlot: nextScanSlot(this.#slots, this.#chosenScanSlot),
      isScanSlotChosen: this.#chosenScanSlot !== null,
      offer: programOffer(this.#slots, this.#terms),
      undo: this.#before?.undo ?? null,
      problem: this.#parts.state.problem,
    };
  }

  /**
   * Does of a change what may take long, in another thread: what it is to program is tried on the part, and the line takes its copy.
   * The result is for `configure`. Errors: `E-LINE-BUSY`, `E-DOCUMENT-GONE`, `E-DEVICE-*`, `E-PLAN-*`, `E-FILE-WRITE`.
   */
  async prepare(change: LineChange): Promise<PreparedFirmware | undefined> {
    this.#refuseWhileBusy();
    if (otherJob(this.#stored, change)?.documentId === null) await this.#loadImage();
    const chosen = chosenFirmware(this.#stored, change, this.#tools);
    return chosen === undefined ? undefined : this.#parts.firmware.prepare(chosen);
  }

  /**
   * Does of a start what may take long, in another thread: brings the firmware to hand, which after a start of the program is a
   * file, and finds out whether its erase is proved. Errors: `E-FILE-READ`.
   */
  async prepareStart(): Promise<void> {
    await this.#loadImage();
    const { job } = this.#stored;
    const key = this.#cheapnessKey;
    if (job === null || job.definition.task.proveErase !== undefined || this.#cheapness?.key === key) return;
    const cost = await this.eraseProofCostLater(proofOf(job.definition)).catch(() => undefined);
    if (cost !== undefined) this.#cheapness = { key, isCheap: cost.isCheap };
  }

  /**
   * Changes the line. What it is to program is tried on the part first: an image that does not fit is refused here, not at
   * the first board. Another job begins with totals of zero; it can be taken back by `undo`. Errors: `E-LINE-BUSY`,
   * `E-DOCUMENT-GONE`, `E-DEVICE-*`, `E-PLAN-*`, `E-PORT-NAME`.
   */
  configure(change: LineChange, prepared = this.#prepareHere(change)): LineSnapshot {
    this.#refuseWhileBusy();
    const isOther = prepared !== undefined;
    const next = changedLine(this.#stored, change, this.#tools, prepared);
    const hasNewSlots = JSON.stringify(next.slots) !== JSON.stringify(this.#stored.slots);
    if (isOther) this.#remember('job');
    else if (hasNewSlots) this.#remember('slots');
    if (isOther || next.goalCount !== this.#stored.goalCount) this.#isGoalOpen = false;
    this.#keep(next);
    if (hasNewSlots) this.#makeSlots(this.#slots.map(({ memory }) => memory));
    if (isOther) this.#forgetUnits();
    for (const slot of this.#slots)
      if (slot.nextLabel !== null && !fitsRule(slot.nextLabel, next.label)) slot.nextLabel = null;
    return this.#saveAndTell();
  }

  /** What proving the erase would cost, before anything is changed. Errors: `E-LINE-NO-JOB`, `E-DOCUMENT-GONE`, `E-DEVICE-*`, `E-PLAN-*`. */
  eraseProofCost(question: EraseProofQuestion): EraseProofCost {
    return this.#parts.firmware.proofCostHere(this.#proofQuestion(question));
  }

  /** The same, in another thread if the firmware is large. */
  async eraseProofCostLater(question: EraseProofQuestion): Promise<EraseProofCost> {
    if (question.documentId === null) await this.#loadImage();
    return this.#parts.firmware.proofCost(this.#proofQuestion(question));
  }

  /** Replaces the line by virtual boards; it can be taken back by `undo`. Errors: `E-LINE-BUSY`. */
  demo(slotCount: number): LineSnapshot {
    this.#refuseWhileBusy();
    this.#remember('demo');
    this.#keep(demoLine(this.#tools, slotCount));
    this.#isGoalOpen = false;
    this.#makeSlots([]);
    this.#forgetUnits();
    return this.#saveAndTell();
  }

  /**
   * Starts slots; those that are off or have no adapter are left out, and no more than the goal allows. `ready` means new
   * boards: a slot whose board passed is left out until the board was taken out. Errors: `E-LINE-NO-JOB`, `E-LINE-BUSY` if
   * a slot that was named runs already, or if nothing is left to start because all run, `E-LINE-GOAL`, `E-LINE-NO-LABEL`,
   * `E-LINE-NEW-BOARDS`.
   */
  program(selection: SlotSelection): { started: readonly number[] } {
    const { job } = this.#stored;
    if (job === null) throw new FlashError('E-LINE-NO-JOB', {});
    const starts = this.#startsOf(selection);
    const { definition } = job;
    const image = this.#parts.firmware.image(definition.firmware[0]);
    const proveErase = this.#provesErase(definition);
    for (const start of starts) start.slot.begin(this.#orderOf(start, definition, { image, proveErase }));
    if (starts.length > 0) {
      this.#before = null;
      this.#chosenScanSlot = null;
      for (const { slot } of starts) slot.nextLabel = null;
      this.#save();
      for (const { slot } of starts) this.#run(slot);
      this.#ticker.start();
    }
    this.#tell();
    return { started: starts.map(({ slot }) => slot.number) };
  }

  /**
   * The same, if bringing the firmware to hand may take long. Nothing is started if the line was changed or stopped meanwhile: it is
   * another line than the one that was to start.
   */
  async programLater(selection: SlotSelection): Promise<{ started: readonly number[] }> {
    const { job } = this.#stored;
    const stopCount = this.#stopCount;
    await this.prepareStart();
    const isSame = JSON.stringify(job) === JSON.stringify(this.#stored.job) && stopCount === this.#stopCount;
    return isSame ? this.program(selection) : { started: [] };
  }

  /** Harmless if nothing runs. */
  stop(selection: SlotSelection): void {
    this.#stopCount += 1;
    const isMeant = ({ number }: Slot) => typeof selection === 'string' || selection.includes(number);
    for (const slot of this.#slots.filter(isMeant)) slot.stop();
  }

  /**
   * Gives a label to the slot that was chosen for it, or to the next one. Errors: `E-LINE-LABEL-LENGTH`, `E-LINE-LABEL-FORM`,
   * `E-LINE-LABEL-TWICE`, `E-LINE-LABEL-USED`, `E-LINE-LABEL-FULL`, `E-LINE-SLOT-OFF`.
   */
  scan(scanned: string): LineSnapshot {
    const label = checkLabel(scanned, this.#stored.label);
    if (this.#tally.hasPassed(label)) throw new FlashError('E-LINE-LABEL-USED', { label });
    const slot = slotForLabel(this.#slots, label, this.#chosenScanSlot);
    for (const other of this.#slots) if (other.nextLabel === label) other.nextLabel = null;
    slot.nextLabel = label;
    this.#chosenScanSlot = null;
    return this.#saveAndTell();
  }

  /** Says which slot the next scanned label goes to; null: the next one in order. Errors: `E-LINE-SLOT-OFF`. */
  chooseScanSlot(slot: number | null): LineSnapshot {
    this.#chosenScanSlot = slot === null ? null : enabledSlot(this.#slots, slot).number;
    return this.#tell();
  }

  /** Takes the label away that waits in a slot. */
  dropLabel(slot: number): LineSnapshot {
    const found = this.#slots.find(({ number }) => number === slot);
    if (found !== undefined) found.nextLabel = null;
    return this.#saveAndTell();
  }

  /** Somebody says that the boards which passed in these slots were taken out. */
  takeOut(slots: readonly number[]): LineSnapshot {
    const emptied = this.#slots.filter(({ number }) => slots.includes(number));
    for (const slot of emptied) slot.takeOut();
    this.#takeOutBefore(emptied);
    return this.#saveAndTell();
  }

  /** Units beyond the goal may be made, until the job, the goal or the totals are set again. */
  allowMore(): LineSnapshot {
    this.#isGoalOpen = true;
    return this.#saveAndTell();
  }

  /** Begins to count at zero; it can be taken back by `undo`. */
  resetTotals(): LineSnapshot {
    this.#remember('totals');
    this.#isGoalOpen = false;
    this.#tally = new UnitTally();
    return this.#saveAndTell();
  }

  /** Takes the last change back, if no board was programmed since. Errors: `E-LINE-BUSY`. */
  undo(): LineSnapshot {
    this.#refuseWhileBusy();
    if (this.#before === null) return this.snapshot;
    const before = withoutUnwatchedPass(this.#before, this.#slots);
    this.#before = null;
    this.#keep(before.line);
    this.#tally = new UnitTally(before.state);
    this.#isGoalOpen = before.state.isGoalOpen;
    this.#makeSlots(before.state.slots);
    return this.#saveAndTell();
  }

  /** Somebody read what is wrong with the kept state. */
  acknowledgeProblem(): LineSnapshot {
    this.#parts.state.acknowledge();
    return this.#tell();
  }

  report(slot: number): JobReport | null {
    return this.#slots.find(({ number }) => number === slot)?.report ?? null;
  }

  /** Looks again which adapters are there. */
  checkPorts(): void {
    const { ports } = this.#parts;
    const passed = () => this.#slots.filter(({ resultState }) => resultState === 'passed').length;
    const passedBefore = passed();
    const news = this.#slots.map((slot) =>
      slot.setPresence(ports.isPresent(slot.port), ports.label(slot.port), ports.adapter(slot.port)),
    );
    const isBeforeOther = this.#takeOutBefore(this.#slots.filter(({ hasLeft }) => hasLeft));
    if (isBeforeOther || passed() !== passedBefore) this.#save();
    if (news.includes(true)) this.#tell();
  }

  /** Resolves when every run has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  close(): void {
    this.#ticker.stop();
  }

  async #loadImage(): Promise<void> {
    const { job } = this.#stored;
    if (job !== null) await this.#parts.firmware.load(job.definition.firmware[0]);
  }

  /** What decides whether the proof of an erase is cheap. */
  get #cheapnessKey(): string {
    return JSON.stringify(this.#stored.job?.definition);
  }

  #proofQuestion({ documentId, part, task, port }: EraseProofQuestion): ProofQuestion {
    const { environment, document } = this.#parts;
    const expected = findPart(environment.devices, part);
    return {
      image: documentId === null ? this.#image : document(documentId).image,
      part: expected,
      options: task.plan,
      estimate: { baudRate: baudRateFor(port, expected.device), verify: task.verify },
    };
  }

  #prepareHere(change: LineChange): PreparedFirmware | undefined {
    this.#refuseWhileBusy();
    const chosen = chosenFirmware(this.#stored, change, this.#tools);
    return chosen === undefined ? undefined : this.#parts.firmware.prepareHere(chosen);
  }

  get #tools(): SetupTools {
    const { environment, firmware, document } = this.#parts;
    return { firmware, document, devices: environment.devices };
  }

  get #jobKey(): string | null {
    return jobKeyOf(this.#stored);
  }

  get #stored(): Settings['line'] {
    return this.#parts.store.current.line;
  }

  /** The firmware of the line. Errors: `E-LINE-NO-JOB`, `E-FILE-READ`. */
  get #image(): StoredImage {
    const { job } = this.#stored;
    if (job === null) throw new FlashError('E-LINE-NO-JOB', {});
    return this.#parts.firmware.image(job.definition.firmware[0]);
  }

  /** Whether the erase is proved: as it was chosen, else by what it costs. */
  #provesErase(job: UnitJob): boolean {
    const { proveErase } = job.task;
    if (proveErase !== undefined) return proveErase;
    if (this.#cheapness?.key === this.#cheapnessKey) return this.#cheapness.isCheap;
    try {
      return this.eraseProofCost(proofOf(job)).isCheap;
    } catch (error) {
      // A job that cannot be planned any more fails at the board, and says why.
      if (isFlashError(error)) return false;
      throw error;
    }
  }

  get #state(): LineState {
    return {
      version: 1,
      jobKey: this.#jobKey,
      passCount: this.#tally.state.passCount,
      failCount: this.#tally.state.failCount,
      isGoalOpen: this.#isGoalOpen,
      units: [...this.#tally.state.units],
      sharedChips: [...this.#sharedChips],
      slots: this.#slots.map(({ memory }) => memory),
      before: this.#before,
    };
  }

  get #terms(): StartTerms {
    const { goalCount, label } = this.#stored;
    const underWay = this.#slots.filter(({ isRunning }) => isRunning).length;
    const quota =
      goalCount === null || this.#isGoalOpen
        ? null
        : Math.max(0, goalCount - this.#tally.state.passCount - underWay);
    return { isLabelRequired: label.isRequired, quota, goalCount };
  }

  /** On the disk before results that belong to it. */
  #keep(line: Settings['line']): void {
    this.#parts.store.change('line', line);
    this.#parts.store.flush();
  }

  #save(): void {
    this.#parts.state.save(this.#state);
  }

  #saveAndTell(): LineSnapshot {
    this.#save();
    return this.#tell();
  }

  #remember(kind: LineUndo['kind']): void {
    const { passCount, failCount } = this.#tally.state;
    // A demo that nobody used is nothing to go back to.
    if (kind === 'job' && this.#stored.isDemo && passCount + failCount === 0) {
      this.#before = null;
      return;
    }
    const { before: _, ...state } = this.#state;
    this.#before = { undo: { kind, passCount, failCount }, line: this.#stored, state };
  }

  /** What passed and was taken out does not come back by `undo`. Returns true if that changes what would come back. */
  #takeOutBefore(slots: readonly Slot[]): boolean {
    const before = this.#before;
    if (before !== null) this.#before = withoutPassOf(before, slots);
    return this.#before !== before;
  }

  /** A slot that lacks its label is the one that the next scan is for. */
  #startsOf(selection: SlotSelection): Start[] {
    try {
      return startsOf(this.#slots, selection, this.#terms);
    } catch (error) {
      const slots = isFlashError(error, 'E-LINE-NO-LABEL') ? error.params['slots'] : undefined;
      if (typeof slots === 'string' && typeof selection !== 'string')
        this.chooseScanSlot(Number.parseInt(slots, 10));
      throw error;
    }
  }

  #orderOf(
    { slot, unit, isSameUnit }: Start,
    job: UnitJob,
    { image, proveErase }: { image: StoredImage; proveErase: boolean },
  ): SlotOrder {
    const expected = findPart(this.#parts.environment.devices, job.part.name);
    return {
      jobId: randomUUID(),
      job: slotJob(job, { port: slot.port, part: expected, proveErase }),
      image,
      expected,
      unit,
      refusedChip: isSameUnit ? null : this.#telling(slot, slot.passedChip),
      demandedChip: isSameUnit && unit !== null ? this.#telling(slot, slot.heldChip) : null,
      unitId: isSameUnit || isForRetry(slot) ? slot.unitId : null,
    };
  }

  #run(slot: Slot): void {
    const ended = this.#runToEnd(slot).finally(() => this.#running.delete(ended));
    this.#running.add(ended);
  }

  /** Never rejects: a fault of ours fails the unit. */
  async #runToEnd(slot: Slot): Promise<void> {
    const result = await slot.run();
    try {
      if (result !== undefined) this.#count(result, slot);
      this.#saveAndTell();
    } catch (error) {
      slot.noteFault(error);
      try {
        this.#saveAndTell();
      } catch (again) {
        slot.noteFault(again);
      }
    }
  }

  /** A run that somebody stopped is neither: the unit is still to be programmed. Nor is a slot without a board. */
  #count(result: JobResult, slot: Slot): void {
    if (result.outcome === 'cancelled' || slot.resultState === 'no-board') return;
    const chip = chipOf(result);
    const isHeldElsewhere =
      this.#telling(slot, chip) !== null &&
      this.#slots.some((other) => other !== slot && this.#telling(other, other.heldChip) === chip);
    if (chip !== null && isHeldElsewhere) this.#sharedChips = new Set([...this.#sharedChips, chip]);
    const unit = { chip: this.#telling(slot, chip), label: slot.unit, sameAs: slot.unitId };
    slot.noteUnit(this.#tally.note(unit, result.outcome === 'ok' ? 'passed' : 'failed'));
  }

  /** A unique id that tells one board from another: two boards cannot be in two slots with one id, nor are virtual ones told apart. */
  #telling({ port }: Slot, chip: string | null): string | null {
    const isVirtual = parsePortName(port).kind === 'virtual';
    return chip === null || isVirtual || this.#sharedChips.has(chip) ? null : chip;
  }

  #forgetUnits(): void {
    this.#tally = new UnitTally();
    for (const slot of this.#slots) slot.forgetJob();
  }

  /** What is known of a port goes on with it; a slot with another port begins again. */
  #makeSlots(memories: readonly SlotMemory[]): void {
    const { environment, log } = this.#parts;
    this.#slots = this.#stored.slots.map(({ port, isEnabled }, index) => {
      const number = index + 1;
      const kept = memories[index];
      const watcher = {
        changed: (urgent: boolean) => {
          this.#tell(urgent);
        },
        log: (entry: LogEntry) => {
          log(`slot ${String(number)}`, entry);
        },
      };
      const memory = kept?.port === port ? kept : undefined;
      return new Slot({ number, port, isEnabled }, environment, watcher, memory);
    });
    this.#chosenScanSlot = null;
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

function fitsRule(label: string, { pattern }: LabelRule): boolean {
  return pattern === null || fitsLabelPattern(pattern, label);
}

/** What the proof of the erase costs for the job that the line has. */
function proofOf({ part, task, port }: UnitJob): EraseProofQuestion {
  return { documentId: null, part: part.name, task, port };
}
