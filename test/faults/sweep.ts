import type { Device } from '#shared/devices/device.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { WireFault } from '#main/virtual-board/faults.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern, testImage } from '../support/plan-target.ts';

/** What can happen to one byte. */
export const faultKinds = ['lost', 'flipped', 'duplicated', 'delayed', 'unplugged'] as const;
export type FaultKind = (typeof faultKinds)[number];
export type Direction = WireFault['direction'];

/** One run of a sweep: this happens to that byte. */
export interface SweepCase {
  kind: FaultKind;
  direction: Direction;
  at: number;
}

/** What one run showed: how it ended, and everything that was not true. */
export interface SweepVerdict {
  outcome: JobResult['outcome'];
  contents: JobResult['contents'];
  errorCode: string | undefined;
  /** Empty for an honest run. */
  lies: readonly string[];
}

/** Longer than every time-out of a reply, so that the wait is given up before the byte comes. */
const DELAY_MS = 2500;

/** Offsets in the flash, the second exclusive. */
type Range = [start: number, end: number];

/** A small programming job on one part, to be run again and again with another fault each time. */
export class Sweep {
  readonly #device: Device;
  readonly #image: MemoryImage;
  #before: Uint8Array | undefined;

  constructor(device: Device) {
    this.#device = device;
    const pageSizeBytes = device.layouts[0]?.regions[0]?.pageSizeBytes ?? 0;
    const base = device.flashBase;
    this.#image = testImage([base, pattern(20)], [base + 2 * pageSizeBytes, pattern(9, 7)]);
  }

  /** Bytes that pass in each direction of a run without fault. */
  async countBytes(): Promise<Record<Direction, number>> {
    const counts: Record<Direction, number> = { toBoard: 0, fromBoard: 0 };
    const rig = this.#rig([]);
    await rig.program(this.#image, {}, { openLink: () => Promise.resolve(rig.openCounted(counts)) });
    return counts;
  }

  /** Runs the job with one fault and holds what the job says against what the board holds. */
  async run(fault: SweepCase): Promise<SweepVerdict> {
    const rig = this.#rig([toLineFault(fault)]);
    const result = await rig.program(this.#image);
    return {
      outcome: result.outcome,
      contents: result.contents,
      errorCode: result.error?.code,
      lies: this.#liesOf(result, rig.board.flash.bytes),
    };
  }

  /** The whole flash starts full of other bytes, so that every unplanned change shows. */
  #rig(faults: WireFault[]): JobRig {
    const rig = new JobRig(this.#device, { faults });
    const { bytes } = rig.board.flash;
    this.#before ??= pattern(bytes.length, 100);
    bytes.set(this.#before);
    return rig;
  }

  #liesOf(result: JobResult, after: Uint8Array): string[] {
    const lies: string[] = [];
    if (!this.#gaps(after.length).every((gap) => this.#isUnchanged(after, gap)))
      lies.push('flash outside the plan changed');
    if (result.outcome === 'ok' && !(result.verified && result.contents === 'complete'))
      lies.push('success without verification');
    if (result.outcome !== 'ok' && result.error === undefined) lies.push('a failure without an error');
    if (result.contents === 'complete' && !this.#holdsImage(after))
      lies.push('"complete", but the flash differs from the image');
    if (result.contents === 'untouched' && !this.#isUnchanged(after, [0, after.length]))
      lies.push('"untouched", but the flash changed');
    if (result.contents === 'erased' && !this.#plannedPages().every((page) => this.#isBlank(after, page))) {
      lies.push('"erased", but a planned page is not blank');
    }
    return lies;
  }

  #isUnchanged(after: Uint8Array, [start, end]: Range): boolean {
    return Buffer.compare(after.subarray(start, end), (this.#before ?? after).subarray(start, end)) === 0;
  }

  #isBlank(flash: Uint8Array, [start, end]: Range): boolean {
    return flash.subarray(start, end).every((byte) => byte === this.#device.erasedValue);
  }

  /** What lies between the planned pages. */
  #gaps(flashSizeBytes: number): Range[] {
    const edges = [0, ...this.#plannedPages().flat(), flashSizeBytes];
    return edges.flatMap((edge, i): Range[] => (i % 2 === 0 ? [[edge, edges[i + 1] ?? edge]] : []));
  }

  #plannedPages(): Range[] {
    const sizeBytes = this.#device.layouts[0]?.regions[0]?.pageSizeBytes ?? 0;
    return [
      [0, sizeBytes],
      [2 * sizeBytes, 3 * sizeBytes],
    ];
  }

  #holdsImage(flash: Uint8Array): boolean {
    return this.#image.segments.every(({ address, bytes }) =>
      bytes.every((byte, offset) => flash[address - this.#device.flashBase + offset] === byte),
    );
  }
}

/** All cases over every `step`th byte position. */
export function* sweepCases(counts: Record<Direction, number>, step = 1): Generator<SweepCase> {
  for (const direction of ['toBoard', 'fromBoard'] as const) {
    for (let at = 0; at < counts[direction]; at += step) {
      for (const kind of faultKinds) yield { kind, direction, at };
    }
  }
}

function toLineFault({ kind, direction, at }: SweepCase): WireFault {
  switch (kind) {
    case 'lost':
      return { direction, at, kind: 'drop' };
    case 'flipped':
      return { direction, at, kind: 'flip', mask: 1 << (at % 8) };
    case 'duplicated':
      return { direction, at, kind: 'duplicate' };
    case 'delayed':
      return { direction, at, kind: 'delay', delayMs: DELAY_MS };
    case 'unplugged':
      return { direction, at, kind: 'unplug' };
  }
}
