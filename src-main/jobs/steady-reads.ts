import { equalBytes, formatAddress } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';
import type { Programmer } from '../programmers/programmer.ts';

/** Our choice: so many reads without one that is right make a difference. Two could be the same disturbance. */
const WRONG_READS = 3;
/** So many right reads in a row outweigh a wrong one before them. */
const RIGHT_READS = 4;
/** Three of the sequences above: a cell that never agrees four times in a row is unsteady. */
const MAX_READS = 12;
/**
 * A cell changes a few bits of its own word; a byte that was lost or doubled on the line moves all that follow. A read with
 * more wrong bytes says nothing of a cell, as long as others are right.
 */
export const MOST_BYTES_OF_A_CELL = 4;

/**
 * Reads what should be there, and knows of each address whether it was ever read wrong. An answer may have
 * no checksum, so one wrong read may be the line's; what is read now so, now otherwise, is a cell that must not pass.
 * One for each job: a cell that is unsteady in the erase proof and again in verification is unsteady twice.
 */
export class SteadyReads {
  readonly #programmer: Programmer;
  /** Addresses that were read wrong once, and right often enough afterwards. */
  readonly #doubted = new Set<number>();

  constructor(programmer: Programmer) {
    this.#programmer = programmer;
  }

  /**
   * Reads what should be `expected` (as many bytes as one read takes at the most). The first read decides, if it is right. Otherwise it is read again
   * until a byte was wrong in every one of three reads, which is a difference, or four reads in a row were right.
   *
   * @returns `expected`, or the bytes of a read that differs for good
   * @throws FlashError `E-VERIFY-UNSTEADY` for a byte that was wrong twice and right in between, in this call or an earlier
   *   one; and as `Programmer`
   */
  async expecting(address: number, expected: Uint8Array): Promise<Uint8Array> {
    const wrongCounts = new Map<number, number>();
    const doubts: number[] = [];
    let wrongReads = 0;
    let rightInARow = 0;
    let lastWrong = 0;
    for (let reads = 1; reads <= MAX_READS; reads += 1) {
      const programmer = this.#programmer;
      const answer =
        reads === 1
          ? programmer.read(address, expected.length)
          : programmer.readAfresh(address, expected.length);
      const found = (await answer).slice();
      if (equalBytes(found, expected)) {
        rightInARow += 1;
        if (wrongReads === 0) return found;
        refuseUnsteady(address, wrongCounts, reads);
        if (rightInARow < RIGHT_READS) continue;
        this.#remember(address, doubts);
        return found;
      }
      const wrong = differences(found, expected);
      wrongReads += 1;
      programmer.statistics.retryCount += 1;
      rightInARow = 0;
      lastWrong = wrong[0] ?? 0;
      for (const index of wrong) wrongCounts.set(index, (wrongCounts.get(index) ?? 0) + 1);
      if (wrong.length <= MOST_BYTES_OF_A_CELL) doubts.push(...wrong);
      if (reads === wrongReads && reads < WRONG_READS) continue;
      const lasting = wrong.some((index) => wrongCounts.get(index) === reads);
      if (lasting) return found;
      if (wrong.length <= MOST_BYTES_OF_A_CELL) refuseUnsteady(address, wrongCounts, reads);
    }
    throw unsteady(address + lastWrong, wrongReads, MAX_READS);
  }

  #remember(address: number, doubts: readonly number[]): void {
    for (const index of new Set(doubts)) {
      const place = address + index;
      if (this.#doubted.has(place)) throw unsteady(place, 2, RIGHT_READS + 2);
      this.#doubted.add(place);
    }
  }
}

/** A byte that was wrong twice, though not always. */
function refuseUnsteady(address: number, wrongCounts: ReadonlyMap<number, number>, reads: number): void {
  for (const [index, count] of wrongCounts)
    if (count >= 2 && count < reads) throw unsteady(address + index, count, reads);
}

function differences(found: Uint8Array, expected: Uint8Array): number[] {
  return Array.from(expected.keys()).filter((index) => found[index] !== expected[index]);
}

/** The failure of a byte that does not read the same from read to read. */
export function unsteady(address: number, count: number, reads: number): FlashError {
  return new FlashError('E-VERIFY-UNSTEADY', { address: formatAddress(address), count, reads });
}
