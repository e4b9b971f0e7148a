/** How a part starts its bootloader, in sentences: `explainBoot` puts them together. */
export const bootTexts = {
  title: 'How this part starts its bootloader (! = what leads elsewhere, > = what to do):',
  'rule.levels-pin':
    'The bootloader runs if BOOT0 is high when reset is released (AN2606, boot pattern {pattern}).',
  'rule.levels-select':
    'The bootloader runs if BOOT0 is high when reset is released. Option bit {bit} selects what counts as BOOT0 (AN2606, boot pattern {pattern}): with {pinValue} the pin, with {optionValue} option bit nBOOT0 (0 = bootloader, 1 = program) regardless of the pin.',
  'rule.boot1-pin': 'If the part has a BOOT1 pin, it must be low at that moment.',
  'rule.boot1-option': 'Option bit nBOOT1 must be 1, the default; with 0 the part runs from its RAM instead.',
  'rule.addresses':
    'BOOT0 selects one of two boot addresses in the option bytes; the bootloader runs if the selected address is that of the system memory (AN2606, boot pattern {pattern}).',
  'rule.security':
    'BOOT0 or option bit nBOOT0 selects a boot address, and TrustZone decides which addresses are valid (AN2606, boot pattern {pattern}).',
  'rule.product-state':
    'The bootloader runs if BOOT0 is high and the product state is Open, or if the product state is Provisioning (AN2606, boot pattern {pattern}).',
  'rule.radio-pin': 'The bootloader runs if pin PA10 is high when reset is released.',
  'rule.not-stated':
    'Flashline has no boot rule for this part: see its reference manual for BOOT0 and the option bytes.',
  'trap.delivered-option':
    'By default {bit} is {value}: the BOOT0 pin has no effect. A new part enters the bootloader only because its flash is empty, and no longer once it is programmed.',
  'trap.empty':
    'A part whose first flash word is empty starts the bootloader on its own. It checks this at power-up, not at a reset: after the first programming, a reset still starts the bootloader until the power is cycled.',
  'trap.empty-cleared':
    'Some bootloader versions of this part forget that the flash is empty as soon as they run: a reset then starts the empty flash. Only a power cycle helps.',
  'trap.lock': 'With option bit BOOT_LOCK = 1 every reset starts the program.',
  'trap.banks':
    'With option bit {bit} = {value} (dual-bank boot), the bootloader runs first at every reset but starts a flash bank that holds a valid program. It keeps control only if BOOT0 selects it or no bank is valid.',
  'trap.banks-versions': 'Bootloader versions with the ID {ids} do this; older ones do not.',
  'trap.jump-banks':
    'For the same reason, a program that jumps to the bootloader is started again: a jump does not help while a bank is valid.',
  'trap.jump-empty':
    'A program cannot jump to the bootloader: unless the first flash word is empty, the bootloader returns control immediately.',
  'trap.jump-l0': 'A jump from the program to the bootloader is not supported on this part (AN2606).',
  'way.lines': 'With the adapter: wire RTS to BOOT0 and DTR to reset, and let Flashline drive both lines.',
  'way.hand': 'By hand: hold BOOT0 high, press and release reset, and start the job while BOOT0 is high.',
  'way.radio-pin': 'By hand: hold PA10 high, press and release reset, and start the job.',
  'way.option':
    'If the BOOT0 pin has no effect: enter the bootloader once more (by an empty flash or with a debug probe) and set {bit} to {pinValue}. From then on the pin works.',
  'way.banks':
    'Or switch dual-bank boot off ({bit} = {offValue}), or let the program erase the first page of its bank before it resets, so that no bank is valid.',
  'way.erase-first-word':
    'Or let the program erase its own first page and reset the part by a power cycle: an empty flash starts the bootloader.',
  'way.power':
    'If nothing else helps, switch the power off for some seconds and try again; a debug probe always works.',
} as const satisfies Record<string, string>;

/** What people call a kind of memory. */
export const memoryKindTexts = {
  flash: 'flash',
  'flash-beyond-part': 'flash past the end of this part',
  'flash-alias': 'an alias of the flash',
  ram: 'RAM',
  'ram-reserved': 'RAM reserved for the bootloader',
  'system-memory': 'system memory (the bootloader itself)',
  'option-bytes': 'option bytes',
  'data-eeprom': 'data EEPROM',
  'data-flash': 'data flash',
  'read-only': 'engineering bytes, such as unique id and flash size',
  'key-storage': 'key storage',
  otp: 'one-time programmable memory',
  peripheral: 'peripheral registers',
  'external-memory': 'external memory',
  'other-chip-flash': 'flash of another kind of chip',
  unknown: 'unknown memory',
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
  'danger.locks-out-of-bootloader': 'may lock out the bootloader',
  'danger.irreversible': 'cannot be undone here',

  reserved: 'reserved: left at the factory setting',
} as const;

/**
 * What a change of option bytes brings on, why a field is never changed, and what then still helps: the sentences of
 * `resources/options/*.json`, which name them by key.
 */
