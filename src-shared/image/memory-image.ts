import type { Warning, WarningCode, WarningParams } from '../warnings.ts';
import { contentSizeBytes, type SegmentList } from './segment-list.ts';
import type { ImageFormat } from './image-format.ts';
import type { Segment } from './segment.ts';

/** Every code of an {@link ImageWarning}. Texts: `text/<language>/warnings.ts`. */
export type ImageWarningCode = Extract<WarningCode, `W-IMAGE-${string}`>;

/** Something odd about a file that does not make it wrong. */
export type ImageWarning = Extract<Warning, { code: ImageWarningCode }>;

/** Makes a warning, with exactly the params that its text mentions. */
export function imageWarning<Code extends ImageWarningCode>(
  code: Code,
  params: WarningParams<Code>,
): ImageWarning {
  return { code, params } as unknown as ImageWarning;
}

/** What a UF2 file holds for one chip family. */
export interface Uf2Contents {
  /** Family number; undefined if its blocks name none. */
  readonly family: number | undefined;
  readonly segments: readonly Segment[];
}

/**
 * What a firmware file says: which bytes belong at which addresses, and no more. An address that no segment covers is
 * not in the file; that is not the same as 0xFF, and only the planner fills it.
 */
export interface MemoryImage {
  readonly format: ImageFormat;
  /** Sorted by address, without overlaps; neighbours that touch are one segment. */
  readonly segments: readonly Segment[];
  /** Start address named by the file (HEX 03/05, S7–S9, ELF e_entry), if any. */
  readonly entryPoint: number | undefined;
  /** The chip family that `segments` are made for, if a UF2 file names one (`uf2-families.ts`). */
  readonly uf2Family?: number | undefined;
  /** What a UF2 file holds for other families besides. A plan takes those of its part (`contentsFor`). */
  readonly uf2Others?: readonly Uf2Contents[] | undefined;
  /** Targets of a DfuSe file that are not for the main flash, by number and name: nothing of them was read. */
  readonly otherTargets?: readonly string[] | undefined;
  readonly warnings: readonly ImageWarning[];
}

/** The sum of all segments, in bytes. */
export function imageSizeBytes({ segments }: { segments: SegmentList }): number {
  return contentSizeBytes(segments);
}
