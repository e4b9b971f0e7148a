import type { TraceRecord } from '#shared/trace/trace-record.ts';

/** How a job went without any fault: where in it something can go wrong, and where that matters most. */
export interface Course {
  byteCounts: Record<'toBoard' | 'fromBoard', number>;
  frameCount: number;
  /** Where each frame that was sent begins, and the answer to it. */
  frames: readonly FramePlace[];
  /** Places of bytes that belong to a command which changes the board, and of the answers to it. */
  hotSent: readonly number[];
  hotReceived: readonly number[];
  /** Codes that the part's Get lists. */
  commands: readonly number[];
}

/** A frame's first byte among all that were sent, and its answer's among all that were received. */
export interface FramePlace extends Record<'toBoard' | 'fromBoard', number> {
  /** It belongs to a command which changes the board. */
  isHot: boolean;
}

const CHANGING: readonly number[] = [0x31, 0x43, 0x44, 0x63, 0x73, 0x82, 0x92, 0x21];
/** Frames that belong to a command: of Write Memory and of an erase the address or list, and the data. */
const FRAMES_OF_COMMAND = 3;

export function courseOf(trace: readonly TraceRecord[], commands: readonly number[]): Course {
  const hotSent: number[] = [];
  const hotReceived: number[] = [];
  const byteCounts = { toBoard: 0, fromBoard: 0 };
  const frames: FramePlace[] = [];
  let hotFrames = 0;
  for (const record of trace) {
    if (record.kind === 'received') byteCounts.fromBoard += record.bytes.length;
    if (record.kind !== 'sent') continue;
    const [code = 0, complement] = record.bytes;
    if (record.bytes.length === 2 && complement === (code ^ 0xff))
      hotFrames = CHANGING.includes(code) ? FRAMES_OF_COMMAND : 0;
    frames.push({ ...byteCounts, isHot: hotFrames > 0 });
    if (hotFrames > 0) {
      // Of long data the first bytes are enough: the others are like them.
      record.bytes.subarray(0, 24).forEach((_, index) => hotSent.push(byteCounts.toBoard + index));
      hotReceived.push(byteCounts.fromBoard);
      hotFrames -= 1;
    }
    byteCounts.toBoard += record.bytes.length;
  }
  return { byteCounts, frameCount: frames.length, frames, hotSent, hotReceived, commands };
}
