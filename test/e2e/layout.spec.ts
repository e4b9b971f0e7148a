import type { Page } from '@playwright/test';
import { EngineerPage } from './support/engineer-page.ts';
import { findMisplaced } from './support/find-misplaced.ts';
import { testFirmware } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

const sizes = [
  { width: 1024, height: 700 },
  { width: 1152, height: 720 },
];
const languages = ['Deutsch', 'English'];
const screens = ['program', 'memory', 'compare', 'protection', 'log', 'trace'] as const;
/** What a plan always tells: what is erased, written and read back. */
const PLAN_ROWS = 3;

type ScreenName = (typeof screens)[number];

test('on a small window all of every screen has its place, with a blank board and what there is to say of it', async ({
  page,
  boards,
}) => {
  test.setTimeout(120_000);
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor-controller-2.4.1.bin', testFirmware(62_784));
  await engineer.connect(port);
  await expect(engineer.status).toContainText('its flash was empty');
  await expectPlaced(page, screens);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(engineer.status).toHaveCount(0);
});

test('on a small window all of every screen has its place, with a board that was programmed and read', async ({
  page,
  boards,
}) => {
  test.setTimeout(120_000);
  const { board, port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor-controller-2.4.1.bin', testFirmware(62_784));
  await engineer.connect(port);
  await engineer.startProgramming();
  await expect(engineer.status).toContainText('Programmed and verified');
  await page.getByText('Options', { exact: true }).click();
  await expectPlaced(page, ['program']);
  board.flash.bytes.set([0x51, 0x6f, 0xcc, 0x33], 0xf024);
  await engineer.button('Read…').click();
  await engineer.confirm(/^Read/).click();
  await expect(engineer.status).toContainText('Read in');
  await engineer.goTo('Trace');
  await engineer.button('Last run').click();
  await expect(page.getByRole('group', { name: 'Decoded trace' })).toContainText('Get ID');
  await expectPlaced(page, screens);
  await engineer.showOptionBytes();
  await expectPlaced(page, ['protection']);
});

test('on a small window all of every screen has its place while a job runs, and when it has failed', async ({
  page,
  boards,
}) => {
  test.setTimeout(120_000);
  const { port } = await boards.tcp('stm32g071cb', { paced: true });
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor-controller-2.4.1.bin', testFirmware(62_784));
  await engineer.connect(port);
  await engineer.startProgramming();
  await expectPlaced(page, ['program', 'log']);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(engineer.status).toContainText('stopped');
  const silent = await boards.tcp('stm32g071cb', { faults: [{ kind: 'silent' }] });
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await engineer.choosePort(silent.port);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('button', { name: 'Why it failed…' }).waitFor({ timeout: 30_000 });
  await expectPlaced(page, screens);
});

/** Looks at screens in each size and language. The window speaks English before and after. */
async function expectPlaced(page: Page, wanted: readonly ScreenName[]): Promise<void> {
  const found: string[] = [];
  for (const language of languages) {
    await speak(page, language, found);
    for (const screen of wanted) {
      await page.evaluate((hash) => (location.hash = hash), `/${screen}`);
      await expect(page.locator(`nav a[href="#/${screen}"]`)).toHaveAttribute('aria-current', 'page');
      for (const size of sizes) {
        await page.setViewportSize(size);
        const place = `${screen}, ${language}, ${String(size.width)} × ${String(size.height)}`;
        found.push(...(await findMisplaced(page)).map((fault) => `${place}: ${fault}`));
        const hasPlan = (await page.locator('.plan .row').count()) > 0;
        if (screen === 'program' && hasPlan && !(await page.locator('details[open]').isVisible()))
          expect(await countSeenPlanRows(page), place).toBeGreaterThanOrEqual(PLAN_ROWS);
      }
    }
  }
  expect(found).toEqual([]);
}

/** Chooses a language in the settings, and looks at those too. */
async function speak(page: Page, language: string, found: string[]): Promise<void> {
  await page.locator('nav').getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('select').first().selectOption({ label: language });
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'English' ? 'en' : 'de');
  found.push(...(await findMisplaced(page)).map((fault) => `settings, ${language}: ${fault}`));
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** Rows of the plan that can be read without scrolling. */
function countSeenPlanRows(page: Page): Promise<number> {
  return page.locator('.plan').evaluate((plan) => {
    const { top, bottom } = (plan.closest('.scroller') ?? plan).getBoundingClientRect();
    return [...plan.querySelectorAll('.row dd')].filter((row) => {
      const rect = row.getBoundingClientRect();
      return rect.height > 0 && rect.top >= top - 1 && rect.bottom <= bottom + 1;
    }).length;
  });
}
