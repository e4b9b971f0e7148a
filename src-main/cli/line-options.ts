import type { Device } from '#shared/devices/device.ts';
import { text } from '#shared/text/text.ts';
import type { LineSettings } from '../serial/byte-link.ts';
import { virtualBoardWiring, type LineName, type LineWiring } from '../session/enter-bootloader.ts';
import type { BoardOptions, LineChoice } from './commands/common-options.ts';
import { usageError } from './usage-error.ts';

const DEFAULT_BAUD_RATE = 115_200;

/**
 * How the line is set: as asked for, else as the part wants it that was named or is simulated, else as AN3155 §1 says.
 * A lower baud rate is chosen only for a part that was named.
 */
export function lineSettings(
  options: Pick<BoardOptions, 'baud' | 'parity'>,
  named: Device | undefined,
  simulated: Device | undefined,
): LineSettings {
  const advised = Math.min(DEFAULT_BAUD_RATE, named?.maxBaudRate ?? DEFAULT_BAUD_RATE);
  const parity = options.parity ?? (named ?? simulated)?.parity ?? 'even';
  return { baudRate: options.baud ?? advised, parity };
}

/**
 * How the modem lines reach the board, or undefined where they shall be left alone. Errors: `E-USAGE` for a part of a
 * wiring that would do nothing, and for one line that should drive both pins.
 */
export function lineWiring(
  options: Pick<BoardOptions, 'boot0' | 'reset' | 'invertBoot0' | 'invertReset'>,
  isVirtual: boolean,
): LineWiring | undefined {
  const boot0 = lineName(options.boot0);
  const reset = lineName(options.reset);
  if (options.invertBoot0 === true && boot0 === null) throw loneInversion('--invert-boot0', '--boot0');
  if (options.invertReset === true && reset === null) throw loneInversion('--invert-reset', '--reset');
  if (options.boot0 === undefined && options.reset === undefined)
    return isVirtual ? virtualBoardWiring : undefined;
  if (reset !== null && reset === boot0)
    throw usageError(text('cli.usage.same-line', { line: reset.toUpperCase() }));
  if (reset === null && boot0 !== null) throw usageError(text('cli.usage.boot0-alone'));
  if (reset === null) return undefined;
  return {
    boot0,
    reset,
    boot0Inverted: options.invertBoot0 === true,
    resetInverted: options.invertReset === true,
  };
}

function lineName(choice: LineChoice | undefined): LineName | null {
  return choice === undefined || choice === 'none' ? null : choice;
}

function loneInversion(option: string, line: string): Error {
  return usageError(text('cli.usage.invert-alone', { option, line }));
}
