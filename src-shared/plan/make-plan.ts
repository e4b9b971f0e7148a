import { formatAddress, formatRange } from '../bytes.ts';
import type { AddressRange, FlashPage } from '../devices/device.ts';
import { pageAt, pageIndexFrom } from '../devices/page-at.ts';
import { FlashError } from '../errors.ts';
import type { MemoryImage } from '../image/memory-image.ts';
import type { Segment } from '../image/segment.ts';
import { spansOf, type SegmentList } from '../image/segment-list.ts';
import { erasePagesCommands } from './erase-commands.ts';
import { linkedElsewhereWarnings } from './linked-address.ts';
import { contentsFor } from './made-for.ts';
import type { EraseCommand, ErasePolicy, Plan, PlanTarget, WriteBlock } from './plan.ts';
import { noProgramWarnings } from './program-start.ts';
import { sortOutRegions } from './sort-out-regions.ts';
import { startAddressOf } from './start-address.ts';
import type { Warning } from '../warnings.ts';
import { cutIntoBlocks, widenToUnits } from './write-blocks.ts';

/** What the user decides about a programming job. */
export interface PlanOptions {
  erase: ErasePolicy;
  /** Read what else is in pages that are only partly covered, and write it back. */
  keepRest: boolean;
  /** What becomes of image regions that are not flash of this part. */
  outside: 'refuse' | 'leave-out';
  /** Find the vector table to start the program from: it must be there (true), or may be missing. */
  start?: boolean | 'if-any';
}

/** A plan as it is made: each segment, block and range is an object. */
export type MadePlan = Plan & {
  readonly preserve: readonly AddressRange[];
  readonly writes: readonly WriteBlock[];
  readonly contents: readonly Segment[];
  readonly expected: readonly Segment[];
};

/**
 * Makes the plan of a programming job. Pure: nothing is sent.
 *
 * @throws FlashError `E-PLAN-OUTSIDE` for regions that are not flash of this part, `E-PLAN-ALTERNATE` for data that the
 *   file has for another memory, `E-PLAN-TOO-BIG` if the image
 *   runs past the end of the flash, `E-PLAN-EMPTY` if nothing is left to write, `E-PLAN-NO-LAYOUT` if the pages
 *   of the part are not known, `E-PLAN-FAMILY` if the file is made for other chips, `E-PLAN-KEEP-MASS` if all
 *   should be erased and the rest kept, `E-PLAN-NO-START` if there is no program to start.
 */
export function makePlan(image: MemoryImage, target: PlanTarget, options: PlanOptions): MadePlan {
  if (options.erase === 'mass' && options.keepRest) throw new FlashError('E-PLAN-KEEP-MASS', {});
  const made = contentsFor(image, target);
  if (target.pages.length === 0) throw new FlashError('E-PLAN-NO-LAYOUT', { device: target.device.name });
  if (image.otherTargets !== undefined && options.outside === 'refuse')
    throw new FlashError('E-PLAN-ALTERNATE', { targets: image.otherTargets.join(', ') });
  const { inside, leftOut } = sortOutRegions(made.segments, target, options.outside);
  const touched = pagesTouched(inside, target.pages);
  const erasedPages = pagesToErase(options.erase, touched, target.pages);
  const expected = widenToUnits(inside, target.limits.writeUnitBytes, target.device.erasedValue);
  const draft = {
    target,
    erase: eraseCommands(options.erase, target, erasedPages),
    erasedPages,
    preserve: options.keepRest ? uncoveredRanges(inside, erasedPages) : [],
    start: startOf(inside, target, options.start),
    leftOut,
    warnings: [...made.warnings, ...planWarnings(target, options, leftOut, image.format, made.segments)],
  };
  return { ...draft, contents: inside, expected, writes: orderedWrites(expected, target, erasedPages) };
}

/** The plan of a job that only erases `pages` (all of them for `mass`). */
export function makeErasePlan(target: PlanTarget, pages: readonly FlashPage[] | 'mass'): MadePlan {
  if (target.pages.length === 0) throw new FlashError('E-PLAN-NO-LAYOUT', { device: target.device.name });
  const erasedPages = pages === 'mass' ? target.pages : pages;
  return {
    target,
    erase: eraseCommands(pages === 'mass' ? 'mass' : 'needed', target, erasedPages),
    erasedPages,
    preserve: [],
    writes: [],
    contents: [],
    expected: [],
    start: null,
    leftOut: [],
    warnings: pages === 'mass' ? massEraseWarnings(target) : [],
  };
}

function startOf(
  contents: readonly Segment[],
  target: PlanTarget,
  start: PlanOptions['start'] = false,
): number | null {
  if (start === false) return null;
  const address = startAddressOf(contents, target);
  if (address === undefined && start === true) throw new FlashError('E-PLAN-NO-START', {});
  return address ?? null;
}

