import type { E2eBoard } from './support/e2e-board.ts';
import { EngineerPage } from './support/engineer-page.ts';
import { test, expect } from './support/test.ts';

/** All option bytes the board holds, as the silicon knows them. */
function optionsOf({ board }: E2eBoard): number[] {
  return board.chip.device.optionBytes.flatMap(({ start, end }) =>
    Array.from({ length: end - start + 1 }, (_, index) => board.chip.options.byteAt(start + index)),
  );
}

/** Which bits of which bytes differ, as `offset: mask`. */
function changedBits(before: readonly number[], after: readonly number[]): Record<number, string> {
  return Object.fromEntries(
    before.flatMap((byte, offset): [number, string][] => {
      const mask = byte ^ (after[offset] ?? 0);
      return mask === 0 ? [] : [[offset, `0x${mask.toString(16)}`]];
    }),
  );
}

test('a field is changed, reviewed, written, and only its bits change on the board', async ({
  page,
  boards,
}) => {
  const made = await boards.tcp('stm32g071cb', { keepsState: true });
  const before = optionsOf(made);
  const engineer = await EngineerPage.of(page);
  await engineer.connect(made.port);
  await engineer.showOptionBytes();
  const main = page.getByRole('main');
  await expect(engineer.button('Review…')).toBeDisabled();

  await main.getByRole('combobox', { name: 'nRST_STOP' }).selectOption('0x0: the part resets');
  await expect(main.getByRole('row', { name: /nRST_STOP/ })).toContainText('changed');
  await expect(main).toContainText('1 option field to be written');
  await engineer.button('Review…').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('0x1: no reset');
  await expect(dialog).toContainText('0x0: the part resets');
  expect(optionsOf(made)).toEqual(before);

  await engineer.confirm(/^Write 1 option field to STM32G07/).click();
  await expect(engineer.status).toContainText('They are as planned');
  await expect(engineer.status).toContainText(
    'nRST_STOP was 0x1: no reset, and is now 0x0: the part resets.',
  );
  await expect(engineer.status).toContainText('No other bit changed.');
  expect(changedBits(before, optionsOf(made))).toEqual({ 1: '0x20', 5: '0x20' });
  await expect(main.getByRole('row', { name: /nRST_STOP/ })).toContainText('differs');
  await expect(main).toContainText('No change yet');

  // The board keeps the BOOT0 pin, which the factory does not.
  await engineer.button('Factory defaults').click();
  await expect(main).toContainText('2 option fields to be written');
  await main.getByRole('button', { name: 'Leave nBOOT_SEL as it is' }).click();
  await expect(main).toContainText('1 option field to be written');
  await engineer.button('Review…').click();
  await engineer.confirm(/^Write 1 option field to STM32G07/).click();
  await expect(engineer.status).toContainText('and is now 0x1: no reset');
  expect(optionsOf(made)).toEqual(before);
});

test('a contradiction is told at its field, and nothing can be written before it is solved', async ({
  page,
  boards,
}) => {
  const made = await boards.tcp('stm32g071cb', { keepsState: true });
  const before = optionsOf(made);
  const engineer = await EngineerPage.of(page);
  await engineer.connect(made.port);
  await engineer.showOptionBytes();
  const row = page.getByRole('main').getByRole('row', { name: /WRP1A/ });
  await expect(row).toContainText('no page');

  await page.getByLabel('WRP1A, first page').fill('9');
  await page.getByLabel('WRP1A, last page').fill('3');
  await expect(row).toContainText('E-OPTION-RANGE');
  await expect(row).toContainText('The first page (9) is after the last (3)');
  await expect(row.getByText('The first page (9)')).toBeInViewport({ ratio: 1 });
  await expect(engineer.button('Review…')).toBeDisabled();

  await page.getByLabel('WRP1A, last page').fill('99');
  await expect(row).toContainText('E-OPTION-VALUE');
  await expect(engineer.button('Review…')).toBeDisabled();

  await page.getByLabel('WRP1A, last page').fill('12');
  await engineer.button('Review…').click();
  await engineer.confirm(/^Write 2 option fields to STM32G07/).click();
  await expect(engineer.status).toContainText('They are as planned');
  await expect(row).toContainText('pages 9 to 12');
  // First and last page of the range, and their complements; nothing else.
  expect(Object.keys(changedBits(before, optionsOf(made)))).toEqual(['24', '26', '28', '30']);
});

test('a lock-out is written only once it was accepted on its own, all with the keyboard', async ({
  page,
  boards,
}) => {
  const made = await boards.tcp('stm32g071cb', { keepsState: true });
  const before = optionsOf(made);
  const engineer = await EngineerPage.of(page);
  await engineer.connect(made.port);
  await engineer.showOptionBytes();
  await page.getByRole('main').getByRole('switch', { name: 'BOOT_LOCK' }).press('Space');
  await engineer.button('Review…').press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('cannot be undone here');
  const confirm = engineer.confirm(/^Write 1 option field to STM32G07/);
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /BOOT_LOCK = 0x1/ }).press('Space');
  await expect(confirm).toBeEnabled();
  await engineer.confirm('Cancel').press('Enter');

  await engineer.button('Review…').press('Enter');
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /BOOT_LOCK = 0x1/ }).press('Space');
  await confirm.press('Enter');
  await expect(engineer.status).not.toContainText('Option bytes read');
  await expect.poll(() => changedBits(before, optionsOf(made))).toEqual({ 114: '0x1', 118: '0x1' });
});

