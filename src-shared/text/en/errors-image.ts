const buildOrCopyAgain = 'The file is damaged: build it again, or copy it again.';

export const imageErrors = {
  'E-IMAGE-EMPTY': {
    what: '{file} holds no data to program.',
    todo: 'Check that the build wrote the file, and that it is the right one.',
  },
  'E-IMAGE-TOO-BIG': {
    what: '{file} has {sizeBytes|# byte|# bytes}; Flashline reads files of up to {limitBytes|# byte|# bytes}.',
    todo: 'Check that it is the right file: no STM32 holds that much.',
  },
  'E-IMAGE-UNRECOGNISED': {
    what: '{file} is no firmware file that Flashline knows, neither by its content nor by its name.',
    todo: 'If it is raw binary, say so with --format bin, and where it belongs with --address.',
  },
  'E-IMAGE-NO-ADDRESS': {
    what: '{file} is raw binary, which does not say where it belongs.',
    todo: 'Give its start address with --address, such as 0x08000000.',
  },
  'E-IMAGE-MISMATCH': {
    what: '{file} is named as {claimed}, but it holds {actual}.',
    todo: 'Check that it is the right file. If it is, rename it, or say with --format what it holds.',
  },
  'E-IMAGE-NOT-TEXT': {
    what: '{file} is named as {claimed}, which is text, but it holds binary data.',
    todo: 'Check that it is the right file. If it is raw binary, rename it to .bin and give its address.',
  },
  'E-IMAGE-NO-SIGNATURE': {
    what: '{file} is meant to be {claimed}, but does not begin as such a file does.',
    todo: 'Check that it is the right file and that it was copied whole.',
  },
  'E-IMAGE-UTF16': {
    what: '{file} is text in UTF-16, with two bytes to a character.',
    todo: 'Save it as plain ASCII text: a redirection in PowerShell writes UTF-16 unless told otherwise.',
  },
  'E-IMAGE-OVERLAP': {
    what: '{file} gives two values for {address}: one in {first}, another in {second}.',
    todo: 'Decide which of the two belongs there, and build the file again.',
  },
  'E-IMAGE-FILES-OVERLAP': {
    what: '{first} and {second} both have data at {address}.',
    todo: 'Put each file at a place of its own, or leave one of them out.',
  },
  'E-IMAGE-WRAP': {
    what: '{file}, {where}: {sizeBytes|# byte|# bytes} at {address} {sizeBytes|runs|run} past 0xFFFFFFFF, the last address.',
    todo: 'Correct the address, or build the file again.',
  },
  'E-IMAGE-RECORD-START': {
    what: '{file}, line {line}: the line begins with {found}, but a record of {format} begins with {expected}.',
    todo: 'Remove what is not a record, or build the file again.',
  },
  'E-IMAGE-RECORD-DIGIT': {
    what: '{file}, line {line}, column {column}: {found} is not a hexadecimal digit.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-ODD': {
    what: '{file}, line {line}: the record ends in half a byte ({digits|# digit|# digits}).',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-SHORT': {
    what: '{file}, line {line}: the record has {actualBytes|# byte|# bytes}, and the shortest one possible has {leastBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-LENGTH': {
    what: '{file}, line {line}: by its length byte the record has {declaredBytes|# byte|# bytes}, but it has {actualBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-CHECKSUM': {
    what: '{file}, line {line}: the checksum is {found}, but the record adds up to {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-TYPE': {
    what: '{file}, line {line}: {format} has no record type {type}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-SIZE': {
    what: '{file}, line {line}: a record of type {type} carries {expectedBytes|# byte|# bytes}, but this one {actualBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-COUNT': {
    what: '{file}, line {line}: the file should have {declared|# data record|# data records} up to here, but it has {actual}.',
    todo: 'Lines are missing or were added: build the file again, or copy it again.',
  },
  'E-IMAGE-AFTER-END': {
    what: '{file}, line {line}: the file goes on after its end record in line {endLine}.',
    todo: 'Perhaps two files were joined: merge them with a tool that knows the format.',
  },
  'E-IMAGE-SEGMENT-WRAP': {
    what: '{file}, line {line}: the data at {address} run past the end of their 64 KiB segment, where tools differ on what comes next.',
    todo: 'Build the file with linear addresses (record type 04).',
  },
  'E-IMAGE-MIXED-ADDRESSING': {
    what: '{file}, line {line}: segment and linear addresses (record types 02 and 04) are mixed, which tools read differently.',
    todo: 'Build the file with linear addresses (record type 04) alone.',
  },
  'E-IMAGE-TRUNCATED': {
    what: '{file} is cut off: {part} needs {neededBytes|# byte|# bytes} from offset {offset}, but the file ends at {endOffset}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-ELF-CLASS': {
    what: '{file} is a 64-bit ELF file. STM32 firmware is 32-bit.',
    todo: 'Give the file that the compiler for the STM32 made.',
  },
  'E-IMAGE-ELF-ENDIAN': {
    what: '{file} is a big-endian ELF file. STM32 firmware is little-endian.',
    todo: 'Give the file that the compiler for the STM32 made.',
  },
  'E-IMAGE-ELF-MACHINE': {
    what: '{file} is an ELF file for another processor (machine number {machine}). STM32 firmware is for Arm (40).',
    todo: 'Give the file that the compiler for the STM32 made.',
  },
  'E-IMAGE-ELF-TYPE': {
    what: '{file} is an ELF file of type {type} ({typeName}), not a linked program (2).',
    todo: 'Give the result of the linker, not an object file or a library.',
  },
  'E-IMAGE-ELF-HEADER': {
    what: '{file}, offset {offset}: the ELF field {field} cannot be {value}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-ELF-NO-SEGMENTS': {
    what: '{file} has no segments to load, only sections or nothing at all.',
    todo: 'Give the result of the linker, not an object file or a file with debug data alone.',
  },
  'E-IMAGE-ELF-SEGMENT': {
    what: '{file}: program header {index} has more bytes in the file ({fileBytes}) than in memory ({memoryBytes}).',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-SIGNATURE': {
    what: '{file}, offset {offset}: {part} should hold "{expected}", but does not.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-VERSION': {
    what: '{file}, offset {offset}: {field} is {found}; Flashline knows {expected}.',
    todo: 'Make the file again with a current DfuSe tool.',
  },
  'E-IMAGE-DFUSE-SIZE': {
    what: '{file}, offset {offset}: by {field} there {declared|is # byte|are # bytes}, but there {actual|is #|are #}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-CRC': {
    what: '{file}: the checksum at its end is {found}, but the content gives {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-MAGIC': {
    what: '{file}, offset {offset}: this is no UF2 block, because a magic number is {found} and not {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-PAYLOAD': {
    what: '{file}, offset {offset}: a UF2 block cannot carry {sizeBytes|# byte|# bytes}, only up to {limitBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-NUMBER': {
    what: '{file}, offset {offset}: block {number} of {total} is not a number this block can have.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-TOTAL': {
    what: '{file}, offset {offset}: this block says that there {found|is # block|are # blocks}, but the first one says {total}.',
    todo: 'Perhaps two files were joined: give each by itself.',
  },
  'E-IMAGE-UF2-MISSING': {
    what: '{file}: {missing} of {total|# block|# blocks} {missing|is|are} missing; the first is block {number}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-FAMILIES': {
    what: '{file} names more than {limit|# chip family|# chip families}.',
    todo: 'The file is damaged: build it again, or copy it again.',
  },
  'E-IMAGE-UF2-FILE': {
    what: '{file}, offset {offset}: the block holds a part of an ordinary file, not flash content.',
    todo: 'Give a UF2 file with firmware.',
  },
  'E-IMAGE-SPAN-TOO-BIG': {
    what: 'As raw binary, {range} would be a file of {sizeBytes|# byte|# bytes}, most of them filler.',
    todo: 'Write Intel HEX or S-records instead, or name a smaller range.',
  },
  'E-IMAGE-TOO-MUCH': {
    what: '{file} describes more than {limitBytes|# byte|# bytes} of contents: the same piece of the file is used again and again.',
    todo: 'Check that it is the right file, and build it again: no STM32 holds that much.',
  },
  'E-IMAGE-TOO-MANY-RANGES': {
    what: '{file} has data in {count|# separate range|# separate ranges}; Flashline takes up to {limit}.',
    todo: 'Check that it is the right file. If it is, fill its gaps with a tool that knows the format.',
  },
  'E-IMAGE-ARCHIVE': {
    what: '{file} is an archive ({kind}), not firmware.',
    todo: 'Unpack it, and give the firmware file inside.',
  },
  'E-IMAGE-PACKAGE': {
    what: '{file} is a package ({kind}): if there is firmware inside, it is encoded and cannot be programmed as it is.',
    todo: 'Give the HEX, ELF or BIN file of the same build, or take the firmware out with the tool that made the package.',
  },
  'E-IMAGE-MEDIA': {
    what: '{file} is {kind}, not firmware.',
    todo: 'Choose the file that the build made.',
  },
  'E-IMAGE-OTHER-MACHINE': {
    what: '{file} is made for another machine: {kind}.',
    todo: 'Give the file that was built for the STM32.',
  },
  'E-IMAGE-LFS-POINTER': {
    what: '{file} is a Git LFS pointer: it only says where the firmware is stored.',
    todo: 'Fetch the file itself with "git lfs pull", then open it again.',
  },
  'E-IMAGE-WEB-PAGE': {
    what: '{file} is a web page, not firmware.',
    todo: 'Download the file itself: use the "Raw" or "Download" link of the page.',
  },
  'E-IMAGE-UNIVERSAL-HEX': {
    what: '{file} is a universal HEX file, which holds firmware for several boards at the same addresses.',
    todo: 'Give the HEX file for one board: separate it with the tool that made it, or download it for that board.',
  },
  'E-IMAGE-DFU-PLAIN': {
    what: '{file} is a plain DFU file: unlike DfuSe, it has no address that says where it belongs.',
    todo: 'Give its start address, such as 0x08000000.',
  },
  'E-IMAGE-DFUSE-ALTERNATE': {
    what: '{file} has nothing for the main flash, only for alternate setting {targets}.',
    todo: 'Program it over USB into the memory it is made for, or give the file for the main flash.',
  },
} as const;
