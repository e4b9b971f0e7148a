import type { Clock, Timer } from '../time/clock.ts';
import { Wakefulness } from '../time/wakefulness.ts';
import type { BoardConnection, VirtualBoard } from './board.ts';
import { loadLibc } from './libc.ts';
import { linkToPty, unlinkFromPty } from './pty-link.ts';
import { Pty } from './pty.ts';

/** How a board is offered on a pseudo-terminal. */
export interface PtyOptions {
  clock: Clock;
  /** A name that does not change from run to run: becomes a symbolic link to the pseudo-terminal. */
  linkPath?: string;
}

/** A board on a pseudo-terminal. */
export interface PtyServer {
  /** Device file for clients, such as `/dev/pts/4`. */
  readonly path: string;
  /** Takes pseudo-terminal and link away; a client sees its port disappear. Harmless when called again. */
  close(): void;
}

/** How soon a client that opens the device file is noticed. */
const OPEN_CHECK_MS = 5;
const DEFAULT_BAUD_RATE = 115_200;
/** A client that measures itself on a paced board sends its next frame within this time. */
const CLIENT_TURN_MS = 0.5;

/**
 * Offers a board on a pseudo-terminal, so that any serial program can talk to it. A pseudo-terminal carries neither
 * parity nor modem lines: parity counts as right, and closing the device file counts as pressing reset with BOOT0 high.
 * The board does not notice a client that leaves and comes back before it checks (some milliseconds). Linux and macOS.
 * Errors: `E-BOARD-PTY-PLATFORM`, `E-BOARD-PTY`, `E-BOARD-LINK`.
 */
export async function servePty(board: VirtualBoard, options: PtyOptions): Promise<PtyServer> {
  const pty = new Pty(await loadLibc());
  const { linkPath } = options;
  const removeLink = () => {
    if (linkPath !== undefined) unlinkFromPty(linkPath, pty.path);
  };
  if (linkPath !== undefined) {
    try {
      linkToPty(linkPath, pty.path);
    } catch (error) {
      pty.close();
      throw error;
    }
    process.once('exit', removeLink);
  }
  const attendant = new PtyAttendant(board, pty, options.clock);
  attendant.attend();
  let isOpen = true;
  return {
    path: pty.path,
    close() {
      if (!isOpen) return;
      isOpen = false;
      process.off('exit', removeLink);
      removeLink();
      attendant.leave();
      pty.close();
    },
  };
}

/** Connects one board to the clients that come and go. */
class PtyAttendant {
  readonly #board: VirtualBoard;
  readonly #pty: Pty;
  readonly #clock: Clock;
  readonly #wakefulness: Wakefulness;
  #connection: BoardConnection | undefined;
  #openCheck: Timer | undefined;
  #isClientThere = false;
  #hasLeft = false;

  constructor(board: VirtualBoard, pty: Pty, clock: Clock) {
    this.#board = board;
    this.#pty = pty;
    this.#clock = clock;
    this.#wakefulness = new Wakefulness(clock);
  }

  /** Gets the board ready for the next client: a reset falls here, so that the board is awake when the client comes. */
  attend(): void {
    this.#connection = this.#board.connect({
      settings: { baudRate: DEFAULT_BAUD_RATE, parity: this.#board.profile.parity },
      onBytes: (bytes) => {
        if (!this.#isClientThere) return;
        this.#pty.write(bytes);
        if (this.#board.paced) this.#wakefulness.expect(1, CLIENT_TURN_MS);
      },
      onLost: () => this.#pty.flush(),
    });
    this.#awaitClient();
  }

  leave(): void {
    this.#hasLeft = true;
    this.#openCheck?.cancel();
    this.#connection?.close();
  }

  #awaitClient(): void {
    this.#openCheck = this.#clock.after(OPEN_CHECK_MS, () => {
      if (this.#pty.isHungUp()) this.#awaitClient();
      else this.#serveClient();
    });
  }

  #serveClient(): void {
    this.#isClientThere = true;
    this.#pty.read(
      (bytes) => this.#pass(bytes),
      () => this.#clientGone(),
    );
  }

  #pass(bytes: Uint8Array): void {
    const baudRate = this.#pty.clientBaudRate() ?? DEFAULT_BAUD_RATE;
    this.#connection?.configure({ baudRate, parity: this.#board.profile.parity });
    this.#connection?.send(bytes);
  }

  #clientGone(): void {
    this.#isClientThere = false;
    this.#connection?.close();
    if (this.#hasLeft) return;
    this.#pty.flush();
    this.#pty.makeRaw();
    this.attend();
  }
}
