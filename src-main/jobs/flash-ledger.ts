import type { FlashPage } from '#shared/devices/device.ts';
import type { BoardContents } from '#shared/job/job-state.ts';
import { spansOf } from '#shared/image/segment-list.ts';
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
  /** Whether the flash was read back since the last change, and what that showed. */
  #proof: 'none' | 'proved' | 'refuted' | 'nothing-as-planned' = 'none';
  #repeatCount = 0;
  /** Erases by name and writes by address whose last attempt was not refused: another one is a repeat. */
  readonly #attempted = new Set<string | number>();
  #wipe: 'none' | 'begun' | 'in-part' | 'done' = 'none';

  /** The board may be erasing these pages. */
  eraseBegun(pages: readonly FlashPage[]): void {
    this.#attempt(eraseName(pages));
    for (const { code } of pages) this.#erasing.add(code);
    this.#changes();
  }

  /** The board refused the erase: it did nothing. */
  eraseRefused(pages: readonly FlashPage[]): void {
    this.#attempted.delete(eraseName(pages));
  }

  /** The board acknowledged the erase of these pages. */
  eraseDone(pages: readonly FlashPage[]): void {
    for (const { code } of pages) this.#erased.add(code);
    this.#isAnyTaken = true;
  }

  /** The board may be writing this block. */
  writeBegun(block: WriteBlock): void {
    this.#attempt(block.address);
    this.#writing.add(block.address);
    this.#written.delete(block.address);
    this.#changes();
  }

  /** The board refused the write: it did nothing. */
  writeRefused(block: WriteBlock): void {
    this.#attempted.delete(block.address);
  }

  /** The block is in the flash: the board acknowledged it, or it was read there although no write was taken. */
  writeDone(block: WriteBlock): void {
    this.#writing.add(block.address);
    this.#written.add(block.address);
    this.#isAnyTaken = true;
  }

  /** The board may be carrying out Readout Unprotect, which erases everything. What was seen of it since counts for more. */
  wipeBegun(): void {
    if (this.#wipe === 'none') this.#wipe = 'begun';
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
  refuted(isAnyRight = true): void {
    this.#repeatCount += 1;
    this.#proof = isAnyRight ? 'refuted' : 'nothing-as-planned';
  }

  /** The board at hand is not the one that was written to: what is read from it says nothing. */
  noteAnotherBoard(): void {
    this.#proof = 'nothing-as-planned';
  }

  /** Reading back gave now this, now that. */
  unsteady(): void {
    if (this.#proof !== 'nothing-as-planned') this.#proof = 'refuted';
  }

  /** What was read back wrong was erased and written again, and that part of it was read back right. */
  repaired(): void {
    this.#proof = 'none';
  }

  /** Everything that the plan has come to so far was read back in one go, and is as planned. */
  proved(): void {
    this.#proof = 'proved';
  }

  /** True if the contents were read back and compared since the last command that could have changed them. */
  get isProved(): boolean {
    return this.#proof === 'proved' && this.#wipe === 'none';
  }

  /** Erases and writes that were sent again although the board had not refused them, and readings that showed that one had not done what it should. */
  get repeatCount(): number {
    return this.#repeatCount;
  }

  #attempt(name: string | number): void {
    if (this.#attempted.has(name)) this.#repeatCount += 1;
    this.#attempted.add(name);
  }

  /** A proof is as old as the last change; that something was wrong stays known until it is proved right. */
  #changes(): void {
    if (this.#proof === 'proved') this.#proof = 'none';
  }

  /** Number of pages whose erase was acknowledged. */
  get erasedPageCount(): number {
    return this.#erased.size;
  }

  /** The board acknowledged the erase of all these pages. */
  isErased(pages: readonly FlashPage[]): boolean {
    return pages.every(({ code }) => this.#erased.has(code));
  }

  /** The board acknowledged the write of this block. */
  isWritten({ address }: WriteBlock): boolean {
    return this.#written.has(address);
  }

  /** What the board holds after `plan` ran this far. Undefined plan: the job never came to one. */
  contents(plan: Plan | undefined): BoardContents {
    if (this.#wipe !== 'none') return afterWipe[this.#wipe];
    if (plan === undefined || (this.#erasing.size === 0 && this.#writing.size === 0)) return 'untouched';
    // What was read back counts for more than what was acknowledged.
    if (this.#proof === 'nothing-as-planned' || (!this.#isAnyTaken && this.#proof !== 'proved'))
      return 'uncertain';
    if (this.#proof === 'refuted') return 'partial';
    const onlyErases = plan.expected.length === 0;
    const isErase = this.#writing.size === 0 && (onlyErases || plan.writes.length > 0);
    if (this.#proof === 'proved') return isErase ? 'erased' : 'complete';
    const allErased = plan.erasedPages.every((page) => this.#erased.has(page.code));
    if (!allErased) return 'partial';
    if (isErase) return 'erased';
    for (const { address } of spansOf(plan.writes)) if (!this.#written.has(address)) return 'partial';
    return 'complete';
  }
}

function eraseName(pages: readonly FlashPage[]): string {
  return `erase ${String(pages[0]?.code)}+${String(pages.length)}`;
}
