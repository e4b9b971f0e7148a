import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { VirtualBoardOptions } from '#main/virtual-board/board-options.ts';
import { openBrowserFace } from './browser-face.ts';
import { boardOnPty, boardOnTcp, type E2eBoard } from './e2e-board.ts';
import { openElectronFace } from './electron-face.ts';
import type { OpenFace } from './face.ts';
import { setUpLine, type LineSetup } from './line-folder.ts';
import { OperatorPage } from './operator-page.ts';

interface Fixtures {
  /** Folder of settings and logs. */
  dataFolder: string;
  /** Starts the program, in the face that the project names. It ends with the test. */
  start: () => Promise<OpenFace>;
  /** The program, started on an empty folder. */
  face: OpenFace;
  page: Page;
  /** Sets a line up, starts the program, and gives the operator's screen. */
  startLine: (setup: LineSetup) => Promise<OperatorPage>;
  /** The operator's screen of a first start. */
  firstStart: OperatorPage;
  /** Makes boards that are gone after the test. */
  boards: {
    tcp(part: string, options?: Partial<VirtualBoardOptions>): Promise<E2eBoard>;
    pty(part: string, options?: Partial<VirtualBoardOptions>): Promise<E2eBoard>;
  };
}

/**
 * Playwright's `test` with the program started. A page or a main process that did something it must never do fails its
 * test.
 */
export const test = base.extend<Fixtures>({
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'flashline-e2e-'));
    await use(folder);
    // Helpers of Chromium outlive the program by a moment, and write until they end. `rmSync` would not look again.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  },
  start: async ({ dataFolder }, use, testInfo) => {
    const faces: OpenFace[] = [];
    try {
      await use(async () => {
        const isElectron = testInfo.project.name.startsWith('electron');
        const face = await (isElectron ? openElectronFace(dataFolder) : openBrowserFace(dataFolder));
        faces.push(face);
        return face;
      });
      for (const { watch } of faces) expect.soft(watch.faults, 'faults of the page').toEqual([]);
    } finally {
      for (const face of faces) expect.soft(await face.close(), 'faults of the main process').toEqual([]);
    }
  },
  face: async ({ start }, use) => {
    await use(await start());
  },
  page: async ({ face }, use) => {
    await use(face.page);
  },
  startLine: async ({ dataFolder, start }, use) => {
    await use(async (setup) => {
      await setUpLine(dataFolder, setup);
      const { page } = await start();
      return OperatorPage.of(page);
    });
  },
  firstStart: async ({ page }, use) => {
    await use(await OperatorPage.of(page));
  },
  boards: async ({}, use) => {
    const made: E2eBoard[] = [];
    const keep = async (board: Promise<E2eBoard>) => {
      made.push(await board);
      return board;
    };
    await use({
      tcp: (part, options) => keep(boardOnTcp(part, options)),
      pty: (part, options) => keep(boardOnPty(part, options)),
    });
    await Promise.all(made.map((board) => board.close()));
  },
});

export { expect };
