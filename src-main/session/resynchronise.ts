import { FlashError } from '#shared/errors.ts';
import { ACK, NACK } from '#shared/protocol/commands.ts';
import { chooseFiller, fillerLimit } from '#shared/protocol/filler.ts';
import { MAX_DRAINED_BYTES, type Conversation } from './conversation.ts';
import { lineTimeMs } from '../serial/line-time.ts';
import { QUIET_MS, REPLY_TIMEOUT_MS } from './timeouts.ts';

/** Fillers sent before looking for an answer: few at first, since most frames lack one byte only. */
const FIRST_BURST_BYTES = 16;
const LONGEST_BURST_BYTES = 1024;
/** A line or a ROM that was held up for longer than a time-out gets this long to come back. */
const PATIENCE_MS = 5 * REPLY_TIMEOUT_MS;
/** Less while connecting: a line that never carried a command is more likely set wrong than held up. */
const CONNECTING_PATIENCE_MS = 3 * REPLY_TIMEOUT_MS;
/** Pause between bursts once all fillers were sent that any payload needs. */
const BUSY_PAUSE_MS = 250;

/**
 * Brings a ROM back between commands after a lost, doubled or late byte. The ROM has no time-out of its own: it waits
 * for ever inside a frame (AN3155 §1). Harmless filler bytes complete whatever it waits for in a way it must refuse
 * (see `chooseFiller`), then single bytes find out which half of a command pair comes next. A stop is heard once the
 * first fillers had no effect: until then the way back into step takes less time than the stop could save.
 *
 * @throws FlashError `E-SYNC-LOST` where the ROM does not come back, `E-SYNC-BABBLE` for a line that never is quiet, and the
 *   reason of a stop
 */
export async function resynchronise(conversation: Conversation): Promise<void> {
  conversation.statistics.resyncCount += 1;
  conversation.guard.atRest();
  const filler = chooseFiller(conversation.lastFrame);
  const strayCount = await conversation.drain(QUIET_MS);
  if (strayCount >= MAX_DRAINED_BYTES) throw babble(conversation, strayCount);
  if (!(await floodUntilNack(conversation, filler)))
    throw new FlashError('E-SYNC-LOST', {}, { phase: conversation.phase });
  await alignPairs(conversation, filler);
}

/**
 * Sends fillers until a NACK shows that a frame was refused: first as many as the longest payload takes, then now and
 * then one more burst, because a ROM that is busy hears nothing meanwhile.
 */
async function floodUntilNack(conversation: Conversation, filler: number): Promise<boolean> {
  const limit = fillerLimit(conversation.commandCode);
  const patienceMs = conversation.phase === 'connecting' ? CONNECTING_PATIENCE_MS : PATIENCE_MS;
  const deadline = conversation.clock.now() + patienceMs;
  let burstBytes = FIRST_BURST_BYTES;
  for (let sent = 0; sent < limit || conversation.clock.now() < deadline; sent += burstBytes) {
    if (sent > 0) conversation.throwIfStopped();
    if (sent > 0 && sent < limit) burstBytes = Math.min(2 * burstBytes, LONGEST_BURST_BYTES);
    if (sent >= limit) burstBytes = FIRST_BURST_BYTES;
    await conversation.sendFiller(new Uint8Array(burstBytes).fill(filler));
    const waitMs = sent < limit ? QUIET_MS : BUSY_PAUSE_MS;
    if (await sawNack(conversation, waitMs + lineTimeMs(burstBytes, conversation.link.settings))) return true;
  }
  return false;
}

/**
 * True once a NACK arrives, within `timeoutMs` in all. An ACK that comes late belongs to the command that was given up,
 * and is dropped, as is what else a disturbed line brings.
 */
async function sawNack(conversation: Conversation, timeoutMs: number): Promise<boolean> {
  const { clock } = conversation;
  const deadline = clock.now() + timeoutMs;
  for (let count = 0; count < MAX_DRAINED_BYTES; count += 1) {
    const byte = await conversation.receiveByte(Math.max(0, deadline - clock.now()));
    if (byte === undefined) return false;
    if (byte === NACK) return true;
  }
  throw babble(conversation, MAX_DRAINED_BYTES);
}

function babble({ phase }: Conversation, count: number): FlashError {
  return new FlashError('E-SYNC-BABBLE', { count }, { phase });
}

/** After a NACK that follows a single filler at once, the parser stands before the first half of a pair. */
async function alignPairs(conversation: Conversation, filler: number): Promise<void> {
  await conversation.drain(QUIET_MS);
  const single = Uint8Array.of(filler);
  const MAX_SINGLES = 8;
  for (let count = 0; count < MAX_SINGLES; count += 1) {
    if (count > 0) conversation.throwIfStopped();
    await conversation.sendFiller(single);
    const byte = await conversation.receiveByte(count === 0 ? 5 * QUIET_MS : REPLY_TIMEOUT_MS);
    if (byte === NACK) {
      conversation.guard.atRest();
      return;
    }
    if (byte === ACK) await conversation.drain(QUIET_MS);
  }
  throw new FlashError('E-SYNC-LOST', {}, { phase: conversation.phase });
}
