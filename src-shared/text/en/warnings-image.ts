/** English texts of all warnings about a firmware file, keyed by code. Values stand in braces. */
export const imageWarningTexts = {
  'W-IMAGE-BOM': 'The file begins with a byte order mark, which was ignored.',
  'W-IMAGE-BLANK-LINES': 'The file has blank lines ({count}, the first is line {line}), which were ignored.',
  'W-IMAGE-SPACES': 'Spaces before or after records ({count} lines, the first is line {line}) were ignored.',
  'W-IMAGE-MIXED-NEWLINES': 'Lines end in different ways; the first that differs is line {line}.',
  'W-IMAGE-CTRL-Z': 'The file ends with a Ctrl-Z character (line {line}), which was ignored.',
  'W-IMAGE-NO-END': 'There is no end record after the last line ({line}): the file may have been cut off.',
  'W-IMAGE-LATE-HEADER':
    'Header records (S0) stand between data ({count}, the first is line {line}); they were left out.',
  'W-IMAGE-OUT-OF-ORDER': 'The data are not in order of address ({count} steps back, the first in {where}).',
  'W-IMAGE-OVERLAP-EQUAL':
    'The same value is given more than once for {count} bytes, first for {address} in {first} and {second}.',
  'W-IMAGE-CROSSES-64K': 'Data records cross a 64 KiB border ({count}, the first is line {line}).',
  'W-IMAGE-TWO-STARTS':
    'Two start addresses are given, {first} and {second} (line {line}); the second counts.',
  'W-IMAGE-NAMED-BIN': 'The file is named as {claimed}, but it is {actual} and was read as that.',
  'W-IMAGE-LOOKS-LIKE': 'The file was read as raw binary as asked for, but it looks like {actual}.',
  'W-IMAGE-BIN-IS-TEXT':
    'The file was read as raw binary, but it looks like text: check that it is firmware.',
  'W-IMAGE-ELF-HEADER':
    'The segment at {address} begins with the header of the ELF file itself, which will be programmed too.',
  'W-IMAGE-DFUSE-TARGETS': 'The file has parts for {count} targets; all of them were read.',
  'W-IMAGE-DFUSE-ALTERNATE':
    'A part of the file is for alternate setting {alternate}, not for the main flash (0).',
  'W-IMAGE-UF2-SKIPPED': '{count} blocks are marked as not for the main flash, and were left out.',
  'W-IMAGE-UF2-MADE-FOR': 'By its family number, the file is made for {family}.',
  'W-IMAGE-UF2-FAMILY': 'By its family number {family}, the file is made for no STM32 that Flashline knows.',
} as const satisfies Record<string, string>;
