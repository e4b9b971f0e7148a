import { formatBytes } from '#shared/bytes.ts';
import type { ModemLines } from '#main/links/byte-link.ts';
import { LinkBase } from '#main/links/link-base.ts';
import { VirtualClock } from './virtual-clock.ts';

/** One exchange: when these bytes have come from the host, these go back. Hex, as in `31 CE`. */
export type ScriptStep = [host: string, device: string];

/** A line to a device that follows a script to the letter, and is silent about everything else. */
export class ScriptedLink extends LinkBase {
  readonly hasModemLines = true;
  /** Everything the host sent, one entry a frame. */
  readonly sent: string[] = [];
  /** Every setting of the modem lines. */
  readonly lines: ModemLines[] = [];
  readonly #steps: ScriptStep[];

  constructor(steps: readonly ScriptStep[], clock = new VirtualClock()) {
    super('scripted', { baudRate: 115_200, parity: 'even' }, clock);
    this.#steps = [...steps];
  }

  /** Steps that were not reached. */
  get restCount(): number {
    return this.#steps.length;
  }

  protected transmit(bytes: Uint8Array): Promise<void> {
    const frame = formatBytes(bytes);
    this.sent.push(frame);
    const [expected, answer] = this.#steps[0] ?? ['', ''];
    if (expected === frame) {
      this.#steps.shift();
      if (answer !== '') this.received(Uint8Array.from(answer.split(' '), (pair) => parseInt(pair, 16)));
    }
    return Promise.resolve();
  }

  protected applySettings(): Promise<void> {
    return Promise.resolve();
  }

  protected applyLines(lines: ModemLines): Promise<void> {
    this.lines.push(lines);
    return Promise.resolve();
  }

  protected release(): Promise<void> {
    return Promise.resolve();
  }
}
