import type { FlashPage } from '#shared/devices/device.ts';
import { PackedSegments, packSegments, type SegmentParts } from '#shared/image/packed-segments.ts';
import type { SegmentList } from '#shared/image/segment-list.ts';
import { PackedBlocks } from '#shared/image/packed-blocks.ts';
import { PackedRanges, type RangeList } from '#shared/image/packed-ranges.ts';
import type { Plan, PlanTarget } from '#shared/plan/plan.ts';
import { factsOf, rememberFacts, type PlanFacts } from './plan-view.ts';

/** A plan as plain data that another thread gets at once. Pages are numbers in the list of the target. */
export interface PlanParts extends Pick<Plan, 'start' | 'leftOut' | 'warnings'> {
  erase: readonly ({ kind: 'mass' } | { kind: 'pages'; pages: readonly number[]; pauseAfterMs: number })[];
  erasedPages: readonly number[];
  /** Start and end of each range, in turn. */
  preserve: Uint32Array;
  /** For each block: its address, and the start and end of its bytes in those of `expected`. */
  writes: Uint32Array;
  contents: SegmentParts;
  expected: SegmentParts;
  /** What a screen shows of it, which takes long to find out. */
  facts: PlanFacts;
}

/** Takes a plan apart, to hand it over. How the board is left is not in it: that is decided at the board. */
export function planParts(plan: Plan): PlanParts {
  const { target, erase, erasedPages, preserve, writes, start, leftOut, warnings } = plan;
  const numbers = new Map(target.pages.map((page, index) => [page, index]));
  const numbersOf = (pages: readonly FlashPage[]) => pages.map((page) => known(numbers.get(page)));
  const expected = packSegments(plan.expected).parts;
  return {
    erase: erase.map((each) => (each.kind === 'mass' ? each : { ...each, pages: numbersOf(each.pages) })),
    erasedPages: numbersOf(erasedPages),
    preserve: rangeTable(preserve),
    writes: blockTable(writes, expected.bytes),
    contents: packSegments(plan.contents).parts,
    expected,
    start,
    leftOut,
    warnings,
    facts: factsOf(plan),
  };
}

/** A page outside the target must not become another one: nothing is erased then. */
function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('a page of a plan is none of its target');
  return found;
}

function rangeTable(ranges: RangeList): Uint32Array {
  const table = new Uint32Array(ranges.length * 2);
  let index = 0;
  for (const { start, end } of ranges) {
    table[index] = start;
    table[index + 1] = end;
    index += 2;
  }
  return table;
}

/** All blocks of a plan are pieces of what it expects. */
function blockTable(writes: SegmentList, expected: Uint8Array): Uint32Array {
  const table = new Uint32Array(writes.length * 3);
  let index = 0;
  for (const { address, bytes } of writes) {
    const from = bytes.byteOffset - expected.byteOffset;
    if (bytes.buffer !== expected.buffer || from < 0 || from + bytes.length > expected.length)
      throw new Error('a block of a plan is no piece of what it expects');
    table.set([address, from, from + bytes.length], index * 3);
    index += 1;
  }
  return table;
}

/** Puts a plan together that was handed over: nothing is made for its blocks and ranges, however many there are. */
export function planOfParts(parts: PlanParts, target: PlanTarget): Plan {
  const pagesOf = (numbers: readonly number[]) => numbers.map((number) => known(target.pages[number]));
  const { preserve, writes, expected, start, leftOut, warnings } = parts;
  const plan: Plan = {
    target,
    erase: parts.erase.map((each) => (each.kind === 'mass' ? each : { ...each, pages: pagesOf(each.pages) })),
    erasedPages: pagesOf(parts.erasedPages),
    preserve: new PackedRanges(preserve),
    writes: new PackedBlocks(writes, expected.bytes),
    contents: new PackedSegments(parts.contents),
    expected: new PackedSegments(expected),
    start,
    leftOut,
    warnings,
  };
  rememberFacts(plan, parts.facts);
  return plan;
}
