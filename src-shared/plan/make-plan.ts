import { formatAddress, formatRange } from '../bytes.ts';
import type { AddressRange, FlashPage } from '../devices/device.ts';
import { nameRegion } from '../devices/memory-regions.ts';
import { FlashError } from '../errors.ts';
import type { MemoryImage, Segment } from '../image/memory-image.ts';
import { erasePagesCommands } from './erase-commands.ts';
import { checkMadeFor } from './made-for.ts';
import type { EraseCommand, ErasePolicy, Plan, PlanTarget, WriteBlock } from './plan.ts';
import { startAddressOf } from './start-address.ts';
import type { Warning } from '../warnings.ts';
import { cutIntoBlocks, widenToUnits, writeUnitBytes } from './write-blocks.ts';

/** What the user decides about a programming job. */
export interface PlanOptions {
  erase: ErasePolicy;
  /** Read what else stands in pages that are only partly covered, and write it back. */
  keepRest: boolean;
  /** What becomes of image regions that are not flash of this part. */
  outside: 'refuse' | 'leave-out';
  /** Find the vector table to start the program from: it must be there (true), or may be missing. */
  start?: boolean | 'if-any';
}

/**
 * Makes the plan of a programming job. Pure: nothing is sent.
 *
 * @throws FlashError `E-PLAN-OUTSIDE` for a region that is not flash of this part, `E-PLAN-TOO-BIG` where the image
 *   runs past the end of the flash, `E-PLAN-EMPTY` where nothing is left to write, `E-PLAN-NO-LAYOUT` where the pages
 *   of the part are not known, `E-PLAN-FAMILY` where the file is made for other chips, `E-PLAN-KEEP-MASS` where all
 *   shall be erased and the rest kept, `E-PLAN-NO-START` where there is no program to start.
 */
export function makePlan(image: MemoryImage, target: PlanTarget, options: PlanOptions): Plan {
  if (options.erase === 'mass' && options.keepRest) throw new FlashError('E-PLAN-KEEP-MASS', {});
  checkMadeFor(image, target.device);
  if (target.pages.length === 0) throw new FlashError('E-PLAN-NO-LAYOUT', { device: target.device.name });
  const { inside, leftOut } = sortOutRegions(image, target, options.outside);
  const touched = pagesTouched(inside, target.pages);
  const erasedPages = pagesToErase(options.erase, touched, target.pages);
  const expected = widenToUnits(inside, writeUnitBytes(target.device), target.device.erasedValue);
  const draft = {
    target,
    erase: eraseCommands(options.erase, target, erasedPages),
    erasedPages,
    preserve: options.keepRest ? uncoveredRanges(inside, erasedPages) : [],
    start: startOf(inside, target, options.start),
    leftOut,
    warnings: planWarnings(target, options, leftOut, image),
  };
  return { ...draft, contents: inside, expected, writes: orderedWrites(expected, target, erasedPages) };
}

