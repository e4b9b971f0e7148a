import type { AddressRange, Device, FlashPage } from '#shared/devices/device.ts';
import type { SegmentList } from '#shared/image/segment-list.ts';
import type { UnprovenReason } from '#shared/job/unproven.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { RecoveryDeed, Suspicions } from '../programmers/programmer.ts';
import { erasedDoubts, fillerDoubt, obeyedDoubt, optionDoubt, writtenDoubt, type Doubt } from './doubts.ts';

/** A page that may have been erased, and by what. */
export interface SuspectPage extends FlashPage {
  why: UnprovenReason;
}

/**
 * What may have been hit outside the plan: by a frame that was not answered with its clean ACK, because nobody knows what the board
 * made of it. It stays unproven until it is read back (`proveNeighbourhood`).
 */
export class Neighbourhood implements Suspicions {
  readonly #erased = new Map<number, SuspectPage>();
  readonly #written: AddressRange[] = [];
  #around: { pages: readonly FlashPage[]; options: readonly AddressRange[] } = { pages: [], options: [] };
  #isPlanned = false;
  #isObeyed = false;
  /** Fillers may have erased a page, before any plan named the pages. */
  #isUnplaced = false;
  #isAnywhere = false;
  #optionsWhy: UnprovenReason | undefined;

  /** What a job may reach that has no plan: the whole flash of a part, and its option bytes. */
  liesAroundAll({ flashBase, optionBytes }: Device, flashSizeBytes: number): void {
    const whole: FlashPage = { code: 0, bank: 1, address: flashBase, sizeBytes: flashSizeBytes };
    this.#around = { pages: flashSizeBytes === 0 ? [] : [whole], options: optionBytes };
  }

  /** What lies outside this plan: the pages that it does not erase, and the option bytes. */
  liesAround({ target, erasedPages }: Plan): void {
    const planned = new Set(erasedPages.map(({ code }) => code));
    this.#around = {
      pages: target.pages.filter(({ code }) => !planned.has(code)),
      options: target.device.optionBytes,
    };
    this.#isPlanned = true;
    if (this.#isUnplaced) this.suspectErased(this.#around.pages, 'filler');
    this.#isUnplaced = false;
  }

  /** These pages may have been erased. */
  suspectErased(pages: readonly FlashPage[], why: UnprovenReason = 'erase'): void {
    for (const page of pages) if (!this.#erased.has(page.code)) this.#erased.set(page.code, { ...page, why });
  }

  suspectPages(codes: ReadonlySet<number>): void {
    this.suspectErased(this.#around.pages.filter(({ code }) => codes.has(code)));
  }

  suspectPlaces(places: readonly AddressRange[]): void {
    this.#written.push(...places);
  }

  suspectProtection(): void {
    this.#optionsWhy = 'protection';
  }

  suspectRecovery(deeds: ReadonlySet<RecoveryDeed>): void {
    if (deeds.has('erase') && this.#isPlanned) this.suspectErased(this.#around.pages, 'filler');
    // The whole flash is not a page: what it holds somewhere does not prove that none of its pages was erased.
    else if (deeds.has('erase')) this.#isUnplaced = true;
    // Where such a write would go nobody knows: its address is among the bytes that were damaged.
    if (deeds.has('write')) this.#isAnywhere = true;
    if (deeds.has('options')) this.#optionsWhy ??= 'filler';
  }

  /** Option bytes were being written, and nothing says what they hold. */
  optionsMayHaveChanged(): void {
    this.#optionsWhy ??= 'write';
  }

  /** A command about protection was begun, and nobody knows what came of it. `flash`: what else it may have reached. */
  protectionMayHave(options: readonly AddressRange[], flash: readonly AddressRange[]): void {
    this.#optionsWhy = 'protection';
    this.#around = { ...this.#around, options: [...options, ...flash] };
  }

  suspectEverything(): void {
    this.#isObeyed = true;
  }

  /** Nothing outside the plan is in doubt. */
  get isClear(): boolean {
    return this.#unreadable().length === 0 && this.#erased.size === 0 && this.#written.length === 0;
  }

  /** Pages that may have been erased. */
  get erased(): readonly SuspectPage[] {
    return [...this.#erased.values()];
  }

  /** What may have been written to, less what verification compares anyway. */
  writtenBeside(expected: SegmentList): AddressRange[] {
    return this.#written.flatMap((range) => without(range, expected));
  }

  /**
   * What of this is to be told. `unproven`: what reading back did not clear up; if it is left out, nothing was read
   * back. Afterwards nothing is in doubt any more.
   */
  tell(
    unproven: { erased: readonly SuspectPage[]; written: readonly AddressRange[] } = this.#all(),
  ): Doubt[] {
    const erased = unproven.erased.filter(({ why }) => !this.#isAnywhere || why !== 'filler');
    const doubts = erasedDoubts(erased);
    if (unproven.written.length > 0) doubts.push(writtenDoubt(unproven.written));
    doubts.push(...this.#unreadable());
    this.#clear();
    return doubts;
  }

  #all() {
    return { erased: this.erased, written: this.#written };
  }

  /** What no reading back clears up. */
  #unreadable(): Doubt[] {
    const { pages, options } = this.#around;
    const doubts: Doubt[] = [];
    if (this.#isAnywhere || this.#isUnplaced) doubts.push(fillerDoubt(pages));
    if (this.#optionsWhy !== undefined) doubts.push(optionDoubt(options, this.#optionsWhy));
    if (this.#isObeyed) doubts.push(obeyedDoubt(pages, options));
    return doubts;
  }

  #clear(): void {
    this.#erased.clear();
    this.#written.length = 0;
    this.#isObeyed = false;
    this.#isUnplaced = false;
    this.#isAnywhere = false;
    this.#optionsWhy = undefined;
  }
}

function without(range: AddressRange, segments: SegmentList): AddressRange[] {
  const rest: AddressRange[] = [];
  let from = range.start;
  for (const { address, bytes } of segments) {
    const end = address + bytes.length;
    if (end <= from || address > range.end) continue;
    if (address > from) rest.push({ start: from, end: address - 1 });
    from = end;
  }
  if (from <= range.end) rest.push({ start: from, end: range.end });
  return rest;
}
