import type { Segment } from '#shared/image/segment.ts';
import type { SegmentList } from '#shared/image/segment-list.ts';
import type { Comparison, Difference } from '#shared/ipc/document-views.ts';

/** Differences that are listed; more are only counted. */
const MAX_LISTED = 10_000;
/** Changed runs closer than this count as one. */
const MERGE_GAP_BYTES = 4;
/** Equal stretches are skipped in steps of this size by one native call. */
const STRIDE_BYTES = 4_096;
const KIB = 1_024;

/** How two memories differ, without the names of the documents. */
export type SegmentComparison = Omit<Comparison, 'leftId' | 'rightId'>;

/** Compares two memories address by address. Both lists are sorted and without overlaps. */
export function compareSegments(left: SegmentList, right: SegmentList): SegmentComparison {
  const collector = new DifferenceCollector();
  for (const { kind, address, sizeBytes, leftBytes, rightBytes } of pieces(left, right)) {
    if (kind === 'both') compareBytes(address, leftBytes, rightBytes, collector);
    else collector.add({ kind, address, sizeBytes });
  }
  return collector.result();
}

type Piece = { address: number; sizeBytes: number } & (
  | { kind: 'both'; leftBytes: Uint8Array; rightBytes: Uint8Array }
  | { kind: 'only-left' | 'only-right'; leftBytes?: undefined; rightBytes?: undefined }
);

/**
 * Cuts the address space at every start and end of a segment, so that each piece is covered by one side or by both. Both lists
 * are walked through once.
 */
function* pieces(left: SegmentList, right: SegmentList): Generator<Piece> {
  const inLeft = new SegmentCursor(left);
  const inRight = new SegmentCursor(right);
  for (let address = 0; ;) {
    const start = Math.min(inLeft.nextFrom(address), inRight.nextFrom(address));
    if (start === Infinity) return;
    const end = Math.min(inLeft.edgeAfter(start), inRight.edgeAfter(start));
    const sizeBytes = end - start;
    const leftBytes = inLeft.at(start, end);
    const rightBytes = inRight.at(start, end);
    if (leftBytes !== undefined && rightBytes !== undefined)
      yield { kind: 'both', address: start, sizeBytes, leftBytes, rightBytes };
    else yield { kind: leftBytes === undefined ? 'only-right' : 'only-left', address: start, sizeBytes };
    address = end;
  }
}

/** Walks through sorted segments. Ask in order of address. */
class SegmentCursor {
  readonly #segments: SegmentList;
  #index = 0;
  #segment: Segment | undefined;

  constructor(segments: SegmentList) {
    this.#segments = segments;
    this.#segment = segments.at(0);
  }

  /** The first address from `address` on that a segment holds; Infinity if none does. */
  nextFrom(address: number): number {
    for (;;) {
      const segment = this.#segment;
      if (segment === undefined) return Infinity;
      if (address < segment.address + segment.bytes.length) return Math.max(address, segment.address);
      this.#advance();
    }
  }

  /** The first edge of a segment after `address`; Infinity if there is none. */
  edgeAfter(address: number): number {
    const next = this.nextFrom(address);
    const segment = this.#segment;
    if (segment === undefined || next > address) return next;
    return segment.address + segment.bytes.length;
  }

  /** The bytes from `start` up to `end`, if a segment covers them; a piece never crosses the edge of a segment. */
  at(start: number, end: number): Uint8Array | undefined {
    for (;;) {
      const segment = this.#segment;
      if (segment === undefined || start < segment.address) return undefined;
      if (start < segment.address + segment.bytes.length)
        return segment.bytes.subarray(start - segment.address, end - segment.address);
      this.#advance();
    }
  }

  #advance(): void {
    this.#index += 1;
    this.#segment = this.#segments.at(this.#index);
  }
}

function compareBytes(
  base: number,
  left: Uint8Array,
  right: Uint8Array,
  collector: DifferenceCollector,
): void {
  for (let offset = 0; offset < left.length; offset += STRIDE_BYTES) {
    const end = Math.min(offset + STRIDE_BYTES, left.length);
    if (Buffer.compare(left.subarray(offset, end), right.subarray(offset, end)) === 0)
      collector.equal(end - offset);
    else compareStride(base, left, right, { offset, end }, collector);
  }
}

function compareStride(
  base: number,
  left: Uint8Array,
  right: Uint8Array,
  { offset, end }: { offset: number; end: number },
  collector: DifferenceCollector,
): void {
  let runStart: number | undefined;
  for (let i = offset; i < end; i += 1) {
    if (left[i] !== right[i]) {
      runStart ??= i;
      continue;
    }
    collector.equal(1);
    if (runStart !== undefined)
      collector.add({ kind: 'changed', address: base + runStart, sizeBytes: i - runStart });
    runStart = undefined;
  }
  if (runStart !== undefined)
    collector.add({ kind: 'changed', address: base + runStart, sizeBytes: end - runStart });
}

/** Adds up what was found. Runs come in order of address. */
class DifferenceCollector {
  readonly #listed: Difference[] = [];
  #pending: Difference | undefined;
  #count = 0;
  #equalBytes = 0;
  #touchedKiB = 0;
  #lastTouchedKiB = -1;
  readonly #bytes = { changed: 0, 'only-left': 0, 'only-right': 0 };

  equal(sizeBytes: number): void {
    this.#equalBytes += sizeBytes;
  }

  add(run: Difference): void {
    this.#bytes[run.kind] += run.sizeBytes;
    this.#touch(run);
    const last = this.#pending;
    const gapBytes = last === undefined ? Infinity : run.address - (last.address + last.sizeBytes);
    const isNear = run.kind === 'changed' ? gapBytes < MERGE_GAP_BYTES : gapBytes === 0;
    if (last?.kind === run.kind && isNear) {
      this.#pending = { ...last, sizeBytes: run.address + run.sizeBytes - last.address };
      return;
    }
    this.#flush();
    this.#pending = run;
  }

  result(): SegmentComparison {
    this.#flush();
    return {
      differences: this.#listed,
      differenceCount: this.#count,
      changedBytes: this.#bytes.changed,
      onlyLeftBytes: this.#bytes['only-left'],
      onlyRightBytes: this.#bytes['only-right'],
      equalBytes: this.#equalBytes,
      touchedKiB: this.#touchedKiB,
    };
  }

  #flush(): void {
    if (this.#pending === undefined) return;
    this.#count += 1;
    if (this.#listed.length < MAX_LISTED) this.#listed.push(this.#pending);
    this.#pending = undefined;
  }

  #touch({ address, sizeBytes }: Difference): void {
    const first = Math.max(Math.floor(address / KIB), this.#lastTouchedKiB + 1);
    const last = Math.floor((address + sizeBytes - 1) / KIB);
    if (last < first) return;
    this.#touchedKiB += last - first + 1;
    this.#lastTouchedKiB = last;
  }
}
