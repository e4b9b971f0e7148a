import { formatBytes } from '#shared/bytes.ts';
import type { FlashError } from '#shared/errors.ts';
import { ACK, NACK, SYNC } from '#shared/protocols/an3155/commands.ts';
import { KNOCK, KNOCK_AGAIN, KNOCK_SYNCHRONISED } from '#shared/protocols/an3155/knock.ts';
import { stagesAfterAck } from '#shared/protocols/an3155/rom-stage.ts';
import { ContactError } from '../fault.ts';
import { MAX_DRAINED_BYTES, type Conversation } from './conversation.ts';
import { QUIET_MS, SYNC_TIMEOUTS_MS, WAIT_PERIOD_MS } from './timeouts.ts';

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
 *     1F        already (held half a pair, or was inside a frame that this byte ended)
 *     silence   → a ROM of known state (it was just left between commands, or reset): 7F again
 *               → a ROM of unknown state: `KNOCK`, which completes as little as possible of what it may be inside of
 *     noise     → as silence, and one byte more
 *
 * Bytes that trail the answer are dropped: L412 sends two ACKs.
 *
 * @param isAgain the whole knock was met by silence before: `KNOCK_AGAIN`, and no more
 * @throws FlashError `E-SYNC-TIMEOUT` for silence, `E-SYNC-GARBAGE` for other bytes, `E-SYNC-BABBLE` for bytes
 *   without end
 */
export async function synchronise(conversation: Conversation, isAgain = false): Promise<SyncReport> {
  let noise: Uint8Array | undefined;
  const { isStateKnown } = conversation;
  const knock = isAgain ? KNOCK_AGAIN : KNOCK;
  for (const [index, timeoutMs] of (isAgain ? [WAIT_PERIOD_MS] : SYNC_TIMEOUTS_MS).entries()) {
    const byte = isStateKnown ? SYNC : knock[index];
    if (byte === undefined || (index === LAST_KNOCK && !isStateKnown && noise === undefined)) break;
    conversation.throwIfStopped();
    conversation.dropStray();
    await conversation.sendUnknown(byte);
    const answer = await readAnswer(conversation, byte, timeoutMs);
    const strayCount = answer === undefined ? 0 : await conversation.drain(QUIET_MS);
    conversation.statistics.strayByteCount += strayCount;
    if (answer instanceof Uint8Array) noise = answer;
    else if (strayCount >= MAX_DRAINED_BYTES)
      throw new ContactError('E-SYNC-BABBLE', { count: strayCount }, 'babble', { phase: 'connecting' });
    else if (answer !== undefined) {
      conversation.settle(isStateKnown ? [] : stagesAfterAck);
      return answer;
    }
  }
  throw unanswered(noise ?? []);
}

/** The byte of the knock that is sent only if something answers. */
const LAST_KNOCK = KNOCK.length - 1;

/**
 * Makes sure that a ROM which is said to be synchronised is between commands: it must refuse a pair that is not a command.
 * @throws FlashError `E-SYNC-TIMEOUT`, `E-SYNC-GARBAGE`, `E-SYNC-BABBLE`
 */
export async function resume(conversation: Conversation): Promise<SyncReport> {
  conversation.throwIfStopped();
  conversation.dropStray();
  for (const byte of KNOCK_SYNCHRONISED) await conversation.sendUnknown(byte);
  const waitMs = SYNC_TIMEOUTS_MS[1];
  const deadline = conversation.clock.now() + waitMs;
  const seen: number[] = [];
  while (seen.length < MAX_DRAINED_BYTES) {
    const byte = await conversation.receiveByte(Math.max(0, deadline - conversation.clock.now()));
    if (byte === undefined) throw unanswered(seen);
    if (byte === NACK) {
      conversation.settle();
      return { state: 'already', strayZero: false, echo: false };
    }
    seen.push(byte);
  }
  throw new ContactError('E-SYNC-BABBLE', { count: MAX_DRAINED_BYTES }, 'babble', { phase: 'connecting' });
}

/** What is wrong if only these bytes came. */
function unanswered(seen: ArrayLike<number>): FlashError {
  const MAX_SHOWN = 16;
  if (seen.length === 0) return new ContactError('E-SYNC-TIMEOUT', {}, 'silent', { phase: 'connecting' });
  const bytes = formatBytes(Uint8Array.from(seen).subarray(0, MAX_SHOWN));
  return new ContactError('E-SYNC-GARBAGE', { bytes }, 'noise', { phase: 'connecting' });
}

/** The report; the bytes that came in its place; or undefined for silence. */
async function readAnswer(
  conversation: Conversation,
  sent: number,
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
    else if (byte === sent) report.echo = true;
    else break;
  }
  // An echo alone says that the adapter is wired to itself or to nothing that answers.
  return seen.every((byte) => byte === 0x00 || byte === sent) ? undefined : Uint8Array.from(seen);
}
