import type { Segment } from './segment.ts';
import type { SegmentList, Span } from './segment-list.ts';

/** Numbers of a block in the table: its address, and the start and end of its bytes. */
const COLUMNS = 3;
/** More blocks than any flash has; an address and a number below this share a double exactly. */
const MOST_BLOCKS = 2 ** 21;

/**
 * Blocks without an object for each: a quarter of a million of them take 3 MiB besides their bytes, while objects take
 * 50 MiB, and the collector a tenth of a second at a stretch.
 */
export class PackedBlocks implements SegmentList {
  readonly #table: Uint32Array;
  readonly #bytes: Uint8Array;

  /** @param table for each block its address, and the start and end of its bytes in `bytes`; in any order */
  constructor(table: Uint32Array, bytes: Uint8Array) {
    this.#table = table;
    this.#bytes = bytes;
  }

  get length(): number {
    return this.#table.length / COLUMNS;
  }

  get sizeBytes(): number {
    let sum = 0;
    for (let row = 0; row < this.#table.length; row += COLUMNS) sum += this.#sizeAt(row);
    return sum;
  }

  at(index: number): Segment | undefined {
    const row = (index < 0 ? this.length + index : index) * COLUMNS;
    return row >= 0 && row < this.#table.length ? this.#blockAt(row) : undefined;
  }

  spanAt(index: number): Span | undefined {
    const address = this.#table[index * COLUMNS];
    return address === undefined ? undefined : { address, sizeBytes: this.#sizeAt(index * COLUMNS) };
  }

  *[Symbol.iterator](): Generator<Segment> {
    for (let row = 0; row < this.#table.length; row += COLUMNS) yield this.#blockAt(row);
  }

  /** The same blocks in order of address. */
  sorted(): PackedBlocks {
    if (this.#isSorted()) return this;
    const keys = new Float64Array(this.length);
    for (let index = 0; index < keys.length; index += 1)
      keys[index] = (this.#table[index * COLUMNS] ?? 0) * MOST_BLOCKS + index;
    keys.sort();
    const table = new Uint32Array(this.#table.length);
    for (const [place, key] of keys.entries()) {
      const row = (key % MOST_BLOCKS) * COLUMNS;
      table.set(this.#table.subarray(row, row + COLUMNS), place * COLUMNS);
    }
    return new PackedBlocks(table, this.#bytes);
  }

  #isSorted(): boolean {
    for (let row = COLUMNS; row < this.#table.length; row += COLUMNS)
      if ((this.#table[row] ?? 0) < (this.#table[row - COLUMNS] ?? 0)) return false;
    return true;
  }

  #sizeAt(row: number): number {
    return (this.#table[row + 2] ?? 0) - (this.#table[row + 1] ?? 0);
  }

  #blockAt(row: number): Segment {
    const bytes = this.#bytes.subarray(this.#table[row + 1], this.#table[row + 2]);
    return { address: this.#table[row] ?? 0, bytes };
  }
}
