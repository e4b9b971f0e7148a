import type { Device } from '#shared/devices/device.ts';
import { applicationCommand } from '#shared/job/application-command.ts';
import { enterPreset, enterPresets } from '#shared/job/enter-presets.ts';
import {
  enterByModemLines,
  usesModemLines,
  type ApplicationCommand,
  type EnterStrategy,
  type ModemLineName,
  type ModemWiring,
} from '#shared/job/enter-strategy.ts';
import type { JobDefinition } from '#shared/job/job-definition.ts';
import { parseModemLineSequence } from '#shared/job/modem-line-sequence.ts';
import { text } from '#shared/text/text.ts';
import type { PortSettings } from '../links/byte-link.ts';
import { virtualBoardWiring } from '../programmers/an3155/enter-bootloader.ts';
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
): PortSettings {
  const advised = Math.min(DEFAULT_BAUD_RATE, named?.uart.maxBaudRate ?? DEFAULT_BAUD_RATE);
  const parity = options.parity ?? (named ?? simulated)?.uart.parity ?? 'even';
  return { baudRate: options.baud ?? advised, parity };
}

/** Options that say how the board is brought into its ROM. */
type EnterOptions = Pick<
  BoardOptions,
  | 'boot0'
  | 'reset'
  | 'invertBoot0'
  | 'invertReset'
  | 'resume'
  | 'enter'
  | 'enterBaud'
  | 'enterParity'
  | 'enterExpect'
  | 'enterWait'
>;

/** What a job says of it. */
type WayIn = Pick<JobDefinition, 'enter' | 'resetLines'>;

/** How the board is brought into its ROM. Errors: `E-USAGE` for what cannot be read, or says two things at once. */
export function enterChoice(options: EnterOptions, isVirtual: boolean): WayIn {
  const enter = options.enter === undefined ? undefined : enterStrategy(options.enter, options);
  const isAboutCommand = [
    options.enterBaud,
    options.enterParity,
    options.enterExpect,
    options.enterWait,
  ].some((detail) => detail !== undefined);
  if (isAboutCommand && enter?.kind !== 'command') throw usageError(text('cli.usage.enter-details'));
  if (enter === undefined) return wayInByLines(lineWiring(options, isVirtual), options.resume === true);
  if (options.resume === true && enter.kind !== 'resume') throw usageError(text('cli.usage.enter-resume'));
  const wiring = lineWiring(options, false);
  if (wiring !== undefined && usesModemLines(enter)) throw usageError(text('cli.usage.enter-lines'));
  return { enter, resetLines: wiring ?? null };
}

/** A ROM that is to be taken as it is must not be reset; the lines can still reset it at the end. */
function wayInByLines(wiring: ModemWiring | undefined, isInStep: boolean): WayIn {
  if (isInStep) return { enter: { kind: 'resume' }, resetLines: wiring ?? null };
  return { enter: wiring === undefined ? { kind: 'manual' } : enterByModemLines(wiring), resetLines: null };
}

const COMMAND_PREFIX = 'command:';

/** A preset, a command after `command:`, or a line sequence. Errors: `E-USAGE`. */
function enterStrategy(words: string, details: EnterOptions): EnterStrategy {
  const preset = enterPreset(words);
  if (preset?.kind === 'command') return { kind: 'command', command: withDetails(preset.command, details) };
  if (preset !== undefined) return preset;
  if (words.toLowerCase().startsWith(COMMAND_PREFIX)) {
    const command = applicationCommand(words.slice(COMMAND_PREFIX.length), {
      baudRate: details.enterBaud,
      parity: details.enterParity,
      expect: details.enterExpect,
      waitMs: details.enterWait,
    });
    if (command === undefined) throw usageError(text('cli.usage.enter-command'));
    return { kind: 'command', command };
  }
  const sequence = parseModemLineSequence(words);
  if (sequence !== undefined) return { kind: 'sequence', ...sequence };
  const names = enterPresets.map(({ name }) => name).join(', ');
  throw usageError(text('cli.usage.enter', { enter: words, names }));
}

/** A preset with another rate, parity or wait. What it expects belongs to its bytes. Errors: `E-USAGE`. */
function withDetails(command: ApplicationCommand, details: EnterOptions): ApplicationCommand {
  if (details.enterExpect !== undefined) throw usageError(text('cli.usage.enter-expect'));
  return {
    ...command,
    baudRate: details.enterBaud ?? command.baudRate,
    parity: details.enterParity ?? command.parity,
    waitMs: details.enterWait ?? command.waitMs,
  };
}

/**
 * How the modem lines reach the board, or undefined if they should be left alone. Errors: `E-USAGE` for a part of a
 * wiring that would do nothing, and for one line that should drive both pins.
 */
export function lineWiring(
  options: Pick<BoardOptions, 'boot0' | 'reset' | 'invertBoot0' | 'invertReset'>,
  isVirtual: boolean,
): ModemWiring | undefined {
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

function lineName(choice: LineChoice | undefined): ModemLineName | null {
  return choice === undefined || choice === 'none' ? null : choice;
}

function loneInversion(option: string, line: string): Error {
  return usageError(text('cli.usage.invert-alone', { option, line }));
}
