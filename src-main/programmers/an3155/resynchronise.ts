import { concatBytes } from '#shared/bytes.ts';
import type { FlashError } from '#shared/errors.ts';
import { ACK, NACK } from '#shared/protocols/an3155/commands.ts';
import { fillerLimit, type FillerStream } from '#shared/protocols/an3155/filler.ts';
import { areInfoAnswers } from '#shared/protocols/an3155/info-answer.ts';
import { ContactError } from '../fault.ts';
import { MAX_DRAINED_BYTES, type Conversation } from './conversation.ts';
import { wireTimeMs } from '../../links/wire-time.ts';
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
 * for ever inside a frame (AN3155 §1). Fillers complete whatever it can be waiting for in a way it must refuse (see
 * `FillerStream`), then single bytes find out which half of a command pair comes next. If no fillers are safe, a reset by
 * lines takes their place; if there are none, the least harmful ones are sent and the risk is told. A stop is heard once
 * the first fillers had no effect: until then the way back into step takes less time than the stop could save.
 *
 * @throws FlashError `E-SYNC-LOST` if the ROM does not come back, `E-SYNC-RESET` if it must be reset, `E-SYNC-BABBLE` for a line that never is quiet, and the
 *   reason of a stop
 */
export async function resynchronise(conversation: Conversation): Promise<void> {
  conversation.statistics.resyncCount += 1;
  const fillers = new Fillers(conversation);
  const strayCount = await conversation.drain(QUIET_MS);
  if (strayCount >= MAX_DRAINED_BYTES) throw babble(conversation, strayCount);
  if (fillers.isRisky && (await resetInstead(conversation))) return;
  if (fillers.needsReset)
    throw new ContactError('E-SYNC-RESET', {}, 'needs-reset', { phase: conversation.phase });
  if (!(await floodUntilNack(conversation, fillers))) {
    conversation.lost();
    throw new ContactError('E-SYNC-LOST', {}, 'lost', { phase: conversation.phase });
  }
  await alignPairs(conversation, fillers);
  conversation.settle();
}

/** The fillers of one resynchronisation; the first burst is chosen before anything is sent. */
class Fillers {
  readonly #conversation: Conversation;
  readonly #stream: FillerStream;
  readonly #first: Uint8Array;
  #taken = 0;

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
    this.#stream = conversation.fillers();
    this.#first = this.#stream.take(FIRST_BURST_BYTES);
  }

  /** No choice of fillers is safe. */
  get isRisky(): boolean {
    return this.#stream.harms.size > 0;
  }

  /** One lost or doubled byte is enough for any filler to do harm, or it may be a frame of another program's. */
  get needsReset(): boolean {
    const { risk } = this.#stream;
    return risk !== undefined && (risk.damage <= 1 || this.#conversation.phase === 'connecting');
  }

  async send(count: number): Promise<void> {
    const bytes = this.#take(count);
    if (this.isRisky) this.#conversation.onRisk(this.#stream.harms);
    await this.#conversation.sendFiller(bytes, this.isRisky);
  }

  #take(count: number): Uint8Array {
    const left = this.#first.subarray(this.#taken, this.#taken + count);
    this.#taken += left.length;
    return left.length === count ? left : concatBytes([left, this.#stream.take(count - left.length)]);
  }
}

/** True if the board was reset and listens again. */
async function resetInstead(conversation: Conversation): Promise<boolean> {
  if (conversation.resetIntoRom === undefined) return false;
  conversation.throwIfStopped();
  conversation.lost();
  await conversation.resetIntoRom();
  conversation.settle();
  return true;
}

/**
 * Sends fillers until a NACK shows that a frame was refused: first as many as the longest payload takes, then now and
 * then one more burst, because a ROM that is busy hears nothing meanwhile.
 */
async function floodUntilNack(conversation: Conversation, fillers: Fillers): Promise<boolean> {
  const limit = fillerLimit(conversation.commandCode);
  const patienceMs = conversation.phase === 'connecting' ? CONNECTING_PATIENCE_MS : PATIENCE_MS;
  const deadline = conversation.clock.now() + patienceMs;
  let burstBytes = FIRST_BURST_BYTES;
  for (let sent = 0; sent < limit || conversation.clock.now() < deadline; sent += burstBytes) {
    if (sent > 0) conversation.throwIfStopped();
    if (sent > 0 && sent < limit) burstBytes = Math.min(2 * burstBytes, LONGEST_BURST_BYTES);
    if (sent >= limit) burstBytes = FIRST_BURST_BYTES;
    await fillers.send(burstBytes);
    const waitMs = sent < limit ? QUIET_MS : BUSY_PAUSE_MS;
    if (await sawNack(conversation, waitMs + wireTimeMs(burstBytes, conversation.link.settings))) return true;
  }
  return false;
}

/**
 * True once a NACK arrives, within `timeoutMs` in all, or if all that came are whole answers to Get or Get ID. An ACK that comes late belongs to the command that was given up,
 * and is dropped, as is what else a disturbed line brings.
 */
async function sawNack(conversation: Conversation, timeoutMs: number): Promise<boolean> {
  const { clock } = conversation;
  const deadline = clock.now() + timeoutMs;
  const heard: number[] = [];
  while (heard.length < MAX_DRAINED_BYTES) {
    const byte = await conversation.receiveByte(Math.max(0, deadline - clock.now()));
    if (byte === undefined) return areInfoAnswers(Uint8Array.from(heard));
    if (byte === NACK) return true;
    heard.push(byte);
  }
  throw babble(conversation, MAX_DRAINED_BYTES);
}

function babble({ phase }: Conversation, count: number): FlashError {
  return new ContactError('E-SYNC-BABBLE', { count }, 'babble', { phase });
}

/** After a NACK that follows a single filler at once, the parser is before the first half of a pair. */
async function alignPairs(conversation: Conversation, fillers: Fillers): Promise<void> {
  await conversation.drain(QUIET_MS);
  const MAX_SINGLES = 8;
  for (let count = 0; count < MAX_SINGLES; count += 1) {
    if (count > 0) conversation.throwIfStopped();
    await fillers.send(1);
    const byte = await conversation.receiveByte(count === 0 ? 5 * QUIET_MS : REPLY_TIMEOUT_MS);
    if (byte === NACK) return;
    if (byte === ACK && areInfoAnswers(await conversation.collect(QUIET_MS, byte))) return;
  }
  throw new ContactError('E-SYNC-LOST', {}, 'lost', { phase: conversation.phase });
}
