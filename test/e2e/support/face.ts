import type { Page } from '@playwright/test';
import type { PageWatch } from './watch-page.ts';

/** The program under test with its page open. */
export interface OpenFace {
  page: Page;
  watch: PageWatch;
  /** Answers the file dialog that `open` brings up, in the way of the face. */
  chooseFile(path: string, open: () => Promise<void>): Promise<void>;
  /** Ends the program, and gives what its main process must never do and did, in words. */
  close(): Promise<readonly string[]>;
}
