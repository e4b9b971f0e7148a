/** Counted things. */
export const unitTexts = {
  byte: '{count|# byte|# bytes}',
  page: '{count|# page|# pages}',
  block: '{count|# block|# blocks}',
  range: '{count|# range|# ranges}',
  device: '{count|# device|# devices}',
  'option-field': '{count|# option field|# option fields}',
} as const satisfies Record<string, string>;
