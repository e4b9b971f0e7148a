import type { SegmentView } from '../ipc/document-views.ts';

/** One row of a hex view. */
export type HexRow =
  /** `address` is a multiple of the bytes in a row; not every byte of the row need be there. */
  | { kind: 'bytes'; address: number }
  /** Addresses that nothing covers, told as one row. */
  | { kind: 'gap'; address: number; sizeBytes: number };

interface Block {
  firstRow: number;
  rowCount: number;
  /** Of the first row. */
  address: number;
}

/**
 * The rows of a memory with gaps: rows of bytes for what the segments cover, and one row for each gap between them. Holds
 * a few numbers for each segment, whatever their size.
 */
export class HexRows {
  readonly rowCount: number;
  readonly bytesPerRow: number;
  readonly #blocks: readonly Block[];

  /** @param segments sorted, without overlaps */
  constructor(segments: readonly SegmentView[], bytesPerRow: number) {
    this.bytesPerRow = bytesPerRow;
    const blocks: Block[] = [];
    for (const { address, sizeBytes } of segments) {
      if (sizeBytes === 0) continue;
      const start = alignDown(address, bytesPerRow);
      const end = alignDown(address + sizeBytes - 1, bytesPerRow) + bytesPerRow;
      const last = blocks[blocks.length - 1];
      const lastEnd = last === undefined ? -1 : last.address + last.rowCount * bytesPerRow;
      if (last !== undefined && start <= lastEnd) {
        last.rowCount = (Math.max(end, lastEnd) - last.address) / bytesPerRow;
      } else {
        const firstRow = last === undefined ? 0 : last.firstRow + last.rowCount + 1;
        blocks.push({ firstRow, rowCount: (end - start) / bytesPerRow, address: start });
      }
    }
    this.#blocks = blocks;
    const last = blocks[blocks.length - 1];
    this.rowCount = last === undefined ? 0 : last.firstRow + last.rowCount;
  }

  /** The row at an index from 0 to `rowCount` - 1. */
  row(index: number): HexRow | undefined {
    if (index < 0 || index >= this.rowCount) return undefined;
    const at = this.#blockBefore((block) => block.firstRow <= index);
    const block = this.#blocks[at];
    if (block === undefined) return undefined;
    const offset = index - block.firstRow;
    if (offset < block.rowCount) return { kind: 'bytes', address: block.address + offset * this.bytesPerRow };
    const address = block.address + block.rowCount * this.bytesPerRow;
    return { kind: 'gap', address, sizeBytes: (this.#blocks[at + 1]?.address ?? address) - address };
  }

  /** The row that shows an address: that of its bytes, of its gap, or the nearest one. */
  indexOf(address: number): number {
    const block = this.#blocks[this.#blockBefore((candidate) => candidate.address <= address)];
    if (block === undefined) return 0;
    const offset = Math.floor((address - block.address) / this.bytesPerRow);
    return Math.min(block.firstRow + Math.min(offset, block.rowCount), this.rowCount - 1);
  }

  /** Index of the last block for which `isBefore` holds, or -1. Blocks are sorted by it. */
  #blockBefore(isBefore: (block: Block) => boolean): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const block = this.#blocks[middle];
      if (block !== undefined && isBefore(block)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function alignDown(address: number, unit: number): number {
  return Math.floor(address / unit) * unit;
}
