import { formatAddress, formatRange } from '../bytes.ts';
import type { AddressRange, FlashPage } from '../devices/device.ts';
import { kindFinder, type MemoryKind } from '../devices/memory-regions.ts';
import { FlashError } from '../errors.ts';
import type { Segment } from '../image/segment.ts';
import type { Plan, PlanTarget } from './plan.ts';
import { phrase, verbatim, type Words } from '../text/words.ts';

/** Regions that are named; more of them are only counted. */
const MAX_NAMED = 8;
/** Neighbours of one kind that are nearer than this are told as one. */
const MERGE_GAP_BYTES = 0x1_0000;
/** After so many regions a kind of memory is told as one, however far its data lie apart. */
const MAX_SEPARATE = 64;

/** What of an image lies outside the flash, as one: segments in a row that are the same kind of memory. */
interface Outside {
  kind: MemoryKind;
  range: AddressRange;
}

/**
 * Divides an image into what lies in the flash and what does not.
 *
 * @throws FlashError `E-PLAN-OUTSIDE` with all regions that are not flash, unless they are left out, `E-PLAN-TOO-BIG` if
 *   the image runs past the end of the flash, `E-PLAN-EMPTY` if nothing is left
 */
export function sortOutRegions(
  segments: readonly Segment[],
  target: PlanTarget,
  outside: 'refuse' | 'leave-out',
): { inside: Segment[]; leftOut: Plan['leftOut'] } {
  const runs = contiguousRuns(target.pages);
  const kindAt = kindFinder(target.device, target.flashSizeBytes);
  const inside: Segment[] = [];
  const others: Outside[] = [];
  let pastEnd: FlashError | undefined;
  for (const segment of segments) {
    const last = segment.address + segment.bytes.length - 1;
    const run = runs.find(({ start, end }) => segment.address >= start && segment.address <= end);
    if (run === undefined)
      noteOutside(others, { kind: kindAt(segment.address), start: segment.address, last });
    else if (last <= run.end) inside.push(segment);
    else {
      pastEnd ??= tooBig(target, last, run);
      noteOutside(others, { kind: kindAt(run.end + 1), start: run.end + 1, last });
    }
  }
  const isAllPastEnd = pastEnd !== undefined && others.length === 1;
  if (outside === 'refuse' && others.length > 0 && !isAllPastEnd) throw outsideError(others, target);
  if (pastEnd !== undefined) throw pastEnd;
  if (inside.length === 0) throw new FlashError('E-PLAN-EMPTY', { device: target.device.name });
  return { inside, leftOut: others.map(({ kind, range }) => ({ region: kind, range })) };
}

/** Neighbours of one kind are told as one range: a file can have thousands of them. */
function noteOutside(
  others: Outside[],
  { kind, start, last }: { kind: MemoryKind; start: number; last: number },
): void {
  const before = others.at(-1);
  const isNear = before !== undefined && start - before.range.end <= MERGE_GAP_BYTES;
  if (before?.kind === kind && (isNear || others.length >= MAX_SEPARATE)) before.range.end = last;
  else others.push({ kind, range: { start, end: last } });
}

function outsideError(others: readonly Outside[], { device }: PlanTarget): FlashError {
  const named: Words[] = others.slice(0, MAX_NAMED).map(({ kind, range }) =>
    phrase('at-range', {
      range: formatRange(range.start, range.end - range.start + 1),
      region: kind,
    }),
  );
  const regions = others.length > named.length ? [...named, verbatim('…')] : named;
  return new FlashError('E-PLAN-OUTSIDE', { count: others.length, regions, device: device.name });
}

function tooBig({ device, flashSizeBytes }: PlanTarget, last: number, run: AddressRange): FlashError {
  return new FlashError('E-PLAN-TOO-BIG', {
    end: formatAddress(last),
    lastAddress: formatAddress(run.end),
    device: device.name,
    flashKiB: flashSizeBytes / 1024,
  });
}

/** The flash as address ranges: more than one where a hole lies between the banks (H74x with 1 MiB). */
function contiguousRuns(pages: readonly FlashPage[]): AddressRange[] {
  const runs: AddressRange[] = [];
  for (const { address, sizeBytes } of pages) {
    const last = runs.at(-1);
    if (last?.end === address - 1) last.end = address + sizeBytes - 1;
    else runs.push({ start: address, end: address + sizeBytes - 1 });
  }
  return runs;
}