/** The same plan with the preserved bytes added to what is written. `kept` holds what was read from `plan.preserve`. */
export function withPreserved(
  plan: Plan,
  kept: readonly Segment[],
): Plan & Pick<MadePlan, 'expected' | 'writes'> {
  const { target } = plan;
  const all = [...plan.contents, ...kept].sort((a, b) => a.address - b.address);
  const expected = widenToUnits(all, target.limits.writeUnitBytes, target.device.erasedValue);
  return { ...plan, expected, writes: orderedWrites(expected, target, plan.erasedPages) };
}

/** The pages that share at least one byte with a segment, in order of address. */
export function pagesTouched(segments: SegmentList, pages: readonly FlashPage[]): FlashPage[] {
  const touched = new Set<number>();
  for (const { address, sizeBytes } of spansOf(segments)) {
    const end = address + sizeBytes;
    for (let index = pageIndexFrom(pages, address); (pages[index]?.address ?? end) < end; index += 1)
      touched.add(index);
  }
  return pages.filter((_, index) => touched.has(index));
}

function pagesToErase(
  policy: ErasePolicy,
  touched: readonly FlashPage[],
  all: readonly FlashPage[],
): readonly FlashPage[] {
  if (policy === 'none') return [];
  return policy === 'mass' ? all : touched;
}

function eraseCommands(policy: ErasePolicy, target: PlanTarget, pages: readonly FlashPage[]): EraseCommand[] {
  if (policy === 'mass' && target.limits.massErase && target.hasMoreFlash !== true) return [{ kind: 'mass' }];
  return erasePagesCommands(target.limits, pages);
}

/** What of the pages no segment covers. Both are in order of address. */
function uncoveredRanges(segments: readonly Segment[], pages: readonly FlashPage[]): AddressRange[] {
  const gaps: AddressRange[] = [];
  let next = 0;
  for (const page of pages) {
    const pageEnd = page.address + page.sizeBytes;
    let from = page.address;
    for (; next < segments.length; next += 1) {
      const segment = segments[next];
      if (segment === undefined || segment.address >= pageEnd) break;
      if (segment.address > from) gaps.push({ start: from, end: segment.address - 1 });
      from = Math.max(from, segment.address + segment.bytes.length);
      if (from > pageEnd) break;
    }
    if (from < pageEnd) gaps.push({ start: from, end: pageEnd - 1 });
  }
  return gaps;
}

/**
 * Parts that enter the ROM when the first flash word is empty get that word last: a run that breaks off then leaves a
 * board that still answers (AN2606 empty check; protocol facts on C0, G0, U0).
 */
function orderedWrites(
  expected: readonly Segment[],
  target: PlanTarget,
  erasedPages: readonly FlashPage[],
): WriteBlock[] {
  const isErased = (address: number) => pageAt(erasedPages, address) !== undefined;
  const blocks = cutIntoBlocks(expected, target, isErased);
  if (!target.device.emptyCheck) return blocks;
  const isFirst = (block: WriteBlock) => block.address === target.device.flashBase;
  return [...blocks.filter((block) => !isFirst(block)), ...blocks.filter(isFirst)];
}

function planWarnings(
  target: PlanTarget,
  options: PlanOptions,
  leftOut: Plan['leftOut'],
  format: MemoryImage['format'],
  segments: readonly Segment[],
): Warning[] {
  const warnings: Warning[] = leftOut.map(({ region, range }) => ({
    code: 'W-PLAN-LEFT-OUT',
    params: { region, range: formatRange(range.start, range.end - range.start + 1) },
  }));
  const raw = format === 'bin' ? segments.slice(0, 1) : [];
  warnings.push(...raw.flatMap((segment) => linkedElsewhereWarnings(segment, target)));
  if (options.erase === 'none') warnings.push({ code: 'W-PLAN-NO-ERASE', params: {} });
  if (options.erase === 'mass') warnings.push(...massEraseWarnings(target));
  if (!startsWithVectors(segments, target))
    warnings.push({ code: 'W-PLAN-NO-VECTORS', params: { base: formatAddress(target.device.flashBase) } });
  // Other formats say themselves what they are; of raw binary only its beginning tells whether it is a program.
  const [first] = segments;
  if (format === 'bin' && first !== undefined) warnings.push(...noProgramWarnings(first, target));
  return warnings;
}

function massEraseWarnings(target: PlanTarget): Warning[] {
  return target.limits.massErase
    ? []
    : [{ code: 'W-PLAN-NO-MASS-ERASE', params: { device: target.device.name } }];
}

/** An application that the part can start has its vector table at the flash base; a boot loader's guest has not. */
function startsWithVectors(segments: readonly Segment[], target: PlanTarget): boolean {
  return segments.some((segment) => segment.address === target.device.flashBase && segment.bytes.length >= 8);
}
