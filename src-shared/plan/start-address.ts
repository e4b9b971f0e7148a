import { memoryKindAt } from '../devices/memory-regions.ts';
import type { Segment } from '../image/segment.ts';
import { segmentAt } from '../image/segment-at.ts';
import { vectorTable, type VectorTable } from '../image/vector-table.ts';
import type { PlanTarget } from './plan.ts';

/**
 * Where Go finds the vector table of the program that `contents` is: the lowest segment that begins with one. Its stack
 * is in the RAM of the part and its reset handler inside the contents. Go takes the address of the table and loads both
 * words itself (AN3155 §3.5). Undefined if no segment begins so.
 *
 * @param contents what of the image lies in the flash, in order of address
 */
export function startAddressOf(contents: readonly Segment[], target: PlanTarget): number | undefined {
  return contents.find((segment) => {
    const table = vectorTable(segment);
    return table !== undefined && isStackInRam(table, target) && isResetInside(table, contents);
  })?.address;
}

/** The stack pointer starts one word above its first entry, which is where the RAM ends. */
function isStackInRam({ stack }: VectorTable, { device, flashSizeBytes }: PlanTarget): boolean {
  const kind = memoryKindAt(device, stack - 4, flashSizeBytes);
  return kind === 'ram' || kind === 'ram-reserved';
}

function isResetInside({ reset }: VectorTable, contents: readonly Segment[]): boolean {
  return segmentAt(contents, reset - 1) !== undefined;
}
