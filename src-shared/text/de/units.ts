import type { unitTexts as english } from '../en/units.ts';
import type { Translated } from '../translated.ts';

export const unitTexts: Translated<typeof english> = {
  byte: '{count} Byte',
  page: '{count|# Seite|# Seiten}',
  block: '{count|# Block|# Blöcke}',
  range: '{count|# Bereich|# Bereiche}',
  device: '{count|# Baustein|# Bausteine}',
  'option-field': '{count|# Optionsfeld|# Optionsfelder}',
};
