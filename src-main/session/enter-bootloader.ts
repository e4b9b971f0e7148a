import type { ByteLink, ModemLines } from '../serial/byte-link.ts';
import { sleep, type Clock } from '../time/clock.ts';

/** A modem line by its name on the adapter. */
export type LineName = 'dtr' | 'rts';

/** How the adapter's modem lines reach BOOT0 and NRST of the board. */
export interface LineWiring {
  boot0: LineName | null;
  reset: LineName | null;
  /** true where an asserted line means BOOT0 low. */
  boot0Inverted: boolean;
  /** true where an asserted line means NRST released. */
  resetInverted: boolean;
}

/** How virtual boards are wired: as the most common adapter cables are. */
export const virtualBoardWiring: LineWiring = {
  boot0: 'rts',
  reset: 'dtr',
  boot0Inverted: false,
  resetInverted: false,
};

/** Length of the reset pulse: every NRST filter and supervisor passes it (stm32loader uses the same). */
const RESET_PULSE_MS = 100;

/** What the modem lines must be for a state of the board. Lines that are not wired stay de-asserted. */
export function linesFor(wiring: LineWiring, boot0High: boolean, inReset: boolean): ModemLines {
  const lines: ModemLines = { dtr: false, rts: false };
  if (wiring.boot0 !== null) lines[wiring.boot0] = boot0High !== wiring.boot0Inverted;
  if (wiring.reset !== null) lines[wiring.reset] = inReset !== wiring.resetInverted;
  return lines;
}

/**
 * Resets the board through its modem lines, into the ROM or into the application, and waits until it can listen.
 * The lines change one after the other on some systems, so BOOT0 is set before the reset begins.
 */
export async function resetByLines(
  link: ByteLink,
  clock: Clock,
  wiring: LineWiring,
  into: 'bootloader' | 'application',
  startupMs: number,
): Promise<void> {
  const boot0High = into === 'bootloader';
  await link.setLines(linesFor(wiring, boot0High, false));
  await link.setLines(linesFor(wiring, boot0High, true));
  await sleep(clock, RESET_PULSE_MS);
  await link.setLines(linesFor(wiring, boot0High, false));
  await sleep(clock, startupMs);
  link.discardInput();
}

/** True where a reset can be made without a hand on the board. */
export function canReset(link: ByteLink, wiring: LineWiring | undefined): wiring is LineWiring {
  return wiring !== undefined && wiring.reset !== null && link.hasModemLines;
}
