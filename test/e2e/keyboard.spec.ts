import type { Page } from '@playwright/test';
import { test, expect } from './support/test.ts';

test('Space programs all slots, F2 the second one, and Escape stops', async ({ boards, startLine }) => {
  const made = await Promise.all([1, 2].map(() => boards.tcp('stm32g071cb', { paced: true })));
  const operator = await startLine({ ports: made.map(({ port }) => port) });
  const { keyboard } = operator.page;
  await keyboard.press('Space');
  for (const slot of [1, 2]) await operator.expectState(slot, 'passed');
  await keyboard.press('F2');
  await operator.expectState(2, 'running');
  await operator.expectState(1, 'passed');
  await keyboard.press('Escape');
  await operator.expectState(2, 'stopped');
});

test('a dialog keeps the keys to itself, and gives the focus back', async ({ firstStart, page }) => {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('F1');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await firstStart.expectState(1, 'waiting');
});

test('a whole demo run needs the keyboard only, from the settings to the engineer mode', async ({
  firstStart,
  page,
}) => {
  await tabTo(page, 'Settings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
  await tabTo(page, 'Language');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await tabTo(page, 'Program: Slot 3');
  await page.keyboard.press('Enter');
  await firstStart.expectState(3, 'running');
  await tabTo(page, 'Operator');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await firstStart.expectState(3, 'passed', { timeout: 45_000 });
});

test('Tab reaches every control, and each shows that it has the focus', async ({ firstStart, page }) => {
  await firstStart.becomeEngineer();
  const all = await page.locator('button:enabled:visible, a[href]:visible').count();
  const seen = new Set<string>();
  for (let presses = 0; presses < all + 2; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedControl(page);
    if (focused === undefined) continue;
    expect(focused.hasRing, `a ring around ${focused.id}`).toBe(true);
    seen.add(focused.id);
  }
  expect(seen.size).toBe(all);
});

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const control = page.getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach "${name}"`);
}

function focusedControl(page: Page): Promise<{ id: string; hasRing: boolean } | undefined> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return undefined;
    const controls = [...document.querySelectorAll('button, a[href]')];
    const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
    return {
      id: `${controls.indexOf(activeElement)} ${activeElement.getAttribute('aria-label') ?? activeElement.textContent}`,
      hasRing: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0,
    };
  });
}
