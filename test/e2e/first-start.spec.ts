import { test, expect } from './support/test.ts';

test('a first start shows a demo line that is programmed with one press', async ({ firstStart }) => {
  await expect(firstStart.demoNote).toBeVisible();
  await expect(firstStart.tiles).toHaveCount(4);
  await firstStart.programButton.click();
  for (const slot of [1, 2, 3, 4]) await firstStart.expectState(slot, 'passed', { timeout: 45_000 });
  expect(await firstStart.totals()).toEqual({ pass: '4', fail: '0', yield: '100.0 %' });
});

test('a first start is an operator’s, with one way to a real line', async ({ firstStart, page }) => {
  await expect(firstStart.tile(1)).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Set up the real line' })).toBeVisible();
});