/** The plan of a job that only erases `pages` (all of them for `mass`). */
export function makeErasePlan(target: PlanTarget, pages: readonly FlashPage[] | 'mass'): Plan {
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
export function withPreserved(plan: Plan, kept: readonly Segment[]): Plan {
  const { target } = plan;
  const all = [...plan.contents, ...kept].sort((a, b) => a.address - b.address);
  const expected = widenToUnits(all, writeUnitBytes(target.device), target.device.erasedValue);
  return { ...plan, expected, writes: orderedWrites(expected, target, plan.erasedPages) };
}

/** The pages that share at least one byte with a segment, in order of address. */
export function pagesTouched(segments: readonly Segment[], pages: readonly FlashPage[]): FlashPage[] {
  return pages.filter((page) =>
    segments.some(
      (segment) =>
        segment.address < page.address + page.sizeBytes &&
        segment.address + segment.bytes.length > page.address,
    ),
  );
}

function sortOutRegions(
  image: MemoryImage,
  target: PlanTarget,
  outside: PlanOptions['outside'],
): { inside: Segment[]; leftOut: Plan['leftOut'] } {
  const runs = contiguousRuns(target.pages);
  const inside: Segment[] = [];
  const leftOut: { region: string; range: AddressRange }[] = [];
  for (const segment of image.segments) {
    const end = segment.address + segment.bytes.length;
    const run = runs.find(({ start, end: last }) => segment.address >= start && segment.address <= last);
    if (run !== undefined && end - 1 <= run.end) {
      inside.push(segment);
      continue;
    }
    if (run !== undefined) {
      throw new FlashError('E-PLAN-TOO-BIG', {
        end: formatAddress(end - 1),
        lastAddress: formatAddress(run.end),
        device: target.device.name,
        flashKiB: target.flashSizeBytes / 1024,
      });
    }
    const region = nameRegion(target.device, segment.address, target.flashSizeBytes);
    if (outside === 'refuse') {
      throw new FlashError('E-PLAN-OUTSIDE', {
        range: formatRange(segment.address, segment.bytes.length),
        region,
        device: target.device.name,
      });
    }
    leftOut.push({ region, range: { start: segment.address, end: end - 1 } });
  }
  if (inside.length === 0) throw new FlashError('E-PLAN-EMPTY', { device: target.device.name });
  return { inside, leftOut };
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

function pagesToErase(
  policy: ErasePolicy,
  touched: readonly FlashPage[],
  all: readonly FlashPage[],
): readonly FlashPage[] {
  if (policy === 'none') return [];
  return policy === 'mass' ? all : touched;
}

function eraseCommands(policy: ErasePolicy, target: PlanTarget, pages: readonly FlashPage[]): EraseCommand[] {
  if (policy === 'mass' && target.device.massErase && target.hasMoreFlash !== true) return [{ kind: 'mass' }];
  return erasePagesCommands(target, pages);
}

/** What of the pages no segment covers. */
function uncoveredRanges(segments: readonly Segment[], pages: readonly FlashPage[]): AddressRange[] {
  return pages.flatMap((page) => {
    const gaps: AddressRange[] = [];
    const pageEnd = page.address + page.sizeBytes;
    let from = page.address;
    for (const segment of segments) {
      const end = segment.address + segment.bytes.length;
      if (end <= page.address || segment.address >= pageEnd) continue;
      if (segment.address > from) gaps.push({ start: from, end: segment.address - 1 });
      from = Math.max(from, end);
    }
    if (from < pageEnd) gaps.push({ start: from, end: pageEnd - 1 });
    return gaps;
  });
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
  const isErased = (address: number) =>
    erasedPages.some((page) => address >= page.address && address < page.address + page.sizeBytes);
  const blocks = cutIntoBlocks(expected, target.device, isErased);
  if (!target.device.emptyCheck) return blocks;
  const isFirst = (block: WriteBlock) => block.address === target.device.flashBase;
  return [...blocks.filter((block) => !isFirst(block)), ...blocks.filter(isFirst)];
}

function planWarnings(
  target: PlanTarget,
  options: PlanOptions,
  leftOut: Plan['leftOut'],
  image: MemoryImage,
): Warning[] {
  const warnings: Warning[] = leftOut.map(({ region, range }) => ({
    code: 'W-PLAN-LEFT-OUT',
    params: { region, range: formatRange(range.start, range.end - range.start + 1) },
  }));
  if (options.erase === 'none') warnings.push({ code: 'W-PLAN-NO-ERASE', params: {} });
  if (options.erase === 'mass') warnings.push(...massEraseWarnings(target));
  if (!startsWithVectors(image, target))
    warnings.push({ code: 'W-PLAN-NO-VECTORS', params: { base: formatAddress(target.device.flashBase) } });
  return warnings;
}

function massEraseWarnings(target: PlanTarget): Warning[] {
  return target.device.massErase
    ? []
    : [{ code: 'W-PLAN-NO-MASS-ERASE', params: { device: target.device.name } }];
}

/** An application that the part can start has its vector table at the flash base; a boot loader's guest has not. */
function startsWithVectors(image: MemoryImage, target: PlanTarget): boolean {
  return image.segments.some(
    (segment) => segment.address === target.device.flashBase && segment.bytes.length >= 8,
  );
}
