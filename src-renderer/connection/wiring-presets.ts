import type { BenchWiring } from '#shared/ipc/bench-views.ts';
import type { LineWiring } from '#shared/job/enter-strategy.ts';

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

/** A wiring as the line doctor finds it, in the form in which it is kept. */
export function benchWiringOf({ boot0, reset, boot0Inverted, resetInverted }: LineWiring): BenchWiring {
  return {
    boot0: boot0 === null ? 'none' : boot0Inverted ? `!${boot0}` : boot0,
    reset: reset === null ? 'none' : resetInverted ? `!${reset}` : reset,
  };
}

/** `BOOT0 = RTS, NRST = !DTR`: names of lines and pins are the same in every language. */
export function wiringLabel({ boot0, reset }: BenchWiring): string {
  const named = [
    { pin: 'BOOT0', line: boot0 },
    { pin: 'NRST', line: reset },
  ].filter(({ line }) => line !== 'none');
  return named.map(({ pin, line }) => `${pin} = ${line.toUpperCase()}`).join(', ');
}
