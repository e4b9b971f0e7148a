import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SettingsStore } from '#main/settings/settings-store.ts';
import { systemClock } from '#main/time/clock.ts';
import type { Theme } from '#shared/ipc/settings-views.ts';
import { EngineerPage } from './support/engineer-page.ts';
import { setUpLine, testFirmware } from './support/line-folder.ts';
import { OperatorPage } from './support/operator-page.ts';
import { test, expect } from './support/test.ts';

/*
 * Pictures of every screen for docs/screenshots, made of the program itself: `npm run screenshots`. No test: what is
 * checked is only that the state to be shown was reached.
 */

const FOLDER = join('docs', 'screenshots');
mkdirSync(FOLDER, { recursive: true });

function choose(dataFolder: string, theme: Theme): void {
  const store = new SettingsStore(dataFolder, systemClock);
  store.change('ui', { ...store.current.ui, theme, isMuted: true });
  store.flush();
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

for (const theme of ['light', 'dark'] as const) {
  test(`operator, ${theme}`, async ({ boards, dataFolder, start }) => {
    test.setTimeout(120_000);
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        boards.tcp('stm32g071cb', {
          paced: true,
          ...(index === 3 ? { faults: [{ kind: 'readout-protected' }] } : {}),
        }),
      ),
    );
    const ports = made.map(({ port }) => port);
    await setUpLine(dataFolder, {
      ports: [...ports.slice(0, 7), '/dev/ttyUSB9'],
      firmware: testFirmware(30 * 1024),
      job: { name: 'Motor controller 2.4.1' },
      goalCount: 500,
    });
    choose(dataFolder, theme);
    const { page } = await start();
    const operator = await OperatorPage.of(page);
    await take(page, `operator-idle-${theme}`);
    await operator.startButton(1).click();
    await operator.startButton(6).click();
    await operator.startButton(4).click();
    await operator.expectState(1, 'passed', { timeout: 60_000 });
    await operator.expectState(6, 'passed', { timeout: 60_000 });
    await operator.expectState(4, 'failed', { timeout: 60_000 });
    await operator.startButton(3).click();
    await expect(operator.tile(3)).toContainText('Verifying', { timeout: 60_000 });
    await operator.startButton(2).click();
    await expect(operator.tile(2)).toContainText('Writing', { timeout: 60_000 });
    await page.waitForTimeout(600);
    await take(page, `operator-running-${theme}`);
    await operator.expectState(3, 'passed', { timeout: 60_000 });
    await operator.expectState(2, 'passed', { timeout: 60_000 });
    await operator.tile(3).getByRole('button', { name: 'Details' }).click();
    await expect(page.getByRole('dialog', { name: 'Slot 3' })).toBeVisible();
    await take(page, `details-${theme}`);
    await page.keyboard.press('Escape');
    await operator.becomeEngineer();
    await page.getByRole('button', { name: 'Set up line' }).click();
    await expect(page.getByLabel('Check the erase')).toHaveAccessibleDescription(/more for each board/);
    await take(page, `set-up-${theme}`);
  });

  test(`one slot, ${theme}`, async ({ boards, dataFolder, start }) => {
    const good = await boards.tcp('stm32g071cb');
    await setUpLine(dataFolder, { ports: [good.port], job: { name: 'Motor controller 2.4.1' } });
    choose(dataFolder, theme);
    const { page } = await start();
    const operator = await OperatorPage.of(page);
    await page.setViewportSize({ width: 1024, height: 700 });
    await operator.programButton.click();
    await operator.expectState(1, 'passed');
    await take(page, `pass-${theme}`);
    await good.close();
    await operator.startButton(1).click();
    await operator.expectState(1, 'failed', { timeout: 30_000 });
    await take(page, `fail-${theme}`);
  });

  test(`engineer, ${theme}`, async ({ boards, dataFolder, start }) => {
    test.setTimeout(120_000);
    const { port, board } = await boards.tcp('stm32g071cb');
    choose(dataFolder, theme);
    const { page } = await start();
    const engineer = await EngineerPage.of(page);
    await engineer.drop('motor-controller-2.4.1.bin', testFirmware(62_784));
    await engineer.connect(port);
    await page.getByRole('grid').getByText('00 40 00 20').first().click();
    await take(page, `program-${theme}`);
    await engineer.startProgramming();
    await expect(engineer.status).toContainText('Programmed and verified');
    board.flash.bytes.set([0x51, 0x6f, 0xcc, 0x33], 0xf024);
    board.flash.bytes.set([0x7b], 0xf09c);
    await engineer.goTo('Memory');
    await engineer.button('Read…').click();
    await page.getByLabel('Number of bytes').fill('62800');
    await engineer.confirm(/^Read/).click();
    await expect(engineer.status).toContainText('Read in');
    await take(page, `memory-${theme}`);
    await engineer.goTo('Compare');
    await expect(page.getByRole('main')).toContainText('differences');
    await page.waitForTimeout(300);
    await take(page, `compare-${theme}`);
    await engineer.goTo('Protection');
    await take(page, `protection-${theme}`);
    await engineer.goTo('Log');
    await page.waitForTimeout(500);
    await take(page, `log-${theme}`);
    await engineer.goTo('Trace');
    await engineer.button('Last run').click();
    await expect(page.getByRole('group', { name: 'Decoded trace' })).toContainText('Get ID');
    await take(page, `trace-${theme}`);
  });
  test(`option bytes, ${theme}`, async ({ boards, dataFolder, start }) => {
    const { port } = await boards.tcp('stm32g071cb');
    choose(dataFolder, theme);
    const { page } = await start();
    const engineer = await EngineerPage.of(page);
    await engineer.connect(port);
    await engineer.showOptionBytes();
    await page.getByRole('combobox', { name: 'nRST_STOP' }).selectOption('0x0: the part resets');
    await page.getByRole('combobox', { name: 'nBOOT_SEL' }).selectOption('0x1: the option bit nBOOT0');
    await expect(engineer.button('Review…')).toBeEnabled();
    await page.getByRole('row', { name: /nRST_STDBY/ }).scrollIntoViewIfNeeded();
    await take(page, `options-${theme}`);
    await engineer.button('Review…').click();
    await take(page, `options-review-${theme}`);
  });
}
