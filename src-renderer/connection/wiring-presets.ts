import type { BenchWiring } from '#shared/ipc/bench-views.ts';

/** Usual ways in which an adapter reaches BOOT0 and NRST. */
export const wiringPresets = {
  manual: null,
  'rts-dtr': { boot0: 'rts', reset: 'dtr' },
  'dtr-rts': { boot0: 'dtr', reset: 'rts' },
  '!rts-!dtr': { boot0: '!rts', reset: '!dtr' },
  '!dtr-!rts': { boot0: '!dtr', reset: '!rts' },
} as const satisfies Record<string, BenchWiring | null>;
export type WiringPreset = keyof typeof wiringPresets;

/** The preset of a wiring; `manual` for one that is none of them. */
export function presetOf(wiring: BenchWiring | null): WiringPreset {
  const names = Object.keys(wiringPresets) as WiringPreset[];
  return (
    names.find((name) => {
      const preset = wiringPresets[name];
      return preset?.boot0 === wiring?.boot0 && preset?.reset === wiring?.reset;
    }) ?? 'manual'
  );
}
