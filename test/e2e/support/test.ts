import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { BoardOptions } from '#main/virtual-board/board-options.ts';
import { openBrowserFace } from './browser-face.ts';
import { boardOnPty, boardOnTcp, type E2eBoard } from './e2e-board.ts';
import { openElectronFace } from './electron-face.ts';
import type { OpenFace } from './face.ts';

interface Fixtures {
  /** Folder of settings and logs. */
  dataFolder: string;
  /** The program, in the face that the project names. */
  face: OpenFace;
  /** Makes boards that are gone after the test. */
  boards: {
    tcp(part: string, options?: Partial<BoardOptions>): Promise<E2eBoard>;
    pty(part: string, options?: Partial<BoardOptions>): Promise<E2eBoard>;
  };
  page: Page;
}

/** Playwright's `test` with the program started. A page that did something it must never do fails its test. */
export const test = base.extend<Fixtures>({
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'flashline-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  face: async ({ dataFolder }, use, testInfo) => {
    const face = await (testInfo.project.name === 'electron'
      ? openElectronFace(dataFolder)
      : openBrowserFace(dataFolder));
    try {
      await use(face);
      expect(face.watch.faults, 'faults of the page').toEqual([]);
    } finally {
      await face.close();
    }
  },
  page: async ({ face }, use) => {
    await use(face.page);
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
