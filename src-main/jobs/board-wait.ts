import { isFlashError, type FlashError, type FlashErrorData } from '#shared/errors.ts';
import type { ByteLink } from '../links/byte-link.ts';
import { sleep, type Clock } from '../time/clock.ts';

/** How often a port that is not there is looked for. */
const LOOK_PERIOD_MS = 500;

/** What the waiting of a job goes by. */
export interface BoardWaitOptions {
  /** False if the job takes a missing port or board for the failure that it is. */
  isAllowed: boolean;
  /** No board was found yet: once one was, whatever fails is a failure. */
  isOpen: () => boolean;
  clock: Clock;
  stop: AbortSignal;
  /** Told once, with what was found in place of a board. */
  onWaiting: ((error: FlashErrorData) => void) | undefined;
}

/** The wait of one job for its port and its board. */
export class BoardWait {
  readonly #options: BoardWaitOptions;
  #isTold = false;

  constructor(options: BoardWaitOptions) {
    this.#options = options;
  }

  /** Says that the job waits, the first time it is called. */
  tell(error: FlashError): void {
    if (this.#isTold) return;
    this.#isTold = true;
    this.#options.onWaiting?.(error.toData());
  }

  /** Opens the link, as soon as its port is there. Errors: those of `open` that say something else, and the reason of a stop. */
  async open(open: () => Promise<ByteLink>): Promise<ByteLink> {
    for (;;) {
      try {
        return await open();
      } catch (error) {
        if (!this.#waitsFor(error, 'E-PORT-NOT-FOUND')) throw error;
        this.tell(error);
        await this.#pause();
      }
    }
  }

  /**
   * Works on what was opened, and opens it again if its port was lost before a board was found: a port that is lost as soon as it is
   * opened would be opened without end, so there is a pause. Errors: those of `open` and `work`, and the reason of a stop.
   *
   * @param onOpen hears of all that was opened, which the caller closes in the end
   */
  async work<Board extends { close(): Promise<void> }, Result>(
    open: () => Promise<Board>,
    work: (board: Board) => Promise<Result>,
    onOpen: (board: Board) => void,
  ): Promise<Result> {
    for (;;) {
      const board = await open();
      onOpen(board);
      try {
        return await work(board);
      } catch (error) {
        if (!this.#waitsFor(error, 'E-PORT-LOST')) throw error;
        this.tell(error);
        await board.close().catch(() => undefined);
        await this.#pause();
      }
    }
  }

  /** True if the job waits for its board, and this says no more than that it is not there yet. */
  #waitsFor(error: unknown, code: 'E-PORT-LOST' | 'E-PORT-NOT-FOUND'): error is FlashError {
    const { isAllowed, isOpen, stop } = this.#options;
    return isAllowed && isOpen() && !stop.aborted && isFlashError(error, code);
  }

  #pause(): Promise<void> {
    return sleep(this.#options.clock, LOOK_PERIOD_MS, this.#options.stop);
  }
}
