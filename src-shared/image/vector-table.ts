import type { Segment } from './segment.ts';

/** The first two words of a Cortex-M program. */
export interface VectorTable {
  /** Initial stack pointer. */
  stack: number;
  /** Reset handler, with the Thumb bit. */
  reset: number;
}

/**
 * The vector table at the start of a segment, if its words look like one: a stack in the address space of RAM
 * (0x10000000 to 0x3FFFFFFF, on a word), and an odd reset address, as Thumb code requires (ARMv7-M ARM B1.5.3).
 */
export function vectorTable({ address, bytes }: Segment): VectorTable | undefined {
  // VTOR has no bits for smaller steps (ARMv7-M ARM B3.2.5).
  const VECTOR_ALIGNMENT_BYTES = 128;
  if (bytes.length < 8 || address % VECTOR_ALIGNMENT_BYTES !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stack = view.getUint32(0, true);
  const reset = view.getUint32(4, true);
  const isStack = stack % 4 === 0 && stack >= 0x1000_0000 && stack < 0x4000_0000;
  return isStack && reset % 2 === 1 ? { stack, reset } : undefined;
}
