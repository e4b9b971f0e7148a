import { createHash } from 'node:crypto';
import { coarseRanges, coarseSegments } from '#shared/image/coarse-ranges.ts';
import { contentSizeBytes, spansOf } from '#shared/image/segment-list.ts';
import type { PlanView } from '#shared/ipc/job-views.ts';
import type { ProgramTask } from '#shared/job/job-definition.ts';
import { rangesSizeBytes } from '#shared/image/packed-ranges.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { estimateMs, type EstimateOptions } from './plan-estimate.ts';

/** What a screen shows of every plan: everything that takes long to find out. */
export interface PlanFacts extends Pick<
  PlanView,
  'planId' | 'lostBytes' | 'preserve' | 'keptBytes' | 'writes' | 'writeBytes'
> {
  expectedBytes: number;
}

/** Facts of plans, and what they were found in: a plan made by changing another has its own facts. */
const known = new WeakMap<Plan['writes'], { plan: Plan; facts: PlanFacts }>();

/** Finds out the facts of a plan, once. */
export function factsOf(plan: Plan): PlanFacts {
  const found = known.get(plan.writes);
  if (found !== undefined && isSame(found.plan, plan)) return found.facts;
  const facts = findOut(plan);
  rememberFacts(plan, facts);
  return facts;
}

/** Takes over what somebody else has found out. */
export function rememberFacts(plan: Plan, facts: PlanFacts): void {
  known.set(plan.writes, { plan, facts });
}

/** Two plans with the same facts; the way to leave the bootloader is not one of the facts. */
function isSame(a: Plan, b: Plan): boolean {
  const keys = ['target', 'erase', 'erasedPages', 'preserve', 'writes', 'contents', 'expected'] as const;
  return keys.every((key) => a[key] === b[key]);
}

function findOut(plan: Plan): PlanFacts {
  return {
    planId: fingerprintOf(plan),
    lostBytes: lostBytes(plan),
    preserve: coarseRanges(plan.preserve),
    keptBytes: rangesSizeBytes(plan.preserve),
    writes: coarseSegments(plan.expected),
    writeBytes: contentSizeBytes(plan.writes),
    expectedBytes: contentSizeBytes(plan.expected),
  };
}

/** What a task asks of its plan, as far as a screen shows it. */
export interface AskedPlan extends Pick<ProgramTask, 'leave'> {
  plan: Pick<ProgramTask['plan'], 'erase'>;
}

/** What a screen shows of a plan. What was `asked` for is shown until it is decided. */
export function planView(plan: Plan, asked: AskedPlan, estimate: EstimateOptions): PlanView {
  const { target, erasedPages, writes, leftOut, warnings } = plan;
  const { expectedBytes, ...facts } = factsOf(plan);
  return {
    ...facts,
    deviceName: target.device.name,
    pid: target.device.pid,
    flashBase: target.device.flashBase,
    flashSizeBytes: target.flashSizeBytes,
    erasePolicy: asked.plan.erase,
    isMassErase: plan.erase.some(({ kind }) => kind === 'mass'),
    pages: target.pages,
    erasedPages,
    writeBlockCount: writes.length,
    leave: plan.leave?.way ?? asked.leave ?? null,
    startAddress: asked.leave === 'auto' && plan.leave === undefined ? null : plan.start,
    verifyBytes: estimate.verify ? expectedBytes : 0,
    leftOut,
    warnings,
    estimatedMs: estimateMs(plan, estimate),
  };
}

/**
 * A name that two plans share only if they do the same to the same flash: what they erase, write (byte by byte) and
 * keep. The way to leave the bootloader is selected by name, and decided at the board.
 */
export function planFingerprint(plan: Plan): string {
  return factsOf(plan).planId;
}

function fingerprintOf({ target, erase, erasedPages, preserve, writes }: Plan): string {
  const hash = createHash('sha256');
  const facts = {
    pid: target.device.pid,
    flashSizeBytes: target.flashSizeBytes,
    // How pages share commands is the ROM's affair; which pages go is the user's.
    isMassErase: erase.some(({ kind }) => kind === 'mass'),
    erasedPages: erasedPages.map(({ address, sizeBytes }) => [address, sizeBytes]),
    preserveCount: preserve.length,
  };
  hash.update(JSON.stringify(facts));
  hash.update(table(preserve, preserve.length, ({ start, end }) => [start, end]));
  hash.update(table(spansOf(writes), writes.length, ({ address, sizeBytes }) => [address, sizeBytes]));
  for (const bytes of stretches(writes)) hash.update(bytes);
  return hash.digest('hex').slice(0, 32);
}

/** Two numbers of each item as one array: a hundred thousand calls of the hash would hold up the loop. */
function table<T>(items: Iterable<T>, count: number, pairOf: (item: T) => [number, number]): Uint32Array {
  const pairs = new Uint32Array(count * 2);
  let at = 0;
  for (const item of items) {
    const [first, second] = pairOf(item);
    pairs[at] = first;
    pairs[at + 1] = second;
    at += 2;
  }
  return pairs;
}

/** The bytes of all blocks in their order; what lies in one piece of memory, as in a plan most does, is one. */
function* stretches(writes: Plan['writes']): Generator<Uint8Array> {
  let last: Uint8Array | undefined;
  for (const { bytes } of writes) {
    const isNext = last?.buffer === bytes.buffer && last.byteOffset + last.length === bytes.byteOffset;
    if (last !== undefined && isNext) {
      last = new Uint8Array(last.buffer, last.byteOffset, last.length + bytes.length);
      continue;
    }
    if (last !== undefined) yield last;
    last = bytes;
  }
  if (last !== undefined) yield last;
}

/** Bytes of erased pages that are neither written nor kept. */
function lostBytes(plan: Plan): number {
  const { erasedPages, contents } = plan;
  const erased = erasedPages.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const written = erased === 0 ? 0 : contentSizeBytes(contents);
  return Math.max(0, erased - rangesSizeBytes(plan.preserve) - written);
}
