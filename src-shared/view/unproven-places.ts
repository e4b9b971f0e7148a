import { codeRuns, formatRun } from '../devices/code-runs.ts';
import type { FlashPage } from '../devices/device.ts';
import type { UnprovenRange } from '../job/unproven.ts';

/** A place in doubt as a screen shows it. */
export interface UnprovenPlace extends UnprovenRange {
  /**
   * Codes of the pages that it touches, such as `0–3, 7`; empty if it is not a flash page, or the pages are not known.
   */
  pages: string;
  /** How many these are. */
  pageCount: number;
}

/** Each place with the pages that it touches. `pages` are those of the part, in order of their codes. Pure. */
export function unprovenPlaces(
  unproven: readonly UnprovenRange[],
  pages: readonly FlashPage[],
): UnprovenPlace[] {
  return unproven.map((place) => {
    const end = place.address + place.sizeBytes;
    const touched = pages.filter(
      ({ address, sizeBytes }) => address < end && address + sizeBytes > place.address,
    );
    const codes = touched.map(({ code }) => code);
    return { ...place, pages: codeRuns(codes).map(formatRun).join(', '), pageCount: codes.length };
  });
}
