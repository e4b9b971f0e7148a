import type { EraseCommand } from '#shared/plan/plan.ts';

/**
 * How long the session waits, and why. Practice of other tools: `docs/protocol.md`. Every wait adds the time that its
 * bytes need on the line.
 */

/** A plain reply. USB adapters may hold a byte for 16 ms; servers on a network for more. */
export const REPLY_TIMEOUT_MS = 1000;
/**
 * Waits after each 0x7F. The answer comes within 0.4 ms (AN2606 connection timings); the rest is for adapter and
 * network. The first is short, because a ROM that was synchronised before answers the second byte only.
 */
export const SYNC_TIMEOUTS_MS = [200, 400, 400, 500] as const;
/** How often a board is looked for, and a board that was worked on is asked whether it is still there. Within it the answer comes. */
export const WAIT_PERIOD_MS = 500;
/** Silence that ends a burst of late or doubled bytes: longer than one turn of a USB adapter's latency timer (16 ms). */
export const QUIET_MS = 20;
/** After a last ACK: a loader that looks only then at what it was asked for has refused by now, adapter included. */
export const LATE_REFUSAL_MS = 60;
/** Programming 256 bytes takes up to 26 ms byte by byte (F2/F4 at low voltage); worn flash takes longer. */
export const WRITE_TIMEOUT_MS = 2000;
/** Mass erase: up to 35 s are reported for 2 MiB parts; a hard limit, since nothing else can be done. */
export const MASS_ERASE_TIMEOUT_MS = 60_000;

/** Time for one erase command: each page by its size, with the margin that worn flash and low voltage need. */
export function eraseTimeoutMs(command: EraseCommand): number {
  if (command.kind === 'mass') return MASS_ERASE_TIMEOUT_MS;
  return command.pages.reduce((sum, page) => sum + pageEraseTimeoutMs(page.sizeBytes), 2000);
}

function pageEraseTimeoutMs(sizeBytes: number): number {
  if (sizeBytes <= 8 * 1024) return 200;
  return sizeBytes < 128 * 1024 ? 3000 : 8000;
}
