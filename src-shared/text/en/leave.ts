/** Ways out of the bootloader, why one was chosen, how far it is proved, and whether programs can jump in. */
export const leaveTexts = {
  'way.auto': 'the best way for this part',
  'way.go': 'the Go command',
  'way.reset-by-lines': 'a reset by lines',
  'way.ram-reset': 'a reset asked for from RAM',
  'way.option-reload': 'loading the option bytes anew',
  'why.asked': 'as asked for',
  'why.lines': 'the cleanest start, and the lines can do it',
  'why.empty-check': 'a part that came empty would start its bootloader again after a reset',
  'why.no-lines': 'no lines are wired that reset the board with BOOT0 low',
  'why.no-program': 'the image has no vector table that Go could use',
  'proof.rom-silent': 'The bootloader does not answer any more: it was left.',
  'proof.acknowledged': 'The bootloader acknowledged the jump; that the program runs is not proved.',
  'proof.not-proved': 'Whether the bootloader was left is not proved.',
  'jump.general':
    'a program can jump to the bootloader when it first puts clocks, interrupts and peripherals back',
  'jump.empty-check': 'the bootloader goes back to the program unless the flash is empty',
  'jump.l0': 'L0 does not support a jump to the bootloader (AN2606)',
  'jump.dual-bank': 'dual-bank boot takes control back where a bank holds a program',
  'jump.secure': 'it depends on TrustZone and the product state',
  'jump.not-stated': 'nobody has said whether it works',
} as const satisfies Record<string, string>;
