/** What the guard asks of its surroundings. */
export interface QuitGuardHost {
  isBusy(): boolean;
  /** Asks the user; true: stop the jobs and quit. */
  askToStop(): Promise<boolean>;
  /** Stops all jobs, saves what is to be saved, and closes the ports. */
  shutDown(): Promise<void>;
  /** Ends the process. Must not come back to the guard. */
  exit(): void;
}

/**
 * Decides about a request to close the window or to quit. While a job runs it asks the user first, since a half written
 * board does not work; in any case it closes the ports before the process ends.
 */
export class QuitGuard {
  readonly #host: QuitGuardHost;
  #state: 'open' | 'asking' | 'leaving' = 'open';

  constructor(host: QuitGuardHost) {
    this.#host = host;
  }

  /** A request to close. The caller prevents the default action: the guard ends the process. */
  async request(): Promise<void> {
    if (this.#state !== 'open') return;
    this.#state = 'asking';
    const leaves = !this.#host.isBusy() || (await this.#host.askToStop());
    if (!leaves) {
      this.#state = 'open';
      return;
    }
    this.#state = 'leaving';
    try {
      await this.#host.shutDown();
    } finally {
      this.#host.exit();
    }
  }
}