export const optionSentences = {
  'danger.brown-out':
    'A level above the supply of the board keeps the part in reset, and no tool can access it.',
  'danger.watchdog':
    'If a watchdog runs from reset and the program does not serve it, the part resets again and again.',
  'danger.sleep-d1-standby': 'A program that uses D1 Standby mode is reset instead of entering it.',
  'danger.sleep-d1-stop': 'A program that uses D1 Stop mode is reset instead of entering it.',
  'danger.sleep-shutdown': 'A program that uses Shutdown mode is reset instead of entering it.',
  'danger.sleep-standby': 'A program that uses Standby mode is reset instead of entering it.',
  'danger.sleep-stop': 'A program that uses Stop mode is reset instead of entering it.',
  'danger.swap-may': 'A different program may then be at the start of the flash.',
  'danger.swap': 'A different program will then be at the start of the flash.',
  'danger.nrst': 'As an ordinary pin it no longer resets the part.',
  'danger.banks':
    'Pages, addresses and erase codes change: you must program the contents of the flash again.',
  'danger.pages': 'Protected pages cannot be erased or written until the protection is removed.',
  'danger.sectors': 'Protected sectors cannot be erased or written until the protection is removed.',
  'danger.readout':
    'Set it by protecting the board. Removing the protection erases the whole chip. Level 2 can never be removed.',
  'danger.boot-lock':
    'The bootloader can no longer be entered. Only a debug probe can undo this, and only at readout protection level 0.',
  'danger.dual-boot-4.0':
    'The bootloader starts the program if a bank holds one. With bootloader 4.0, only a debug probe can undo this.',
  'danger.dual-boot-bank-2-first':
    'The bootloader runs at every reset and looks for a program in bank 2 first.',
  'danger.dual-boot-decides': 'The bootloader runs first at every reset and decides which bank to start.',
  'danger.dual-boot-bank-2':
    'The bootloader runs first at every reset and starts bank 2 if it holds a program.',
  'danger.boot-address': 'The program will not start if this is not its address.',
  'danger.nboot0':
    'If the pin has no effect, 0 prevents the program from starting and 1 prevents entering the bootloader.',
  'danger.nboot-sel': 'If the pin has no effect, only nBOOT0 or an empty flash starts the bootloader.',
  'danger.nboot1': 'With 0 the bootloader can no longer be entered.',
  'danger.high-speed-pins': 'With a supply above 2.7 V, this destroys the part.',
  'danger.boot-address-1-h7':
    'With an address other than 0x1FF0, the BOOT0 pin no longer starts the bootloader.',
  'danger.boot-address-1-f7':
    'With an address other than 0x40, the BOOT0 pin no longer starts the bootloader.',
  'keep.securable': 'Once set, a securable area can be removed only by erasing the chip.',
  'keep.radio': 'It belongs to the radio core and its firmware.',
  'keep.with-the-flash-unconfirmed':
    'It can be removed only together with the contents of the flash, and it is not confirmed that the bootloader writes it.',
  'keep.with-the-flash':
    'It can be removed only together with the contents of the flash, and the bootloaders of several parts cannot write it.',
  'keep.erase-only': 'It can only be removed by erasing the chip.',
  'keep.start-unconfirmed':
    'It decides where the part starts, and it is not confirmed that the bootloader writes it.',
  'keep.place-unconfirmed': 'The position of this bit is not confirmed, so Flashline only shows it.',
  'keep.no-way-back':
    'With another value the bootloader cannot be entered to undo the change, and it is not confirmed that the bootloader writes it.',
  'lockout.pin-boot-sel':
    'The BOOT0 pin will have no effect, and nBOOT0 = 1 selects the flash. Once the flash is not empty, only the program itself or a debug probe can enter the bootloader. BOOT_SEL = 1 keeps the pin working.',
  'lockout.pin-nboot-sel':
    'The BOOT0 pin will have no effect, and nBOOT0 = 1 selects the flash. Once the flash is not empty, only the program itself or a debug probe can enter the bootloader. nBOOT_SEL = 0 keeps the pin working.',
  'lockout.pin-nswboot0':
    'The BOOT0 pin will have no effect, and nBOOT0 = 1 selects the flash. Once the flash is not empty, only the program itself or a debug probe can enter the bootloader. nSWBOOT0 = 1 keeps the pin working.',
  'lockout.boot-address-f7':
    'The BOOT0 pin will lead to another address, not to the bootloader (0x40). Only a debug probe can undo this, unless BOOT_ADD0 is 0x40.',
  'lockout.boot-address-h7': 'The BOOT0 pin will lead to another address, not to the bootloader.',
  'lockout.nrst':
    'The NRST pin becomes an ordinary pin: a reset button or the reset line of an adapter no longer works. Only switching off the power resets the part.',
  'lockout.boot-lock':
    'The part will always start the program in flash: neither the BOOT0 pin nor an option can start the bootloader. Only a debug probe can undo this, and only at readout protection level 0.',
  'lockout.dual-boot-4.0':
    'With dual-bank boot, the bootloader starts the program if a bank holds a valid one. Bootloader 4.0 then cannot be entered until both banks are invalid, and only a debug probe can undo this.',
  'lockout.nboot1':
    'With nBOOT1 = 0, the part starts from RAM instead of the bootloader: the BOOT0 pin no longer starts it. Only a debug probe can undo this.',
  'read-only.registers':
    'On this family, the option bytes are registers of the flash controller: they need an unlock sequence before a write and a start bit afterwards. It is not confirmed that the bootloader does this, so Flashline only shows them here. A debug probe can change them.',
} as const;
