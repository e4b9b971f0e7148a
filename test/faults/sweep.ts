import type { Device } from '#shared/devices/device.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { LineFault } from '#main/virtual-board/faults.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern, testImage } from '../support/plan-target.ts';

/** What can happen to one byte. */
export const faultKinds = ['lost', 'flipped', 'duplicated', 'delayed', 'unplugged'] as const;
export type FaultKind = (typeof faultKinds)[number];
export type Direction = LineFault['direction'];

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

/** A small programming job on one part, to be run again and again with another fault each time. */
export class Sweep {
  readonly #device: Device;
  readonly #image: MemoryImage;

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
    const before = Uint8Array.from(rig.board.flash.bytes);
    const result = await rig.program(this.#image);
    return {
      outcome: result.outcome,
      contents: result.contents,
      errorCode: result.error?.code,
      lies: this.#liesOf(result, before, rig.board.flash.bytes),
    };
  }

  /** The whole flash starts full of other bytes, so that every unplanned change shows. */
  #rig(faults: LineFault[]): JobRig {
    const rig = new JobRig(this.#device, { faults });
    rig.board.flash.bytes.set(pattern(rig.board.flash.bytes.length, 100));
    return rig;
  }

  #liesOf(result: JobResult, before: Uint8Array, after: Uint8Array): string[] {
    const lies: string[] = [];
    const planned = this.#plannedPages();
    const inPlan = (offset: number) => planned.some(([start, end]) => offset >= start && offset < end);
    if (after.some((byte, offset) => !inPlan(offset) && byte !== before[offset]))
      lies.push('flash outside the plan changed');
    if (result.outcome === 'ok' && !(result.verified && result.contents === 'complete'))
      lies.push('success without verification');
    if (result.outcome !== 'ok' && result.error === undefined) lies.push('a failure without an error');
    if (result.contents === 'complete' && !this.#holdsImage(after))
      lies.push('"complete", but the flash differs from the image');
    if (result.contents === 'untouched' && after.some((byte, offset) => byte !== before[offset]))
      lies.push('"untouched", but the flash changed');
    if (
      result.contents === 'erased' &&
      after.some((byte, offset) => inPlan(offset) && byte !== this.#device.erasedValue)
    ) {
      lies.push('"erased", but a planned page is not blank');
    }
    return lies;
  }

  #plannedPages(): [start: number, end: number][] {
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

function toLineFault({ kind, direction, at }: SweepCase): LineFault {
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
