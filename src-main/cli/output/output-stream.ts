/** What a stream of the process is written with. */
export type Writable = Pick<NodeJS.WritableStream, 'write' | 'on'>;

/** A reader that goes away chose to; what a pipe then reports is no fault. */
const goneCodes: readonly (string | undefined)[] = ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'];

/**
 * A stream that words leave by. Whatever becomes of it (a reader that went, a full disk, a terminal that was closed) ends the
 * output, and never the work: a board must not be left in the middle of a command for the sake of a sentence about it.
 */
export class OutputStream {
  readonly #stream: Writable;
  readonly #waiting: (() => void)[] = [];
  #pendingCount = 0;
  #isLost = false;
  #problem: NodeJS.ErrnoException | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#lose(error);
    });
  }

  /** Why words were lost; undefined where none were, or where the reader went away. */
  get problem(): NodeJS.ErrnoException | undefined {
    return this.#problem;
  }

  /** Writes a piece. `otherwise` is called, at once or later, where it could not be written. */
  write(piece: string | Uint8Array, otherwise: () => void = () => undefined): void {
    if (this.#isLost) {
      otherwise();
      return;
    }
    this.#pendingCount += 1;
    let isDone = false;
    const done = (error?: Error | null) => {
      if (isDone) return;
      isDone = true;
      this.#pendingCount -= 1;
      if (error) {
        this.#lose(error);
        otherwise();
      }
      if (this.#pendingCount === 0) for (const tell of this.#waiting.splice(0)) tell();
    };
    // A file that is full throws on some versions of Node, and tells the callback on others.
    try {
      this.#stream.write(piece, done);
    } catch (error) {
      done(error as Error);
    }
  }

  /** Resolves when everything that was written so far is out, or lost. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#pendingCount === 0) resolve();
      else this.#waiting.push(resolve);
    });
  }

  #lose(error: NodeJS.ErrnoException): void {
    this.#isLost = true;
    if (!goneCodes.includes(error.code)) this.#problem ??= error;
  }
}
