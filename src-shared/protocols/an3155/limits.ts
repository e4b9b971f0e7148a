import type { Device, UartRom } from '../../devices/device.ts';
import type { ProgrammerLimits, SingleErase } from '../../effects/programmer-limits.ts';
import { commandCodes, MAX_ERASE_PAGES, MAX_TRANSFER_BYTES } from './commands.ts';

/** Write unit of a part whose program unit is not known: no known STM32 has a larger one (H72x, H74x; CMSIS). */
const LARGEST_PROGRAM_UNIT_BYTES = 32;
/** Some ROMs refuse or drop longer lists: L152 from 512 pages on, L082 from 511 on (stm32flash 0.7, `stm32.c`). */
const USUAL_MAX_PAGES = 128;

/**
 * What one AN3155 command may do to a part. `bootloaderId`: the version of its ROM, null if it is not known.
 *
 * Writes keep to the ROM's rule (AN2606 table 7) and to the unit that the flash can program once only, whichever is larger: a
 * misaligned write spoils all later ones on some parts while they ACK.
 */
export function limitsOf(device: Device, bootloaderId: number | null): ProgrammerLimits {
  const { uart, programUnitBytes } = device;
  const mostPages = uart.maxErasePages ?? USUAL_MAX_PAGES;
  return {
    transferBytes: powerOfTwo(Math.min(uart.maxTransferBytes, MAX_TRANSFER_BYTES)),
    writeUnitBytes: Math.max(uart.writeAlignmentBytes, programUnitBytes ?? LARGEST_PROGRAM_UNIT_BYTES, 4),
    massErase: uart.massErase,
    erasePages: uart.eraseCommand === commandCodes.Erase ? Math.min(mostPages, MAX_ERASE_PAGES) : mostPages,
    singleErase: singleEraseOf(uart, bootloaderId),
  };
}

/** The largest power of two up to `value`. */
function powerOfTwo(value: number): number {
  return 2 ** Math.floor(Math.log2(value));
}

/** The rule of ROMs that lose pages of a longer list (AN2606: G07 V11.3, G0B bank 2, U375 V14.1). */
function singleEraseOf({ singlePageErase }: UartRom, bootloaderId: number | null): SingleErase | null {
  if (singlePageErase === null) return null;
  const { pages, pauseMs, bootloaderIds } = singlePageErase;
  const concernsVersion =
    bootloaderIds === null || bootloaderId === null || bootloaderIds.includes(bootloaderId);
  return concernsVersion ? { pages, pauseMs } : null;
}
