import { EngineerPage } from './support/engineer-page.ts';
import { testFirmware } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

const broken = new TextEncoder().encode(':020000040800F2\n:0400000001020304FF\n');

test('a message covers nothing, and goes when it is put away', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  const engineer = await EngineerPage.of(page);
  await engineer.drop('broken.hex', broken);
  const message = page.getByRole('status').locator('.toast');
  await expect(message).toContainText('E-IMAGE-');
  const [said, below] = [await message.boundingBox(), await page.getByRole('main').boundingBox()];
  expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  const foot = (below?.y ?? 0) + (below?.height ?? 0);
  expect(foot).toBeLessThanOrEqual(700);
  await message.getByRole('button', { name: 'Dismiss' }).click();
  await expect(message).toHaveCount(0);
});

test('what of the plan is below the fold has a sign, that leads to it', async ({ page, boards }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor-controller-2.4.1.bin', testFirmware(62_784));
  await engineer.connect(port);
  await page.getByText('Options', { exact: true }).click();
  const sign = page.getByText('more below');
  await expect(sign).toBeVisible();
  // Each press scrolls on; the sign goes with the last one, perhaps while it is pressed.
  await expect(async () => {
    if (await sign.isVisible()) await sign.click({ timeout: 500 });
    await expect(sign).toBeHidden({ timeout: 500 });
  }).toPass();
  await expect(page.getByLabel('Afterwards')).toBeInViewport();
});

test('nothing moves under the pointer when the sign goes', async ({ page, boards }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor-controller-2.4.1.bin', testFirmware(62_784));
  await engineer.connect(port);
  const scroller = page.locator('.scroller', { hasText: 'Options' });
  const sign = page.getByText('more below');
  await expect(sign).toBeVisible();
  const heightPx = await scroller.evaluate((element) => element.clientHeight);
  await scroller.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect(sign).toBeHidden();
  expect(await scroller.evaluate((element) => element.clientHeight)).toBe(heightPx);
});

test('Chinese can be read on a system that has no font for it', async ({ page }) => {
  const faces = await page.evaluate(async () => {
    const loaded = await Promise.all(
      ['400', '700'].map((weight) => document.fonts.load(`${weight} 15px 'Flashline Chinese'`, '烧录')),
    );
    return loaded.flat().map(({ status }) => status);
  });
  expect(faces).toEqual(['loaded', 'loaded']);
});

test('pages that will be erased are hatched in every engine', async ({ page, boards }) => {
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor.bin', testFirmware(8000));
  await engineer.connect(port);
  const look = page
    .locator('.map .page')
    .first()
    .evaluate((element) => getComputedStyle(element).backgroundImage);
  expect(await look).toContain('repeating-linear-gradient');
});
