import type { unitTexts as english } from '../en/units.ts';
import type { Translated } from '../translated.ts';

export const unitTexts: Translated<typeof english> = {
  'byte.one': '{count} Byte',
  'byte.other': '{count} Byte',
  'page.one': '{count} Seite',
  'page.other': '{count} Seiten',
  'block.one': '{count} Block',
  'block.other': '{count} Blöcke',
  'range.one': '{count} Bereich',
  'range.other': '{count} Bereiche',
  'device.one': '{count} Baustein',
  'device.other': '{count} Bausteine',
  'option-field.one': '{count} Optionsfeld',
  'option-field.other': '{count} Optionsfelder',
};
