import { defineConfig } from '@playwright/test';

/** What measures frames and delays runs by itself, one at a time, when all else is done. */
const SPEED = ['*-speed.spec.ts', '*-speed.*.spec.ts'];

function projectsOf(face: string, foreign: string) {
  return [
    { name: face, testMatch: '*.spec.ts', testIgnore: [foreign, ...SPEED] },
    { name: `${face}-speed`, testMatch: SPEED, testIgnore: foreign, dependencies: [face], workers: 1 },
  ];
}

/**
 * The screens, driven as a person would: `chromium` is the browser face in the system's Chromium, `electron` the packaged
 * program in a real Electron. Both run the same specs; `*.electron.spec.ts` are for the packaged program only.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'out/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: 'out/e2e/report.json' }]],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    ...projectsOf('chromium', '*.electron.spec.ts'),
    ...projectsOf('electron', '*.browser.spec.ts'),
    { name: 'screenshots', testMatch: '*.shots.ts' },
  ],
});
