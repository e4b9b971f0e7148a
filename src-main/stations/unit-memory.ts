import type { UniqueId } from '#shared/job/target-info.ts';

/** Remembers which unit passed last in a slot, so that one that is left in and programmed again is not counted twice. */
export class UnitMemory {
  #lastHex: string | null = null;

  /** Takes note of a unit that passed. True where it is the one that passed just before; a unit without a known id never is. */
  isRepeated(uniqueId: UniqueId | undefined): boolean {
    const hex = uniqueId?.state === 'read' ? uniqueId.hex : null;
    const isSame = hex !== null && hex === this.#lastHex;
    this.#lastHex = hex;
    return isSame;
  }

  /** The units are counted from the beginning. */
  forget(): void {
    this.#lastHex = null;
  }
}
