import type { FlashPage } from '#shared/devices/device.ts';
import { contentSizeBytes, type SegmentList } from '#shared/image/segment-list.ts';
import { imageSizeBytes } from '#shared/image/memory-image.ts';
import { rangesSizeBytes } from '#shared/image/packed-ranges.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { counted, text } from '#shared/text/text.ts';
import { formatCodes, formatRangeAndSize, formatWholeSize } from './format-quantities.ts';
import { formatAddress, formatRange } from '#shared/bytes.ts';

/** More ranges than this are only counted. */
const MAX_RANGES_SHOWN = 8;
const INDENT = '  ';
const RANGE_INDENT = '           ';

/** A plan in words, a line for each fact. Warnings are not among them. Pure. */
export function formatPlan(plan: Plan): string[] {
  const { device, flashSizeBytes } = plan.target;
  return [
    text('cli.plan.title', { device: device.name, flash: formatWholeSize(flashSizeBytes) }),
    ...[
      ...eraseLines(plan),
      ...fateLines(plan),
      ...writeLines(plan),
      ...startLines(plan),
      ...leaveLines(plan),
      ...leftOutLines(plan),
    ].map((line) => INDENT + line),
  ];
}

function eraseLines({ erase, erasedPages }: Plan): string[] {
  if (erasedPages.length === 0) return [text('cli.plan.erase-nothing')];
  const pages = counted('page', erasedPages.length);
  const size = formatWholeSize(sizeOf(erasedPages));
  if (erase.some(({ kind }) => kind === 'mass')) return [text('cli.plan.erase-mass', { pages, size })];
  const codes = formatCodes(erasedPages.map(({ code }) => code));
  const runs = contiguousRuns(erasedPages).map(
    (run) =>
      RANGE_INDENT +
      text('cli.plan.erase-page-range', {
        codes: formatCodes(run.map(({ code }) => code)),
        range: formatRange(run[0]?.address ?? 0, sizeOf(run)),
      }),
  );
  return [text('cli.plan.erase-pages', { pages, codes, size }), ...shorten(runs)];
}

/** What becomes of the bytes in erased pages that the image does not fill. */
function fateLines(plan: Plan): string[] {
  const keptBytes = rangesSizeBytes(plan.preserve);
  if (keptBytes > 0) {
    const ranges = counted('range', plan.preserve.length);
    return [text('cli.plan.keep', { size: formatWholeSize(keptBytes), ranges })];
  }
  const lostBytes = sizeOf(plan.erasedPages) - imageSizeBytes({ segments: inPages(plan) });
  if (plan.expected.length === 0 || lostBytes === 0) return []; // An erase job says what it erases, and no more.
  const size = formatWholeSize(lostBytes);
  const isWhole = plan.erasedPages.length === plan.target.pages.length;
  return [isWhole ? text('cli.plan.lose-all', { size }) : text('cli.plan.lose', { size })];
}

/** What is written into erased pages. Without an erase nothing is lost. */
function inPages({ erasedPages, expected }: Plan): SegmentList {
  return erasedPages.length === 0 ? [] : expected;
}

function writeLines({ writes, expected }: Plan): string[] {
  if (expected.length === 0) return []; // An erase job.
  if (writes.length === 0) return [text('cli.plan.write-nothing')];
  const sizeBytes = contentSizeBytes(writes);
  const ranges = Array.from(
    expected,
    ({ address, bytes }) => RANGE_INDENT + formatRangeAndSize(address, bytes.length),
  );
  const blocks = counted('block', writes.length);
  return [text('cli.plan.write', { blocks, size: counted('byte', sizeBytes) }), ...shorten(ranges)];
}

function startLines({ start }: Plan): string[] {
  return start === null ? [] : [text('cli.plan.start', { address: formatAddress(start) })];
}

/** A start by Go is told by where it leads. */
function leaveLines({ leave }: Plan): string[] {
  if (leave === undefined || (leave.way === 'go' && leave.reason === 'asked')) return [];
  const params = { way: text(`leave.way.${leave.way}`), why: text(`leave.why.${leave.reason}`) };
  if (leave.stub === null) return [text('cli.plan.leave', params)];
  const { address, bytes } = leave.stub;
  const size = formatWholeSize(bytes.length);
  return [text('cli.plan.leave-stub', { ...params, size, address: formatAddress(address) })];
}

function leftOutLines({ leftOut }: Plan): string[] {
  return leftOut.map(({ region, range }) =>
    text('cli.plan.left-out', {
      range: formatRangeAndSize(range.start, range.end - range.start + 1),
      region,
    }),
  );
}

function shorten(lines: readonly string[]): string[] {
  if (lines.length <= MAX_RANGES_SHOWN) return [...lines];
  const shown = lines.slice(0, MAX_RANGES_SHOWN - 1);
  const ranges = counted('range', lines.length - shown.length);
  return [...shown, RANGE_INDENT + text('cli.plan.more', { ranges })];
}

function contiguousRuns(pages: readonly FlashPage[]): FlashPage[][] {
  const runs: FlashPage[][] = [];
  for (const page of pages) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run !== undefined && last !== undefined && last.address + last.sizeBytes === page.address)
      run.push(page);
    else runs.push([page]);
  }
  return runs;
}

function sizeOf(pages: readonly FlashPage[]): number {
  return pages.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
