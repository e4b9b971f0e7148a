/** English texts of all warnings about a plan, keyed by code. Values stand in braces. */
export const planWarningTexts = {
  'W-PLAN-LEFT-OUT': 'The image has data at {range}, which is {region}. They are left out, as asked for.',
  'W-PLAN-NO-ERASE': 'Nothing is erased first: writing works only where the flash is blank already.',
  'W-PLAN-NO-VECTORS':
    'The image has nothing at {base}, where the part looks for its vector table: by itself it does not start from reset.',
  'W-PLAN-NO-MASS-ERASE':
    'The bootloader of {device} has no mass erase that can be relied on: all pages are erased by number.',
  'W-PLAN-SIZE-ASSUMED':
    'The flash size is taken to be {flashKiB} KiB, that of the largest {device}. Name the exact part, or let the board be read with --port.',
} as const satisfies Record<string, string>;
