import { equalBytes, formatAddress, formatRange } from '../bytes.ts';
import type { Segment } from '../image/segment.ts';
import { PackedBlocks } from '../image/packed-blocks.ts';
import { segmentAt } from '../image/segment-at.ts';
import type { SegmentList } from '../image/segment-list.ts';
import { phrase, verbatim, type Phrase } from '../text/words.ts';
import { readOnlyEffects, type AllowedEffects } from './allowed-effects.ts';
import type { Effect, ErasedArea, ProtectionChange } from './effect.ts';

/** Compares what frames do with what a run may do. It knows no protocol: the guard of each protocol's wire asks it. */
export class EffectGuard {
  #allowed: AllowedEffects = readOnlyEffects;
  /** In order of address; none overlaps another. */
  #blocks: SegmentList = [];

  /** Replaces the allowed effects. At first nothing but reading is allowed. */
  allow(allowed: AllowedEffects): void {
    this.#allowed = allowed;
    this.#blocks = inOrder(allowed.writes);
  }

  /** What is wrong with an effect; undefined if it is allowed. */
  faultOf(effect: Effect): Phrase | undefined {
    switch (effect.kind) {
      case 'read':
        return undefined;
      case 'write':
        return this.#isPlannedWrite(effect.address, effect.data)
          ? undefined
          : phrase('guard.write-other', { range: formatRange(effect.address, effect.data.length) });
      case 'erase-pages': {
        const extra = effect.codes.filter((code) => !this.#allowed.erasePageCodes.has(code));
        return extra.length === 0 ? undefined : erasing(extra);
      }
      case 'erase-area':
        return effect.area === 'mass' && this.#allowed.massErase ? undefined : erasingArea(effect.area);
      case 'go':
        return effect.address === this.#allowed.go ? undefined : goingTo(effect.address);
      case 'write-protect':
        if (!this.#allowed.protection.has('write-protect')) return changing(effect.kind);
        return String(effect.sectors) === String(this.#allowed.writeProtectSectors)
          ? undefined
          : phrase('guard.protect-sectors', { sectors: effect.sectors.join(', ') });
      case 'write-unprotect':
      case 'readout-protect':
      case 'readout-unprotect':
        return this.#allowed.protection.has(effect.kind) ? undefined : changing(effect.kind);
    }
  }

  /**
   * What is wrong with an effect that nobody meant: bytes that were lost or doubled may have made it of a frame. Undefined if
   * it stays within what is allowed, or touches nothing of the part. Other bytes in a planned block are found when it is verified.
   */
  faultOfStray(effect: Effect): Phrase | undefined {
    switch (effect.kind) {
      case 'read':
        return undefined;
      case 'erase-pages': {
        const foreign = effect.codes.filter((code) => this.isForeignPage(code));
        return foreign.length === 0 ? undefined : erasing(foreign);
      }
      case 'write':
        return effect.data.length <= this.plannedBytesFrom(effect.address)
          ? undefined
          : phrase('guard.write', { range: formatRange(effect.address, effect.data.length) });
      case 'erase-area':
        return erasingArea(effect.area);
      case 'go':
        return goingTo(effect.address);
      case 'write-protect':
      case 'write-unprotect':
      case 'readout-protect':
      case 'readout-unprotect':
        return changing(effect.kind);
    }
  }

  /** True if a write may begin at this address, whatever its bytes. */
  mayWriteAt(address: number): boolean {
    return this.plannedBytesFrom(address) > 0 || this.#optionWriteAt(address) !== undefined;
  }

  /** True if the page exists on the part, as far as anybody knows, and may not be erased. */
  isForeignPage(code: number): boolean {
    const { erasePageCodes, massErase, pageCodeLimit: limit = Infinity } = this.#allowed;
    return code < limit && !massErase && !erasePageCodes.has(code);
  }

  /** How many bytes from this address on lie in the planned block that holds it; 0 if none does. */
  plannedBytesFrom(address: number): number {
    const block = segmentAt(this.#blocks, address);
    return block === undefined ? 0 : block.address + block.bytes.length - address;
  }

  #optionWriteAt(address: number): Segment | undefined {
    return this.#allowed.optionWrites.find((block) => block.address === address);
  }

  /** A planned block, or a part of one that is written again: never other bytes, never beyond. */
  #isPlannedWrite(address: number, data: Uint8Array): boolean {
    const options = this.#optionWriteAt(address);
    if (options !== undefined) return equalBytes(options.bytes, data);
    const block = segmentAt(this.#blocks, address);
    if (block === undefined) return false;
    const offset = address - block.address;
    return equalBytes(block.bytes.subarray(offset, offset + data.length), data);
  }
}

/** Blocks by address. Most plans have them so; if the first one is written last, sorting is a look at each. */
function inOrder(blocks: SegmentList): SegmentList {
  if (blocks instanceof PackedBlocks) return blocks.sorted();
  const list = [...blocks];
  const isSorted = list.every((block, index) => block.address >= (list[index - 1]?.address ?? 0));
  return isSorted ? list : list.sort((a, b) => a.address - b.address);
}

function goingTo(address: number): Phrase {
  return phrase('guard.go', { address: formatAddress(address) });
}

function erasing(codes: readonly number[]): Phrase {
  return phrase('guard.erase-pages', { pages: verbatim(codes.join(', ')) });
}

function erasingArea(area: ErasedArea): Phrase {
  switch (area) {
    case 'bank1':
      return phrase('guard.erase-bank', { bank: 1 });
    case 'bank2':
      return phrase('guard.erase-bank', { bank: 2 });
    case 'mass':
    case 'reserved':
      return phrase(`guard.erase-${area}`);
  }
}

function changing(kind: ProtectionChange): Phrase {
  return phrase('guard.command', { command: protectionNames[kind] });
}

/** As ST's notes name these changes. */
const protectionNames: Readonly<Record<ProtectionChange, string>> = {
  'write-protect': 'Write Protect',
  'write-unprotect': 'Write Unprotect',
  'readout-protect': 'Readout Protect',
  'readout-unprotect': 'Readout Unprotect',
};
