/** English texts of all warnings, keyed by code. Values are in braces. */
export const warningTexts = {
  // Firmware files
  'W-IMAGE-BOM': 'The file begins with a byte order mark, which was ignored.',
  'W-IMAGE-BLANK-LINES': 'The file has blank lines ({count}, the first is line {line}), which were ignored.',
  'W-IMAGE-SPACES':
    'Spaces before or after records ({count|# line|# lines}, the first is line {line}) were ignored.',
  'W-IMAGE-MIXED-NEWLINES': 'Lines have different endings; the first that differs is line {line}.',
  'W-IMAGE-CTRL-Z': 'The file ends with a Ctrl-Z character (line {line}), which was ignored.',
  'W-IMAGE-NO-END': 'There is no end record after the last line ({line}): the file may be cut off.',
  'W-IMAGE-LATE-HEADER':
    'There are header records (S0) between data records ({count}, the first is line {line}); they were left out.',
  'W-IMAGE-OUT-OF-ORDER':
    'The data are not in address order ({count|# step back|# steps back}, the first in {where}).',
  'W-IMAGE-OVERLAP-EQUAL':
    'The file gives the same value more than once for {count|# byte|# bytes}, first for {address} in {first} and {second}.',
  'W-IMAGE-CROSSES-64K': 'Data records cross a 64 KiB boundary ({count}, the first is line {line}).',
  'W-IMAGE-TWO-STARTS':
    'The file has two start addresses, {first} and {second} (line {line}); the second one is used.',
  'W-IMAGE-NAMED-BIN': 'The name of the file says {claimed}, but the file is {actual} and was read as that.',
  'W-IMAGE-LOOKS-LIKE': 'You asked to read the file as raw binary, but it looks like {actual}.',
  'W-IMAGE-BIN-IS-TEXT':
    'The file was read as raw binary, but it looks like text: check that it is firmware.',
  'W-IMAGE-ELF-HEADER':
    'The segment at {address} begins with the header of the ELF file itself, which will be programmed too.',
  'W-IMAGE-DFUSE-TARGETS':
    'The file has parts for {count|# target; it was|# targets; all of them were} read.',
  'W-IMAGE-DFUSE-ALTERNATE':
    'The file also has data for alternate setting {targets}, which is not the main flash; this data was not read.',
  'W-IMAGE-UF2-SKIPPED':
    '{count|# block is marked as not for the main flash, and was|# blocks are marked as not for the main flash, and were} left out.',
  'W-IMAGE-UF2-FAMILY':
    'The family number {family} of the file does not belong to an STM32 that Flashline knows.',
  'W-IMAGE-ARCHIVE':
    'The file was read as raw binary, but it is an archive ({kind}): unpack it, and program the firmware file inside.',
  'W-IMAGE-PACKAGE':
    'The file was read as raw binary, but it is a package ({kind}): program the HEX, ELF or BIN file of the same build.',
  'W-IMAGE-MEDIA': 'The file was read as raw binary, but it is {kind}: check that it is the right file.',
  'W-IMAGE-OTHER-MACHINE': 'The file was read as raw binary, but it is built for another machine ({kind}).',
  'W-IMAGE-LFS-POINTER':
    'The file was read as raw binary, but it is a Git LFS pointer: fetch the firmware with "git lfs pull".',
  'W-IMAGE-WEB-PAGE':
    'The file was read as raw binary, but it is a web page: download the firmware file itself.',
  'W-IMAGE-UNIVERSAL-HEX':
    'The file was read as raw binary, but it is a universal HEX file: use the HEX file for one board.',
  'W-IMAGE-DFU-SUFFIX':
    'The file ends with a DFU {version} suffix. Its checksum is right; the suffix was left out.',
  'W-IMAGE-COMMENTS':
    'The file has comments ({count|# line|# lines}, the first is line {line}), which were ignored.',
  'W-IMAGE-AFTER-END':
    'Text after the end record in line {endLine} ({count|# line|# lines}, the first is line {line}) was ignored.',
  'W-IMAGE-TWO-ENDS':
    'The file has more end records after the first ({count}, in line {line}), which were ignored.',
  'W-IMAGE-SHORT-HEADER':
    'The header record (S0) in line {line} has no address; like all headers, it was left out.',
  'W-IMAGE-WIDE-COUNT':
    'The record count in line {line} has more bytes than its type allows; it was read as it is, and is right.',
  'W-IMAGE-END-DATA': 'The end record in line {line} contains data, which were ignored.',
  'W-IMAGE-UF2-FOREIGN':
    'According to its family number, the file is made for {family}, which is not an STM32.',

  // Plans
  'W-PLAN-LEFT-OUT': 'The image has data at {range}, which is {region}. As requested, they are left out.',
  'W-PLAN-NO-ERASE': 'Nothing is erased first: writing works only on flash that is already blank.',
  'W-PLAN-NO-VECTORS':
    'The image has nothing at {base}, where the part expects its vector table: it will not start from reset on its own.',
  'W-PLAN-NO-MASS-ERASE':
    'The bootloader of {device} has no reliable mass erase: all pages are erased by number.',
  'W-PLAN-SIZE-ASSUMED':
    'The flash size is assumed to be {flashKiB} KiB, that of the largest {device}. Choose the exact part, or connect the board.',
  'W-PLAN-NO-PROGRAM':
    'The raw binary at {address} does not begin with a program for {device}: its first two words are {first} and {second}, but a vector table begins with a stack pointer in RAM and an odd address in flash.',
  'W-PLAN-LINKED-ELSEWHERE':
    'The vector table of the raw binary at {address} points outside it, to {reset}: it was linked for another address, probably {base}. It would run there.',
  'W-PLAN-CUT-SHORT':
    'The vector table of the raw binary at {address} points past the end of the file, to {reset}: the file is probably cut off. It would not run.',
  'W-PLAN-UF2-OTHERS':
    'The file contains data for several chip families. Flashline uses the data for {used} and ignores the data for {others}.',

  // Jobs
  'W-JOB-MASS-ERASE-REFUSED':
    'The board refused the mass erase, so {pages|the # page was|all # pages were} erased by number instead.',
  'W-JOB-SIZE-DIFFERS':
    'The chosen part has {expectedKiB} KiB of flash, but the board reports {foundKiB} KiB. Flashline uses only the first {usedKiB} KiB.',
  'W-JOB-SIZE-UNSURE':
    'The flash size of this {device} is not certain; {flashKiB} KiB was assumed. Choose the exact part to be sure.',
  'W-JOB-TRACE-LOST':
    'The trace of this run could not be saved completely: {problem}. The result is still valid, but you cannot look at the recorded bytes later.',
  'W-JOB-INTERNAL':
    'An internal error in Flashline left part of this result out: {detail} (E-INTERNAL). What the result says about the board is still right.',
  'W-JOB-LAYOUT-UNUSED': 'The given layout was not used: Flashline knows the flash pages of {device}.',
  'W-JOB-ALREADY-PROTECTED': 'The board was already read-protected, so nothing was sent that changes it.',
  'W-JOB-ALREADY-UNPROTECTED':
    'Readout protection was already off, so nothing was sent that changes the board.',
  'W-JOB-PROTECTION-UNKNOWN':
    'Flashline could not tell whether the board was read-protected, so it sent the unprotect command, which erases the flash, anyway.',
  'W-JOB-WIPE-UNSEEN':
    'The protection is off and the start of the flash is blank. The rest was not checked, because the flash size or the pages of this {device} are not certain.',
  'W-JOB-ERASED-AGAIN':
    'The board acknowledged erases but did not perform them at first: {count|# page|# pages} ({where}) had to be erased again, and {count|is|are} blank now. Check the supply.',
  'W-JOB-PAGES-UNPROVEN':
    'The answer to an erase or a protection command was not clean, or a planned page was not erased. A damaged frame may have erased {count|# more page|# more pages} (codes {pages}, {where}), and nothing proves that it did not. Check {count|it|them}.',
  'W-JOB-WRITES-UNPROVEN':
    'An answer to a write was missing or damaged. A damaged frame may have written outside its block, at {count|# place|# places} ({where}), and nothing proves that it did not. Check {count|it|them}.',
  'W-JOB-FILLERS-UNPROVEN':
    'To resynchronise the board, Flashline had to send bytes when no choice was safe: they may have completed a damaged command. {count|# page|# pages} ({where}) may have been erased or written to, and nothing proves that {count|it was not. Check it|they were not. Check them}.',
  'W-JOB-FILLERS-ANYWHERE':
    'To resynchronise the board, Flashline had to send bytes when no choice was safe: they may have completed a damaged command. The pages of the board are not known, so any part of its flash may have been erased or written to. Check the flash.',
  'W-JOB-OPTIONS-UNPROVEN':
    'A command that was damaged, or that got no clean answer, may have changed option bytes or protection, and nothing proves that it did not. Check both.',
  'W-JOB-DATA-OBEYED':
    'The board may have taken data of a damaged frame as commands. Flash outside the plan, option bytes and protection may have changed, and reading back the planned pages does not show it. Check all of them.',
  'W-JOB-SENT-AGAIN':
    'Flashline had to send {count|# erase or write command|# erase or write commands} again. If the job succeeded, the planned pages are verified; flash outside them is not: a damaged command may have changed it unnoticed.',
  'W-JOB-BOARD-UNSURE':
    'The unique id {uniqueId} was read at the start but not at the end, so it is not certain that the board stayed the same.',
  'W-JOB-REPAIRED':
    'Some blocks read back wrong ({blocks}, the first at {address}). They were erased and written again successfully. Check the line and the supply.',
  'W-JOB-OPTION-SAME': 'The option bytes already have these values, so nothing was written.',
  'W-JOB-OPTION-RELOAD':
    'The new option bytes are stored and verified, but the part did not restart on its own. They take effect when the part next loads them, at the latest at the next power-up.',
  'W-JOB-OPTION-LOCKOUT': 'You chose to lock out the bootloader ({settings}).',
  'W-JOB-OPTION-UNCONFIRMED':
    'Nobody has confirmed on a real {device} that its bootloader writes option bytes. Only reading them back after a reset proves that they changed.',
  'W-JOB-OPTION-SILENT':
    'The board no longer answers, as is correct for a part at readout protection level 2. Silence is all that can be seen from outside; it does not prove the level.',

  // What keeps a bootloader away from pages
  'W-SECURITY-STATE': 'The product state of this {device} is {state}, not Open.',
  'W-SECURITY-TRUSTZONE':
    'TrustZone is on in this {device} ({bit}): the bootloader cannot access pages of secure code. Rely only on what is read back.',
  'W-SECURITY-AREA':
    'The flash of this {device} from {address} on belongs to its second core ({field}); the bootloader does not change it.',
  'W-SECURITY-SECURABLE':
    '{count|Page|Pages} {pages} of this {device} {count|is|are} securable memory ({field}): once a program has hidden {count|it|them}, the bootloader can access {count|it|them} again only after a reset; a jump is not enough.',
  'W-SECURITY-PAGES':
    'Some pages of this {device} are protected ({names}), but it is not known which. Rely only on what is read back.',
  'W-SECURITY-CODE':
    '{count|Page|Pages} {pages} of this {device} {count|is|are} protected against reading as code ({name}): {count|it|they} cannot be read back, and cannot be erased page by page.',
  'W-SECURITY-WRITE': '{count|Page|Pages} {pages} of this {device} {count|is|are} write-protected ({name}).',

  // Starting the bootloader
  'W-BOOT-LOCKED':
    'BOOT_LOCK is set on this {device}: every reset starts the program, and BOOT0 can no longer start the bootloader.',
  'W-BOOT-RAM':
    'Option bit nBOOT1 is 0 on this {device}: with BOOT0 high, the next reset starts from RAM, not the bootloader. Set nBOOT1 to 1 while the bootloader answers.',
  'W-BOOT-PIN-IGNORED':
    'This {device} ignores its BOOT0 pin (option bit {bit}): once it is programmed, a reset no longer starts the bootloader. Set {bit} to {pinValue} while the bootloader answers.',
  'W-BOOT-EMPTY-LOST':
    'The bootloader of this {device} has forgotten that the flash is empty: a reset before programming has finished starts an empty flash. Do not reset the board. If you already did, switch its power off and on.',
  'W-BOOT-BANKS':
    'Dual-bank boot is on ({bit} = {value}) on this {device}: with BOOT0 low, a reset or a jump from the program returns to the program as long as a bank is valid. Only BOOT0 high at reset starts the bootloader. To switch dual-bank boot off, set {bit} = {offValue}.',
  'W-BOOT-STAYS':
    'The option bits of this {device} select the bootloader regardless of BOOT0: the program will not start at a reset. Start it with Go, or set {bit} to {pinValue}.',
  'W-BOOT-STILL-EMPTY':
    'This {device} started its bootloader because its flash was empty, and does so at every reset until its power is cycled. Start the program with Go, or switch the power off and on.',

  // Entering and leaving the bootloader
  'W-ENTER-JUMP-EMPTY':
    'On {device}, a jump to the bootloader returns to the program as long as the flash is not empty. What works: BOOT0 high and a reset, by modem lines or by hand.',
  'W-ENTER-JUMP-BANK':
    'On {device}, the bootloader returns to the program after a jump while dual-bank boot (BFB2) is on and a flash bank holds a program. What works: BOOT0 high and a reset, by modem lines or by hand.',
  'W-ENTER-JUMP-NONE':
    '{device} does not support a jump from a program to the bootloader (AN2606). What works: BOOT0 high and a reset, by modem lines or by hand.',
  'W-LEAVE-UNREAD': '{address} could not be read, so Go was sent without checking for a program there.',
  'W-LEAVE-BOOT0':
    'No line drives BOOT0 of this {device}: if it is still high at the reset, the bootloader starts again instead of the program.',
  'W-LEAVE-EMPTY':
    '{device} remembers from power-up whether its flash was empty: a board that was empty starts its bootloader again after a reset until you cycle its power. Go starts the program at once.',
  'W-LEAVE-OPTION':
    'On {device}, an option bit (nBOOT_SEL or nSWBOOT0) can replace the BOOT0 pin: check the option bytes if a reset always or never starts the bootloader.',
  'W-LEAVE-BANK':
    'On {device}, dual-bank boot (BFB2, nDBOOT) starts the bootloader at every reset. The bootloader then starts a bank that holds a program, or stays if no bank does.',
} as const satisfies Record<string, string>;
