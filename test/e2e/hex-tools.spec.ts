import type { Page } from '@playwright/test';
import { EngineerPage } from './support/engineer-page.ts';
import { testFirmware } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

/** Larger than what is fetched of a document at a time. */
const large = testFirmware(100_000);

/** Takes what the page puts onto the clipboard. */
async function catchCopies(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const caught = window as unknown as { copied: string };
    navigator.clipboard.writeText = (words) => {
      caught.copied = words;
      return Promise.resolve();
    };
  });
  return () => page.evaluate(() => (window as unknown as { copied: string }).copied);
}

test('all that is selected is copied, however much it is', async ({ page }) => {
  const engineer = await EngineerPage.of(page);
  await engineer.drop('large.bin', large);
  const copied = await catchCopies(page);
  const grid = page.getByRole('grid');
  await grid.focus();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('complementary')).toContainText('97.7 KiB selected');
  await page.keyboard.press('Control+c');
  await expect(page.getByText('97.7 KiB copied')).toBeVisible();
  expect(Buffer.from((await copied()).replaceAll(' ', ''), 'hex').equals(Buffer.from(large))).toBe(true);
});

test('what lies between two regions is not copied, and that is said', async ({ page }) => {
  const engineer = await EngineerPage.of(page);
  const twoRegions = ':020000040800F2\n:0400000001020304F2\n:0401000005060708E1\n:00000001FF\n';
  await engineer.drop('two.hex', new TextEncoder().encode(twoRegions));
  const copied = await catchCopies(page);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await expect(page.getByText('252 B in between are not in this memory and were left out.')).toBeVisible();
  expect(await copied()).toBe('01 02 03 04 05 06 07 08');
});

test('the usual keys find, find again and go to', async ({ page }) => {
  const engineer = await EngineerPage.of(page);
  const words = new TextEncoder().encode('version 1.2.3; version 1.2.4');
  await engineer.drop('words.bin', words);
  await expect(page.getByRole('grid')).toContainText('0x08000000');
  const inspector = page.getByRole('complementary');
  await page.keyboard.press('Control+f');
  await expect(page.getByLabel('Find hex or text')).toBeFocused();
  await page.keyboard.type('version');
  await page.keyboard.press('Enter');
  await expect(inspector).toContainText('At 0x08000000');
  await page.keyboard.press('F3');
  await expect(inspector).toContainText('At 0x0800000F');
  await page.keyboard.press('Shift+F3');
  await expect(inspector).toContainText('At 0x08000000');
  await page.keyboard.press('Control+g');
  await expect(page.getByLabel('Go to')).toBeFocused();
  await page.keyboard.type('0800 0010');
  await page.keyboard.press('Enter');
  await expect(inspector).toContainText('At 0x08000010');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Find next, previous');
});

test('what was read is shown, on the screen that it was asked for', async ({ page, boards }) => {
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.drop('large.bin', large);
  await engineer.connect(port);
  await engineer.button('Read…').click();
  await page.getByLabel('From address').fill('08000000');
  await page.getByLabel('Number of bytes').fill('1 KiB');
  await engineer.confirm(/^Read 1 KiB/).click();
  await expect(page.getByRole('grid', { name: /Bytes of STM32G07/ })).toBeVisible();
  await engineer.goTo('Memory');
  await expect(page.getByRole('grid', { name: /Bytes of STM32G07/ })).toBeVisible();
});
