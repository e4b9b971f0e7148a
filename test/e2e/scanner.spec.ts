import type { Page } from '@playwright/test';
import { scanLabel } from './support/scan-label.ts';
import { test, expect } from './support/test.ts';

test('a scanned label waits on the tile of the next board, and starts nothing', async ({
  boards,
  startLine,
}) => {
  const { port } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port] });
  await expect(operator.bottomBar).toContainText('Next label: slot 1');
  await scanLabel(operator.page, 'SN-00417');
  await expect(operator.tile(1)).toContainText('SN-00417');
  await expect(operator.bottomBar).toContainText('Every slot has its label');
  await operator.expectState(1, 'waiting');
  await operator.programButton.click();
  await operator.expectState(1, 'passed');
  await expect(operator.tile(1)).toContainText('SN-00417');
  await expect(operator.bottomBar).toContainText('Next label: slot 1');
  await operator.tile(1).getByRole('button', { name: 'Details' }).click();
  await expect(operator.page.getByRole('dialog')).toContainText('SN-00417');
});

test('a scan is heard wherever the focus is, and presses no button', async ({ boards, startLine }) => {
  const { port, board } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port] });
  for (const [index, control] of [operator.programButton, operator.startButton(1)].entries()) {
    const label = `SN-0041${String(index)}`;
    await control.focus();
    await scanLabel(operator.page, label);
    await expect(operator.tile(1)).toContainText(label);
    await operator
      .tile(1)
      .getByRole('button', { name: `Remove label ${label}` })
      .click();
  }
  await operator.expectState(1, 'waiting');
  expect(board.log.of('sync')).toEqual([]);
});

/** A scanner at a slow radio link: keys far apart, with a blank among them. */
async function scanSlowly(page: Page, label: string): Promise<void> {
  await page.keyboard.type(label, { delay: 150 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
}

test('a slow scanner starts nothing either, and what it sends is shown while it comes', async ({
  boards,
  startLine,
}) => {
  const { port, board } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port] });
  const scanning = scanSlowly(operator.page, 'SN 00 418');
  await expect(operator.bottomBar).toContainText(/Label: SN 0/);
  await scanning;
  await expect(operator.tile(1)).toContainText('SN 00 418');
  await operator.page.waitForTimeout(1000);
  await operator.expectState(1, 'waiting');
  expect(board.log.of('sync')).toEqual([]);
});

test('four scans fill four slots; one that comes twice is refused, and a number chooses the slot', async ({
  boards,
  startLine,
}) => {
  const made = await Promise.all([1, 2, 3, 4].map(() => boards.tcp('stm32g071cb')));
  const operator = await startLine({ ports: made.map(({ port }) => port) });
  const { page } = operator;
  await page.keyboard.press('3');
  await expect(operator.bottomBar).toContainText('Next label: slot 3');
  for (const label of ['SN-3', 'SN-1']) await scanLabel(page, label);
  await expect(operator.tile(3)).toContainText('SN-3');
  await expect(operator.tile(1)).toContainText('SN-1');
  await scanLabel(page, 'SN-1');
  await expect(operator.toasts).toContainText('The label "SN-1" was already scanned for slot 1.');
  for (const label of ['SN-2', 'SN-4']) await scanLabel(page, label);
  for (const slot of [1, 2, 3, 4]) await expect(operator.tile(slot)).toContainText(`SN-${String(slot)}`);
  await page.keyboard.press('Space');
  for (const slot of [1, 2, 3, 4]) await operator.expectState(slot, 'passed');
  expect(await operator.totals()).toMatchObject({ pass: '4', fail: '0' });
});

test('a label scanned while a board is programmed waits for the next one', async ({ boards, startLine }) => {
  const { port } = await boards.tcp('stm32g071cb', { paced: true });
  const operator = await startLine({ ports: [port] });
  await scanLabel(operator.page, 'FIRST');
  await expect(operator.tile(1)).toContainText('FIRST');
  await operator.programButton.click();
  await operator.expectState(1, 'running');
  await scanLabel(operator.page, 'SECOND');
  const waiting = operator.tile(1).getByRole('button', { name: 'Remove label SECOND' });
  await expect(waiting).toBeVisible();
  await operator.expectState(1, 'passed');
  await expect(waiting).toBeVisible();
});
