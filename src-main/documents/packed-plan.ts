import type { AddressRange, FlashPage } from '#shared/devices/device.ts';
import { PackedSegments, packSegments, type SegmentParts } from '#shared/image/packed-segments.ts';
import type { Plan, PlanTarget, WriteBlock } from '#shared/plan/plan.ts';
import { factsOf, rememberFacts, type PlanFacts } from './plan-view.ts';

/** A plan as plain data that another thread gets at once. Pages are numbers in the list of the target. */
export interface PlanParts extends Pick<Plan, 'start' | 'leftOut' | 'warnings'> {
  erase: readonly ({ kind: 'mass' } | { kind: 'pages'; pages: readonly number[]; pauseAfterMs: number })[];
  erasedPages: readonly number[];
  /** Start and end of each range, in turn. */
  preserve: Uint32Array;
  /** Of each block its address, and where its bytes begin and end in those of `expected`, in turn. */
  writes: Uint32Array;
  contents: SegmentParts;
  expected: SegmentParts;
  /** What a screen shows of it, which takes long to find out. */
  facts: PlanFacts;
}

/** So many objects are made at a stretch: about a millisecond. */
const STRETCH = 2_000;

/** Takes a plan apart, to hand it over. How the board is left is not in it: that is decided at the board. */
export function planParts(plan: Plan): PlanParts {
  const { target, erase, erasedPages, preserve, writes, start, leftOut, warnings } = plan;
  const numbers = new Map(target.pages.map((page, index) => [page, index]));
  const numbersOf = (pages: readonly FlashPage[]) => pages.map((page) => known(numbers.get(page)));
  const expected = packSegments(plan.expected).parts;
  return {
    erase: erase.map((each) => (each.kind === 'mass' ? each : { ...each, pages: numbersOf(each.pages) })),
    erasedPages: numbersOf(erasedPages),
    preserve: Uint32Array.from(preserve.flatMap(({ start: first, end: last }) => [first, last])),
    writes: blockTable(writes, expected.bytes),
    contents: packSegments(plan.contents).parts,
    expected,
    start,
    leftOut,
    warnings,
    facts: factsOf(plan),
  };
}

/** A page that is none of the target must not become another one: nothing is erased then. */
function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('a page of a plan is none of its target');
  return found;
}

/** All blocks of a plan are pieces of what it expects. */
function blockTable(writes: readonly WriteBlock[], expected: Uint8Array): Uint32Array {
  const table = new Uint32Array(writes.length * 3);
  for (const [index, { address, bytes }] of writes.entries()) {
    const from = bytes.byteOffset - expected.byteOffset;
    if (bytes.buffer !== expected.buffer || from < 0 || from + bytes.length > expected.length)
      throw new Error('a block of a plan is no piece of what it expects');
    table.set([address, from, from + bytes.length], index * 3);
  }
  return table;
}

/** Puts a plan together that was handed over. */
export function planOfParts(parts: PlanParts, target: PlanTarget): Plan {
  const steps = planSteps(parts, target);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same, letting everything else have its turn now and then, so that the loop that serves the ports goes on. */
export async function planInTurns(parts: PlanParts, target: PlanTarget): Promise<Plan> {
  const steps = planSteps(parts, target);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Stops after each stretch. */
function* planSteps(parts: PlanParts, target: PlanTarget): Generator<undefined, Plan> {
  const pagesOf = (numbers: readonly number[]) => numbers.map((number) => known(target.pages[number]));
  const { preserve, writes, expected, start, leftOut, warnings } = parts;
  const plan: Plan = {
    target,
    erase: parts.erase.map((each) => (each.kind === 'mass' ? each : { ...each, pages: pagesOf(each.pages) })),
    erasedPages: pagesOf(parts.erasedPages),
    preserve: yield* listed<AddressRange>(preserve.length / 2, (index) => ({
      start: preserve[index * 2] ?? 0,
      end: preserve[index * 2 + 1] ?? 0,
    })),
    writes: yield* listed<WriteBlock>(writes.length / 3, (index) => ({
      address: writes[index * 3] ?? 0,
      bytes: expected.bytes.subarray(writes[index * 3 + 1], writes[index * 3 + 2]),
    })),
    contents: new PackedSegments(parts.contents),
    expected: new PackedSegments(expected),
    start,
    leftOut,
    warnings,
  };
  rememberFacts(plan, parts.facts);
  return plan;
}

function* listed<T>(count: number, make: (index: number) => T): Generator<undefined, T[]> {
  const list: T[] = [];
  for (let index = 0; index < count; index += 1) {
    list.push(make(index));
    if (list.length % STRETCH === 0) yield;
  }
  return list;
}
