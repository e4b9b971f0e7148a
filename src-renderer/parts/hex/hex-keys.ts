import type { SegmentView } from '#shared/ipc/document-views.ts';
import type { HexRows } from '#shared/view/hex-rows.ts';

/** Where the cursor of a hex view is, and what it can move over. */
export interface HexCursor {
  from: number;
  rows: HexRows;
  /** Rows that PageUp and PageDown move by. */
  page: number;
  /** Sorted, without overlaps; not empty. */
  segments: readonly SegmentView[];
}

/**
 * Where a key moves the cursor of a hex view: always to a byte that is there. undefined for keys that do not move it.
 */
export function moveByKey(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  cursor: HexCursor,
): number | undefined {
  const { from, rows, page, segments } = cursor;
  const width = rows.bytesPerRow;
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowLeft':
      return nearest(segments, from - 1, 'down');
    case 'ArrowRight':
      return nearest(segments, from + 1, 'up');
    case 'ArrowUp':
      return rowsAway(cursor, -1);
    case 'ArrowDown':
      return rowsAway(cursor, 1);
    case 'PageUp':
      return rowsAway(cursor, -page);
    case 'PageDown':
      return rowsAway(cursor, page);
    case 'Home':
      return nearest(segments, isFar ? 0 : from - (from % width), 'up');
    case 'End':
      return nearest(segments, isFar ? Infinity : from - (from % width) + width - 1, 'down');
    default:
      return undefined;
  }
}

/** The same column some rows away; a gap counts as one row. */
function rowsAway({ from, rows, segments }: HexCursor, count: number): number {
  const index = Math.min(Math.max(0, rows.indexOf(from) + count), rows.rowCount - 1);
  const row = rows.row(index);
  const column = from % rows.bytesPerRow;
  const wanted = row === undefined ? from : row.address + column;
  return nearest(segments, wanted, count > 0 ? 'up' : 'down');
}

/** The address itself if it is there, else the next one that is, in a direction; at the ends, the last one. */
function nearest(segments: readonly SegmentView[], address: number, direction: 'up' | 'down'): number {
  const first = segments[0];
  const last = segments[segments.length - 1];
  if (first === undefined || last === undefined) return address;
  const inside = segments.find((segment) => address >= segment.address && address <= endOf(segment));
  if (inside !== undefined) return address;
  if (direction === 'up')
    return segments.find((segment) => segment.address > address)?.address ?? endOf(last);
  const before = segments.filter((segment) => endOf(segment) < address);
  const segment = before[before.length - 1];
  return segment === undefined ? first.address : endOf(segment);
}

function endOf({ address, sizeBytes }: SegmentView): number {
  return address + sizeBytes - 1;
}