test('reserved bits, readout protection and what must be kept cannot be edited', async ({ page, boards }) => {
  const made = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.connect(made.port);
  await engineer.showOptionBytes();
  const main = page.getByRole('main');
  for (const name of [/^RDP/, /PCROP1A_STRT/, /SEC_SIZE/, /Bits 0x\w+ of 0x1FFF7800/]) {
    const row = main.getByRole('row', { name });
    await expect(row).toBeVisible();
    await expect(
      row.getByRole('switch').or(row.getByRole('textbox')).or(row.getByRole('combobox')),
    ).toHaveCount(0);
  }
  await expect(main.getByRole('row', { name: /^RDP/ })).toContainText('Set this on the Protection tab.');
  await expect(main.getByRole('row', { name: /Bits 0x\w+ of 0x1FFF7800/ })).toContainText(
    'left at the factory setting',
  );
});

test('edits outlive a look at another screen, can be undone, and go with the board', async ({
  page,
  boards,
}) => {
  const made = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.connect(made.port);
  await engineer.showOptionBytes();
  const main = page.getByRole('main');
  const openTab = () => page.getByRole('radio', { name: 'Option bytes' }).check({ force: true });
  await main.getByRole('combobox', { name: 'BORR_LEV' }).selectOption('0x1: level 2, about 2.3 V');
  await main.getByRole('combobox', { name: 'IWDG_SW' }).selectOption('0x0: the hardware, at every reset');
  await engineer.goTo('Log');
  await engineer.goTo('Protection');
  await openTab();
  await expect(main).toContainText('2 option fields to be written');
  await main.getByRole('button', { name: 'Leave IWDG_SW as it is' }).click();
  await expect(main).toContainText('1 option field to be written');
  await engineer.button('Undo changes').click();
  await expect(main).toContainText('No change yet');
  await main.getByRole('combobox', { name: 'IWDG_SW' }).selectOption('0x0: the hardware, at every reset');
  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(main).toContainText('Connect a board to see its option bytes');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await engineer.button('Read option bytes').click();
  await expect(main).toContainText('No change yet');
});

test('if nobody has confirmed that a bootloader writes option bytes, the review says so', async ({
  page,
  boards,
}) => {
  const { port } = await boards.tcp('stm32h743zi', { keepsState: true });
  const engineer = await EngineerPage.of(page);
  await engineer.connect(port);
  await engineer.showOptionBytes();
  await page
    .getByRole('main')
    .getByRole('combobox', { name: 'IWDG1_SW' })
    .selectOption('0x0: the hardware, at every reset');
  await engineer.button('Review…').click();
  await expect(page.getByRole('dialog')).toContainText('Nobody has confirmed on a real STM32H74');
});

test('what locks the bootloader out is said in the language of the window', async ({ page, boards }) => {
  const made = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.connect(made.port);
  await engineer.showOptionBytes();
  await page.getByRole('switch', { name: 'BOOT_LOCK' }).check({ force: true });
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Language').selectOption({ label: 'Deutsch' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: /BOOT_LOCK/ })).toContainText(
    'Der Bootloader ist nicht mehr erreichbar',
  );
  await engineer.button('Prüfen …').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Nur eine Debug-Sonde kann das rückgängig machen');
  await expect(dialog).not.toContainText('debug probe');
});

test('a bit that is 1 for "off" is not a switch, and one that is 1 for "on" is', async ({ page, boards }) => {
  const made = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.connect(made.port);
  await engineer.showOptionBytes();
  const main = page.getByRole('main');
  await expect(main.getByRole('switch', { name: 'RAM_PARITY_CHECK' })).toHaveCount(0);
  await expect(main.getByRole('combobox', { name: 'RAM_PARITY_CHECK' }).getByRole('option')).toHaveText([
    '0x0: on',
    '0x1: off',
  ]);
  await expect(main.getByRole('switch', { name: 'BOOT_LOCK' })).not.toBeChecked();
});

test('the result of a write can be put away', async ({ page, boards }) => {
  const made = await boards.tcp('stm32g071cb', { keepsState: true });
  const engineer = await EngineerPage.of(page);
  await engineer.connect(made.port);
  await engineer.showOptionBytes();
  await page.getByRole('combobox', { name: 'nRST_STOP' }).selectOption('0x0: the part resets');
  await engineer.button('Review…').click();
  await engineer.confirm(/^Write 1 option field to STM32G07/).click();
  await expect(engineer.status).toContainText('They are as planned');
  await engineer.button('Dismiss the result').click();
  await expect(page.getByRole('main')).not.toContainText('They are as planned');
  await engineer.button('Read again').click();
  await expect(engineer.status).toContainText('Option bytes read');
});

test('write protection is told from the option bytes, in pages of the part', async ({ page, boards }) => {
  const made = await boards.tcp('stm32g071cb', { keepsState: true });
  const engineer = await EngineerPage.of(page);
  await engineer.connect(made.port);
  await engineer.goTo('Protection');
  const main = page.getByRole('main');
  await expect(main).toContainText('Read the option bytes to see');
  await engineer.showOptionBytes();
  await page.getByLabel('WRP1A, first page').fill('9');
  await page.getByLabel('WRP1A, last page').fill('12');
  await engineer.button('Review…').click();
  await engineer.confirm(/^Write 2 option fields/).click();
  await expect(engineer.status).toContainText('They are as planned');
  await page.getByRole('radio', { name: 'Protection' }).check({ force: true });
  await expect(main).toContainText('Protected now: WRP1A: pages 9 to 12.');
  await main.getByLabel('Pages').fill('60-64');
  await expect(main).toContainText('This part has pages 0 to 63');
  await expect(engineer.button('Protect pages…')).toBeDisabled();
});
