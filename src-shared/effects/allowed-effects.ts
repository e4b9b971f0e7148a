import type { Segment } from '../image/segment.ts';
import type { SegmentList } from '../image/segment-list.ts';
import type { ProtectionChange } from './effect.ts';

/** All a run may do to a board. Reading is always allowed. */
export interface AllowedEffects {
  /** Page codes that may be erased. */
  erasePageCodes: ReadonlySet<number>;
  massErase: boolean;
  writes: SegmentList;
  go: number | null;
  protection: ReadonlySet<ProtectionChange>;
  /** Sectors that may be write protected: these together, and no others. */
  writeProtectSectors: readonly number[];
  /** Option areas that may be written: each as a whole, with exactly these bytes, and no part of one. */
  optionWrites: readonly Segment[];
  /** No page of the part has this code or a higher one; undefined if its pages are not known. */
  pageCodeLimit?: number | undefined;
}

/** Nothing but reading. */
export const readOnlyEffects: AllowedEffects = {
  erasePageCodes: new Set(),
  massErase: false,
  writes: [],
  go: null,
  protection: new Set(),
  writeProtectSectors: [],
  optionWrites: [],
};
