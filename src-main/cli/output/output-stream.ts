/** What a stream of the process is written with. `isTTY` is there on terminals only. */
export type Writable = Pick<NodeJS.WritableStream, 'write' | 'on'> & { isTTY?: boolean };

/** A reader that goes away chose to; what a pipe then reports is not a fault. */
const goneCodes: readonly (string | undefined)[] = ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'];

/** A terminal that takes nothing for so long, once the work is done, is held (Ctrl-S), and may be for ever. */
const HELD_MS = 5000;

/** What is only of the moment is left out if more than this waits already. */
const MAX_WAITING_CHARACTERS = 65_536;

/** A piece that was handed to the stream and is not out yet. */
interface Piece {
  size: number;
  otherwise: () => void;
}

/**
 * A stream that words leave by. Whatever becomes of it (a reader that went, a full disk, a terminal that was closed or is held) ends
 * the output, and never the work: a board must not be left in the middle of a command for the sake of a sentence about it.
 */
export class OutputStream {
  readonly #stream: Writable;
  readonly #pieces = new Set<Piece>();
  readonly #waiting: (() => void)[] = [];
  #waitingCharacters = 0;
  #isLost = false;
  #problem: NodeJS.ErrnoException | undefined;
  #patience: NodeJS.Timeout | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#lose(error);
    });
  }

  /** Why words were lost; undefined if none were, or if the reader went away. */
  get problem(): NodeJS.ErrnoException | undefined {
    return this.#problem;
  }

  /** So much waits to be taken that nothing should be added that is only of the moment. */
  get isFull(): boolean {
    return this.#waitingCharacters > MAX_WAITING_CHARACTERS;
  }

  /** What was written before is not out yet. */
  get isBehind(): boolean {
    return this.#pieces.size > 0;
  }

  /** Writes a piece. `otherwise` is called, at once or later, if it could not be written. */
  write(text: string | Uint8Array, otherwise: () => void = () => undefined): void {
    if (this.#isLost) {
      otherwise();
      return;
    }
    const piece = { size: text.length, otherwise };
    this.#pieces.add(piece);
    this.#waitingCharacters += piece.size;
    const done = (error?: Error | null) => {
      if (!this.#take(piece)) return;
      if (error) {
        this.#lose(error);
        otherwise();
      }
      this.#patience?.refresh();
      this.#tellSettled();
    };
    // A file that is full throws on some versions of Node, and tells the callback on others.
    try {
      this.#stream.write(text, done);
    } catch (error) {
      done(error as Error);
    }
  }

  /** Resolves when everything that was written so far is out, or lost. A reader gets its time; a terminal that is held does not. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#stream.isTTY === true) this.#patience ??= setTimeout(() => this.#giveUp(), HELD_MS);
      this.#tellSettled();
    });
  }

  #giveUp(): void {
    this.#lose(new Error('ETIMEDOUT: the terminal is held, write'));
    for (const piece of [...this.#pieces]) if (this.#take(piece)) piece.otherwise();
    this.#tellSettled();
  }

  /** False if it was taken off before. */
  #take(piece: Piece): boolean {
    if (!this.#pieces.delete(piece)) return false;
    this.#waitingCharacters -= piece.size;
    return true;
  }

  #tellSettled(): void {
    if (this.#pieces.size > 0) return;
    clearTimeout(this.#patience);
    this.#patience = undefined;
    for (const tell of this.#waiting.splice(0)) tell();
  }

  #lose(error: NodeJS.ErrnoException): void {
    this.#isLost = true;
    if (!goneCodes.includes(error.code)) this.#problem ??= error;
  }
}
