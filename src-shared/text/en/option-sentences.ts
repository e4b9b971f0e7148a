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
