/** English texts of all warnings about where the next reset leads, keyed by code. Values stand in braces. */
export const bootWarningTexts = {
  'W-BOOT-LOCKED':
    'BOOT_LOCK is set on this {device}: every reset starts the program, and the bootloader cannot be entered again by BOOT0.',
  'W-BOOT-RAM':
    'Option bit nBOOT1 is 0 on this {device}: with BOOT0 high the next reset leads into the RAM, and not into the bootloader. Set nBOOT1 to 1 while the bootloader answers.',
  'W-BOOT-PIN-IGNORED':
    'This {device} ignores its BOOT0 pin (option bit {bit}): once it is programmed, no reset leads into the bootloader any more. Set {bit} to {pinValue} while the bootloader answers.',
  'W-BOOT-EMPTY-LOST':
    'The bootloader of this {device} has forgotten that the flash is empty: a reset before the programming has ended starts an empty flash. Do not reset the board; if it happened, take its power away and give it back.',
  'W-BOOT-BANKS':
    'Dual-bank boot is on ({bit} = {value}) on this {device}: with BOOT0 low, a reset and a jump from the program lead back to the program as long as a bank is valid. Only BOOT0 high at reset enters the bootloader; {bit} = {offValue} switches it off.',
  'W-BOOT-STAYS':
    'The option bits of this {device} select the bootloader whatever BOOT0 does: the program will not start at a reset. Start it with Go, or set {bit} to {pinValue}.',
  'W-BOOT-STILL-EMPTY':
    'This {device} started its bootloader because its flash was empty, and goes on doing so at every reset until its power is cycled. Start the program with Go, or take the power away and give it back.',
} as const satisfies Record<string, string>;
