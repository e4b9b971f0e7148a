import type { AddressRange, Device, FlashPage } from '../devices/device.ts';
import type { ProgrammerLimits } from '../effects/programmer-limits.ts';
import type { SegmentList } from '../image/segment-list.ts';
import type { RangeList } from '../image/packed-ranges.ts';
import type { LeavePlan } from './plan-leave.ts';
import type { Warning } from '../warnings.ts';
import type { MemoryKind } from '../devices/memory-regions.ts';

/** Which pages a programming job erases. `needed`: those the image touches. `none`: the flash is taken as erased already. */
export const erasePolicies = ['needed', 'mass', 'none'] as const;
export type ErasePolicy = (typeof erasePolicies)[number];

/** The flash a plan is made for: a device, the size that was found, and its pages in order of address. */
export interface PlanTarget {
  device: Device;
  flashSizeBytes: number;
  pages: readonly FlashPage[];
  /** How much one request of the programmer may do to the part. */
  limits: ProgrammerLimits;
  /** The board has flash besides `pages`, which must stay as it is: a mass erase would reach it. */
  hasMoreFlash?: boolean;
}

/** One erase request to the programmer. */
export type EraseCommand =
  { kind: 'mass' } | { kind: 'pages'; pages: readonly FlashPage[]; pauseAfterMs: number };

/** One write request to the programmer, within its limits. */
export interface WriteBlock {
  readonly address: number;
  readonly bytes: Uint8Array;
}

/**
 * Everything a job may do to a board, down to the byte. It is shown before it runs, and the guard lets nothing pass
 * that it does not contain.
 */
export interface Plan {
  readonly target: PlanTarget;
  readonly erase: readonly EraseCommand[];
  /** All pages that will be erased, in order of address. */
  readonly erasedPages: readonly FlashPage[];
  /** Ranges inside erased pages that are read first and written back. Empty unless that was asked for. */
  readonly preserve: RangeList;
  /** In the order of writing. */
  readonly writes: SegmentList;
  /** The bytes of the image that lie in the flash. */
  readonly contents: SegmentList;
  /** What the flash must hold afterwards: the contents, widened to whole write units. Sorted, without overlaps. */
  readonly expected: SegmentList;
  /** The vector table that Go is sent to when all else is done; null if nothing should be started. */
  readonly start: number | null;
  /** How the bootloader is left when all else is done; absent if it is not. */
  readonly leave?: LeavePlan;
  /** Parts of the image that were left out on request, by the name of their region. */
  readonly leftOut: readonly { region: MemoryKind; range: AddressRange }[];
  readonly warnings: readonly Warning[];
}
