/** Counted things. `one` goes with 1, `other` with all else; a language without that difference gives the same twice. */
export const unitTexts = {
  'byte.one': '{count} byte',
  'byte.other': '{count} bytes',
  'page.one': '{count} page',
  'page.other': '{count} pages',
  'block.one': '{count} block',
  'block.other': '{count} blocks',
  'range.one': '{count} range',
  'range.other': '{count} ranges',
  'device.one': '{count} device',
  'device.other': '{count} devices',
  'option-field.one': '{count} option field',
  'option-field.other': '{count} option fields',
} as const satisfies Record<string, string>;
