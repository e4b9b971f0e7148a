import type { Page } from '@playwright/test';
import { EngineerPage } from './support/engineer-page.ts';
import { findBarriers } from './support/find-barriers.ts';
import { test, expect } from './support/test.ts';

/** Opens the line doctor on a port, and one of its two examinations. */
async function examine(page: Page, port: string, what: string): Promise<void> {
  await page.getByRole('button', { name: /Choose a port|8E1/ }).click();
  const field = page.getByRole('combobox', { name: 'Port' });
  await field.fill(port);
  await field.press('Enter');
  await page.getByRole('button', { name: 'Line doctor…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Start: ${what}` })
    .click();
}

async function answer(page: Page, question: RegExp, words: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: question })).toBeVisible({ timeout: 20_000 });
  await dialog.getByRole('button', { name: words }).click();
}

test('the line doctor finds the wiring by what a person sees, proves it, and puts it to use', async ({
  page,
}) => {
  test.setTimeout(90_000);
  await EngineerPage.of(page);
  const dialog = page.getByRole('dialog');
  await examine(page, 'virtual:stm32g071', 'What do DTR and RTS do?');
  await expect(dialog).toContainText('DTR goes on and off 4 times');
  await answer(page, /while DTR went on and off/, 'the board stopped and started');
  await answer(page, /while DTR is on/, 'it is held in reset');
  await answer(page, /while RTS went on and off/, 'BOOT0 went high and low');
  await answer(page, /BOOT0 now, while RTS is on/, 'high');
  await expect(dialog).toContainText('The bootloader answered: this wiring works.');
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Use this wiring' }).click();
  await expect(dialog).toContainText('This wiring is in use.');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: /8E1/ }).click();
  await expect(page.getByRole('combobox', { name: 'Enter bootloader' })).toHaveValue('rts-dtr');
});

test('who closes the line doctor has the port back', async ({ page }) => {
  const engineer = await EngineerPage.of(page);
  await examine(page, 'virtual:stm32g071', 'What do DTR and RTS do?');
  await expect(page.getByRole('dialog')).toContainText('DTR goes on and off');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Disconnect' })).toBeVisible();
  await engineer.goTo('Log');
  await expect(page.getByRole('log')).toContainText('DTR asserted, RTS released');
});

test('a loopback tells a sound adapter from one whose jumper is missing', async ({ page, boards }) => {
  test.setTimeout(90_000);
  await EngineerPage.of(page);
  const dialog = page.getByRole('dialog');
  await examine(page, 'virtual:loopback', 'Test the adapter');
  await expect(dialog).toContainText('virtual:loopback works', { timeout: 30_000 });
  await expect(dialog).toContainText('The adapter really sends parity');
  await expect(dialog.getByRole('row')).toHaveCount(4);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');

  // A board that does not answer, in place of a jumper.
  const { port } = await boards.tcp('stm32g071cb', { faults: [{ kind: 'silent' }] });
  await examine(page, port, 'Test the adapter');
  await expect(dialog).toContainText('Nothing came back', { timeout: 30_000 });
});
