import type { FlashPage } from '../devices/device.ts';
import type { SegmentList } from '../image/segment-list.ts';
import type { TraceEvent } from '../protocols/an3155/trace-decoder.ts';
import type { DiagnosisEvidence } from './evidence.ts';
import type { Turn } from './turns.ts';

const ACK = 0x79;
const NACK = 0x1f;

/** A byte that reads back as something else than it should be. */
export interface WrongByte {
  address: number;
  found: number;
  expected: number;
}

/** What the trace says about the memory of the part. */
export interface MemoryFacts {
  /** Acknowledged writes, in order. */
  writes: readonly { address: number; sizeBytes: number }[];
  erasesAcked: number;
  erasesRefused: number;
  /** Writes of a whole frame that were refused (1F). */
  writesRefused: number;
  /** Bytes as they were first read back, before any repair, against what the plan wants there. */
  wrong: readonly WrongByte[];
  /** The number of planned bytes that read back correctly. */
  rightCount: number;
}

/** Follows the commands of a run. `turns` are those of the run itself. */
export function memoryFactsOf(turns: readonly Turn[], { plan }: DiagnosisEvidence): MemoryFacts {
  const writes: { address: number; sizeBytes: number }[] = [];
  const memory = new Map<number, number>();
  let erasesAcked = 0;
  let erasesRefused = 0;
  let writesRefused = 0;
  let isRepairing = false;
  for (const { events, received, phase } of turns) {
    if (phase === 'connecting') continue;
    const event = events.at(-1);
    const isAcked = received[0] === ACK;
    const isReadBack = phase === 'verifying' || phase === 'writing';
    if (isReadBack && (isErase(event) || (event?.kind === 'write' && phase === 'verifying')))
      isRepairing = true;
    if (event?.kind === 'write' && received[0] === NACK) writesRefused += 1;
    if (event?.kind === 'write' && isAcked)
      writes.push({ address: event.address, sizeBytes: event.data.length });
    if (isErase(event)) {
      if (isAcked) erasesAcked += 1;
      else if (received[0] === NACK) erasesRefused += 1;
    }
    if (event?.kind === 'read' && isReadBack && !isRepairing)
      keep(memory, event.address, received.subarray(1, event.byteCount + 1), received[0]);
  }
  const { wrong, rightCount } = compare(memory, plan?.expected ?? []);
  return { writes, erasesAcked, erasesRefused, writesRefused, wrong, rightCount };
}

function isErase(event: TraceEvent | undefined): boolean {
  return event?.kind === 'erase-pages' || event?.kind === 'erase-area';
}

function keep(
  memory: Map<number, number>,
  address: number,
  bytes: Uint8Array,
  first: number | undefined,
): void {
  if (first !== ACK) return;
  bytes.forEach((byte, index) => memory.set(address + index, byte));
}

function compare(
  memory: ReadonlyMap<number, number>,
  segments: SegmentList,
): Pick<MemoryFacts, 'wrong' | 'rightCount'> {
  const wrong: WrongByte[] = [];
  let rightCount = 0;
  for (const { address, bytes } of segments) {
    bytes.forEach((expected, index) => {
      const found = memory.get(address + index);
      if (found === undefined) return;
      if (found === expected) rightCount += 1;
      else wrong.push({ address: address + index, found, expected });
    });
  }
  return { wrong, rightCount };
}

/**
 * The pages in which something reads back wrong, or that the failure names; those of the plan if a whole erase was
 * refused.
 */
export function failedPages({ error, plan }: DiagnosisEvidence, { wrong }: MemoryFacts): FlashPage[] {
  if (plan === undefined) return [];
  if (error.code === 'E-ERASE-FAILED') return [...plan.erasedPages];
  const named = Number(error.params['address'] ?? NaN);
  const addresses = [...wrong.map(({ address }) => address), ...(Number.isNaN(named) ? [] : [named])];
  return plan.target.pages.filter((page) =>
    addresses.some((address) => address >= page.address && address < page.address + page.sizeBytes),
  );
}
