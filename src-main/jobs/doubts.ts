import type { AddressRange, FlashPage } from '#shared/devices/device.ts';
import { unprovenRanges, type UnprovenRange, type UnprovenReason } from '#shared/job/unproven.ts';
import { describePages } from '#shared/security/check-pages.ts';
import type { Warning } from '#shared/warnings.ts';
import { describeRanges } from './describe-ranges.ts';

/** Something outside the plan that may have changed: in words, and the places it concerns. */
export interface Doubt {
  warning: Warning;
  places: readonly UnprovenRange[];
}

/** Pages that may have been erased, one doubt for each reason. */
export function erasedDoubts(pages: readonly (FlashPage & { why: UnprovenReason })[]): Doubt[] {
  const reasons = [...new Set(pages.map(({ why }) => why))];
  return reasons.map((why) => {
    const concerned = pages.filter((page) => page.why === why);
    const params = {
      count: concerned.length,
      pages: describePages(concerned),
      where: describeRanges(concerned),
    };
    const code = why === 'filler' ? 'W-JOB-FILLERS-UNPROVEN' : 'W-JOB-PAGES-UNPROVEN';
    return { warning: { code, params }, places: unprovenRanges(concerned.map(rangeOf), why) };
  });
}

/** Pages of which any part may have been written to by what was to bring the board back into step. */
export function fillerDoubt(pages: readonly FlashPage[]): Doubt {
  const [doubt] = erasedDoubts(pages.map((page) => ({ ...page, why: 'filler' })));
  return doubt ?? { warning: { code: 'W-JOB-FILLERS-ANYWHERE', params: {} }, places: [] };
}

/** Places that may have been written to by a damaged write. */
export function writtenDoubt(ranges: readonly AddressRange[]): Doubt {
  const places = unprovenRanges(ranges, 'write');
  return {
    warning: {
      code: 'W-JOB-WRITES-UNPROVEN',
      params: { count: places.length, where: describeRanges(places) },
    },
    places,
  };
}

/** Option bytes, and the protection that is in them, may have changed. */
export function optionDoubt(options: readonly AddressRange[], why: UnprovenReason): Doubt {
  return {
    warning: { code: 'W-JOB-OPTIONS-UNPROVEN', params: {} },
    places: unprovenRanges(options, why),
  };
}

/** Bytes may have been taken for commands: no reading back shows all that these can do. */
export function obeyedDoubt(pages: readonly FlashPage[], options: readonly AddressRange[]): Doubt {
  return {
    warning: { code: 'W-JOB-DATA-OBEYED', params: {} },
    places: unprovenRanges([...pages.map(rangeOf), ...options], 'obeyed'),
  };
}

function rangeOf({ address, sizeBytes }: FlashPage): AddressRange {
  return { start: address, end: address + sizeBytes - 1 };
}
