import type { PartTiming } from '#shared/devices/part-timing.ts';

/** All times zero: for runs that are not paced. */
export const instantTiming: PartTiming = {
  startupMs: 0,
  pageEraseMs: () => 0,
  massEraseMs: 0,
  programStepMs: 0,
  programStepBytes: 1,
};
