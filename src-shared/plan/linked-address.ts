import { formatAddress } from '../bytes.ts';
import { canBeStackTop } from '../devices/main-ram.ts';
import { kindFinder } from '../devices/memory-regions.ts';
import type { Segment } from '../image/segment.ts';
import type { Warning } from '../warnings.ts';
import type { PlanTarget } from './plan.ts';

/** Vectors of the core itself (ARMv7-M ARM B1.5.2): the stack pointer, and fifteen exceptions of which some are reserved. */
const CORE_VECTORS = 16;
/** Programs are placed at the beginning of a page; this is the size of the smallest that a linker script usually names. */
const PLACE_BYTES = 0x400;

/**
 * Warns of a raw binary whose vector table points out of it: it was linked for another address than the one it is put to, or it
 * ends too early. The address it was probably linked for is that of the place where its lowest handler lies. Vectors in the alias of the flash at
 * 0 say nothing about that.
 */
export function linkedElsewhereWarnings(
  { address, bytes }: Segment,
  { device, flashSizeBytes }: Pick<PlanTarget, 'device' | 'flashSizeBytes'>,
): Warning[] {
  const vectors = coreVectors(bytes);
  const [stackTop, reset] = vectors;
  if (stackTop === undefined || reset === undefined || !canBeStackTop(device, stackTop)) return [];
  const kindAt = kindFinder(device, flashSizeBytes);
  const handlers = vectors.slice(1).filter((vector) => vector % 2 === 1 && kindAt(vector - 1) === 'flash');
  const isElsewhere = (vector: number) => vector < address || vector >= address + bytes.length;
  // Every handler of a program that stands where it belongs is in it; one that is not may be of the boot loader before it.
  if (!handlers.includes(reset) || !handlers.every(isElsewhere)) return [];
  const lowest = Math.min(...handlers);
  const base = lowest - (lowest % PLACE_BYTES);
  // Put where it is, it would not run either: what its vectors point to is missing.
  if (base === address)
    return [
      { code: 'W-PLAN-CUT-SHORT', params: { address: formatAddress(address), reset: formatAddress(reset) } },
    ];
  const params = { address: formatAddress(address), reset: formatAddress(reset), base: formatAddress(base) };
  return [{ code: 'W-PLAN-LINKED-ELSEWHERE', params }];
}

function coreVectors(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Math.min(CORE_VECTORS, Math.floor(bytes.length / 4));
  return Array.from({ length: count }, (_, index) => view.getUint32(4 * index, true));
}
