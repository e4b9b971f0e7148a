import type { FlashPage } from '#shared/devices/device.ts';
import type { BoardContents } from '#shared/job/job-state.ts';
import type { Plan, WriteBlock } from '#shared/plan/plan.ts';

const afterWipe = { begun: 'uncertain', 'in-part': 'partial', done: 'erased' } as const;

/**
 * Keeps count of what was done to the flash of one board, so that the result can say what the board now holds. An
 * action counts as begun once the board took its command, or nobody can tell whether it did: an answer that was lost or
 * damaged leaves open what happened. A board that refused the command itself began nothing.
 */
export class FlashLedger {
  readonly #erasing = new Set<number>();
  readonly #erased = new Set<number>();
  readonly #writing = new Set<number>();
  readonly #written = new Set<number>();
  /** A change was acknowledged, or seen by reading. */
  #isAnyTaken = false;
  #readBack: 'as-planned' | 'other' | 'nothing-as-planned' = 'as-planned';
  #wipe: 'none' | 'begun' | 'in-part' | 'done' = 'none';

  /** The board may be erasing these pages. */
  eraseBegun(pages: readonly FlashPage[]): void {
    for (const { code } of pages) this.#erasing.add(code);
  }

  /** The board acknowledged the erase of these pages. */
  eraseDone(pages: readonly FlashPage[]): void {
    for (const { code } of pages) this.#erased.add(code);
    this.#isAnyTaken = true;
  }

  /** The board may be writing this block. */
  writeBegun(block: WriteBlock): void {
    this.#writing.add(block.address);
    this.#written.delete(block.address);
  }

  /** The block stands in the flash, as far as the board acknowledged it. */
  writeDone(block: WriteBlock): void {
    this.#written.add(block.address);
    this.#isAnyTaken = true;
  }

  /** The board may be carrying out Readout Unprotect, which erases everything. */
  wipeBegun(): void {
    this.#wipe = 'begun';
  }

  /** The part came back readable, and some of its pages are blank. */
  wipeIncomplete(): void {
    this.#wipe = 'in-part';
  }

  /** The part came back readable and blank after Readout Unprotect. */
  wipeDone(): void {
    this.#wipe = 'done';
  }

  /** Reading back showed something else than the plan; `isAnyRight`: not everywhere. */
  verifyFailed(isAnyRight = true): void {
    this.#readBack = isAnyRight ? 'other' : 'nothing-as-planned';
  }

  /** Reading back, after a repair perhaps, showed the plan. */
  verifyPassed(): void {
    this.#readBack = 'as-planned';
  }

  /** Number of pages whose erase was acknowledged. */
  get erasedPageCount(): number {
    return this.#erased.size;
  }

  /** Number of blocks whose write was acknowledged. */
  get writtenBlockCount(): number {
    return this.#written.size;
  }

  /** What the board holds after `plan` ran this far. Undefined plan: the job never came to one. */
  contents(plan: Plan | undefined): BoardContents {
    if (this.#wipe !== 'none') return afterWipe[this.#wipe];
    if (plan === undefined || (this.#erasing.size === 0 && this.#writing.size === 0)) return 'untouched';
    if (!this.#isAnyTaken || this.#readBack === 'nothing-as-planned') return 'uncertain';
    if (this.#readBack === 'other') return 'partial';
    const allErased = plan.erasedPages.every((page) => this.#erased.has(page.code));
    const onlyErases = plan.expected.length === 0;
    if (this.#writing.size === 0 && (onlyErases || plan.writes.length > 0))
      return allErased ? 'erased' : 'partial';
    if (!allErased) return 'partial';
    return plan.writes.every((block) => this.#written.has(block.address)) ? 'complete' : 'partial';
  }
}
