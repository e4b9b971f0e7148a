import { defineConfig } from '@playwright/test';

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
    { name: 'chromium', testMatch: '*.spec.ts', testIgnore: '*.electron.spec.ts' },
    { name: 'electron', testMatch: '*.spec.ts', testIgnore: '*.browser.spec.ts' },
  ],
});
