import { chromium } from '@playwright/test';
import { EngineerPage } from './support/engineer-page.ts';
import { startServer } from './support/serve-process.ts';
import { test, expect } from './support/test.ts';

const CHROMIUM = process.env['FLASHLINE_CHROMIUM'] ?? '/usr/bin/chromium';

test('in a browser a page gets no network port that was not allowed on the command line, and says how', async ({
  boards,
  dataFolder,
}) => {
  const [allowed, other] = await Promise.all([boards.tcp('stm32g071cb'), boards.tcp('stm32g071cb')]);
  const server = await startServer(dataFolder, [allowed.port]);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(server.url);
    const engineer = await EngineerPage.of(page);
    await engineer.choosePort(other.port);
    await expect(page.getByRole('status').locator('.toast')).toContainText(
      `start "flashline serve" with --allow ${other.port}`,
    );
    await expect(page.getByRole('button', { name: 'Choose a port' })).toBeVisible();
    await engineer.connect(allowed.port);
    await expect(page.getByRole('banner')).toContainText('G07');
  } finally {
    await browser.close();
    await server.stop();
  }
  expect(server.faults).toEqual([]);
});
