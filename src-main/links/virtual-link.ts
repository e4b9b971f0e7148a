import { FlashError } from '#shared/errors.ts';
import type { Clock } from '../time/clock.ts';
import type { BoardConnection, VirtualBoard } from '../virtual-board/board.ts';
import type { ByteLink, PortSettings, ModemLines } from './byte-link.ts';
import { LinkBase } from './link-base.ts';

/** How a virtual link is opened. */
export interface VirtualLinkOptions {
  /** What the user typed: `virtual:stm32g071`. */
  name: string;
  settings: PortSettings;
  clock: Clock;
}

/**
 * Opens a line to a board in this process. Errors: `E-PORT-BUSY` if another client is on it, `E-PORT-NOT-FOUND` while
 * the board has no port.
 */
export function openVirtualLink(board: VirtualBoard, options: VirtualLinkOptions): ByteLink {
  if (!board.hasPort) throw new FlashError('E-PORT-NOT-FOUND', { port: options.name });
  if (board.isConnected) throw new FlashError('E-PORT-BUSY', { port: options.name });
  return new VirtualLink(board, options);
}

class VirtualLink extends LinkBase {
  readonly hasModemLines = true;
  readonly #connection: BoardConnection;

  constructor(board: VirtualBoard, { name, settings, clock }: VirtualLinkOptions) {
    super(name, settings, clock);
    this.#connection = board.connect({
      settings,
      onBytes: (bytes) => this.received(bytes),
      onLost: (detail) => this.failed(new FlashError('E-PORT-LOST', { port: name, detail })),
    });
  }

  protected override transmit(bytes: Uint8Array): Promise<void> {
    this.#connection.send(bytes);
    return Promise.resolve();
  }

  protected override applySettings(settings: PortSettings): Promise<void> {
    this.#connection.configure(settings);
    return Promise.resolve();
  }

  protected override applyLines(lines: ModemLines): Promise<void> {
    this.#connection.setLines(lines);
    return Promise.resolve();
  }

  protected override release(): Promise<void> {
    this.#connection.close();
    return Promise.resolve();
  }
}
