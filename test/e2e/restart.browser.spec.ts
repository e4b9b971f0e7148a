import { once } from 'node:events';
import { testFirmware } from './support/line-folder.ts';
import { OperatorPage } from './support/operator-page.ts';
import { startServer } from './support/serve-process.ts';
import { scanLabel } from './support/scan-label.ts';
import { test, expect } from './support/test.ts';
import { setUpLine } from './support/line-folder.ts';
import { chromium } from '@playwright/test';

test('a program that is killed in mid-write says so after its start, and has kept what was done', async ({
  boards,
  dataFolder,
}) => {
  const done = await boards.tcp('stm32g071cb');
  const cut = await boards.tcp('stm32g071cb', { paced: true });
  await setUpLine(dataFolder, { ports: [done.port, cut.port], firmware: testFirmware(24 * 1024) });
  const browser = await chromium.launch({
    executablePath: process.env['FLASHLINE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const first = await startServer(dataFolder);
  const page = await browser.newPage();
  await page.goto(first.url);
  const before = await OperatorPage.of(page);
  await before.becomeEngineer();
  for (const label of ['SN-1', 'SN-2']) await scanLabel(page, label);
  await before.startButton(1).click();
  await before.expectState(1, 'passed');
  await before.startButton(2).click();
  await before.tile(2).getByRole('progressbar', { name: 'Writing' }).waitFor();
  first.process.kill('SIGKILL');
  await once(first.process, 'exit');

  const second = await startServer(dataFolder);
  await page.goto(second.url);
  const after = await OperatorPage.of(page);
  await after.expectState(1, 'passed');
  await after.expectState(2, 'interrupted');
  await expect(after.tile(1)).toContainText('SN-1');
  await expect(after.tile(2)).toContainText('Interrupted: program again');
  await expect(after.tile(2)).toContainText('SN-2');
  expect(await after.totals()).toMatchObject({ pass: '1', fail: '0' });
  // Nobody is an engineer by leaving the window as one.
  await expect(page.getByRole('navigation', { name: 'Screens' })).toHaveCount(0);
  await after.bottomBar.getByRole('button', { name: 'Retry failed (1)' }).click();
  await after.expectState(2, 'passed', { timeout: 30_000 });
  expect(cut.board.flash.bytes.subarray(0, 24 * 1024)).toEqual(testFirmware(24 * 1024));
  expect((await after.totals()).pass).toBe('2');
  await browser.close();
  await second.stop();
});
