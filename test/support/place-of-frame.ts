import type { TraceRecord } from '#shared/trace/trace-record.ts';

/** How many bytes had passed in each direction. */
export interface PlaceOnLine {
  toBoard: number;
  fromBoard: number;
}

/**
 * Where the frame begins that was sent `frames` after this command, among the bytes of a run; `fromBoard` is the place of the
 * first byte of its answer.
 */
export function placeOfFrame(trace: readonly TraceRecord[], commandCode: number, frames = 0): PlaceOnLine {
  const place = { toBoard: 0, fromBoard: 0 };
  let left = Infinity;
  for (const record of trace) {
    if (record.kind === 'received') place.fromBoard += record.bytes.length;
    if (record.kind !== 'sent') continue;
    if (record.bytes[0] === commandCode && record.bytes[1] === (commandCode ^ 0xff)) left = frames;
    if (left === 0) return place;
    left -= 1;
    place.toBoard += record.bytes.length;
  }
  throw new Error(`the run has no command 0x${commandCode.toString(16)}`);
}
