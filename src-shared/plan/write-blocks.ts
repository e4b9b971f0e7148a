import type { ProgrammerLimits } from '../effects/programmer-limits.ts';
import type { Segment } from '../image/segment.ts';
import { sharedBytes } from '../image/shared-bytes.ts';
import type { PlanTarget, WriteBlock } from './plan.ts';

/**
 * Widens segments to whole write units, filling with the erased value; what then touches is joined. Sorted input. Linear in
 * the number of segments, which may each need filler of their own.
 */
export function widenToUnits(segments: readonly Segment[], unitBytes: number, fill: number): Segment[] {
  const runs = widenedRuns(segments, unitBytes);
  const bytes = sharedBytes(runs.reduce((sum, { start, end }) => sum + end - start, 0)).fill(fill);
  let offset = 0;
  return runs.map(({ start, end, first, next }) => {
    const joined = bytes.subarray(offset, offset + end - start);
    offset += joined.length;
    for (let index = first; index < next; index += 1) {
      const segment = segments[index];
      if (segment !== undefined) joined.set(segment.bytes, segment.address - start);
    }
    return { address: start, bytes: joined };
  });
}

/** Which segments (`first` to `next` − 1) share a run of whole units. */
function widenedRuns(
  segments: readonly Segment[],
  unitBytes: number,
): { start: number; end: number; first: number; next: number }[] {
  const runs: { start: number; end: number; first: number; next: number }[] = [];
  for (const [index, { address, bytes }] of segments.entries()) {
    const start = address - (address % unitBytes);
    const end = Math.ceil((address + bytes.length) / unitBytes) * unitBytes;
    const last = runs.at(-1);
    if (last !== undefined && last.end >= start) {
      last.end = Math.max(last.end, end);
      last.next = index + 1;
    } else runs.push({ start, end, first: index, next: index + 1 });
  }
  return runs;
}

/**
 * Cuts unit-aligned segments into writes that do not cross a block border. A block that holds only the erased value is
 * left out if `skipBlank` says that its page is erased by the same plan: verification still reads it.
 */
export function cutIntoBlocks(
  segments: readonly Segment[],
  { device, limits }: Pick<PlanTarget, 'device' | 'limits'>,
  skipBlank: (address: number) => boolean,
): WriteBlock[] {
  const blocks: WriteBlock[] = [];
  for (const block of blocksOf(segments, limits)) {
    const isBlank = block.bytes.every((byte) => byte === device.erasedValue);
    if (!(isBlank && skipBlank(block.address))) blocks.push(block);
  }
  return blocks;
}

/** All blocks of segments, none of which crosses a block border, one after the other. */
export function* blocksOf(
  segments: Iterable<Segment>,
  { transferBytes: blockBytes }: ProgrammerLimits,
): Generator<WriteBlock> {
  for (const segment of segments) {
    let offset = 0;
    while (offset < segment.bytes.length) {
      const address = segment.address + offset;
      const length = Math.min(blockBytes - (address % blockBytes), segment.bytes.length - offset);
      yield { address, bytes: segment.bytes.subarray(offset, offset + length) };
      offset += length;
    }
  }
}
