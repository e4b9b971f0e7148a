/** How a part starts its bootloader, in sentences: `explainBoot` puts them together. */
export const bootTexts = {
  title: 'How this part starts its bootloader (! = what leads elsewhere, > = what to do):',
  'rule.levels-pin':
    'The bootloader runs where BOOT0 is high at the moment reset is released (AN2606, boot pattern {pattern}).',
  'rule.levels-select':
    'The bootloader runs where BOOT0 is high at the moment reset is released, and option bit {bit} says what counts as BOOT0 (AN2606, boot pattern {pattern}): with {pinValue} the pin, with {optionValue} option bit nBOOT0 (0 = bootloader, 1 = program) whatever the pin does.',
  'rule.boot1-pin': 'Pin BOOT1, where the part has one, must be low then.',
  'rule.boot1-option':
    'Option bit nBOOT1 must be 1, as delivered; with 0 the part runs from its RAM instead.',
  'rule.addresses':
    'BOOT0 chooses between two boot addresses that stand in option bytes; the bootloader runs where the one chosen is that of the system memory (AN2606, boot pattern {pattern}).',
  'rule.security':
    'BOOT0 or option bit nBOOT0 chooses between boot addresses, and TrustZone decides which of them count (AN2606, boot pattern {pattern}).',
  'rule.product-state':
    'The bootloader runs where BOOT0 is high and the product state is Open, or where the product state is Provisioning (AN2606, boot pattern {pattern}).',
  'rule.radio-pin': 'The bootloader runs where pin PA10 is high at the moment reset is released.',
  'rule.not-stated':
    'No boot rule is on record for this part: see its reference manual for BOOT0 and the option bytes.',
  'trap.delivered-option':
    'As delivered, {bit} is {value}: the BOOT0 pin does nothing. A new part gets into the bootloader only because its flash is empty, and never again once it is programmed.',
  'trap.empty':
    'A part whose first flash word is empty starts the bootloader by itself. That is looked at when the power comes, not at a reset: after the first programming a reset still leads into the bootloader until the power is cycled.',
  'trap.empty-cleared':
    'Some bootloader versions of this part forget that the flash is empty as soon as they run: a reset then starts the empty flash. Only taking the power away and giving it back helps.',
  'trap.lock': 'With option bit BOOT_LOCK = 1 every reset starts the program.',
  'trap.banks':
    'With option bit {bit} = {value} (dual-bank boot) the bootloader runs first at every reset, but hands control to a flash bank that holds a valid program. It keeps control only where BOOT0 selects it or no bank is valid.',
  'trap.banks-versions': 'Bootloader versions with the ID {ids} do so; older ones do not.',
  'trap.jump-banks':
    'A program that jumps to the bootloader is started again for the same reason: a jump does not help while a bank is valid.',
  'trap.jump-empty':
    'A program cannot jump to the bootloader: unless the first flash word is empty, the bootloader hands control straight back.',
  'trap.jump-l0': 'A jump from the program to the bootloader is not supported on this part (AN2606).',
  'way.lines':
    'Let the adapter do it: wire RTS to BOOT0 and DTR to reset, and let Flashline drive both lines.',
  'way.hand': 'By hand: hold BOOT0 high, press and release reset, and start the job while BOOT0 is high.',
  'way.radio-pin': 'By hand: hold PA10 high, press and release reset, and start the job.',
  'way.option':
    'Where the BOOT0 pin does nothing: get in once more (by an empty flash or with a debug probe) and set {bit} to {pinValue}, so that the pin counts from then on.',
  'way.banks':
    'Or switch dual-bank boot off ({bit} = {offValue}), or let the program erase the first page of its bank before it resets, so that no bank is valid.',
  'way.erase-first-word':
    'Or let the program erase its own first page and reset the part with the power switch: an empty flash leads into the bootloader.',
  'way.power':
    'If nothing else helps: take the power away for some seconds and try again; a debug probe gets in always.',
} as const satisfies Record<string, string>;
