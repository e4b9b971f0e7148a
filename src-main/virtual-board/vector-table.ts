import type { ChipMemory } from './chip-memory.ts';

/** Regions of the Cortex-M memory map, by the highest four bits, where a stack can be: RAM, and CCM or core-coupled RAM below. */
const STACK_REGIONS: readonly number[] = [0x1, 0x2];

/** True if a vector table at `address` can work: stack pointer in RAM, reset vector odd (Thumb) and in memory. */
export function canRunFrom(memory: ChipMemory, address: number): boolean {
  if (memory.kindAt(address) === undefined || memory.kindAt(address + 7) === undefined) return false;
  const vectors = new DataView(memory.read(address, 8).buffer);
  const stack = vectors.getUint32(0, true);
  const entry = vectors.getUint32(4, true);
  const entryKind = memory.kindAt((entry & ~1) >>> 0);
  const isEntryInMemory = entryKind === 'flash' || entryKind === 'ram';
  return stack % 4 === 0 && STACK_REGIONS.includes(stack >>> 28) && entry % 2 === 1 && isEntryInMemory;
}
