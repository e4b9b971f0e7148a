/** A modem line by its name on the adapter. */
export type ModemLineName = 'dtr' | 'rts';

/** How the adapter's modem lines reach BOOT0 and NRST of the board. */
export interface ModemWiring {
  boot0: ModemLineName | null;
  reset: ModemLineName | null;
  /** true if an asserted line means BOOT0 low. */
  boot0Inverted: boolean;
  /** true if an asserted line means NRST released. */
  resetInverted: boolean;
}

/** One step of a line sequence: set lines (those that are not named stay), or wait. */
export type ModemLineStep =
  { kind: 'set'; dtr?: boolean; rts?: boolean } | { kind: 'wait'; durationMs: number };

/** Bytes sent to the application, and what it must answer before the next step; null expects nothing. */
export interface CommandExchange {
  /** Byte values, 0 to 255. */
  send: readonly number[];
  /** Bytes that must come, with any others before them; null: no answer is waited for. */
  expect: readonly number[] | null;
  /** Longest wait for `expect`. */
  timeoutMs: number;
}

/** An application that jumps to the ROM when it is told to. */
export interface ApplicationCommand {
  /** How the application's serial port is set. */
  baudRate: number;
  parity: 'even' | 'none' | 'odd';
  exchanges: readonly CommandExchange[];
  /** From the last byte until the ROM can listen. */
  waitMs: number;
}

/**
 * How a board is brought into its ROM bootloader. Plain data: the command line, the stations and the window share it.
 *
 * - `manual`: a person holds BOOT0 high and presses reset, or the fixture does.
 * - `lines`: DTR and RTS drive BOOT0 and NRST. `startupMs` null: as long as the part needs (AN2606 T227).
 * - `sequence`: line steps of one's own; `leave` resets into the application, null if that is not known.
 * - `command`: the running application is asked to jump.
 * - `touch-1200`: the port is opened at 1200 baud and closed with DTR dropped; it may vanish and come back meanwhile.
 * - `resume`: the ROM is synchronised already, so that no 0x7F is sent.
 */
export type EnterStrategy =
  | { kind: 'manual' }
  | { kind: 'lines'; wiring: ModemWiring; pulseMs: number; startupMs: number | null }
  | { kind: 'sequence'; enter: readonly ModemLineStep[]; leave: readonly ModemLineStep[] | null }
  | { kind: 'command'; command: ApplicationCommand }
  | { kind: 'touch-1200'; waitMs: number; returnTimeoutMs: number }
  | { kind: 'resume' };

/** Length of the reset pulse: every NRST filter and supervisor passes it (stm32loader uses the same). */
export const RESET_PULSE_MS = 100;
/** Pause before the port is looked for again after a 1200-baud touch: the old port must be gone by then. */
const TOUCH_WAIT_MS = 500;
/** INAV's configurator gives a port that restarts this long to come back. */
const PORT_RETURN_TIMEOUT_MS = 10_000;

/** The strategy for lines that are wired so. */
export function enterByModemLines(wiring: ModemWiring): EnterStrategy {
  return { kind: 'lines', wiring, pulseMs: RESET_PULSE_MS, startupMs: null };
}

/** The 1200-baud touch with its usual times. */
export const touch1200: EnterStrategy = {
  kind: 'touch-1200',
  waitMs: TOUCH_WAIT_MS,
  returnTimeoutMs: PORT_RETURN_TIMEOUT_MS,
};

/** Line steps that reset the board into the ROM or into the application, and the wait after them. */
export interface ModemReset {
  steps: readonly ModemLineStep[];
  /** null: as long as the part needs after a reset. */
  startupMs: number | null;
}

/**
 * The line steps of a strategy, or undefined if it has none that lead there. BOOT0 is set before the reset begins,
 * because the lines change one after the other on some systems.
 */
export function lineResetOf(
  strategy: EnterStrategy,
  into: 'bootloader' | 'application',
): ModemReset | undefined {
  if (strategy.kind === 'sequence') {
    const steps = into === 'bootloader' ? strategy.enter : strategy.leave;
    return steps === null ? undefined : { steps, startupMs: null };
  }
  if (strategy.kind !== 'lines' || strategy.wiring.reset === null) return undefined;
  const { wiring, pulseMs, startupMs } = strategy;
  const boot0High = into === 'bootloader';
  return {
    steps: [
      { kind: 'set', ...levelsFor(wiring, boot0High, false) },
      { kind: 'set', ...levelsFor(wiring, boot0High, true) },
      { kind: 'wait', durationMs: pulseMs },
      { kind: 'set', ...levelsFor(wiring, boot0High, false) },
    ],
    startupMs,
  };
}

/** What the modem lines must be for a state of the board. Lines that are not wired stay de-asserted. */
export function levelsFor(
  wiring: ModemWiring,
  boot0High: boolean,
  inReset: boolean,
): { dtr: boolean; rts: boolean } {
  const lines = { dtr: false, rts: false };
  if (wiring.boot0 !== null) lines[wiring.boot0] = boot0High !== wiring.boot0Inverted;
  if (wiring.reset !== null) lines[wiring.reset] = inReset !== wiring.resetInverted;
  return lines;
}

/** True if the strategy drives modem lines, so that a port without them cannot carry it out. */
export function usesModemLines(strategy: EnterStrategy): boolean {
  return strategy.kind === 'lines' || strategy.kind === 'sequence';
}
