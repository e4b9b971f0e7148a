import type { Difference } from '#shared/ipc/document-views.ts';
import type { ByteLook } from '../../../parts/hex/hex-row-text.ts';

/** The signs that are before rows: told apart without colour. */
export const differenceSigns = { changed: '≠', 'only-left': '−', 'only-right': '+' } as const;

/** Finds out quickly how a byte compares. Differences are sorted by address. */
export class DifferenceMarks {
  readonly #differences: readonly Difference[];

  constructor(differences: readonly Difference[]) {
    this.#differences = differences;
  }

  /** How a byte looks on one side; undefined if both sides are equal or nothing is there. */
  lookAt(address: number, side: 'left' | 'right'): ByteLook | undefined {
    const found = this.#at(address);
    if (found === undefined) return undefined;
    if (found.kind === 'changed') return 'changed';
    return found.kind === `only-${side}` ? 'only-here' : 'only-there';
  }

  /** The sign before a row of bytes; of the first difference in it. */
  signAt(address: number, byteCount: number): string {
    const index = this.#firstEndingAfter(address);
    const found = this.#differences[index];
    return found !== undefined && found.address < address + byteCount ? differenceSigns[found.kind] : '';
  }

  #at(address: number): Difference | undefined {
    const found = this.#differences[this.#firstEndingAfter(address)];
    return found !== undefined && found.address <= address ? found : undefined;
  }

  #firstEndingAfter(address: number): number {
    let low = 0;
    let high = this.#differences.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const candidate = this.#differences[middle];
      if (candidate !== undefined && candidate.address + candidate.sizeBytes <= address) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
