const buildOrCopyAgain = 'The file is damaged: build it again, or copy it again.';

/** What one error says to a person: what happened, and the one thing to do next. Values are in braces. */
export interface ErrorText {
  what: string;
  todo: string;
}

/** English texts of all errors, keyed by code. Each code also has an entry in `docs/errors.md`. */
export const errorTexts = {
  // Usage and files
  'E-INTERNAL': {
    what: 'Flashline met a fault of its own: {detail}',
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
    what: 'The output could not be written whole: {detail}',
    todo: 'Make room where it goes, or send it elsewhere, and run the command again.',
  },
  'E-FILE-WRITE': {
    what: '{file} cannot be written: {detail}',
    todo: 'Check that the folder exists, is writable and has room.',
  },
  'E-FILE-CHANGED': {
    what: '{file} was changed while it was read.',
    todo: 'Wait until the build or the copy has finished, then try again.',
  },

  // Firmware files
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
    todo: 'If it is raw binary, rename it to .bin and open it again.',
  },
  'E-IMAGE-NO-ADDRESS': {
    what: '{file} is raw binary, which does not say where it belongs.',
    todo: 'Give its start address, such as 0x08000000.',
  },
  'E-IMAGE-MISMATCH': {
    what: '{file} is named as {claimed}, but it holds {actual}.',
    todo: 'Check that it is the right file. If it is, rename it to match what it contains.',
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

  // Device records
  'E-DEVICE-UNKNOWN-PART': {
    what: 'No part is called "{part}". The nearest names are {near}.',
    todo: 'Choose a part from the list, or give the product id, such as 0x413.',
  },
  'E-DEVICE-AMBIGUOUS-PART': {
    what: '"{part}" fits more than one device: {candidates}.',
    todo: 'Give more of the name that is printed on the chip, or the product id, such as 0x413.',
  },
  'E-DEVICE-LAYOUT-AMBIGUOUS': {
    what: 'The pages of this {device} ({flashKiB} KiB) depend on its option bit {option}, which could not be read.',
    todo: 'Choose the arrangement that the chip has, or remove its readout protection first.',
  },
  'E-DEVICE-LAYOUT-UNKNOWN': {
    what: 'The flash pages of {device} (product id {pid}) with {flashKiB} KiB are not known.',
    todo: 'Check the flash size, or describe the pages of the flash.',
  },
  'E-DEVICE-LAYOUT-MODE': {
    what: 'The {flashKiB} KiB flash of {device} is never arranged in {mode}-bank mode.',
    todo: 'Leave the bank mode out: it is needed only where a part has both and does not tell.',
  },
  'E-DEVICE-NO-BOARD': {
    what: 'There can be no virtual board of {device}: no record says how its flash is laid out.',
    todo: 'Choose a part from the list.',
  },
  'E-DEVICE-LAYOUT-SIZE': {
    what: 'A flash of {flashKiB} KiB does not end at a page of this layout.',
    todo: 'Check the flash size.',
  },
  'E-DEVICE-LAYOUT-TEXT': {
    what: '"{layout}" is not a flash layout: {detail}.',
    todo: 'Write the pages in order of address, such as "4x16K 64K 7x128K".',
  },
  'E-DEVICE-RECORD': {
    what: 'The device record {file} is wrong at {field}: {detail}',
    todo: 'Correct the file (see docs/devices.md), or install Flashline again.',
  },

  // Plans
  'E-PLAN-GUARD': {
    what: 'A frame was about to be sent that the plan does not contain ({detail}). It was not sent.',
    todo: 'Please report it with the log: this is a fault of Flashline. The board was protected from it.',
  },
  'E-PLAN-NO-LAYOUT': {
    what: 'The flash pages of {device} are not known, so nothing can be erased or written safely.',
    todo: 'Choose the exact part. If it is not in the list, describe the pages of the flash.',
  },
  'E-PLAN-OUTSIDE': {
    what: 'The image holds data outside the flash of {device}: {regions} (regions: {count}).',
    todo: 'Check that the image is built for this part, or leave such regions out.',
  },
  'E-PLAN-TOO-BIG': {
    what: 'The image reaches up to {end}, but the {flashKiB} KiB flash of this {device} ends at {lastAddress}.',
    todo: 'Use a part with more flash, or build a smaller image.',
  },
  'E-PLAN-EMPTY': {
    what: 'The image holds nothing for the flash of {device}.',
    todo: 'Check that the image is built for this part.',
  },
  'E-PLAN-FAMILY': {
    what: 'The file says that it is made for {family}, but this is {device}.',
    todo: 'Use the file that is built for this part.',
  },
  'E-PLAN-KEEP-MASS': {
    what: 'The whole flash shall be erased, and what the image does not fill shall be kept: both together make no sense.',
    todo: 'Erase only the pages that the image needs, or do not ask for the rest to be kept.',
  },
  'E-PLAN-NO-START': {
    what: 'The program cannot be started afterwards: no part of the image begins with a vector table whose stack is in RAM and whose reset handler is in the image.',
    todo: 'Program it without a start, or check that the image is the whole program, at its right address.',
  },
  'E-PLAN-SECTOR': {
    what: 'There is no sector {sector} to protect in the flash of this {device}: the highest is {highest}.',
    todo: 'Name sectors from 0 to {highest}.',
  },
  'E-PLAN-PAGE': {
    what: 'There is no page {page} in the flash of this {device}: it has {count|# page|# pages}.',
    todo: 'Choose pages of this flash.',
  },
  'E-PLAN-RANGE': {
    what: 'The range from {address} to {end} is not inside the flash of this {device}.',
    todo: 'Connect the board to see its flash size.',
  },
  'E-PLAN-CHANGED': {
    what: 'The board calls for another plan than the one that was shown. Nothing was sent.',
    todo: 'Look at the new plan, then start again.',
  },
  'E-PLAN-ALTERNATE': {
    what: 'The file also has data for alternate setting {targets}, which is not the main flash and cannot be programmed here.',
    todo: 'Leave it out if the board does not need it, or program the file over USB.',
  },

  // Option bytes
  'E-OPTION-NO-LAYOUT': {
    what: 'The arrangement of the option bytes of {device} is not known, so they are not touched.',
    todo: 'Use a debug probe for them, or add a layout (see docs/options.md).',
  },
  'E-OPTION-UNREADABLE': {
    what: 'The board refused to show its option bytes at {range}.',
    todo: 'Check that the part is the one that was found, then start it anew in its bootloader and try again.',
  },
  'E-OPTION-FIELD': {
    what: 'There is no field {name} among the option bytes of this part ({layout}).',
    todo: 'The fields are: {known}.',
  },
  'E-OPTION-VALUE': {
    what: '{value} is no value for {name}.',
    todo: 'Allowed are: {allowed}.',
  },
  'E-OPTION-TWICE': {
    what: 'Two values are given for {name}.',
    todo: 'Give one.',
  },
  'E-OPTION-RDP': {
    what: '{name} is readout protection, which is not set like other option bytes: it has commands of its own, which are proved.',
    todo: 'To set level 1, protect the board. To go back, remove the protection; this erases the whole flash.',
  },
  'E-OPTION-KEPT': {
    what: '{name} is shown, but never changed: {reason}',
    todo: 'Use a debug probe if it must be changed.',
  },
  'E-OPTION-READ-ONLY': {
    what: 'The option bytes of {device} can only be read through the bootloader. {reason}',
    todo: 'Use a debug probe to change them.',
  },
  'E-OPTION-BROKEN': {
    what: 'The option bytes at {address} contradict their complement or each other ({name}), so it is not certain what they say. Nothing was written.',
    todo: 'Look at them with a debug probe, and set them there.',
  },
  'E-OPTION-RANGE': {
    what: 'The range {range} from page {first} to page {last} is none of this flash. Nothing was written.',
    todo: 'Name a first page that is not behind the last, or protect no page with {none}.',
  },
  'E-OPTION-LOCKOUT': {
    what: 'This would lock the bootloader out ({settings}). {text} Nothing was written.',
    todo: 'Leave it as it is, or accept the lock-out explicitly if you are sure.',
  },
  'E-OPTION-LEVEL2': {
    what: 'Readout protection level 2 locks {device} for good: neither bootloader nor debugger ever work again. It was not confirmed word by word, or not asked for alone. Nothing was written.',
    todo: 'If you want this, request it alone and confirm it with exactly this text: "{words}".',
  },
  'E-OPTION-NOT-AGREED': {
    what: 'The change of the option bytes was not agreed to. Nothing was written.',
    todo: 'Start again when you have decided.',
  },
  'E-OPTION-REFUSED': {
    what: 'The board refused the option bytes at {address}.',
    todo: 'Start the board anew in its bootloader, read the option bytes, and try again.',
  },
  'E-OPTION-NOT-SET': {
    what: 'The option bytes were written, but these fields did not take their new value: {names}.',
    todo: 'Read the option bytes. The part may not have them, or may not let the bootloader change them.',
  },
  'E-OPTION-NO-RESET': {
    what: '{names} was written and reads back as planned, but no reset was seen since, and until then the part shows whatever was written to it. Whether the option bytes changed is not known.',
    todo: 'Switch the board off and on, bring it into its bootloader, and read its option bytes.',
  },
  'E-OPTION-UNASKED': {
    what: 'Option bits changed that nobody asked for: {detail}.',
    todo: 'Read the option bytes, compare them with the factory defaults, and do not use the board before that is clear.',
  },
  'E-OPTION-UNPROVEN': {
    what: 'Option bytes were being written, and could not be read afterwards ({detail}). What the board holds now is not known.',
    todo: 'Switch the board off and on, bring it into its bootloader, and read its option bytes.',
  },

  // Ports
  'E-PORT-NOT-FOUND': {
    what: 'There is no port {port}.',
    todo: 'Plug the adapter in, then choose its port.',
  },
  'E-PORT-BUSY': {
    what: '{port} is in use by another program.',
    todo: 'Close the terminal or tool that holds the port, then try again.',
  },
  'E-PORT-FORBIDDEN': {
    what: 'You have no permission to open {port}.',
    todo: 'On Linux, add your user to the group that owns the port (often "dialout"), then log in again.',
  },
  'E-PORT-OPEN': {
    what: '{port} cannot be opened: {detail}',
    todo: 'Check the adapter and its driver.',
  },
  'E-PORT-NAME': {
    what: '"{port}" is not a port name that Flashline knows.',
    todo: 'Give /dev/ttyUSB0, COM3, tcp://host:port, rfc2217://host:port or virtual:PART.',
  },
  'E-PORT-NUMBER': {
    what: '"{port}" lacks the number of a TCP port: no number from 1 to {limit} stands behind the host.',
    todo: 'Write it behind a colon, such as {example}.',
  },
  'E-PORT-UNCONFIRMED': {
    what: 'Nobody has allowed {port} outside this page: it is a port on the network.',
    todo: 'Choose it again and allow it in the dialog.',
  },
  'E-PORT-LOST': {
    what: '{port} disappeared: {detail}',
    todo: 'Check the cable and the adapter; over a network, the server, and whether another client has the port. Then run the job again.',
  },
  'E-PORT-CLOSED': {
    what: '{port} is closed.',
    todo: 'Open the port again.',
  },
  'E-PORT-TIMEOUT': {
    what: '{port}: {received} of {expected|# byte|# bytes} came within {timeoutMs} ms.',
    todo: 'Check the wiring and the supply of the board, then run the job again.',
  },
  'E-PORT-SETTINGS': {
    what: '{port} does not take the line settings {settings}: {detail}',
    todo: 'Use another adapter, or a lower baud rate.',
  },
  'E-PORT-NO-LINES': {
    what: '{port} has no DTR and RTS lines.',
    todo: 'Set BOOT0 and press reset by hand, or use an adapter that has these lines.',
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
    todo: 'Check the address and the network, and that the serial server is running and free.',
  },
  'E-PORT-NOT-RFC2217': {
    what: 'The server at {port} does not speak RFC 2217: {detail}',
    todo: 'Switch RFC 2217 on in the serial server; for a raw connection write tcp:// instead of rfc2217://.',
  },
  'E-PORT-REMOTE': {
    what: 'The serial server at {port} refused {request}.',
    todo: 'Check the set-up of the server: it must allow RFC 2217 control of the port.',
  },

  // What keeps a bootloader away from pages
  'E-PROTECT-STATE': {
    what: 'The product state of this {device} is {state}: its bootloader neither erases nor writes the flash.',
    todo: 'Bring the part back to the state Open with a debug probe and STM32CubeProgrammer (regression), or take a part that is Open. The bootloader cannot do it.',
  },
  'E-PROTECT-STATE-FINAL': {
    what: 'The product state of this {device} is {state}: its bootloader neither erases nor writes the flash.',
    todo: 'Take another part: from this state no way leads back, neither by the bootloader nor by a debug probe.',
  },
  'E-PROTECT-TRUSTZONE': {
    what: 'TrustZone is on in this {device} ({bit}), and secure code may own what the job is to change ({count|page|pages} {pages}): the bootloader acknowledges erases and writes there and does not do them.',
    todo: 'Nothing was erased. Switch TrustZone off, or free {count|this page|these pages} for non-secure code, with a debug probe and STM32CubeProgrammer.',
  },
  'E-PROTECT-AREA': {
    what: 'From {address} on the flash of this {device} belongs to its second core ({field}): the bootloader cannot erase or write {count|page|pages} {pages}.',
    todo: 'Nothing was erased. Link the firmware so that it ends before {address}, or change the wireless stack with its own tools.',
  },
  'E-PROTECT-CODE': {
    what: '{count|Page|Pages} {pages} of this {device} {count|is|are} protected against reading as code ({names}): {count|it|they} cannot be erased page by page, and nothing can be read back there.',
    todo: 'Nothing was erased. Ask who set the protection; the reference manual says how it is removed (PCROP), as a rule together with all of the flash.',
  },
  'E-PROTECT-PAGES': {
    what: '{count|Page|Pages} {pages} of this {device} {count|is|are} write-protected ({names}): its bootloader would acknowledge erases and writes there and not do them.',
    todo: 'Nothing was erased. Remove the write protection if {count|the page|the pages} may be changed.',
  },
  'E-PROTECT-PAGES-FIXED': {
    what: '{count|Page|Pages} {pages} of this {device} {count|is|are} write-protected ({names}), and its bootloader has no command that removes that.',
    todo: 'Nothing was erased. Remove the protection with a debug probe if {count|the page|the pages} may be changed.',
  },
  'E-PROTECT-BOOT-LOCK': {
    what: '{bit} is set on this {device}: with readout protection on top, neither bootloader nor debug probe would ever reach it again.',
    todo: 'Nothing was changed. Set {bit} to 0 first if the part shall stay serviceable.',
  },
  'E-PROTECT-CLOSED': {
    what: 'This {device} refuses to be read, written and erased, and its bootloader has no command that removes this protection.',
    todo: 'Use a debug probe and STM32CubeProgrammer; parts with a product state are opened by a regression, which erases them.',
  },
  'E-PROTECT-POWER-CYCLE': {
    what: 'The board acknowledged {command}; on {device} the new protection counts only once the supply was off.',
    todo: 'Switch the supply of the board off and on (a reset is not enough) with BOOT0 high, then connect again.',
  },

  // The exchange with a bootloader
  'E-SYNC-TIMEOUT': {
    what: 'The board did not answer.',
    todo: 'Reset the board with BOOT0 high and try again: it may wait for the rest of a command that another program left, and until a reset nothing more is sent to it. If it stays silent, check that it has power and that TX and RX are not swapped.',
  },
  'E-SYNC-GARBAGE': {
    what: 'Where the answer to the first byte was due, {bytes} came, which no bootloader sends.',
    todo: 'Check baud rate, parity and ground, reset the board, and try a lower baud rate.',
  },
  'E-SYNC-BABBLE': {
    what: 'The line never stops sending: {count|# byte|# bytes} came without a pause.',
    todo: 'Another program on the board, or another device, is talking on this line. Reset the board with BOOT0 high.',
  },
  'E-SYNC-UNSTABLE': {
    what: 'The board took the first byte at {baudRate} baud, but did not answer all commands after it as it should.',
    todo: 'Reset the board with BOOT0 high and try a lower baud rate. Check that the adapter really sends even parity.',
  },
  'E-SYNC-SEVEN-BIT': {
    what: 'The list of commands lacks the highest bit of its bytes: the adapter passes seven data bits only.',
    todo: 'Set the adapter or the serial server to eight data bits with even parity; try another adapter.',
  },
  'E-SYNC-LOST': {
    what: 'The bootloader fell out of step and could not be brought back.',
    todo: 'Reset the board with BOOT0 high and run the job again.',
  },
  'E-SYNC-RESET': {
    what: 'The board stopped in the middle of a frame, and no byte can be sent that is sure to change nothing.',
    todo: 'Reset the board: hold BOOT0 high, pull NRST low for a moment or switch the supply off and on, then run the job again. Wire DTR and RTS to reset and BOOT0, and the program does it by itself.',
  },
  'E-REPLY-NACK': {
    what: 'The board refused {command} ({stage}).',
    todo: 'See docs/errors.md: protection, an address outside the part, or a command the part does not have.',
  },
  'E-REPLY-TIMEOUT': {
    what: 'The board gave no answer to {command} ({stage}) within {timeoutMs} ms.',
    todo: 'Check wiring, supply and ground, reset the board, and run the job again.',
  },
  'E-REPLY-GARBAGE': {
    what: 'The board answered {command} ({stage}) with {byte}, which is neither ACK nor NACK.',
    todo: 'The line is disturbed: check ground and cable length, or use a lower baud rate.',
  },
  'E-REPLY-UNSTEADY': {
    what: 'The board answered {command} {count|once|# times}, each time differently.',
    todo: 'The line is disturbed: check ground and cable length, or use a lower baud rate.',
  },
  'E-REPLY-COMMAND': {
    what: 'This bootloader does not offer {command}.',
    todo: 'Connect the board to see the commands that its bootloader supports.',
  },
  'E-TARGET-MISMATCH': {
    what: 'The board is {found} ({foundPid}), but {expected} was asked for.',
    todo: 'Put in the right board, or choose the right part.',
  },
  'E-TARGET-CHANGED': {
    what: 'Another board is on the line: it was {before} at the start and is {now} now.',
    todo: 'Program each board from start to end without swapping it. Treat both boards as not programmed.',
  },
  'E-TARGET-NO-SIZE': {
    what: 'The flash size of this {device} cannot be read.',
    todo: 'Choose the exact part, such as stm32f405rg. If Flashline does not know the part, describe the pages of its flash.',
  },
  'E-PROTECT-READOUT': {
    what: 'The board is protected against reading and writing (readout protection).',
    todo: 'To program it again, remove the protection; this erases the whole flash.',
  },
  'E-PROTECT-UNPROVEN': {
    what: 'The board acknowledged {command}, but afterwards the new state could not be proved ({detail}).',
    todo: 'Reset the board with BOOT0 high and connect again to see its state.',
  },
  'E-ERASE-FAILED': {
    what: 'The board did not erase {pages}: {detail}',
    todo: 'Check the write protection: connect again to see the state of the board. See docs/errors.md.',
  },
  'E-ERASE-NOT-BLANK': {
    what: 'The erase was acknowledged, but {address} still holds {found}. Pages that are not blank ({count}): {where}.',
    todo: 'If no other cause is shown, the pages may be write-protected: remove the write protection and try again.',
  },
  'E-WRITE-FAILED': {
    what: 'The block at {address} could not be written: {detail}',
    todo: 'Run the job again. If it fails at the same address, the flash may be worn out or write-protected.',
  },
  'E-VERIFY-UNSTEADY': {
    what: 'The byte at {address} reads differently from read to read: wrong {count|once|# times} in {reads|# read|# reads}, and right in between.',
    todo: 'Run the job again with a lower baud rate. If it is the same address again, the flash cell is worn out: replace the part.',
  },
  'E-VERIFY-UNDONE': {
    what: 'Rewriting {repaired} changed {spoilt}, which was right before: both seem to be the same cells. {address} reads {found} instead of {expected}.',
    todo: 'Check the part: it has less flash than it reports, or a broken address line. Do not ship this board.',
  },
  'E-VERIFY-MISMATCH': {
    what: 'The flash differs from the image: {address} holds {found} instead of {expected}; {count|# byte differs|# bytes differ} in all.',
    todo: 'If other firmware is on the board, program this one. If it was written without an erase, erase first. Else check write protection; if it fails at the same address again, the part may be defective.',
  },
  'E-VERIFY-REST': {
    what: 'Beside the image, {address} holds {found}: the pages that were erased for it are not blank elsewhere.',
    todo: 'Run the job again. If it happens again, erase the whole chip, then program it again.',
  },
  'E-READ-BEYOND': {
    what: 'The range leaves the {flashKiB} KiB flash of this {device}: nothing can be read at {address}.',
    todo: 'Read no further than {lastAddress}.',
  },
  'E-READ-NO-END': {
    what: 'No flash of this board is at {address}, so nothing says where to stop reading.',
    todo: 'Say how many bytes to read.',
  },
  'E-READ-REFUSED': {
    what: 'The board refused to read {sizeBytes|# byte|# bytes} at {address}.',
    todo: 'The range may extend past the memory of the part: check its flash size.',
  },
  'E-GO-NO-PROGRAM': {
    what: 'There is no program to start at {address}: it holds {found}, which is no vector table. Go was not sent.',
    todo: 'Program the board, or give the address of its vector table.',
  },
  'E-GO-REFUSED': {
    what: 'The board refused to start the code at {address}.',
    todo: 'Start the program by a reset with BOOT0 low. If it does not run then, check that a program stands there: its first word must be a stack address in RAM.',
  },
  'E-GO-UNANSWERED': {
    what: 'The board did not say whether it starts the code at {address}: it may run.',
    todo: 'See whether the program runs. If it does not, reset the board with BOOT0 low.',
  },

  // Virtual boards
  'E-BOARD-PTY': {
    what: 'No pseudo-terminal could be made for the virtual board: {detail}',
    todo: 'Offer the board over TCP instead.',
  },
  'E-BOARD-PTY-PLATFORM': {
    what: '{platform} has no pseudo-terminals that other programs could open.',
    todo: 'Offer the board over TCP instead.',
  },
  'E-BOARD-LINK': {
    what: '{path} cannot become a link to the virtual board: {detail}',
    todo: 'Choose another name for the link, or remove what stands there.',
  },
  'E-BOARD-LISTEN': {
    what: 'The virtual board cannot listen on {address}: {detail}',
    todo: 'Choose another port, or end the program that uses it.',
  },

  // Between a screen and the main process
  'E-IPC-CHANNEL': {
    what: 'The window asked for "{channel}", which this version does not offer.',
    todo: 'Reload the window. If it happens again, please report it.',
  },
  'E-IPC-SENDER': {
    what: 'A page that is not part of Flashline tried to give a command. It was refused.',
    todo: 'Restart Flashline. If it happens again, please report it.',
  },
  'E-IPC-PAYLOAD': {
    what: 'The window sent something that "{channel}" does not take: {detail}',
    todo: 'Reload the window. If it happens again, please report it.',
  },
  'E-IPC-TOO-LARGE': {
    what: 'The window sent more than "{channel}" takes.',
    todo: 'Reload the window. If it happens again, please report it.',
  },
  'E-IPC-BUSY': {
    what: 'Flashline is busy with as much of this as it takes at once.',
    todo: 'Wait a moment, then try again.',
  },
  'E-SETTINGS-SAVE': {
    what: 'The setting counts now, but is not stored: {detail}',
    todo: 'Mend {file} or its folder, or move it away, then change the setting again.',
  },
  'E-IPC-LOST': {
    what: 'The connection to Flashline was lost before an answer came.',
    todo: 'See whether Flashline still runs. The screen shows how things stand as soon as it is back.',
  },
  'E-WEB-LISTEN': {
    what: 'The port {port} of this machine cannot be used: {detail}',
    todo: 'Choose another port, or let Flashline choose a free one.',
  },
  'E-FILE-TOO-LARGE': {
    what: '{file} is larger than {maxMiB} MiB.',
    todo: 'Open the firmware file itself; images of STM32 flash are far smaller.',
  },
  'E-DOCUMENT-GONE': {
    what: 'This file or dump is no longer open.',
    todo: 'Open it again.',
  },
  'E-DOCUMENT-LIMIT': {
    what: 'Too many files and dumps are open.',
    todo: 'Close some that are no longer needed.',
  },
  'E-MODE-LOCKED': {
    what: 'This needs the engineer mode.',
    todo: 'Switch to the engineer mode first.',
  },
  'E-MODE-PIN': {
    what: 'The PIN is not right.',
    todo: 'Type it again. A forgotten PIN is removed in the settings file: see docs/security.md.',
  },
  'E-MODE-PIN-FORM': {
    what: 'A PIN is 4 to 12 digits, and nothing else.',
    todo: 'Choose another one.',
  },
  'E-MODE-PIN-WAIT': {
    what: 'Too many wrong PINs: the next one counts in {seconds} s.',
    todo: 'Wait, then type it again. A forgotten PIN is removed in the settings file: see docs/security.md.',
  },
  'E-LINE-NO-JOB': {
    what: 'The line has no job yet.',
    todo: 'Switch to the engineer mode and choose firmware and part.',
  },
  'E-LINE-BUSY': {
    what: 'Slot {slots} is running.',
    todo: 'Wait until it has ended, or stop it.',
  },
  'E-LINE-GOAL': {
    what: 'The goal of {goal|# unit|# units} is reached, or the rest is being programmed.',
    todo: 'Wait for the boards that are running, or let the line engineer allow more.',
  },
  'E-LINE-INTERRUPTED': {
    what: 'Flashline ended while this board was being programmed. Nobody knows what the board holds.',
    todo: 'Program the board again before use.',
  },
  'E-LINE-SAME-BOARD': {
    what: 'This board passed before and is still in the slot. It was not changed.',
    todo: 'Take it out and put in the next board; or press the key of the slot to program it again.',
  },
  'E-LINE-OTHER-BOARD': {
    what: 'The slot holds another board than the one this label belongs to. It was not changed.',
    todo: 'Scan the label of this board, then program it.',
  },
  'E-LINE-NEW-BOARDS': {
    what: 'The boards in slot {slots} passed and have not been taken out.',
    todo: 'Put in new boards and confirm it; or start a slot by its own key to program the same board again.',
  },
  'E-LINE-NO-LABEL': {
    what: 'This job needs a label for every unit. Slot {slots} has none.',
    todo: 'Scan the label first.',
  },
  'E-LINE-LABEL-LENGTH': {
    what: '"{label}" is not a label: labels have {min} to {max|# character|# characters}.',
    todo: 'Scan the label of the board.',
  },
  'E-LINE-LABEL-FORM': {
    what: 'The label "{label}" does not fit the pattern {pattern} of this job.',
    todo: 'Scan the right label of the board. The pattern is set in the line setup.',
  },
  'E-LINE-LABEL-TWICE': {
    what: 'The label "{label}" was scanned already, for slot {slot}.',
    todo: 'Scan the label of another board; to move this one, choose its slot first.',
  },
  'E-LINE-LABEL-USED': {
    what: 'A unit with the label "{label}" has passed already.',
    todo: 'Check the board: a label is used once. An engineer can start new totals.',
  },
  'E-LINE-LABEL-FULL': {
    what: 'Every slot has its label already.',
    todo: 'Program the boards first, or choose the slot whose label you want to replace.',
  },
  'E-LINE-SLOT-OFF': {
    what: 'Slot {slot} is not in use.',
    todo: 'Choose another slot.',
  },
  'E-BENCH-BUSY': {
    what: 'A job is running on this board.',
    todo: 'Wait until it has ended, or stop it.',
  },
  'E-DOCTOR-BUSY': {
    what: 'The line doctor is at work on this port.',
    todo: 'Let it finish, or stop it.',
  },
  'E-TRACE-NONE': {
    what: 'No run has left a trace yet.',
    todo: 'Connect a board or run a job first.',
  },
  'E-TRACE-GONE': {
    what: 'This trace is no longer open.',
    todo: 'Open it again.',
  },
  'E-BENCH-NO-PORT': {
    what: 'No port is chosen.',
    todo: 'Choose the port the board is connected to.',
  },
  'E-BENCH-NO-PART': {
    what: 'The part is not known yet.',
    todo: 'Connect the board, or choose its part.',
  },

  // Entering and leaving the bootloader
  'E-ENTER-ANSWER': {
    what: 'The application did not answer the command with {expected} within {timeoutMs} ms; it sent {received}.',
    todo: 'Check the baud rate and the parity of the application, and that it runs and knows the command.',
  },
  'E-ENTER-UNCONFIRMED': {
    what: 'Nobody has allowed this command to the application outside this page: {command}',
    todo: 'Choose it again and allow it in the dialog.',
  },
  'E-ENTER-NO-RETURN': {
    what: '{port} went away and did not come back within {timeoutMs} ms.',
    todo: 'See whether the port has another name now. A board that shows up as a DFU device cannot be programmed over a serial port.',
  },
  'E-ENTER-NO-ROM': {
    what: 'The application was asked to jump to the bootloader, but no bootloader answered.',
    todo: 'Check that the application knows this command and puts clocks and interrupts back before it jumps; or use BOOT0 and reset.',
  },
  'E-ENTER-NO-JUMP': {
    what: 'No bootloader answered: on {device} a program cannot stay in it by jumping there.',
    todo: 'Set BOOT0 high and reset the board, by DTR and RTS or by hand.',
  },
  'E-LEAVE-NO-RAM': {
    what: 'The bootloader of {device} lets nothing into the RAM, so that no reset can be asked for from there.',
    todo: 'Start the program with Go, or reset the board by a line or by hand.',
  },
  'E-LEAVE-UNKNOWN': {
    what: 'How {device} is made to load its option bytes anew is not known.',
    todo: 'Choose another way of leaving, or switch the supply off and on.',
  },
  'E-LEAVE-NO-LINES': {
    what: 'No modem line is known to reset this board into its program.',
    todo: 'Say which line drives NRST, or choose another way of leaving.',
  },
  'E-LEAVE-NO-WAY': {
    what: 'There is no way to start {device} from here: the image has no vector table, and no line resets the board.',
    todo: 'Take BOOT0 low and reset the board by hand.',
  },
  'E-LEAVE-PROTECTED': {
    what: 'The bootloader of {device} starts nothing once readout protection is set, so the board cannot be left in this way.',
    todo: 'Reset the board by DTR and RTS, let it stay in the bootloader, or do without readout protection.',
  },
  'E-LEAVE-STUB': {
    what: 'The RAM at {address} did not take the instructions that ask for a reset.',
    todo: 'Start the program with Go, or reset the board by a line or by hand.',
  },
  'E-LEAVE-STAYED': {
    what: 'After the reset the bootloader answered again: the program was not started.',
    todo: 'Take BOOT0 low and reset the board. If its flash was empty before, switch the supply off and on.',
  },
  'E-LOOPBACK-NO-ECHO': {
    what: 'Nothing came back: {port} does not hear what it sends.',
    todo: 'Take the board off, join TX and RX of the adapter with a jumper, and run the test again.',
  },
  'E-LOOPBACK-ALTERED': {
    what: '{port} did not get back what it sent at {baudRate} baud, parity {parity}: {detail}',
    todo: 'Check the jumper and the ground, and use a lower baud rate or another adapter.',
  },
  'E-LOOPBACK-PARITY': {
    what: '{port} does not send even parity, which the bootloader needs: {detail}',
    todo: 'Use another adapter, or a newer driver for this one.',
  },

  // The old command line
  'E-LEGACY-OPTION': {
    what: '{option} is no option that STMFlashLoader has at this place. Nothing was opened or sent.',
    todo: 'See "flashline legacy -?" and docs/legacy.md for the options.',
  },
  'E-LEGACY-VALUE': {
    what: '{option} was given "{value}", but takes {expected}. Nothing was opened or sent.',
    todo: 'Correct the value.',
  },
  'E-LEGACY-ORDER': {
    what: '{option} comes before {needed}, which it needs. Nothing was opened or sent.',
    todo: 'Options run from left to right: put {needed} before it.',
  },
  'E-LEGACY-STRICT': {
    what: 'Strict mode refuses the command line: {detail} Nothing was opened or sent.',
    todo: 'Mend the command line, or run it without strict mode.',
  },
  'E-LEGACY-PORT': {
    what: 'COM{number} is the name of no port on this system. Nothing was opened or sent.',
    todo: 'Set the environment variable {variable} to the port, such as /dev/ttyUSB0, or name the port itself with --pn.',
  },
  'E-LEGACY-NOT-BLANK': {
    what: 'The flash is not blank where the file belongs ({address} holds {found}), and strict mode does not write over what was not erased. Nothing was written.',
    todo: 'Erase first: put -e --all, or -e --sec with these pages, before -d.',
  },
  'E-LEGACY-OPTION-FILE': {
    what: '{file} does not hold the 16 option bytes at 0x1FFFF800 and nothing else. Nothing was opened or sent.',
    todo: 'Make such a file with -o --get --fn.',
  },
  'E-LEGACY-OPTION-BYTES': {
    what: 'The option bytes of {device} are arranged in another way: -o --set knows those of F0, F1 and F3, and their names. Nothing was written.',
    todo: 'Change them by the names of the part: "flashline options set"; "flashline options describe {pid}" lists them.',
  },
  'E-LEGACY-MAP-UNKNOWN': {
    what: 'There is no device map {name}: no Map/{name}.STmap in this folder, no known map and no part of this name. Nothing was opened or sent.',
    todo: 'Name the part itself (-i stm32f103c8), or the path of the map file. Maps with a name like it: {near}.',
  },
  'E-LEGACY-MAP-TEXT': {
    what: '{file} is no .STmap file that makes sense: line {line}: {detail}',
    todo: 'Correct the line, or name the part itself in place of the map.',
  },
  'E-LEGACY-MAP-PART': {
    what: 'The map {map} is for {mapDevice} ({mapPid}), not for {device} ({pid}).',
    todo: 'Use the part itself in place of a map ({pid}): its pages are known. If the board is the wrong one, change it.',
  },
  'E-LEGACY-MAP-GEOMETRY': {
    what: 'The map {map} describes another flash than {device} has: {detail}',
    todo: 'Do not use it: the pages of {device} are known without a map.',
  },
  'E-LEGACY-MAP-FAMILY': {
    what: 'The product id {pid} of this map is in no record, and a map does not say all that a record needs.',
    todo: 'Name the family that the part belongs to with --family: {families}.',
  },

  // Traces
  'E-TRACE-FORMAT': {
    what: 'The file is no trace of Flashline: {detail}.',
    todo: 'Choose a file that Flashline recorded (.fltrace).',
  },
  'E-TRACE-VERSION': {
    what: 'The trace is of format version {version}; this Flashline reads version {known}.',
    todo: 'Open it with a newer Flashline. If there is none of that version, the file is damaged.',
  },
  'E-TRACE-CUT': {
    what: 'The trace ends too early, after {sizeBytes|# byte|# bytes}: the rest of the run is not in it.',
    todo: 'Get the whole file. What is there can be shown up to the cut, but not replayed.',
  },
  'E-TRACE-EDITED': {
    what: 'The trace was changed after it was recorded: its checksum does not fit at byte {offset}.',
    todo: 'Get the file as it was recorded. Nothing of it is shown, since nothing of it can be relied on.',
  },
  'E-TRACE-TOO-LARGE': {
    what: 'The trace unpacks to more than {limitMiB} MiB, which no run of its size brings.',
    todo: 'Choose a file that Flashline recorded (.fltrace).',
  },
  'E-TRACE-STRIPPED': {
    what: 'The trace cannot be replayed: firmware contents were taken out of it for a report.',
    todo: 'Replay the trace that the report was made from.',
  },
  'E-TRACE-PART': {
    what: 'No virtual board can stand in for the board of this trace: {detail}.',
    todo: 'Name the part that the virtual board shall be.',
  },
  'E-TRACE-DIFFERS': {
    what: 'The replay differs from the recorded run at {time}: {detail}',
    todo: 'The program or its device records have changed since, or the board did otherwise than the model. See docs/trace.md.',
  },
} as const satisfies Record<string, ErrorText>;
