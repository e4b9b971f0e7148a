export const sessionErrors = {
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
    todo: 'Reset the board with BOOT0 high and try a lower baud rate with --baud; check that the adapter really sends even parity.',
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
    todo: 'See "flashline info" for the commands it lists.',
  },
  'E-TARGET-MISMATCH': {
    what: 'The board is {found} ({foundPid}), but {expected} was asked for.',
    todo: 'Put in the right board, or name the right part with --part.',
  },
  'E-TARGET-CHANGED': {
    what: 'Another board is on the line: it was {before} at the start and is {now} now.',
    todo: 'Program each board from start to end without swapping it. Treat both boards as not programmed.',
  },
  'E-TARGET-NO-SIZE': {
    what: 'The flash size of this {device} cannot be read.',
    todo: 'Name the exact part with --part, such as stm32f405rg. For a part that Flashline does not know, give its pages with --layout, or say to "read" how many bytes with --length.',
  },
  'E-PROTECT-READOUT': {
    what: 'The board is protected against reading and writing (readout protection).',
    todo: 'Only "flashline unprotect" removes the protection, and that erases the whole flash.',
  },
  'E-PROTECT-UNPROVEN': {
    what: 'The board acknowledged {command}, but afterwards the new state could not be proved ({detail}).',
    todo: 'Reset the board with BOOT0 high and look at it with "flashline info".',
  },
  'E-ERASE-FAILED': {
    what: 'The board did not erase {pages}: {detail}',
    todo: 'Check write protection; see "flashline info" and docs/errors.md.',
  },
  'E-ERASE-NOT-BLANK': {
    what: 'The erase was acknowledged, but {address} still holds {found}. Pages that are not blank ({count}): {where}.',
    todo: 'If no other cause is named, the pages may be write-protected: remove the protection with "flashline unprotect --write" and try again.',
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
    todo: 'Run the job again. If it happens again, erase all with "flashline erase --mass" and program anew.',
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
    todo: 'The range may reach beyond the memory of the part: see "flashline info".',
  },
  'E-GO-NO-PROGRAM': {
    what: 'There is no program to start at {address}: it holds {found}, which is no vector table. Go was not sent.',
    todo: 'Program the board, or name the address of its vector table with --address. "--no-check" sends Go all the same.',
  },
  'E-GO-REFUSED': {
    what: 'The board refused to start the code at {address}.',
    todo: 'Start the program by a reset with BOOT0 low. If it does not run then, check that a program stands there: its first word must be a stack address in RAM.',
  },
  'E-GO-UNANSWERED': {
    what: 'The board did not say whether it starts the code at {address}: it may run.',
    todo: 'See whether the program runs. If it does not, reset the board with BOOT0 low.',
  },
} as const;
