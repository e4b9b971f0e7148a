import { createHash } from 'node:crypto';
import type { AddressRange } from '#shared/devices/device.ts';
import type { MemoryImage, Segment } from '#shared/image/memory-image.ts';
import { readImage, type ReadImageOptions } from '#shared/image/read-image.ts';
import { writeBinary } from '#shared/image/write-binary.ts';
import { writeIntelHex } from '#shared/image/write-intel-hex.ts';
import { writeSRecord } from '#shared/image/write-s-record.ts';
import type { ExportRequest } from '#shared/ipc/document-views.ts';
import { compareSegments, type SegmentComparison } from './compare-segments.ts';
import { readWindow } from './read-window.ts';

/** What is to be written to a file. */
export interface WriteTask {
  segments: readonly Segment[];
  entryPoint: number | undefined;
  format: ExportRequest['format'];
  range: AddressRange | undefined;
  fillByte: number;
}

function parse(bytes: Uint8Array, options: ReadImageOptions): { image: MemoryImage; sha256: string } {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { image: readImage(bytes, options), sha256 };
}

/** SHA-256 over the bytes of all segments, in order of address. */
function hash(segments: readonly Segment[]): string {
  const sum = createHash('sha256');
  for (const { bytes } of segments) sum.update(bytes);
  return sum.digest('hex');
}

function compare(left: readonly Segment[], right: readonly Segment[]): SegmentComparison {
  return compareSegments(left, right);
}

function write({ segments, entryPoint, format, range, fillByte }: WriteTask): Uint8Array {
  const part = range === undefined ? segments : cutOut(segments, range);
  switch (format) {
    case 'bin':
      return writeBinary({ segments: part }, { start: range?.start, end: range?.end, fill: fillByte });
    case 'hex':
      return writeIntelHex({ segments: part, entryPoint });
    case 'srec':
      return writeSRecord({ segments: part, entryPoint });
  }
}

function cutOut(segments: readonly Segment[], { start, end }: AddressRange): Segment[] {
  return [...readWindow(segments, start, end - start + 1).runs];
}

/** Work on whole memories that may take longer than a port can wait for. Pure functions; they run in a thread of their own. */
export const heavyTasks = { parse, hash, compare, write } as const;

export type HeavyTasks = typeof heavyTasks;
export type HeavyTask = keyof HeavyTasks;
