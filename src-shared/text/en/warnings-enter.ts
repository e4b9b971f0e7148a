/** English texts of all warnings about entering and leaving the bootloader, keyed by code. Values stand in braces. */
export const enterWarningTexts = {
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
