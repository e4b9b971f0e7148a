import { EngineerPage } from './support/engineer-page.ts';
import { findBarriers } from './support/find-barriers.ts';
import { test, expect } from './support/test.ts';

test('an operator reads in plain words why a slot failed or is empty, and one thing to do', async ({
  boards,
  startLine,
}) => {
  const silent = await boards.tcp('stm32g071cb', { faults: [{ kind: 'silent' }] });
  const inverted = await boards.tcp('stm32g071cb', {
    faults: [{ kind: 'inverted', direction: 'fromBoard' }],
  });
  const operator = await startLine({ ports: [silent.port, inverted.port] });
  await operator.programButton.click();
  await operator.expectState(1, 'no-board', { timeout: 30_000 });
  await operator.expectState(2, 'failed', { timeout: 30_000 });
  await expect(operator.tile(1)).toContainText('Put a board in, or press it down');
  await expect(operator.tile(2)).toContainText('The signal from the board is inverted.');
  await expect(operator.tile(2)).toContainText('Use a TTL adapter');
  await operator.tile(1).getByRole('button', { name: 'Details' }).click();
  const report = operator.page.getByRole('dialog');
  await expect(report).toContainText('No bootloader answers.');
  await expect(report.getByRole('img', { name: /Connect TX of the adapter to RX/ })).toBeVisible();
  expect(await findBarriers(operator.page)).toEqual([]);
});

test('an engineer sees the evidence, how the part boots, and the exchange', async ({ page, boards }) => {
  const { port } = await boards.tcp('stm32g071cb', { faults: [{ kind: 'silent' }] });
  await EngineerPage.of(page);
  await page.getByRole('button', { name: /Choose a port|8E1/ }).click();
  const field = page.getByRole('combobox', { name: 'Port' });
  await field.fill(port);
  await field.press('Enter');
  const part = page.getByRole('combobox', { name: 'Part' });
  await part.fill('stm32g071cb');
  await part.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('button', { name: 'Why it failed…' }).click({ timeout: 30_000 });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('E-SYNC-TIMEOUT');
  await expect(dialog).toContainText('Flashline sent 7F');
  await expect(dialog).toContainText('By default nBOOT_SEL is 1');
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Show the exchange' }).click();
  await expect(page.getByRole('group', { name: 'Decoded trace' })).toContainText('0x7F');
  await expect(page.getByRole('main')).toContainText('E-SYNC-TIMEOUT');
});
