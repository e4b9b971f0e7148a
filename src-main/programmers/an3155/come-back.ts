import { lineStrategyOf } from '#shared/job/enter-choice.ts';
import { sleep } from '../../time/clock.ts';
import { isContactError, type RequestError } from '../fault.ts';
import type { Restart } from '../programmer.ts';
import { reconnect, type ConnectOptions } from './connect.ts';
import type { Conversation } from './conversation.ts';
import { canReset } from './enter-bootloader.ts';
import { resynchronise } from './resynchronise.ts';
import { MASS_ERASE_TIMEOUT_MS } from './timeouts.ts';

/** Pause between two attempts to reach a part that is erasing itself. */
const RECONNECT_PAUSE_MS = 500;

/** Reaches a part again that a change has reset, or may have. */
export class ComingBack {
  readonly #conversation: Conversation;
  readonly #connect: ConnectOptions;

  constructor(conversation: Conversation, connect: ConnectOptions) {
    this.#conversation = conversation;
    this.#connect = connect;
  }

  /** Longest time the part needs from a reset until it listens. */
  get startupMs(): number {
    return this.#connect.startupMs;
  }

  /** Errors: `E-SYNC-*` if it does not come back. */
  async after(change: 'options' | 'protection' | 'wipe'): Promise<Restart> {
    if (change === 'options') return this.#onceMoreByLines();
    return this.#within(change === 'wipe' ? MASS_ERASE_TIMEOUT_MS : 0);
  }

  /**
   * After a change that failed on the line. Until its last frame was sent the part cannot have reset, and waits in a frame or for a
   * command: fillers bring it back. After that it may have reset, be idle, or be stuck in a frame that lacks a byte. A knock is right
   * for the first two, and fillers would make a fresh ROM deaf; in the third case the knock must not be able to complete what one
   * lost byte leaves, and more than that is found by reading all areas back. A reset by lines is always right.
   * @throws FlashError `E-SYNC-*` if it does not come back
   */
  async afterFailure({ fault }: RequestError): Promise<Restart> {
    const mayHaveReset = fault.kind !== 'refused' && fault.taken === 'all';
    if (this.#hasLines || (mayHaveReset && this.#conversation.knockRisk() > 1)) {
      try {
        return await this.#onceMoreByLines();
      } catch (error) {
        if (!isSilence(error)) throw error;
      }
    }
    await resynchronise(this.#conversation);
    return 'unseen';
  }

  get #hasLines(): boolean {
    return canReset(this.#conversation.link, lineStrategyOf(this.#connect));
  }

  async #onceMoreByLines(): Promise<Restart> {
    await sleep(this.#conversation.clock, this.startupMs);
    const report = await reconnect(this.#conversation, this.#connect).catch((error: unknown) => {
      if (!this.#hasLines || !isSilence(error)) throw error;
      return reconnect(this.#conversation, this.#connect);
    });
    return report.state === 'already' ? 'none' : 'seen';
  }

  /** Waits until the part can listen, and synchronises, for `patienceMs` at the most (at least once). */
  async #within(patienceMs: number): Promise<Restart> {
    const { clock } = this.#conversation;
    const deadline = clock.now() + patienceMs;
    await sleep(clock, this.startupMs);
    for (;;) {
      try {
        const report = await reconnect(this.#conversation, this.#connect);
        return report.state === 'already' ? 'none' : 'seen';
      } catch (error) {
        if (!isSilence(error) || clock.now() >= deadline) throw error;
        await sleep(clock, RECONNECT_PAUSE_MS);
      }
    }
  }
}

/** No bootloader seems to listen. After a reset by lines a second one is worth a try: its first byte may have been damaged. */
function isSilence(error: unknown): boolean {
  return isContactError(error, 'silent', 'noise');
}
