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
  'W-PLAN-NO-PROGRAM':
    'The raw binary at {address} does not begin with a program for {device}: its first two words are {first} and {second}, where a vector table has a stack pointer in RAM and an odd address in flash.',
  'W-PLAN-LINKED-ELSEWHERE':
    'The vector table of the raw binary at {address} points out of it, to {reset}: it was linked for another address, probably {base}. Put there, it would run.',
  'W-PLAN-CUT-SHORT':
    'The vector table of the raw binary at {address} points behind the end of the file, to {reset}: the file is probably cut off. It would not run.',
  'W-PLAN-UF2-OTHERS':
    'The file holds contents for several chip families. Those for {used} are taken; those for {others} are disregarded.',
} as const satisfies Record<string, string>;
