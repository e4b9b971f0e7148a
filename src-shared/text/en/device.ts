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

/** What people call a kind of memory. */
export const memoryKindTexts = {
  flash: 'flash',
  'flash-beyond-part': 'flash beyond the end of this part',
  'flash-alias': 'an alias of the flash',
  ram: 'RAM',
  'ram-reserved': 'RAM that the bootloader keeps to itself',
  'system-memory': 'system memory (the bootloader itself)',
  'option-bytes': 'option bytes',
  'data-eeprom': 'data EEPROM',
  'data-flash': 'flash for data',
  'read-only': 'engineering bytes, such as unique id and flash size',
  'key-storage': 'storage of keys',
  otp: 'one-time programmable memory',
  peripheral: 'peripheral registers',
  'external-memory': 'external memory',
  'other-chip-flash': 'flash of another kind of chip',
  unknown: 'memory of no known kind',
} as const;

/** What option bytes are about, in English. Fields and values: `resources/options/*.json`. */
export const optionTexts = {
  'group.readout-protection': 'Readout protection',
  'group.boot': 'Start',
  'group.banks': 'Flash banks',
  'group.reset': 'Reset and supply',
  'group.watchdog': 'Watchdogs',
  'group.memory': 'Memories',
  'group.write-protection': 'Write protection',
  'group.code-protection': 'Code protection',
  'group.security': 'Security',
  'group.data': 'Data bytes',

  'danger.plain': 'harmless',
  'danger.board-may-not-start': 'the board may not start',
  'danger.erases-chip': 'erases the chip',
  'danger.locks-out-of-bootloader': 'may lock the bootloader out',
  'danger.irreversible': 'cannot be undone here',

  reserved: 'reserved: left as the factory set it',
} as const;

/**
 * What a change of option bytes brings on, why a field is never changed, and what then still helps: the sentences of
 * `resources/options/*.json`, which name them by key.
 */
export const optionSentences = {
  'danger.brown-out':
    'A level above the supply of the board keeps the part in reset, out of reach of any tool.',
  'danger.watchdog':
    'A program that does not serve a watchdog that runs from reset on is reset again and again.',
  'danger.sleep-d1-standby': 'A program that uses D1 Standby mode is reset where it would have slept.',
  'danger.sleep-d1-stop': 'A program that uses D1 Stop mode is reset where it would have slept.',
  'danger.sleep-shutdown': 'A program that uses Shutdown mode is reset where it would have slept.',
  'danger.sleep-standby': 'A program that uses Standby mode is reset where it would have slept.',
  'danger.sleep-stop': 'A program that uses Stop mode is reset where it would have slept.',
  'danger.swap-may': 'Another program may stand at the start of the flash then.',
  'danger.swap': 'Another program stands at the start of the flash then.',
  'danger.nrst': 'As an ordinary pin it no longer resets the part.',
  'danger.banks': 'Pages, addresses and erase codes change: what is in the flash must be programmed anew.',
  'danger.pages': 'Protected pages can be neither erased nor written until the protection is lifted.',
  'danger.sectors': 'Protected sectors can be neither erased nor written until the protection is lifted.',
  'danger.readout':
    'Set by "protect", lifted by "unprotect", which erases the whole chip. Level 2 can never be lifted.',
  'danger.boot-lock':
    'The bootloader can no longer be entered; only a debug probe can take it back, and only at readout protection level 0.',
  'danger.dual-boot-4.0':
    'The bootloader gives way to the program wherever a bank holds one; with bootloader 4.0 there is no way back but a debug probe.',
  'danger.dual-boot-bank-2-first':
    'The bootloader runs at every reset and looks for a program in bank 2 first.',
  'danger.dual-boot-decides': 'The bootloader runs first at every reset and decides which bank is started.',
  'danger.dual-boot-bank-2':
    'The bootloader runs first at every reset and starts bank 2 where that holds a program.',
  'danger.boot-address': 'The program does not start where the address is not its own.',
  'danger.nboot0':
    'Where the pin does not count, 0 keeps the program from starting and 1 keeps the bootloader from being entered.',
  'danger.nboot-sel':
    'Where the pin does not count, only nBOOT0 and an empty flash lead into the bootloader.',
  'danger.nboot1': 'With 0 the bootloader can no longer be entered.',
  'danger.high-speed-pins': 'With a supply above 2.7 V it destroys the part.',
  'danger.boot-address-1-h7':
    'With another address than 0x1FF0 the BOOT0 pin no longer leads into the bootloader.',
  'danger.boot-address-1-f7':
    'With another address than 0x40 the BOOT0 pin no longer leads into the bootloader.',
  'keep.securable': 'A securable area that is set once is only removed by erasing the chip.',
  'keep.radio': 'It belongs to the radio core and its firmware.',
  'keep.with-the-flash-unconfirmed':
    'It can be removed only together with what the flash holds, and that the bootloader writes it is not confirmed.',
  'keep.with-the-flash':
    'It can only be lifted together with everything in the flash, and the bootloaders of several parts cannot write it.',
  'keep.erase-only': 'It can only be removed by erasing the chip.',
  'keep.start-unconfirmed':
    'It decides where the part starts, and that the bootloader writes it is not confirmed.',
  'keep.place-unconfirmed': 'The place of this bit is not confirmed, so it is only shown.',
  'keep.no-way-back':
    'With another value the bootloader cannot be reached to set it back, and that the bootloader writes it is not confirmed.',
  'lockout.pin-boot-sel':
    'The BOOT0 pin does not count then, and nBOOT0 = 1 selects the flash. Once the flash is not empty, the bootloader can be entered only by the program itself or with a debug probe. BOOT_SEL = 1 keeps the pin.',
  'lockout.pin-nboot-sel':
    'The BOOT0 pin does not count then, and nBOOT0 = 1 selects the flash. Once the flash is not empty, the bootloader can be entered only by the program itself or with a debug probe. nBOOT_SEL = 0 keeps the pin.',
  'lockout.pin-nswboot0':
    'The BOOT0 pin does not count then, and nBOOT0 = 1 selects the flash. Once the flash is not empty, the bootloader can be entered only by the program itself or with a debug probe. nSWBOOT0 = 1 keeps the pin.',
  'lockout.boot-address-f7':
    'The BOOT0 pin leads to another address then, no longer into the bootloader (0x40). Only a debug probe can change it back, unless BOOT_ADD0 is 0x40.',
  'lockout.boot-address-h7': 'The BOOT0 pin leads to another address then, no longer into the bootloader.',
  'lockout.nrst':
    'The NRST pin becomes an ordinary pin: neither a reset button nor the reset line of an adapter works any more. Only removing the power resets the part.',
  'lockout.boot-lock':
    'The part then always starts the program in flash: neither the BOOT0 pin nor an option leads into the bootloader any more. Only a debug probe can take it back, and only at readout protection level 0.',
  'lockout.dual-boot-4.0':
    'With dual-bank boot the bootloader starts the program wherever a bank holds a valid one: bootloader 4.0 cannot be entered any more until both banks are invalid, and only a debug probe can take it back.',
  'lockout.nboot1':
    'With nBOOT1 = 0 the part starts from RAM where it would start the bootloader: the BOOT0 pin no longer leads there. Only a debug probe can change it back.',
  'read-only.registers':
    'On this family the option bytes are registers of the flash controller, which want an unlock sequence before they are written and a start bit afterwards. It is not confirmed that the bootloader carries that out, so they are only shown here; a debug probe can change them.',
} as const;
