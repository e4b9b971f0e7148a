/** English texts of all warnings, keyed by code. Values are in braces. */
export const warningTexts = {
  // Firmware files
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

  // Plans
  'W-PLAN-LEFT-OUT': 'The image has data at {range}, which is {region}. They are left out, as asked for.',
  'W-PLAN-NO-ERASE': 'Nothing is erased first: writing works only where the flash is blank already.',
  'W-PLAN-NO-VECTORS':
    'The image has nothing at {base}, where the part looks for its vector table: by itself it does not start from reset.',
  'W-PLAN-NO-MASS-ERASE':
    'The bootloader of {device} has no mass erase that can be relied on: all pages are erased by number.',
  'W-PLAN-SIZE-ASSUMED':
    'The flash size is assumed to be {flashKiB} KiB, that of the largest {device}. Choose the exact part, or connect the board.',
  'W-PLAN-NO-PROGRAM':
    'The raw binary at {address} does not begin with a program for {device}: its first two words are {first} and {second}, where a vector table has a stack pointer in RAM and an odd address in flash.',
  'W-PLAN-LINKED-ELSEWHERE':
    'The vector table of the raw binary at {address} points out of it, to {reset}: it was linked for another address, probably {base}. Put there, it would run.',
  'W-PLAN-CUT-SHORT':
    'The vector table of the raw binary at {address} points behind the end of the file, to {reset}: the file is probably cut off. It would not run.',
  'W-PLAN-UF2-OTHERS':
    'The file holds contents for several chip families. Those for {used} are taken; those for {others} are disregarded.',

  // Jobs
  'W-JOB-MASS-ERASE-REFUSED':
    'The board refused the mass erase, so {pages|the # page was|all # pages were} erased by number instead.',
  'W-JOB-SIZE-DIFFERS':
    'The part was named with {expectedKiB} KiB of flash, but the board says that it has {foundKiB} KiB. Only the first {usedKiB} KiB count as its flash.',
  'W-JOB-SIZE-UNSURE':
    'The flash size of this {device} is not certain; {flashKiB} KiB was assumed. Choose the exact part to be sure.',
  'W-JOB-TRACE-LOST':
    'The trace of this run could not be kept whole: {problem}. The result stands; what passed on the line cannot be looked at later.',
  'W-JOB-LAYOUT-UNUSED': 'The layout given was not used: the flash pages of {device} are known.',
  'W-JOB-ALREADY-PROTECTED':
    'The board was protected against being read out already, so nothing was sent that changes it.',
  'W-JOB-ALREADY-UNPROTECTED':
    'Readout protection was off already, so nothing was sent that changes the board.',
  'W-JOB-PROTECTION-UNKNOWN':
    'Whether the board was protected against being read out could not be found out, so the command that removes the protection and erases the flash was sent all the same.',
  'W-JOB-WIPE-UNSEEN':
    'The protection is off and the flash is blank at its start. Whether it is blank everywhere was not looked at: the flash size or the pages of this {device} are not certain.',
  'W-JOB-ERASED-AGAIN':
    'Erases were acknowledged and not done at first: {count|# page|# pages} ({where}) had to be erased again, and {count|is|are} blank now. Check the supply.',
  'W-JOB-PAGES-UNPROVEN':
    'An erase or a command about protection was not answered cleanly, or a planned page was not erased. {count|# more page|# more pages} (codes {pages}, {where}) may have been erased by a damaged frame, and nothing proves that {count|it was not. Check it|they were not. Check them}.',
  'W-JOB-WRITES-UNPROVEN':
    'An answer to a write was missing or damaged. A damaged frame may have written beside its block, at {count|# place|# places} ({where}), and nothing proves that it did not. Check {count|it|them}.',
  'W-JOB-FILLERS-UNPROVEN':
    'To bring the board back into step, bytes had to be sent of which no choice was safe: they may have completed a damaged command. {count|# page|# pages} ({where}) may have been erased or written to, and nothing proves that {count|it was not. Check it|they were not. Check them}.',
  'W-JOB-FILLERS-ANYWHERE':
    'To bring the board back into step, bytes had to be sent of which no choice was safe: they may have completed a damaged command. Which pages the board has is not known, so that any of its flash may have been erased or written to. Check it.',
  'W-JOB-OPTIONS-UNPROVEN':
    'A command that was damaged, or not answered cleanly, may have changed option bytes or protection, and nothing proves that it did not. Look at both.',
  'W-JOB-DATA-OBEYED':
    'Data of a damaged frame may have been taken for commands. Flash outside the plan, option bytes and protection may have changed, and reading the planned pages back does not show it. Look at all of them.',
  'W-JOB-SENT-AGAIN':
    '{count|# erase or write command|# erase or write commands} had to be sent again. Where the job succeeded, the planned pages are proved; flash outside them is not: a damaged command may have reached it unnoticed.',
  'W-JOB-BOARD-UNSURE':
    'The unique id {uniqueId} was read at the start but not at the end: it is not certain that it was the same board throughout.',
  'W-JOB-REPAIRED':
    'Blocks read back wrong ({blocks}, the first at {address}) and were erased and written again, with success. Check the line and the supply.',
  'W-JOB-OPTION-SAME': 'The option bytes have these values already, so nothing was written.',
  'W-JOB-OPTION-RELOAD':
    'The new option bytes are stored and proved, but the part did not restart by itself: it acts on them when it next loads them, at the latest when its power returns.',
  'W-JOB-OPTION-LOCKOUT': 'The bootloader is locked out knowingly ({settings}).',
  'W-JOB-OPTION-UNCONFIRMED':
    'Nobody has confirmed on a real {device} that its bootloader writes option bytes. Whether they changed is proved by reading them back after a reset, and by nothing else.',
  'W-JOB-OPTION-SILENT':
    'The board answers nothing any more, as a part at readout protection level 2 must. Silence is all that can be seen from outside; it is no proof.',

  // What keeps a bootloader away from pages
  'W-SECURITY-STATE': 'The product state of this {device} is {state}, and not Open.',
  'W-SECURITY-TRUSTZONE':
    'TrustZone is on in this {device} ({bit}): pages of secure code cannot be reached by the bootloader, and only what is read back counts.',
  'W-SECURITY-AREA':
    'From {address} on the flash of this {device} belongs to its second core ({field}); the bootloader leaves it as it is.',
  'W-SECURITY-SECURABLE':
    '{count|Page|Pages} {pages} of this {device} {count|is|are} securable memory ({field}): once a program has hidden {count|it|them}, only a reset, and no jump, brings {count|it|them} back to the bootloader.',
  'W-SECURITY-PAGES':
    'Pages of this {device} are protected ({names}); which ones cannot be told. Only what is read back counts.',
  'W-SECURITY-CODE':
    '{count|Page|Pages} {pages} of this {device} {count|is|are} protected against reading as code ({name}): {count|it|they} cannot be read back, nor erased page by page.',
  'W-SECURITY-WRITE': '{count|Page|Pages} {pages} of this {device} {count|is|are} write-protected ({name}).',

  // Starting the bootloader
  'W-BOOT-LOCKED':
    'BOOT_LOCK is set on this {device}: every reset starts the program, and the bootloader cannot be entered again by BOOT0.',
  'W-BOOT-RAM':
    'Option bit nBOOT1 is 0 on this {device}: with BOOT0 high the next reset leads into the RAM, and not into the bootloader. Set nBOOT1 to 1 while the bootloader answers.',
  'W-BOOT-PIN-IGNORED':
    'This {device} ignores its BOOT0 pin (option bit {bit}): once it is programmed, no reset leads into the bootloader any more. Set {bit} to {pinValue} while the bootloader answers.',
  'W-BOOT-EMPTY-LOST':
    'The bootloader of this {device} has forgotten that the flash is empty: a reset before the programming has ended starts an empty flash. Do not reset the board; if it happened, take its power away and give it back.',
  'W-BOOT-BANKS':
    'Dual-bank boot is on ({bit} = {value}) on this {device}: with BOOT0 low, a reset and a jump from the program lead back to the program as long as a bank is valid. Only BOOT0 high at reset enters the bootloader; {bit} = {offValue} switches it off.',
  'W-BOOT-STAYS':
    'The option bits of this {device} select the bootloader whatever BOOT0 does: the program will not start at a reset. Start it with Go, or set {bit} to {pinValue}.',
  'W-BOOT-STILL-EMPTY':
    'This {device} started its bootloader because its flash was empty, and goes on doing so at every reset until its power is cycled. Start the program with Go, or take the power away and give it back.',

  // Entering and leaving the bootloader
  'W-ENTER-JUMP-EMPTY':
    'On {device} a jump to the bootloader comes back to the program as long as the flash is not empty. Ways that work: BOOT0 high and a reset, by lines or by hand.',
  'W-ENTER-JUMP-BANK':
    'On {device} the bootloader goes back to the program after a jump while dual-bank boot (BFB2) is on and a flash bank holds one. Ways that work: BOOT0 high and a reset, by lines or by hand.',
  'W-ENTER-JUMP-NONE':
    '{device} does not support a jump from a program to the bootloader (AN2606). Ways that work: BOOT0 high and a reset, by lines or by hand.',
  'W-LEAVE-UNREAD':
    'The board refused to be read at {address}, so nobody looked whether a program stands there before Go was sent.',
  'W-LEAVE-BOOT0':
    'No line drives BOOT0 of this {device}: if it is still high at the reset, the bootloader starts again instead of the program.',
  'W-LEAVE-EMPTY':
    '{device} remembers from power-up whether its flash was empty: a board that came empty starts its bootloader again after a reset, until the supply was off once. Go starts the program at once.',
  'W-LEAVE-OPTION':
    'On {device} an option bit (nBOOT_SEL or nSWBOOT0) can take the place of the BOOT0 pin: look at the option bytes if a reset always starts the bootloader, or never does.',
  'W-LEAVE-BANK':
    'On {device} dual-bank boot (BFB2, nDBOOT) starts the bootloader at every reset; it goes on to a bank that holds a program, and stays where none does.',
} as const satisfies Record<string, string>;
