import { exitCodes, type ExitCode } from './exit-codes.ts';

/** How many boards a loop has seen, each counted once, by how it ended last. */
export interface BoardCounts {
  passed: number;
  failed: number;
  total: number;
}

/** Counts the boards of a loop: a board that failed, was put in again and passed is one that passed. */
export class BoardTally {
  readonly #known = new Map<string, ExitCode>();
  readonly #nameless: ExitCode[] = [];

  /**
   * Takes note of the end of a board.
   *
   * @param uniqueId in hexadecimal; undefined if it cannot be read, and then it counts as another board
   */
  note(uniqueId: string | undefined, exitCode: ExitCode): void {
    if (uniqueId === undefined) {
      this.#nameless.push(exitCode);
      return;
    }
    this.#known.delete(uniqueId); // So that the last one to end is the last.
    this.#known.set(uniqueId, exitCode);
  }

  /** True if the board with this id passed. */
  hasPassed(uniqueId: string): boolean {
    return this.#known.get(uniqueId) === exitCodes.ok;
  }

  get counts(): BoardCounts {
    const codes = this.#codes();
    const passed = codes.filter((code) => code === exitCodes.ok).length;
    return { passed, failed: codes.length - passed, total: codes.length };
  }

  /** Success if all boards passed, else what a board that failed ended with. */
  get exitCode(): ExitCode {
    return (
      this.#codes()
        .filter((code) => code !== exitCodes.ok)
        .at(-1) ?? exitCodes.ok
    );
  }

  #codes(): ExitCode[] {
    return [...this.#nameless, ...this.#known.values()];
  }
}
