/** English texts of all warnings about a firmware file, keyed by code. Values stand in braces. */
export const imageWarningTexts = {
  'W-IMAGE-BOM': 'The file begins with a byte order mark, which was ignored.',
  'W-IMAGE-BLANK-LINES': 'The file has blank lines ({count}, the first is line {line}), which were ignored.',
  'W-IMAGE-SPACES':
    'Spaces before or after records ({count|# line|# lines}, the first is line {line}) were ignored.',
  'W-IMAGE-MIXED-NEWLINES': 'Lines end in different ways; the first that differs is line {line}.',
  'W-IMAGE-CTRL-Z': 'The file ends with a Ctrl-Z character (line {line}), which was ignored.',
  'W-IMAGE-NO-END': 'There is no end record after the last line ({line}): the file may have been cut off.',
  'W-IMAGE-LATE-HEADER':
    'Header records (S0) stand between data ({count}, the first is line {line}); they were left out.',
  'W-IMAGE-OUT-OF-ORDER':
    'The data are not in order of address ({count|# step back|# steps back}, the first in {where}).',
  'W-IMAGE-OVERLAP-EQUAL':
    'The same value is given more than once for {count|# byte|# bytes}, first for {address} in {first} and {second}.',
  'W-IMAGE-CROSSES-64K': 'Data records cross a 64 KiB border ({count}, the first is line {line}).',
  'W-IMAGE-TWO-STARTS':
    'Two start addresses are given, {first} and {second} (line {line}); the second counts.',
  'W-IMAGE-NAMED-BIN': 'The file is named as {claimed}, but it is {actual} and was read as that.',
  'W-IMAGE-LOOKS-LIKE': 'The file was read as raw binary as asked for, but it looks like {actual}.',
  'W-IMAGE-BIN-IS-TEXT':
    'The file was read as raw binary, but it looks like text: check that it is firmware.',
  'W-IMAGE-ELF-HEADER':
    'The segment at {address} begins with the header of the ELF file itself, which will be programmed too.',
  'W-IMAGE-DFUSE-TARGETS':
    'The file has parts for {count|# target; it was|# targets; all of them were} read.',
  'W-IMAGE-DFUSE-ALTERNATE':
    'The file also has data for alternate setting {targets}, which is not the main flash; they were not read.',
  'W-IMAGE-UF2-SKIPPED':
    '{count|# block is marked as not for the main flash, and was|# blocks are marked as not for the main flash, and were} left out.',
  'W-IMAGE-UF2-FAMILY': 'By its family number {family}, the file is made for no STM32 that Flashline knows.',
  'W-IMAGE-ARCHIVE':
    'The file was read as raw binary, but it is an archive ({kind}): unpack it, and program the firmware file inside.',
  'W-IMAGE-PACKAGE':
    'The file was read as raw binary, but it is a package ({kind}): program the HEX, ELF or BIN file of the same build.',
  'W-IMAGE-MEDIA': 'The file was read as raw binary, but it is {kind}: check that it is what the chip needs.',
  'W-IMAGE-OTHER-MACHINE': 'The file was read as raw binary, but it is made for another machine ({kind}).',
  'W-IMAGE-LFS-POINTER':
    'The file was read as raw binary, but it is a Git LFS pointer: fetch the firmware with "git lfs pull".',
  'W-IMAGE-WEB-PAGE':
    'The file was read as raw binary, but it is a web page: download the firmware file itself.',
  'W-IMAGE-UNIVERSAL-HEX':
    'The file was read as raw binary, but it is a universal HEX file: give the HEX file for one board.',
  'W-IMAGE-DFU-SUFFIX': 'The file ends in a DFU {version} suffix. Its checksum is right; it was left out.',
  'W-IMAGE-COMMENTS':
    'The file has comments ({count|# line|# lines}, the first is line {line}), which were ignored.',
  'W-IMAGE-AFTER-END':
    'Text after the end record in line {endLine} ({count|# line|# lines}, the first is line {line}) was ignored.',
  'W-IMAGE-TWO-ENDS':
    'The file has more end records after the first ({count}, in line {line}), which were ignored.',
  'W-IMAGE-SHORT-HEADER':
    'The header record (S0) in line {line} has no address; it was left out as all headers are.',
  'W-IMAGE-WIDE-COUNT':
    'The count of records in line {line} has more bytes than its type has; it was read as it is, and is right.',
  'W-IMAGE-END-DATA': 'The end record in line {line} carries data, which were ignored.',
  'W-IMAGE-UF2-FOREIGN': 'By its family number, the file is made for {family}, which is no STM32.',
} as const satisfies Record<string, string>;
