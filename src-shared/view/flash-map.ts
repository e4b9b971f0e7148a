import type { FlashPage } from '../devices/device.ts';
import type { SegmentView } from '../ipc/document-views.ts';

/** `true`: one scale for the whole flash. `data`: gaps between what is shown shrink to a mark. */
export type MapScale = 'true' | 'data';

/** A stretch of one lane, in per cent of the axis. */
export interface MapSpan {
  address: number;
  sizeBytes: number;
  leftPercent: number;
  widthPercent: number;
}

/** A label of the axis. */
export interface MapTick {
  address: number;
  leftPercent: number;
}

/** Share of the axis that a gap keeps in the data scale. */
const GAP_PERCENT = 2;
/** Nothing is drawn narrower than this: one byte in 2 MiB must be seen. */
const MIN_WIDTH_PERCENT = 0.25;
/** Gaps smaller than this share of the data are drawn as they are. */
const SMALL_GAP_SHARE = 0.02;

interface Piece {
  start: number;
  end: number;
  leftPercent: number;
  widthPercent: number;
}

/** One address axis that all lanes of a flash map share. */
export class MapAxis {
  readonly #pieces: readonly Piece[];

  /**
   * @param range of the flash
   * @param shown the ranges that the data scale shows: file and erased pages
   */
  constructor(range: SegmentView, shown: readonly SegmentView[], scale: MapScale) {
    this.#pieces = scale === 'true' ? wholeRange(range) : dataPieces(range, shown);
  }

  /** The position of an address, 0 to 100. */
  percentOf(address: number): number {
    for (const { start, end, leftPercent, widthPercent } of this.#pieces) {
      if (address < start) return leftPercent;
      if (address < end) return leftPercent + ((address - start) / (end - start)) * widthPercent;
    }
    return 100;
  }

  /** The address at a place of the axis, 0 to 100. */
  addressAt(percent: number): number {
    for (const { start, end, leftPercent, widthPercent } of this.#pieces) {
      if (percent < leftPercent + widthPercent || end === this.#last.end)
        return Math.min(
          end - 1,
          Math.max(start, Math.floor(start + ((percent - leftPercent) / widthPercent) * (end - start))),
        );
    }
    return 0;
  }

  /** A stretch of memory on the axis, never narrower than the eye can see. */
  span({ address, sizeBytes }: SegmentView): MapSpan {
    const leftPercent = this.percentOf(address);
    const widthPercent = Math.max(this.#percentOfEnd(address + sizeBytes) - leftPercent, MIN_WIDTH_PERCENT);
    return { address, sizeBytes, leftPercent: Math.min(leftPercent, 100 - widthPercent), widthPercent };
  }

  /** `count` labels over the whole axis, or in the data scale the start of each piece that has room for one. */
  ticks(count: number): MapTick[] {
    if (this.#pieces.length === 1) {
      const { start, end } = this.#last;
      return Array.from({ length: count }, (_, index) => ({
        address: start + Math.round(((end - start) * index) / (count - 1)),
        leftPercent: (100 * index) / (count - 1),
      }));
    }
    const room = 100 / count;
    const ticks: MapTick[] = [];
    for (const { start, leftPercent } of this.#pieces) {
      const last = ticks[ticks.length - 1];
      const isRoom = last === undefined || leftPercent - last.leftPercent >= room;
      if (isRoom && leftPercent <= 100 - room / 2) ticks.push({ address: start, leftPercent });
    }
    return ticks;
  }

  /** The gaps that the data scale leaves out, in per cent. */
  get breaks(): readonly number[] {
    return this.#pieces.slice(1).map(({ leftPercent }) => leftPercent - GAP_PERCENT / 2);
  }

  /** The end of a stretch whose last byte is before `end`: on this side of a gap. */
  #percentOfEnd(end: number): number {
    const piece = this.#pieces.find((candidate) => candidate.start < end && end <= candidate.end);
    if (piece === undefined) return this.percentOf(end);
    return piece.leftPercent + ((end - piece.start) / (piece.end - piece.start)) * piece.widthPercent;
  }

  get #last(): Piece {
    return this.#pieces[this.#pieces.length - 1] ?? { start: 0, end: 1, leftPercent: 0, widthPercent: 100 };
  }
}

/** Neighbouring pages as one stretch each, for lanes on which single pages would be too narrow to see. */
export function joinPages(pages: readonly FlashPage[]): SegmentView[] {
  const runs: SegmentView[] = [];
  for (const { address, sizeBytes } of pages) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.address + last.sizeBytes === address) last.sizeBytes += sizeBytes;
    else runs.push({ address, sizeBytes });
  }
  return runs;
}

function wholeRange({ address, sizeBytes }: SegmentView): Piece[] {
  return [{ start: address, end: address + Math.max(1, sizeBytes), leftPercent: 0, widthPercent: 100 }];
}

function dataPieces(range: SegmentView, shown: readonly SegmentView[]): Piece[] {
  const runs = joinNear(clip(range, shown));
  if (runs.length === 0) return wholeRange(range);
  const dataBytes = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  const percentForData = 100 - GAP_PERCENT * (runs.length - 1);
  let leftPercent = 0;
  return runs.map(({ start, end }) => {
    const widthPercent = (percentForData * (end - start)) / dataBytes;
    const piece = { start, end, leftPercent, widthPercent };
    leftPercent += widthPercent + GAP_PERCENT;
    return piece;
  });
}

function clip(range: SegmentView, shown: readonly SegmentView[]): { start: number; end: number }[] {
  const end = range.address + range.sizeBytes;
  return shown
    .map((run) => ({
      start: Math.max(run.address, range.address),
      end: Math.min(run.address + run.sizeBytes, end),
    }))
    .filter((run) => run.start < run.end)
    .sort((a, b) => a.start - b.start);
}

function joinNear(runs: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const totalBytes = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  const joined: { start: number; end: number }[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (last !== undefined && run.start - last.end <= totalBytes * SMALL_GAP_SHARE)
      last.end = Math.max(last.end, run.end);
    else joined.push({ ...run });
  }
  return joined;
}
