import type { Speaker } from '#shared/text/speaker.ts';
import { wiringPresets, type WiringPreset } from './wiring-presets.ts';

/** The usual wirings to choose from. Names of lines and pins are the same in every language. */
export function wiringOptions(text: Speaker['text']): { value: WiringPreset; label: string }[] {
  return (Object.keys(wiringPresets) as WiringPreset[]).map((value) => {
    const wiring = wiringPresets[value];
    return {
      value,
      label:
        wiring === null
          ? text('line.setup.wiring-manual')
          : `BOOT0 = ${wiring.boot0.toUpperCase()}, NRST = ${wiring.reset.toUpperCase()}`,
    };
  });
}
