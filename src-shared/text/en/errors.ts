const buildOrCopyAgain = 'The file is damaged: build it again, or copy it again.';
const compilerFile = 'Use the file that the compiler for the STM32 produced.';

/** What one error says to a person: what happened, and the one thing to do next. Values are in braces. */
export interface ErrorText {
  what: string;
  todo: string;
}

/** English texts of all errors, keyed by code. Each code also has an entry in `docs/errors.md`. */
export const errorTexts = {
  // Usage and files
  'E-INTERNAL': {
    what: 'Internal error in Flashline: {detail}',
    todo: 'Please report it.',
  },
  'E-CANCELLED': {
    what: 'Stopped on request.',
    todo: 'Run the job again to finish it.',
  },
  'E-USAGE': {
    what: '{detail}',
    todo: 'See "{help}".',
  },
  'E-FILE-READ': {
    what: '{file} cannot be read: {detail}',
    todo: 'Check the name and the access rights of the file.',
  },
  'E-FILE-OUTPUT': {
    what: 'The output could not be written completely: {detail}',
    todo: 'Free some space, or send the output elsewhere, then run the command again.',
  },
  'E-FILE-WRITE': {
    what: '{file} cannot be written: {detail}',
    todo: 'Check that the folder exists, is writable and has free space.',
  },
  'E-FILE-CHANGED': {
    what: '{file} changed while Flashline was reading it.',
    todo: 'Wait until the build or the copy has finished, then try again.',
  },

  // Firmware files
  'E-IMAGE-EMPTY': {
    what: '{file} contains no data to program.',
    todo: 'Check that the build wrote the file, and that it is the right file.',
  },
  'E-IMAGE-TOO-BIG': {
    what: '{file} has {sizeBytes|# byte|# bytes}; Flashline reads files of up to {limitBytes|# byte|# bytes}.',
    todo: 'Check that it is the right file: no STM32 has that much flash.',
  },
  'E-IMAGE-UNRECOGNISED': {
    what: 'Flashline does not recognise {file} as a firmware file, neither by its content nor by its name.',
    todo: 'If it is raw binary, rename it to .bin and open it again.',
  },
  'E-IMAGE-NO-ADDRESS': {
    what: '{file} is raw binary and contains no addresses.',
    todo: 'Give its start address, such as 0x08000000.',
  },
  'E-IMAGE-MISMATCH': {
    what: 'The name of {file} says {claimed}, but the file contains {actual}.',
    todo: 'Check that it is the right file. If it is, rename it to match what it contains.',
  },
  'E-IMAGE-NOT-TEXT': {
    what: 'The name of {file} says {claimed}, which is text, but the file contains binary data.',
    todo: 'Check that it is the right file. If it is raw binary, rename it to .bin and give its address.',
  },
  'E-IMAGE-NO-SIGNATURE': {
    what: '{file} should be {claimed}, but it does not begin like such a file.',
    todo: 'Check that it is the right file and that it was copied completely.',
  },
  'E-IMAGE-UTF16': {
    what: '{file} is UTF-16 text, with two bytes per character.',
    todo: 'Save it as plain ASCII text. Note that PowerShell redirection writes UTF-16 by default.',
  },
  'E-IMAGE-OVERLAP': {
    what: '{file} has two values for {address}: one in {first}, another in {second}.',
    todo: 'Decide which of the two is right, and build the file again.',
  },
  'E-IMAGE-FILES-OVERLAP': {
    what: '{first} and {second} both have data at {address}.',
    todo: 'Give each file its own address range, or leave one of them out.',
  },
  'E-IMAGE-WRAP': {
    what: '{file}, {where}: {sizeBytes|# byte|# bytes} at {address} {sizeBytes|runs|run} past 0xFFFFFFFF, the last address.',
    todo: 'Correct the address, or build the file again.',
  },
  'E-IMAGE-RECORD-START': {
    what: '{file}, line {line}: the line begins with {found}, but a {format} record begins with {expected}.',
    todo: 'Remove the lines that are not records, or build the file again.',
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
    what: '{file}, line {line}: the record has {actualBytes|# byte|# bytes}, but the shortest valid record has {leastBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-LENGTH': {
    what: '{file}, line {line}: the length byte says {declaredBytes|# byte|# bytes}, but the record has {actualBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-CHECKSUM': {
    what: '{file}, line {line}: the checksum is {found}, but it should be {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-TYPE': {
    what: '{file}, line {line}: {format} has no record type {type}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-SIZE': {
    what: '{file}, line {line}: a record of type {type} carries {expectedBytes|# byte|# bytes}, but this one carries {actualBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-RECORD-COUNT': {
    what: '{file}, line {line}: the file should have {declared|# data record|# data records} up to here, but it has {actual}.',
    todo: 'Lines are missing or were added. Build the file again, or copy it again.',
  },
  'E-IMAGE-AFTER-END': {
    what: '{file}, line {line}: the file continues after its end record in line {endLine}.',
    todo: 'Two files may have been joined: merge them with a tool that knows the format.',
  },
  'E-IMAGE-SEGMENT-WRAP': {
    what: '{file}, line {line}: the data at {address} run past the end of their 64 KiB segment, and tools disagree on what comes next.',
    todo: 'Build the file with linear addresses (record type 04).',
  },
  'E-IMAGE-MIXED-ADDRESSING': {
    what: '{file}, line {line}: the file mixes segment and linear addresses (record types 02 and 04), and tools read this differently.',
    todo: 'Build the file with linear addresses only (record type 04).',
  },
  'E-IMAGE-TRUNCATED': {
    what: '{file} is cut off: {part} needs {neededBytes|# byte|# bytes} from offset {offset}, but the file ends at {endOffset}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-ELF-CLASS': {
    what: '{file} is a 64-bit ELF file. STM32 firmware is 32-bit.',
    todo: compilerFile,
  },
  'E-IMAGE-ELF-ENDIAN': {
    what: '{file} is a big-endian ELF file. STM32 firmware is little-endian.',
    todo: compilerFile,
  },
  'E-IMAGE-ELF-MACHINE': {
    what: '{file} is an ELF file for another processor (machine number {machine}). STM32 firmware is for Arm (40).',
    todo: compilerFile,
  },
  'E-IMAGE-ELF-TYPE': {
    what: '{file} is an ELF file of type {type} ({typeName}), not a linked program (2).',
    todo: 'Use the output of the linker, not an object file or a library.',
  },
  'E-IMAGE-ELF-HEADER': {
    what: '{file}, offset {offset}: the ELF field {field} cannot be {value}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-ELF-NO-SEGMENTS': {
    what: '{file} has no segments to load.',
    todo: 'Use the output of the linker, not an object file or a file with debug data only.',
  },
  'E-IMAGE-ELF-SEGMENT': {
    what: '{file}: program header {index} has more bytes in the file ({fileBytes}) than in memory ({memoryBytes}).',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-SIGNATURE': {
    what: '{file}, offset {offset}: {part} should contain "{expected}", but does not.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-VERSION': {
    what: '{file}, offset {offset}: {field} is {found}; Flashline supports {expected}.',
    todo: 'Create the file again with a current DfuSe tool.',
  },
  'E-IMAGE-DFUSE-SIZE': {
    what: '{file}, offset {offset}: {field} says that there {declared|is # byte|are # bytes}, but there {actual|is #|are #}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-DFUSE-CRC': {
    what: '{file}: the checksum at the end is {found}, but it should be {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-MAGIC': {
    what: '{file}, offset {offset}: this is not a UF2 block: a magic number is {found} instead of {expected}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-PAYLOAD': {
    what: '{file}, offset {offset}: a UF2 block cannot carry {sizeBytes|# byte|# bytes}, only up to {limitBytes}.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-NUMBER': {
    what: '{file}, offset {offset}: {number} of {total} is not a valid number for this block.',
    todo: buildOrCopyAgain,
  },
  'E-IMAGE-UF2-TOTAL': {
    what: '{file}, offset {offset}: this block says that there {found|is # block|are # blocks}, but the first one says {total}.',
    todo: 'Two files may have been joined: use each file on its own.',
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
    what: '{file}, offset {offset}: the block contains part of an ordinary file, not flash content.',
    todo: 'Use a UF2 file that contains firmware.',
  },
  'E-IMAGE-SPAN-TOO-BIG': {
    what: 'As raw binary, {range} would be a file of {sizeBytes|# byte|# bytes}, most of it filler.',
    todo: 'Save Intel HEX or S-records instead, or choose a smaller range.',
  },
  'E-IMAGE-TOO-MUCH': {
    what: '{file} describes more than {limitBytes|# byte|# bytes} of contents by using the same piece of the file repeatedly.',
    todo: 'Check that it is the right file, and build it again: no STM32 has that much flash.',
  },
  'E-IMAGE-TOO-MANY-RANGES': {
    what: '{file} has data in {count|# separate range|# separate ranges}; Flashline accepts up to {limit}.',
    todo: 'Check that it is the right file. If it is, fill its gaps with a tool that knows the format.',
  },
  'E-IMAGE-ARCHIVE': {
    what: '{file} is an archive ({kind}), not firmware.',
    todo: 'Unpack it, and use the firmware file inside.',
  },
  'E-IMAGE-PACKAGE': {
    what: '{file} is a package ({kind}). Any firmware inside is encoded and cannot be programmed as it is.',
    todo: 'Use the HEX, ELF or BIN file of the same build, or extract the firmware with the tool that made the package.',
  },
  'E-IMAGE-MEDIA': {
    what: '{file} is {kind}, not firmware.',
    todo: 'Choose the file that the build produced.',
  },
  'E-IMAGE-OTHER-MACHINE': {
    what: '{file} is built for another machine: {kind}.',
    todo: 'Use the file that was built for the STM32.',
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
    what: '{file} is a universal HEX file: it contains firmware for several boards at the same addresses.',
    todo: 'Use the HEX file for one board: split the file with the tool that made it, or download the file for that board.',
  },
  'E-IMAGE-DFU-PLAIN': {
    what: '{file} is a plain DFU file: unlike DfuSe, it contains no address.',
    todo: 'Give its start address, such as 0x08000000.',
  },
  'E-IMAGE-DFUSE-ALTERNATE': {
    what: '{file} contains nothing for the main flash, only data for alternate setting {targets}.',
    todo: 'Program it over USB into the memory it is made for, or use the file for the main flash.',
  },

  // Device records
  'E-DEVICE-UNKNOWN-PART': {
    what: 'There is no part "{part}". Similar names: {near}.',
    todo: 'Choose a part from the list, or give the product id, such as 0x413.',
  },
  'E-DEVICE-AMBIGUOUS-PART': {
    what: '"{part}" matches more than one device: {candidates}.',
    todo: 'Give more of the name printed on the chip, or the product id, such as 0x413.',
  },
  'E-DEVICE-LAYOUT-AMBIGUOUS': {
    what: 'The pages of this {device} ({flashKiB} KiB) depend on its option bit {option}, which could not be read.',
    todo: 'Choose the arrangement that the chip has, or remove its readout protection first.',
  },
  'E-DEVICE-LAYOUT-UNKNOWN': {
    what: 'Flashline does not know the flash pages of {device} (product id {pid}) with {flashKiB} KiB.',
    todo: 'Check the flash size, or describe the pages of the flash.',
  },
  'E-DEVICE-LAYOUT-MODE': {
    what: 'The {flashKiB} KiB flash of {device} has no {mode}-bank mode.',
    todo: 'Omit the bank mode. You need it only if a part has both modes and does not report which one is active.',
  },
  'E-DEVICE-NO-BOARD': {
    what: 'Flashline cannot simulate {device}: its flash layout is not known.',
    todo: 'Choose a part from the list.',
  },
  'E-DEVICE-LAYOUT-SIZE': {
    what: '{flashKiB} KiB is not a whole number of pages in this layout.',
    todo: 'Check the flash size.',
  },
  'E-DEVICE-LAYOUT-TEXT': {
    what: '"{layout}" is not a flash layout: {detail}.',
    todo: 'Write the pages in address order, such as "4x16K 64K 7x128K".',
  },
  'E-DEVICE-RECORD': {
    what: 'The device record {file} has an error in {field}: {detail}',
    todo: 'Correct the file (see docs/devices.md), or install Flashline again.',
  },

  // Plans
  'E-PLAN-GUARD': {
    what: 'Flashline blocked a command that is not part of the plan ({detail}). The command was not sent.',
    todo: 'This is an error in Flashline; the board was protected from it. Please report it with the log.',
  },
  'E-PLAN-NO-LAYOUT': {
    what: 'Flashline does not know the flash pages of {device}, so it cannot erase or write safely.',
    todo: 'Choose the exact part. If it is not in the list, describe the pages of the flash.',
  },
  'E-PLAN-OUTSIDE': {
    what: 'The image contains data outside the flash of {device}: {regions} (regions: {count}).',
    todo: 'Check that the image is built for this part, or leave these regions out.',
  },
  'E-PLAN-TOO-BIG': {
    what: 'The image extends to {end}, but the {flashKiB} KiB flash of this {device} ends at {lastAddress}.',
    todo: 'Use a part with more flash, or build a smaller image.',
  },
  'E-PLAN-EMPTY': {
    what: 'The image contains nothing for the flash of {device}.',
    todo: 'Check that the image is built for this part.',
  },
  'E-PLAN-FAMILY': {
    what: 'The file is made for {family}, but this part is {device}.',
    todo: 'Use the file built for this part.',
  },
  'E-PLAN-KEEP-MASS': {
    what: 'You asked to erase the whole flash and also to keep what the image does not cover. These contradict each other.',
    todo: 'Erase only the pages that the image needs, or do not keep the rest.',
  },
  'E-PLAN-NO-START': {
    what: 'The program cannot be started after programming: no part of the image begins with a vector table that has its stack in RAM and its reset handler in the image.',
    todo: 'Program it without starting it, or check that the image is the complete program at the right address.',
  },
  'E-PLAN-SECTOR': {
    what: 'This {device} has no flash sector {sector} to protect: the highest is {highest}.',
    todo: 'Choose sectors from 0 to {highest}.',
  },
  'E-PLAN-PAGE': {
    what: 'This {device} has no flash page {page}: it has {count|# page|# pages}.',
    todo: 'Choose pages of this flash.',
  },
  'E-PLAN-RANGE': {
    what: 'The range from {address} to {end} is not inside the flash of this {device}.',
    todo: 'Connect the board to see its flash size.',
  },
  'E-PLAN-CHANGED': {
    what: 'The board needs a different plan from the one you saw. Nothing was sent.',
    todo: 'Check the new plan, then start again.',
  },
  'E-PLAN-ALTERNATE': {
    what: 'The file also has data for alternate setting {targets}, which is not the main flash and cannot be programmed here.',
    todo: 'Leave it out if the board does not need it, or program the file over USB.',
  },

  // Option bytes
  'E-OPTION-NO-LAYOUT': {
    what: 'Flashline does not know the option byte layout of {device}, so it leaves the option bytes alone.',
    todo: 'Use a debug probe, or add a layout (see docs/options.md).',
  },
  'E-OPTION-UNREADABLE': {
    what: 'The board refused to read its option bytes at {range}.',
    todo: 'Check that the detected part is right, then restart the board in its bootloader and try again.',
  },
  'E-OPTION-FIELD': {
    what: 'The option bytes of this part ({layout}) have no field {name}.',
    todo: 'Valid fields: {known}.',
  },
  'E-OPTION-VALUE': {
    what: '{value} is not a valid value for {name}.',
    todo: 'Valid values: {allowed}.',
  },
  'E-OPTION-TWICE': {
    what: '{name} has two values.',
    todo: 'Give one value.',
  },
  'E-OPTION-RDP': {
    what: '{name} is readout protection. You cannot set it like other option bytes: it has its own commands, and Flashline checks their result.',
    todo: 'To set level 1, protect the board. To go back, remove the protection; this erases the whole flash.',
  },
  'E-OPTION-KEPT': {
    what: 'Flashline shows {name} but never changes it: {reason}',
    todo: 'Use a debug probe if it must be changed.',
  },
  'E-OPTION-READ-ONLY': {
    what: 'The option bytes of {device} can only be read through the bootloader. {reason}',
    todo: 'Use a debug probe to change them.',
  },
  'E-OPTION-BROKEN': {
    what: 'The option bytes at {address} contradict their complement or each other ({name}), so their values are not certain. Nothing was written.',
    todo: 'Read and set them with a debug probe.',
  },
  'E-OPTION-RANGE': {
    what: 'Range {range} (page {first} to page {last}) is not valid for this flash. Nothing was written.',
    todo: 'Choose a first page that is not after the last, or protect no page with {none}.',
  },
  'E-OPTION-LOCKOUT': {
    what: 'This would lock out the bootloader ({settings}). {text} Nothing was written.',
    todo: 'Leave the setting as it is, or explicitly accept the lock-out if you are sure.',
  },
  'E-OPTION-LEVEL2': {
    what: 'Readout protection level 2 locks {device} for good: neither the bootloader nor a debugger will ever work again. The confirmation text did not match exactly, or other changes were requested with it. Nothing was written.',
    todo: 'If you want this, request it alone and confirm it with exactly this text: "{words}".',
  },
  'E-OPTION-NOT-AGREED': {
    what: 'You did not confirm the change of the option bytes. Nothing was written.',
    todo: 'Start again when you have decided.',
  },
  'E-OPTION-REFUSED': {
    what: 'The board refused the option bytes at {address}.',
    todo: 'Restart the board in its bootloader, read the option bytes, and try again.',
  },
  'E-OPTION-NOT-SET': {
    what: 'The option bytes were written, but these fields did not change to their new value: {names}.',
    todo: 'Read the option bytes. The part may not have them, or may not let the bootloader change them.',
  },
  'E-OPTION-NO-RESET': {
    what: '{names} was written and reads back as planned, but the board was not seen to reset. Until a reset, the part shows whatever was written, so it is not known whether the option bytes changed.',
    todo: 'Switch the board off and on, start its bootloader, and read its option bytes.',
  },
  'E-OPTION-UNASKED': {
    what: 'Option bits changed unexpectedly: {detail}.',
    todo: 'Read the option bytes and compare them with the factory defaults. Do not use the board until this is resolved.',
  },
  'E-OPTION-UNPROVEN': {
    what: 'Option bytes were being written and could not be read afterwards ({detail}). Their current values are not known.',
    todo: 'Switch the board off and on, start its bootloader, and read its option bytes.',
  },

  // Ports
  'E-PORT-NOT-FOUND': {
    what: 'Port {port} was not found.',
    todo: 'Plug the adapter in, then choose its port.',
  },
  'E-PORT-BUSY': {
    what: '{port} is in use by another program.',
    todo: 'Close the terminal or tool that uses the port, then try again.',
  },
  'E-PORT-FORBIDDEN': {
    what: 'You do not have permission to open {port}.',
    todo: 'On Linux, add your user to the group that owns the port (often "dialout"), then log in again.',
  },
  'E-PORT-OPEN': {
    what: '{port} cannot be opened: {detail}',
    todo: 'Check the adapter and its driver.',
  },
  'E-PORT-NAME': {
    what: 'Flashline does not know the port name "{port}".',
    todo: 'Use /dev/ttyUSB0, COM3, tcp://host:port, rfc2217://host:port or virtual:PART.',
  },
  'E-PORT-NUMBER': {
    what: '"{port}" has no TCP port number: a number from 1 to {limit} must follow the host.',
    todo: 'Write it after a colon, such as {example}.',
  },
  'E-PORT-UNCONFIRMED': {
    what: '{port} is a network port, and nobody has allowed it outside this page.',
    todo: 'Choose it again and allow it in the dialog.',
  },
  'E-PORT-LOST': {
    what: '{port} disappeared: {detail}',
    todo: 'Check the cable and the adapter. For a network port, check the server, and whether another client uses the port. Then run the job again.',
  },
  'E-PORT-CLOSED': {
    what: '{port} is closed.',
    todo: 'Open the port again.',
  },
  'E-PORT-TIMEOUT': {
    what: '{port}: only {received} of {expected|# byte|# bytes} arrived within {timeoutMs} ms.',
    todo: 'Check the wiring and the supply of the board, then run the job again.',
  },
  'E-PORT-SETTINGS': {
    what: '{port} does not accept the line settings {settings}: {detail}',
    todo: 'Use another adapter, or a lower baud rate.',
  },
  'E-PORT-NO-LINES': {
    what: '{port} has no DTR and RTS lines.',
    todo: 'Set BOOT0 and press reset by hand, or use an adapter that has DTR and RTS.',
  },
  'E-PORT-LINES': {
    what: '{port} did not set DTR and RTS: {detail}',
    todo: 'Unplug the adapter, plug it in again, then run the job again.',
  },
  'E-PORT-STUCK': {
    what: '{port} did not finish {step} within {timeoutMs} ms.',
    todo: 'Unplug the adapter, plug it in again, then run the job again.',
  },
  'E-PORT-CONNECT': {
    what: '{port} cannot be reached: {detail}',
    todo: 'Check the address and the network. Check that the serial server is running and not in use.',
  },
  'E-PORT-NOT-RFC2217': {
    what: 'The server at {port} does not speak RFC 2217: {detail}',
    todo: 'Switch on RFC 2217 in the serial server. For a raw connection, write tcp:// instead of rfc2217://.',
  },
  'E-PORT-REMOTE': {
    what: 'The serial server at {port} refused {request}.',
    todo: 'Check the settings of the server: it must allow RFC 2217 control of the port.',
  },

  // What keeps a bootloader away from pages
  'E-PROTECT-STATE': {
    what: 'The product state of this {device} is {state}: its bootloader neither erases nor writes the flash.',
    todo: 'Return the part to the state Open with a debug probe and STM32CubeProgrammer (regression), or use a part that is Open. The bootloader cannot do this.',
  },
  'E-PROTECT-STATE-FINAL': {
    what: 'The product state of this {device} is {state}: its bootloader neither erases nor writes the flash.',
    todo: 'Use another part. Neither the bootloader nor a debug probe can leave this state.',
  },
  'E-PROTECT-TRUSTZONE': {
    what: 'TrustZone is on in this {device} ({bit}), and secure code may own {count|page|pages} {pages}, which the job would change. The bootloader acknowledges erases and writes there but does not perform them.',
    todo: 'Nothing was erased. Switch TrustZone off, or free {count|this page|these pages} for non-secure code, with a debug probe and STM32CubeProgrammer.',
  },
  'E-PROTECT-AREA': {
    what: 'The flash of this {device} from {address} on belongs to its second core ({field}): the bootloader cannot erase or write {count|page|pages} {pages}.',
    todo: 'Nothing was erased. Link the firmware so that it ends before {address}, or change the wireless stack with its own tools.',
  },
  'E-PROTECT-CODE': {
    what: '{count|Page|Pages} {pages} of this {device} {count|is|are} protected against reading as code ({names}): {count|it|they} cannot be read, and cannot be erased page by page.',
    todo: 'Nothing was erased. Ask who set the protection. The reference manual tells how to remove it (PCROP), which usually erases the whole flash.',
  },
  'E-PROTECT-PAGES': {
    what: '{count|Page|Pages} {pages} of this {device} {count|is|are} write-protected ({names}): its bootloader would acknowledge erases and writes there but not perform them.',
    todo: 'Nothing was erased. Remove the write protection if {count|the page|the pages} may be changed.',
  },
  'E-PROTECT-PAGES-FIXED': {
    what: '{count|Page|Pages} {pages} of this {device} {count|is|are} write-protected ({names}), and its bootloader has no command to remove this protection.',
    todo: 'Nothing was erased. Remove the protection with a debug probe if {count|the page|the pages} may be changed.',
  },
  'E-PROTECT-BOOT-LOCK': {
    what: '{bit} is set on this {device}. If readout protection is added, neither the bootloader nor a debug probe can ever access it again.',
    todo: 'Nothing was changed. Set {bit} to 0 first if you want to keep access to the part.',
  },
  'E-PROTECT-CLOSED': {
    what: 'This {device} refuses reading, writing and erasing, and its bootloader has no command to remove this protection.',
    todo: 'Use a debug probe and STM32CubeProgrammer. Parts with a product state are opened by a regression, which erases them.',
  },
  'E-PROTECT-POWER-CYCLE': {
    what: 'The board acknowledged {command}. On {device} the new protection takes effect only after a power cycle.',
    todo: 'Switch the supply of the board off and on (a reset is not enough) with BOOT0 high, then connect again.',
  },

  // The exchange with a bootloader
  'E-SYNC-TIMEOUT': {
    what: 'The board did not answer.',
    todo: 'Reset the board with BOOT0 high and try again: it may be waiting for the rest of a command from another program, and Flashline sends it nothing more until a reset. If it stays silent, check that the board is powered and that TX and RX are not swapped.',
  },
  'E-SYNC-GARBAGE': {
    what: 'The board answered the first byte with {bytes}, which no bootloader sends.',
    todo: 'Check baud rate, parity and ground. Then reset the board and try a lower baud rate.',
  },
  'E-SYNC-BABBLE': {
    what: 'Data keeps arriving without a pause ({count|# byte|# bytes}).',
    todo: 'A program on the board, or another device, is sending on this line. Reset the board with BOOT0 high.',
  },
  'E-SYNC-UNSTABLE': {
    what: 'The board answered the first byte at {baudRate} baud, but later commands got wrong answers or none.',
    todo: 'Reset the board with BOOT0 high and try a lower baud rate. Check that the adapter really sends even parity.',
  },
  'E-SYNC-SEVEN-BIT': {
    what: 'The adapter transfers only seven data bits: the top bit of every byte is missing.',
    todo: 'Set the adapter or the serial server to eight data bits with even parity, or try another adapter.',
  },
  'E-SYNC-LOST': {
    what: 'Flashline lost synchronisation with the bootloader and could not restore it.',
    todo: 'Reset the board with BOOT0 high and run the job again.',
  },
  'E-SYNC-RESET': {
    what: 'The board stopped in the middle of a frame, and no byte is sure to be harmless, so Flashline sends nothing more.',
    todo: 'Reset the board: hold BOOT0 high, pull NRST low for a moment or switch the supply off and on, then run the job again. If you wire DTR and RTS to reset and BOOT0, Flashline can do this for you.',
  },
  'E-REPLY-NACK': {
    what: 'The board refused {command} ({stage}).',
    todo: 'The cause may be protection, an address outside the part, or a command the part does not have. See docs/errors.md.',
  },
  'E-REPLY-TIMEOUT': {
    what: 'The board did not answer {command} ({stage}) within {timeoutMs} ms.',
    todo: 'Check the wiring, the supply and the ground. Then reset the board and run the job again.',
  },
  'E-REPLY-GARBAGE': {
    what: 'The board answered {command} ({stage}) with {byte}, which is neither ACK nor NACK.',
    todo: 'The line is noisy: check the ground and the cable length, or use a lower baud rate.',
  },
  'E-REPLY-UNSTEADY': {
    what: 'The board answered {command} {count|once|# times}, differently each time.',
    todo: 'The line is noisy: check the ground and the cable length, or use a lower baud rate.',
  },
  'E-REPLY-COMMAND': {
    what: 'This bootloader does not support {command}.',
    todo: 'Connect the board to see the commands that its bootloader supports.',
  },
  'E-TARGET-MISMATCH': {
    what: 'The board is {found} ({foundPid}), but the job is for {expected}.',
    todo: 'Put in the right board, or choose the right part.',
  },
  'E-TARGET-CHANGED': {
    what: 'The board on the line changed: it was {before} at the start and is {now} now.',
    todo: 'Do not swap the board during a job. Treat both boards as not programmed.',
  },
  'E-TARGET-NO-SIZE': {
    what: 'Flashline cannot read the flash size of this {device}.',
    todo: 'Choose the exact part, such as stm32f405rg. If Flashline does not know the part, describe the pages of its flash.',
  },
  'E-PROTECT-READOUT': {
    what: 'The board is protected against reading and writing (readout protection).',
    todo: 'To program it again, remove the protection; this erases the whole flash.',
  },
  'E-PROTECT-UNPROVEN': {
    what: 'The board acknowledged {command}, but the new state could not be confirmed ({detail}).',
    todo: 'Reset the board with BOOT0 high and connect again to see its state.',
  },
  'E-ERASE-FAILED': {
    what: 'The board did not erase {pages}: {detail}',
    todo: 'Check the write protection: connect again to see the state of the board. See docs/errors.md.',
  },
  'E-ERASE-NOT-BLANK': {
    what: 'The board confirmed the erase, but {address} still reads {found}. Pages that are not blank ({count}): {where}.',
    todo: 'If no other cause is shown, the pages may be write-protected: remove the write protection and try again.',
  },
  'E-WRITE-FAILED': {
    what: 'The block at {address} could not be written: {detail}',
    todo: 'Run the job again. If it fails at the same address, the flash may be worn out or write-protected.',
  },
  'E-VERIFY-UNSTEADY': {
    what: 'The byte at {address} does not read the same each time: it was wrong {count|once|# times} in {reads|# read|# reads}, and right in between.',
    todo: 'Run the job again with a lower baud rate. If the same address fails again, the flash cell is worn out: replace the part.',
  },
  'E-VERIFY-UNDONE': {
    what: 'Rewriting {repaired} changed {spoilt}, which was right before: both addresses seem to be the same cells. {address} reads {found} instead of {expected}.',
    todo: 'Check the part: it has less flash than it reports, or a broken address line. Do not ship this board.',
  },
  'E-VERIFY-MISMATCH': {
    what: 'The flash differs from the image: {address} reads {found} instead of {expected}; {count|# byte differs|# bytes differ} in all.',
    todo: 'If the board holds different firmware, program this one first. If it was written without an erase, erase it first. Otherwise check the write protection. If the same address fails again, the chip may be defective.',
  },
  'E-VERIFY-REST': {
    what: '{address}, outside the image, reads {found}: a page that was erased for the image is not blank.',
    todo: 'Run the job again. If it happens again, erase the whole chip, then program it again.',
  },
  'E-READ-BEYOND': {
    what: 'The range extends past the {flashKiB} KiB flash of this {device}; {address} cannot be read.',
    todo: 'Read only up to {lastAddress}.',
  },
  'E-READ-NO-END': {
    what: '{address} is not in the flash of this board, so Flashline does not know where to stop reading.',
    todo: 'Give the number of bytes to read.',
  },
  'E-READ-REFUSED': {
    what: 'The board refused to read {sizeBytes|# byte|# bytes} at {address}.',
    todo: 'The range may extend past the memory of the part: check its flash size.',
  },
  'E-GO-NO-PROGRAM': {
    what: 'No program was found at {address}: {found} is not a vector table. The Go command was not sent.',
    todo: 'Program the board, or give the address of its vector table.',
  },
  'E-GO-REFUSED': {
    what: 'The board refused to start the code at {address}.',
    todo: 'Reset the board with BOOT0 low to start the program. If it does not run, check that there is a program at this address: its first word must be a stack address in RAM.',
  },
  'E-GO-UNANSWERED': {
    what: 'The board did not confirm that it starts the code at {address}: it may be running.',
    todo: 'Check whether the program runs. If it does not, reset the board with BOOT0 low.',
  },

  // Virtual boards
  'E-BOARD-PTY': {
    what: 'Flashline could not create a pseudo-terminal for the virtual board: {detail}',
    todo: 'Offer the board over TCP instead.',
  },
  'E-BOARD-PTY-PLATFORM': {
    what: '{platform} has no pseudo-terminals that other programs can open.',
    todo: 'Offer the board over TCP instead.',
  },
  'E-BOARD-LINK': {
    what: 'Flashline could not link {path} to the virtual board: {detail}',
    todo: 'Choose another name for the link, or remove the existing file.',
  },
  'E-BOARD-LISTEN': {
    what: 'The virtual board cannot listen on {address}: {detail}',
    todo: 'Choose another port, or close the program that uses it.',
  },

  // Between a screen and the main process
  'E-IPC-CHANNEL': {
    what: 'The window requested "{channel}", which this version does not have.',
    todo: 'Reload the window. If it happens again, please report it.',
  },
  'E-IPC-SENDER': {
    what: 'A page that is not part of Flashline tried to send a command. Flashline refused it.',
    todo: 'Restart Flashline. If it happens again, please report it.',
  },
  'E-IPC-PAYLOAD': {
    what: 'The window sent data that "{channel}" does not accept: {detail}',
    todo: 'Reload the window. If it happens again, please report it.',
  },
  'E-IPC-TOO-LARGE': {
    what: 'The window sent more data than "{channel}" accepts.',
    todo: 'Reload the window. If it happens again, please report it.',
  },
  'E-IPC-BUSY': {
    what: 'Flashline is busy and cannot accept more requests of this kind.',
    todo: 'Wait a moment, then try again.',
  },
  'E-SETTINGS-SAVE': {
    what: 'The setting is in effect but could not be saved: {detail}',
    todo: 'Repair {file} or its folder, or move it away, then change the setting again.',
  },
  'E-IPC-LOST': {
    what: 'The connection to Flashline was lost before it answered.',
    todo: 'Check whether Flashline is still running. The screen updates as soon as the connection is back.',
  },
  'E-WEB-LISTEN': {
    what: 'Port {port} on this machine cannot be used: {detail}',
    todo: 'Choose another port, or let Flashline choose a free one.',
  },
  'E-FILE-TOO-LARGE': {
    what: '{file} is larger than {maxMiB} MiB.',
    todo: 'Open the firmware file itself; STM32 flash images are much smaller.',
  },
  'E-DOCUMENT-GONE': {
    what: 'This file or dump is no longer open.',
    todo: 'Open it again.',
  },
  'E-DOCUMENT-LIMIT': {
    what: 'Too many files and dumps are open.',
    todo: 'Close those you no longer need.',
  },
  'E-MODE-LOCKED': {
    what: 'This needs the engineer mode.',
    todo: 'Switch to the engineer mode first.',
  },
  'E-MODE-PIN': {
    what: 'The PIN is wrong.',
    todo: 'Type it again. If you forgot the PIN, remove it in the settings file: see docs/security.md.',
  },
  'E-MODE-PIN-FORM': {
    what: 'A PIN must have 4 to 12 digits and nothing else.',
    todo: 'Choose another PIN.',
  },
  'E-MODE-PIN-WAIT': {
    what: 'Too many wrong PINs: you can try again in {seconds} s.',
    todo: 'Wait, then type it again. If you forgot the PIN, remove it in the settings file: see docs/security.md.',
  },
  'E-LINE-NO-JOB': {
    what: 'The line has no job yet.',
    todo: 'Switch to the engineer mode and choose firmware and part.',
  },
  'E-LINE-BUSY': {
    what: 'Slot {slots} is running.',
    todo: 'Wait until it has finished, or stop it.',
  },
  'E-LINE-GOAL': {
    what: 'The goal of {goal|# unit|# units} is reached, or the remaining units are being programmed.',
    todo: 'Wait for the running boards, or ask the line engineer to raise the goal.',
  },
  'E-LINE-INTERRUPTED': {
    what: 'Flashline closed while this board was being programmed. What the board holds is not known.',
    todo: 'Program the board again before use.',
  },
  'E-LINE-SAME-BOARD': {
    what: 'This board passed before and is still in the slot. It was not changed.',
    todo: 'Take it out and put in the next board. To program it again, press the key of the slot.',
  },
  'E-LINE-OTHER-BOARD': {
    what: 'This label belongs to a different board from the one in the slot. The board was not changed.',
    todo: 'Scan the label of this board, then program it.',
  },
  'E-LINE-NEW-BOARDS': {
    what: 'The boards in slot {slots} passed and have not been taken out.',
    todo: 'Put in new boards and confirm. To program the same board again, start its slot with its own key.',
  },
  'E-LINE-NO-LABEL': {
    what: 'This job needs a label for every unit, but slot {slots} has none.',
    todo: 'Scan the label first.',
  },
  'E-LINE-LABEL-LENGTH': {
    what: '"{label}" is not a label: labels have {min} to {max|# character|# characters}.',
    todo: 'Scan the label of the board.',
  },
  'E-LINE-LABEL-FORM': {
    what: 'The label "{label}" does not match the pattern {pattern} of this job.',
    todo: 'Scan the right label. The pattern is set in the line setup.',
  },
  'E-LINE-LABEL-TWICE': {
    what: 'The label "{label}" was already scanned for slot {slot}.',
    todo: 'Scan the label of another board. To move this label, choose its slot first.',
  },
  'E-LINE-LABEL-USED': {
    what: 'A unit with the label "{label}" has already passed.',
    todo: 'Check the board: each label can be used once. An engineer can start new totals.',
  },
  'E-LINE-LABEL-FULL': {
    what: 'Every slot already has its label.',
    todo: 'Program the boards first, or choose the slot whose label you want to replace.',
  },
  'E-LINE-SLOT-OFF': {
    what: 'Slot {slot} is not in use.',
    todo: 'Choose another slot.',
  },
  'E-BENCH-BUSY': {
    what: 'A job is running on this board.',
    todo: 'Wait until it has finished, or stop it.',
  },
  'E-DOCTOR-BUSY': {
    what: 'The line doctor is using this port.',
    todo: 'Let it finish, or stop it.',
  },
  'E-TRACE-NONE': {
    what: 'There is no trace of a run yet.',
    todo: 'Connect a board or run a job first.',
  },
  'E-TRACE-GONE': {
    what: 'This trace is no longer open.',
    todo: 'Open it again.',
  },
  'E-BENCH-NO-PORT': {
    what: 'You have not chosen a port.',
    todo: 'Choose the port the board is connected to.',
  },
  'E-BENCH-NO-PART': {
    what: 'The part is not known yet.',
    todo: 'Connect the board, or choose its part.',
  },

  // Entering and leaving the bootloader
  'E-ENTER-ANSWER': {
    what: 'The application did not answer the command with {expected} within {timeoutMs} ms; it sent {received}.',
    todo: 'Check the baud rate and the parity of the application. Check that it is running and knows the command.',
  },
  'E-ENTER-UNCONFIRMED': {
    what: 'Nobody has allowed this command to the application outside this page: {command}',
    todo: 'Choose it again and allow it in the dialog.',
  },
  'E-ENTER-NO-RETURN': {
    what: '{port} disappeared and did not come back within {timeoutMs} ms.',
    todo: 'Check whether the port now has a different name. A board that appears as a DFU device cannot be programmed over a serial port.',
  },
  'E-ENTER-NO-ROM': {
    what: 'Flashline told the application to jump to the bootloader, but no bootloader answered.',
    todo: 'Check that the application knows this command and restores the clocks and interrupts before it jumps. Otherwise use BOOT0 and reset.',
  },
  'E-ENTER-NO-JUMP': {
    what: 'No bootloader answered: on {device}, a jump from a program does not stay in the bootloader.',
    todo: 'Set BOOT0 high and reset the board, by DTR and RTS or by hand.',
  },
  'E-LEAVE-NO-RAM': {
    what: 'The {device} bootloader does not allow writing to RAM, so a reset cannot be triggered from RAM.',
    todo: 'Start the program with Go, or reset the board with a modem line or by hand.',
  },
  'E-LEAVE-UNKNOWN': {
    what: 'Flashline does not know how to make {device} reload its option bytes.',
    todo: 'Choose another way to leave, or switch the supply off and on.',
  },
  'E-LEAVE-NO-LINES': {
    what: 'Flashline does not know which modem line resets this board into its program.',
    todo: 'Choose the line that drives NRST, or another way to leave.',
  },
  'E-LEAVE-NO-WAY': {
    what: '{device} cannot be started from here: the image has no vector table, and no line resets the board.',
    todo: 'Set BOOT0 low and reset the board by hand.',
  },
  'E-LEAVE-PROTECTED': {
    what: 'The {device} bootloader starts no program once readout protection is set, so you cannot leave it in this way.',
    todo: 'Reset the board by DTR and RTS, let it stay in the bootloader, or do not set readout protection.',
  },
  'E-LEAVE-STUB': {
    what: 'The RAM at {address} does not hold the reset instructions that were written to it.',
    todo: 'Start the program with Go, or reset the board with a modem line or by hand.',
  },
  'E-LEAVE-STAYED': {
    what: 'After the reset the bootloader answered again: the program did not start.',
    todo: 'Set BOOT0 low and reset the board. If its flash was empty before, switch the supply off and on.',
  },
  'E-LOOPBACK-NO-ECHO': {
    what: 'Nothing came back: {port} does not receive what it sends.',
    todo: 'Disconnect the board, connect TX and RX of the adapter with a jumper, and run the test again.',
  },
  'E-LOOPBACK-ALTERED': {
    what: '{port} did not receive what it sent at {baudRate} baud, parity {parity}: {detail}',
    todo: 'Check the jumper and the ground. Use a lower baud rate or another adapter.',
  },
  'E-LOOPBACK-PARITY': {
    what: '{port} does not send even parity, which the bootloader needs: {detail}',
    todo: 'Use another adapter, or install a newer driver.',
  },

  // The old command line
  'E-LEGACY-OPTION': {
    what: '{option} is not a valid STMFlashLoader option here. Nothing was opened or sent.',
    todo: 'See "flashline legacy -?" and docs/legacy.md for the options.',
  },
  'E-LEGACY-VALUE': {
    what: '{option} was given "{value}", but takes {expected}. Nothing was opened or sent.',
    todo: 'Correct the value.',
  },
  'E-LEGACY-ORDER': {
    what: '{option} comes before {needed}, which it needs. Nothing was opened or sent.',
    todo: 'Options run from left to right: put {needed} first.',
  },
  'E-LEGACY-STRICT': {
    what: 'Strict mode refuses the command line: {detail} Nothing was opened or sent.',
    todo: 'Fix the command line, or run it without strict mode.',
  },
  'E-LEGACY-PORT': {
    what: 'This system has no port COM{number}. Nothing was opened or sent.',
    todo: 'Set the environment variable {variable} to the port, such as /dev/ttyUSB0, or name the port with --pn.',
  },
  'E-LEGACY-NOT-BLANK': {
    what: 'The flash is not blank where the file would go ({address} holds {found}), and strict mode writes only to erased flash. Nothing was written.',
    todo: 'Erase first: put -e --all, or -e --sec with these pages, before -d.',
  },
  'E-LEGACY-OPTION-FILE': {
    what: '{file} must contain the 16 option bytes at 0x1FFFF800 and nothing else. Nothing was opened or sent.',
    todo: 'Create such a file with -o --get --fn.',
  },
  'E-LEGACY-OPTION-BYTES': {
    what: '{device} has a different option byte layout: -o --set supports only F0, F1 and F3 and their names. Nothing was written.',
    todo: 'Change them with "flashline options set", by the names of this part; "flashline options describe {pid}" lists them.',
  },
  'E-LEGACY-MAP-UNKNOWN': {
    what: 'There is no device map {name}: no Map/{name}.STmap in this folder, and no known map or part with this name. Nothing was opened or sent.',
    todo: 'Name the part (-i stm32f103c8), or give the path of the map file. Maps with similar names: {near}.',
  },
  'E-LEGACY-MAP-TEXT': {
    what: '{file} is not a valid .STmap file (line {line}): {detail}',
    todo: 'Correct the line, or name the part instead of the map.',
  },
  'E-LEGACY-MAP-PART': {
    what: 'The map {map} is for {mapDevice} ({mapPid}), not for {device} ({pid}).',
    todo: 'Name the part instead of a map ({pid}): Flashline knows its pages. If it is the wrong board, change it.',
  },
  'E-LEGACY-MAP-GEOMETRY': {
    what: 'The map {map} describes a different flash from that of {device}: {detail}',
    todo: 'Do not use the map: Flashline knows the pages of {device}.',
  },
  'E-LEGACY-MAP-FAMILY': {
    what: 'Flashline has no record for the product id {pid} of this map, and a map does not contain everything that a record needs.',
    todo: 'Give the family of the part with --family: {families}.',
  },

  // Traces
  'E-TRACE-FORMAT': {
    what: 'This is not a Flashline trace file: {detail}.',
    todo: 'Choose a file that Flashline recorded (.fltrace).',
  },
  'E-TRACE-VERSION': {
    what: 'The trace has format version {version}; this Flashline reads version {known}.',
    todo: 'Open it with a newer Flashline. If no Flashline has this version, the file is damaged.',
  },
  'E-TRACE-CUT': {
    what: 'The trace ends too early, after {sizeBytes|# byte|# bytes}: the rest of the run is missing.',
    todo: 'Get the complete file. Flashline can show this one up to the cut, but cannot replay it.',
  },
  'E-TRACE-EDITED': {
    what: 'The trace was changed after it was recorded: its checksum does not match at byte {offset}.',
    todo: 'Get the original file. Flashline shows nothing of this one, because nothing in it can be trusted.',
  },
  'E-TRACE-TOO-LARGE': {
    what: 'The trace expands to more than {limitMiB} MiB, more than a run of this size can produce.',
    todo: 'Choose a file that Flashline recorded (.fltrace).',
  },
  'E-TRACE-STRIPPED': {
    what: 'The trace cannot be replayed: its firmware contents were removed for a report.',
    todo: 'Replay the original trace.',
  },
  'E-TRACE-PART': {
    what: 'No virtual board can replace the board of this trace: {detail}.',
    todo: 'Name the part for the virtual board.',
  },
  'E-TRACE-DIFFERS': {
    what: 'The replay differs from the recorded run at {time}: {detail}',
    todo: 'Flashline or its device records have changed since, or the real board behaved differently from the model. See docs/trace.md.',
  },
} as const satisfies Record<string, ErrorText>;
