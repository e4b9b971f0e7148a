/** English texts of all warnings about a job that ran, keyed by code. Values stand in braces. */
export const jobWarningTexts = {
  'W-JOB-MASS-ERASE-REFUSED':
    'The board refused the mass erase, so {pages|the # page was|all # pages were} erased by number instead.',
  'W-JOB-SIZE-DIFFERS':
    'The part was named with {expectedKiB} KiB of flash, but the board says that it has {foundKiB} KiB. Only the first {usedKiB} KiB count as its flash.',
  'W-JOB-SIZE-UNSURE':
    'The flash size of this {device} is not certain; {flashKiB} KiB was assumed. Name the exact part with --part to be sure.',
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
} as const satisfies Record<string, string>;
