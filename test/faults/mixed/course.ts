import type { TraceRecord } from '#shared/trace/trace-record.ts';

/** How a job went without any fault: where in it something can go wrong, and where that matters most. */
export interface Course {
  byteCounts: Record<'toBoard' | 'fromBoard', number>;
  frameCount: number;
  /** Places of bytes that belong to a command which changes the board, and of the answers to it. */
  hotSent: readonly number[];
  hotReceived: readonly number[];
  /** Codes that the part's Get lists. */
  commands: readonly number[];
}

const CHANGING: readonly number[] = [0x31, 0x43, 0x44, 0x63, 0x73, 0x82, 0x92, 0x21];
/** Frames that belong to a command: of Write Memory and of an erase the address or list, and the data. */
const FRAMES_OF_COMMAND = 3;

export function courseOf(trace: readonly TraceRecord[], commands: readonly number[]): Course {
  const hotSent: number[] = [];
  const hotReceived: number[] = [];
  const byteCounts = { toBoard: 0, fromBoard: 0 };
  let frameCount = 0;
  let hotFrames = 0;
  for (const record of trace) {
    if (record.kind === 'received') byteCounts.fromBoard += record.bytes.length;
    if (record.kind !== 'sent') continue;
    const [code = 0, complement] = record.bytes;
    if (record.bytes.length === 2 && complement === (code ^ 0xff))
      hotFrames = CHANGING.includes(code) ? FRAMES_OF_COMMAND : 0;
    if (hotFrames > 0) {
      // Of long data the first bytes are enough: the others are like them.
      record.bytes.subarray(0, 24).forEach((_, index) => hotSent.push(byteCounts.toBoard + index));
      hotReceived.push(byteCounts.fromBoard);
      hotFrames -= 1;
    }
    byteCounts.toBoard += record.bytes.length;
    frameCount += 1;
  }
  return { byteCounts, frameCount, hotSent, hotReceived, commands };
}
