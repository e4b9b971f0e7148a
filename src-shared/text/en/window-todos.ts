import type { errorTexts } from './errors.ts';
import type { warningTexts } from './warnings.ts';

/** What to do in the window about errors whose own advice names an option or a command of the command line. */
export const windowTodos = {
  'E-INTERNAL': 'Please report it, with the log.',
  'E-IMAGE-UNRECOGNISED': 'If it is raw binary, rename it to .bin and open it again.',
  'E-IMAGE-NO-ADDRESS': 'Give its start address, such as 0x08000000.',
  'E-IMAGE-MISMATCH': 'Check that it is the right file. If it is, rename it after what it holds.',
  'E-DEVICE-UNKNOWN-PART': 'Choose the part from the list, or give the product id, such as 0x413.',
  'E-DEVICE-LAYOUT-UNKNOWN':
    'Check the flash size. If it is right, the command line takes the layout of the flash.',
  'E-DEVICE-NO-BOARD': 'Choose a part from the list.',
  'E-PLAN-NO-LAYOUT':
    'Choose the exact part. If it is not in the list, use the command line with --layout, such as 64x2K.',
  'E-PLAN-ALTERNATE': 'Leave it out if the board needs nothing of it, or program the file over USB.',
  'E-PLAN-OUTSIDE': 'Check that the image is built for this part, or leave such regions out.',
  'E-PLAN-PAGE': 'Choose pages of the flash that is shown.',
  'E-PLAN-RANGE': 'Connect the board to see its flash size.',
  'E-PORT-NOT-FOUND': 'Plug the adapter in, then choose its port.',
  'E-SYNC-UNSTABLE':
    'Reset the board with BOOT0 high and try a lower baud rate; check that the adapter really sends even parity.',
  'E-REPLY-NACK':
    'Likely protection, an address outside the part, or a command the part does not have. See docs/errors.md.',
  'E-REPLY-COMMAND': 'Connect the board to see the commands it lists.',
  'E-TARGET-MISMATCH': 'Put in the right board, or choose the right part.',
  'E-TARGET-NO-SIZE': 'Choose the exact part, such as stm32f405rg.',
  'E-PROTECT-PAGES':
    'Nothing was erased. Remove the write protection if {count|the page|the pages} may be changed.',
  'E-PROTECT-POWER-CYCLE':
    'Switch the supply of the board off and on (a reset is not enough), with BOOT0 high, then connect anew.',
  'E-PROTECT-READOUT': 'To program it again, remove the protection: that erases the whole flash.',
  'E-PROTECT-UNPROVEN': 'Reset the board with BOOT0 high and connect again to see its state.',
  'E-ERASE-FAILED': 'Check write protection: connect again to see the state of the board.',
  'E-VERIFY-REST': 'Run the job again. If it happens again, erase everything and program anew.',
  'E-ERASE-NOT-BLANK':
    'If no other cause is named, the pages may be write-protected: remove the write protection and try again.',
  'E-OPTION-RDP':
    'Set it by protecting the board, and lift it by removing the protection, which erases the chip.',
  'E-OPTION-LOCKOUT': 'Leave it, or accept the lock-out explicitly if you are sure.',
  'E-OPTION-LEVEL2':
    'If that is what you want, ask for it on the command line, alone, and confirm it with exactly: "{words}".',
  'E-GO-NO-PROGRAM': 'Program the board first.',
  'E-READ-REFUSED': 'The range may reach beyond the memory of the part: check its flash size.',
} as const satisfies Partial<Record<keyof typeof errorTexts, string>>;

/** Warnings of the window, where the common ones name an option of the command line. */
export const windowWarnings = {
  'W-JOB-SIZE-UNSURE':
    'The flash size of this {device} is not certain; {flashKiB} KiB was assumed. Choose the exact part to be sure.',
  'W-PLAN-SIZE-ASSUMED':
    'The flash size is taken to be {flashKiB} KiB, that of the largest {device}. Choose the exact part, or connect the board.',
} as const satisfies Partial<Record<keyof typeof warningTexts, string>>;
