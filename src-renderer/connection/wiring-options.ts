import type { Speaker } from '#shared/text/speaker.ts';
import { wiringLabel, wiringPresets, type WiringPreset } from './wiring-presets.ts';

/** The usual wirings to choose from. */
export function wiringOptions(text: Speaker['text']): { value: WiringPreset; label: string }[] {
  return (Object.keys(wiringPresets) as WiringPreset[]).map((value) => {
    const wiring = wiringPresets[value];
    return {
      value,
      label: wiring === null ? text('line.setup.wiring-manual') : wiringLabel(wiring),
    };
  });
}
