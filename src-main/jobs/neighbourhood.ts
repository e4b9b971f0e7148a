import type { AddressRange, Device, FlashPage } from '#shared/devices/device.ts';
import type { Segment } from '#shared/image/memory-image.ts';
import type { WriteBlock } from '#shared/plan/plan.ts';
import { MAX_TRANSFER_BYTES } from '#shared/protocol/commands.ts';
import type { Warning } from '#shared/warnings.ts';
import { describeRanges } from './blank-check.ts';

/**
 * What may have been hit beside the plan: by a frame that was not answered with its clean ACK, because nobody knows what the board
 * made of it. It stays unproven until it is read back (`proveNeighbourhood`).
 */
export class Neighbourhood {
  readonly #erased = new Map<number, FlashPage>();
  readonly #written: AddressRange[] = [];
  #isObeyed = false;
  #suspectLast: (late: Uint8Array) => void = () => undefined;

  /** These pages may have been erased. */
  mayHaveErased(pages: readonly FlashPage[]): void {
    for (const page of pages) this.#erased.set(page.code, page);
  }

  /** Behind this block something may have been written: a damaged length announces up to 256 bytes. */
  mayHaveOverrun({ address, bytes }: WriteBlock): void {
    if (bytes.length < MAX_TRANSFER_BYTES)
      this.#written.push({ start: address + bytes.length, end: address + MAX_TRANSFER_BYTES - 1 });
  }

  /** The block may have been written to an address that differs in one bit, and in the checksum. */
  mayHaveStrayed({ address, bytes }: WriteBlock, { flashBase }: Device, flashSizeBytes: number): void {
    const end = flashBase + flashSizeBytes;
    for (let bit = 2; 2 ** bit < flashSizeBytes; bit += 1) {
      const start = flashBase + ((address - flashBase) ^ (1 << bit));
      if (start + bytes.length <= end) this.#written.push({ start, end: start + bytes.length - 1 });
    }
  }

  /** The board may have taken bytes of a damaged frame for commands: it may have changed anything. */
  mayHaveObeyed(): void {
    this.#isObeyed = true;
  }

  /** A change was acknowledged; `suspect` names what it may have hit, should more than the ACK turn out to have come. */
  acknowledged(suspect: (late: Uint8Array) => void): void {
    this.#suspectLast = suspect;
  }

  /** These bytes came behind the ACK of the last change: what the board carried out may not be the frame that was sent. */
  answeredLate(late: Uint8Array): void {
    this.#suspectLast(late);
  }

  /** Nothing beside the plan is in doubt. */
  get isClear(): boolean {
    return !this.#isObeyed && this.#erased.size === 0 && this.#written.length === 0;
  }

  /** Bytes may have been taken for commands. */
  get isObeyed(): boolean {
    return this.#isObeyed;
  }

  /** Pages that may have been erased. */
  get erased(): readonly FlashPage[] {
    return [...this.#erased.values()];
  }

  /** What may have been written to, less what verification compares anyway. */
  writtenBeside(expected: readonly Segment[]): AddressRange[] {
    return this.#written.flatMap((range) => without(range, expected));
  }

  /** What a job that failed leaves untold: nothing of it was read back. */
  untold(): Warning[] {
    const warnings: Warning[] = [];
    if (this.#erased.size > 0) warnings.push(erasedWarning(this.erased));
    if (this.#written.length > 0) warnings.push(writtenWarning(this.#written));
    if (this.#isObeyed) warnings.push(OBEYED_WARNING);
    return warnings;
  }

  /** Everything was read back, or told. */
  clear(): void {
    this.#erased.clear();
    this.#written.length = 0;
    this.#isObeyed = false;
  }
}

/** What the result says where bytes may have been taken for commands: no reading back shows all that these can do. */
export const OBEYED_WARNING: Warning = { code: 'W-JOB-DATA-OBEYED', params: {} };

/** What the result says of pages that may have been erased. */
export function erasedWarning(pages: readonly FlashPage[]): Warning {
  return {
    code: 'W-JOB-PAGES-UNPROVEN',
    params: {
      count: pages.length,
      pages: pages.map(({ code }) => code).join(', '),
      where: describeRanges(pages),
    },
  };
}

/** What the result says of places that may have been written to. */
export function writtenWarning(ranges: readonly AddressRange[]): Warning {
  const places = ranges.map(({ start, end }) => ({ address: start, sizeBytes: end - start + 1 }));
  return { code: 'W-JOB-WRITES-UNPROVEN', params: { count: ranges.length, where: describeRanges(places) } };
}

function without(range: AddressRange, segments: readonly Segment[]): AddressRange[] {
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
