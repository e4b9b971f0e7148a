import type { Page } from '@playwright/test';
import type { PageWatch } from './watch-page.ts';

/** The program under test with its page open. */
export interface OpenFace {
  page: Page;
  watch: PageWatch;
  close(): Promise<void>;
}
