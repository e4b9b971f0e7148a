/** English texts of the errors about what keeps a bootloader away from pages, keyed by code. Values stand in braces. */
export const protectErrors = {
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
    todo: 'Nothing was erased. Remove the protection with "flashline unprotect --write" if {count|the page|the pages} may be changed.',
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
    todo: 'Switch the supply of the board off and on (a reset is not enough), with BOOT0 high, then look at it with "flashline info".',
  },
} as const;
