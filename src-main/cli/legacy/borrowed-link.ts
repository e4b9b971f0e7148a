import { ForwardingLink } from '../../links/forwarding-link.ts';

/** A line that a job may use but not close: the next option of the script goes on with it. */
export class BorrowedLink extends ForwardingLink {
  /** Gives the line back; it stays open. */
  override close(): Promise<void> {
    this.link.tap = undefined;
    return Promise.resolve();
  }
}
