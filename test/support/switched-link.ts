import { LinkBase } from '#main/links/link-base.ts';
import type { PortSettings, ModemLines } from '#main/links/byte-link.ts';
import type { Clock } from '#main/time/clock.ts';
import type { BoardConnection, VirtualBoard } from '#main/virtual-board/board.ts';
import { FlashError } from '#shared/errors.ts';

/** What a {@link SwitchedLink} is made of. */
export interface SwitchedLinkOptions {
  settings: PortSettings;
  clock: Clock;
  /** From this frame on (0 is the first) the second board is on the line; never if undefined. */
  switchAtFrame: number | undefined;
}

/** A line that leads to one board and, from some frame on, to another: somebody changes the board in the middle of a job. */
export class SwitchedLink extends LinkBase {
  readonly hasModemLines = true;
  /** Frames that were sent to each board. */
  readonly frameCounts = [0, 0];
  readonly #connections: readonly BoardConnection[];
  readonly #switchAtFrame: number;
  #current = 0;

  constructor(boards: readonly VirtualBoard[], options: SwitchedLinkOptions) {
    super('virtual:switched', options.settings, options.clock);
    this.#switchAtFrame = options.switchAtFrame ?? Infinity;
    this.#connections = boards.map((board, index) =>
      board.connect({
        settings: options.settings,
        onBytes: (bytes) => {
          if (this.#current === index) this.received(bytes);
        },
        onLost: (detail) => {
          if (this.#current === index)
            this.failed(new FlashError('E-PORT-LOST', { port: this.name, detail }));
        },
      }),
    );
  }

  /** The second board is on the line from the next frame on. */
  switchNow(): void {
    this.#current = 1;
  }

  protected override transmit(bytes: Uint8Array): Promise<void> {
    if (this.#current === 0 && (this.frameCounts[0] ?? 0) >= this.#switchAtFrame) this.#current = 1;
    this.frameCounts[this.#current] = (this.frameCounts[this.#current] ?? 0) + 1;
    this.#connections[this.#current]?.send(bytes);
    return Promise.resolve();
  }

  protected override applySettings(settings: PortSettings): Promise<void> {
    for (const connection of this.#connections) connection.configure(settings);
    return Promise.resolve();
  }

  protected override applyLines(lines: ModemLines): Promise<void> {
    this.#connections[this.#current]?.setLines(lines);
    return Promise.resolve();
  }

  protected override release(): Promise<void> {
    for (const connection of this.#connections) connection.close();
    return Promise.resolve();
  }
}
