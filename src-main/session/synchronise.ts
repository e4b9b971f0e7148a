import { formatBytes } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';
import { ACK, NACK, SYNC } from '#shared/protocol/commands.ts';
import { MAX_DRAINED_BYTES, type Conversation } from './conversation.ts';
import { QUIET_MS, SYNC_TIMEOUTS_MS } from './timeouts.ts';

/** How the board came to be listening. */
export interface SyncReport {
  /** `fresh`: it took 0x7F as its first byte. `already`: it was synchronised before. */
  state: 'fresh' | 'already';
  /** A 0x00 before the ACK: the glitch of a reset line (protocol facts: F413, ARMinARM). */
  strayZero: boolean;
  /** The line gives our own bytes back (half duplex, RS-485). */
  echo: boolean;
}

/**
 * Sends 0x7F and finds out what the board makes of it (AN3155 §1, and what tools met in the field):
 *
 *     79        fresh            00 79     fresh, glitch before        7F 79   fresh, echoing line
 *     1F        already (held half a pair)
 *     silence or noise   → 7F again:  79 → fresh,  1F → already (or the answer itself was damaged)
 *
 * Bytes that trail the answer are dropped: L412 sends two ACKs.
 *
 * @throws FlashError `E-SYNC-TIMEOUT` for silence, `E-SYNC-GARBAGE` for other bytes, `E-SYNC-BABBLE` for bytes
 *   without end
 */
export async function synchronise(conversation: Conversation): Promise<SyncReport> {
  let noise: Uint8Array | undefined;
  for (const timeoutMs of SYNC_TIMEOUTS_MS) {
    conversation.throwIfStopped();
    conversation.dropStray();
    conversation.guard.atRest();
    await conversation.send(Uint8Array.of(SYNC));
    const answer = await readAnswer(conversation, timeoutMs);
    const strayCount = answer === undefined ? 0 : await conversation.drain(QUIET_MS);
    conversation.statistics.strayByteCount += strayCount;
    conversation.guard.atRest();
    if (answer instanceof Uint8Array) noise = answer;
    else if (strayCount >= MAX_DRAINED_BYTES)
      throw new FlashError('E-SYNC-BABBLE', { count: strayCount }, { phase: 'connecting' });
    else if (answer !== undefined) return answer;
  }
  if (noise === undefined) throw new FlashError('E-SYNC-TIMEOUT', {}, { phase: 'connecting' });
  throw new FlashError('E-SYNC-GARBAGE', { bytes: formatBytes(noise) }, { phase: 'connecting' });
}

/** The report; the bytes that came in its place; or undefined for silence. */
async function readAnswer(
  conversation: Conversation,
  timeoutMs: number,
): Promise<SyncReport | Uint8Array | undefined> {
  const report: SyncReport = { state: 'fresh', strayZero: false, echo: false };
  const seen: number[] = [];
  const MAX_LEADING_BYTES = 3;
  while (seen.length <= MAX_LEADING_BYTES) {
    const byte = await conversation.receiveByte(timeoutMs);
    if (byte === undefined) break;
    if (byte === ACK) return report;
    if (byte === NACK) return { ...report, state: 'already' };
    seen.push(byte);
    if (byte === 0x00) report.strayZero = true;
    else if (byte === SYNC) report.echo = true;
    else break;
  }
  // An echo alone says that the adapter is wired to itself or to nothing that answers.
  return seen.every((byte) => byte === 0x00 || byte === SYNC) ? undefined : Uint8Array.from(seen);
}
