import type { AddressRange } from '../devices/device.ts';

/** Ranges without an object for each, as `PackedBlocks` are blocks. */
export class PackedRanges {
  readonly #ends: Uint32Array;

  /** @param ends first and last address of each range, in turn */
  constructor(ends: Uint32Array) {
    this.#ends = ends;
  }

  get length(): number {
    return this.#ends.length / 2;
  }

  /** The sum of all ranges, in bytes. */
  get sizeBytes(): number {
    let sum = 0;
    for (let at = 0; at < this.#ends.length; at += 2)
      sum += (this.#ends[at + 1] ?? 0) - (this.#ends[at] ?? 0) + 1;
    return sum;
  }

  *[Symbol.iterator](): Generator<AddressRange> {
    for (let at = 0; at < this.#ends.length; at += 2)
      yield { start: this.#ends[at] ?? 0, end: this.#ends[at + 1] ?? 0 };
  }
}

/** Ranges in order of address. */
export type RangeList = readonly AddressRange[] | PackedRanges;

/** The sum of all ranges, in bytes. */
export function rangesSizeBytes(ranges: RangeList): number {
  if (ranges instanceof PackedRanges) return ranges.sizeBytes;
  let sum = 0;
  for (const { start, end } of ranges) sum += end - start + 1;
  return sum;
}
