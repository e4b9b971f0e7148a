import { LinkBase } from '#main/links/link-base.ts';
import type { Clock } from '#main/time/clock.ts';

/** A line on which one byte comes again and again, whatever is sent; until it is closed. */
export class BabblingLink extends LinkBase {
  readonly hasModemLines = false;
  readonly #byte: number;
  readonly #gapMs: number;
  #isOpen = true;

  constructor(byte: number, gapMs: number, clock: Clock) {
    super('babbling', { baudRate: 115_200, parity: 'even' }, clock);
    this.#byte = byte;
    this.#gapMs = gapMs;
    this.#babble();
  }

  protected transmit(): Promise<void> {
    return Promise.resolve();
  }

  protected applySettings(): Promise<void> {
    return Promise.resolve();
  }

  protected applyLines(): Promise<void> {
    return Promise.resolve();
  }

  protected release(): Promise<void> {
    this.#isOpen = false;
    return Promise.resolve();
  }

  #babble(): void {
    this.clock.after(this.#gapMs, () => {
      if (!this.#isOpen) return;
      this.received(Uint8Array.of(this.#byte));
      this.#babble();
    });
  }
}
