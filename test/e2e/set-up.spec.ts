import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { testFirmware } from './support/line-folder.ts';
import { OperatorPage } from './support/operator-page.ts';
import { test, expect } from './support/test.ts';

/** Opens the set-up from the demo line. */
async function openSetUp(operator: OperatorPage): Promise<Locator> {
  await operator.page.getByRole('button', { name: 'Set up the real line' }).click();
  const dialog = operator.page.getByRole('dialog', { name: 'Set up line' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('an engineer turns the demo into a real line, which then programs real boards', async ({
  boards,
  dataFolder,
  face,
}) => {
  const firmware = testFirmware(4096);
  const file = join(dataFolder, 'motor.bin');
  writeFileSync(file, firmware);
  const made = await Promise.all([1, 2].map(() => boards.tcp('stm32f103cb')));
  const operator = await OperatorPage.of(face.page);
  const dialog = await openSetUp(operator);
  const save = dialog.getByRole('button', { name: 'Use this line' });
  await expect(save).toBeDisabled();

  await face.chooseFile(file, () => dialog.getByRole('button', { name: 'Open…' }).click());
  await expect(dialog.getByLabel('Name of the job')).toHaveValue('motor');
  await dialog.getByLabel('Part', { exact: true }).fill('stm32f103cb');
  await dialog.getByLabel('Number of slots').selectOption('2');
  for (const [index, { port }] of made.entries()) {
    const field = dialog.getByLabel(`Port of slot ${index + 1}`);
    await field.fill(port);
    await field.press('Tab');
  }
  await dialog.getByLabel('Units to make').fill('5');
  await save.click();

  await expect(dialog).toBeHidden();
  await expect(operator.demoNote).toBeHidden();
  await expect(operator.tiles).toHaveCount(2);
  await operator.programButton.click();
  for (const slot of [1, 2]) await operator.expectState(slot, 'passed');
  await expect(operator.bottomBar).toContainText('of 5 left');
  for (const { board } of made) expect(board.flash.bytes.subarray(0, firmware.length)).toEqual(firmware);
});

test('what proving the erase costs is said where it is chosen, and the choice stays', async ({
  boards,
  dataFolder,
  face,
}) => {
  const file = join(dataFolder, 'motor.bin');
  writeFileSync(file, testFirmware(4096));
  const { port } = await boards.tcp('stm32f103cb');
  const operator = await OperatorPage.of(face.page);
  const dialog = await openSetUp(operator);
  const proof = dialog.getByLabel('Check the erase');
  await expect(proof).toHaveAccessibleDescription('Reads back the erased pages before writing to them.');
  await face.chooseFile(file, () => dialog.getByRole('button', { name: 'Open…' }).click());
  await dialog.getByLabel('Part', { exact: true }).fill('stm32f103cb');
  await expect(proof).toHaveAccessibleDescription(/about 0\.4 s more for each board \(\+3\d %\)/);
  await expect(proof.locator('option:checked')).toHaveText('if it takes under 5 % more time: here no');
  await dialog.getByLabel('Erase', { exact: true }).selectOption('none');
  await expect(proof).toHaveAccessibleDescription('This job erases nothing, so there is nothing to check.');
  await dialog.getByLabel('Erase', { exact: true }).selectOption('needed');
  await proof.selectOption('always');
  await dialog.getByLabel('Number of slots').selectOption('1');
  await dialog.getByLabel('Port of slot 1').fill(port);
  await dialog.getByRole('button', { name: 'Use this line' }).click();
  await expect(dialog).toBeHidden();

  await operator.becomeEngineer();
  await face.page.getByRole('button', { name: 'Set up line' }).click();
  await expect(proof).toHaveValue('always');
  await expect(proof).toHaveAccessibleDescription(/0\.4 s more/);
});

for (const way of ['Cancel', 'Escape', 'Close'] as const) {
  test(`an operator who leaves the set-up with ${way} is an operator still`, async ({ face }) => {
    const operator = await OperatorPage.of(face.page);
    const dialog = await openSetUp(operator);
    if (way === 'Escape') await face.page.keyboard.press('Escape');
    else await dialog.getByRole('button', { name: way }).click();
    await expect(dialog).toBeHidden();
    await expect(face.page.getByTitle('Switch to engineer mode')).toBeVisible();
    await expect(face.page.getByRole('navigation', { name: 'Screens' })).toHaveCount(0);
  });
}

test('a real line begins without the simulated boards of the demo, and says where one is named', async ({
  face,
}) => {
  const operator = await OperatorPage.of(face.page);
  const dialog = await openSetUp(operator);
  const first = dialog.getByLabel('Port of slot 1');
  await expect(first).not.toHaveValue(/virtual/);
  await expect(dialog).not.toContainText('simulated board');
  await first.fill('virtual:stm32g071cb');
  await expect(dialog).toContainText('simulated board');
});

test('a firmware file that does not parse is refused by name, line and reason', async ({
  dataFolder,
  face,
}) => {
  const file = join(dataFolder, 'broken.hex');
  writeFileSync(file, ':020000040800F2\n:0400000001020304FF\n');
  const operator = await OperatorPage.of(face.page);
  const dialog = await openSetUp(operator);
  await face.chooseFile(file, () => dialog.getByRole('button', { name: 'Open…' }).click());
  await expect(operator.toasts).toContainText('broken.hex, line 2');
  await expect(dialog.getByRole('button', { name: 'Use this line' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(operator.demoNote).toBeVisible();
});

test('a firmware that does not fit the part is refused when the line is set up, not at the first board', async ({
  dataFolder,
  face,
}) => {
  const file = join(dataFolder, 'large.bin');
  writeFileSync(file, testFirmware(200 * 1024));
  const operator = await OperatorPage.of(face.page);
  const dialog = await openSetUp(operator);
  await face.chooseFile(file, () => dialog.getByRole('button', { name: 'Open…' }).click());
  await dialog.getByLabel('Part', { exact: true }).fill('stm32g071cb');
  await dialog.getByLabel('Number of slots').selectOption('1');
  await dialog.getByLabel('Port of slot 1').fill('tcp://127.0.0.1:1');
  await dialog.getByRole('button', { name: 'Use this line' }).click();
  await expect(dialog).toContainText('but the 128 KiB flash');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(operator.demoNote).toBeVisible();
});

test('a part that does not exist is told at its field, and not tried again before it is another', async ({
  dataFolder,
  face,
}) => {
  const file = join(dataFolder, 'motor.bin');
  writeFileSync(file, testFirmware(1024));
  const operator = await OperatorPage.of(face.page);
  const dialog = await openSetUp(operator);
  await face.chooseFile(file, () => dialog.getByRole('button', { name: 'Open…' }).click());
  await dialog.getByLabel('Number of slots').selectOption('1');
  await dialog.getByLabel('Port of slot 1').fill('tcp://127.0.0.1:1');
  const part = dialog.getByLabel('Part', { exact: true });
  const save = dialog.getByRole('button', { name: 'Use this line' });
  await part.fill('stm32q999');
  await save.click();
  await expect(part).toHaveAttribute('aria-invalid', 'true');
  await expect(part).toHaveAccessibleDescription(/There is no part "stm32q999"/);
  await expect(save).toBeDisabled();
  await part.fill('stm32g071cb');
  await expect(part).not.toHaveAttribute('aria-invalid');
  await save.click();
  await expect(dialog).toBeHidden();
});

for (const where of ['the operator’s screen', 'the set-up'] as const) {
  test(`a folder that is dropped onto ${where} opens nothing, and the page stays`, async ({
    dataFolder,
    face,
  }) => {
    const folder = join(dataFolder, 'folder');
    mkdirSync(folder);
    const operator = await OperatorPage.of(face.page);
    if (where === 'the set-up') await openSetUp(operator);
    const address = face.page.url();
    const session = await face.page.context().newCDPSession(face.page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', {
        type,
        x: 500,
        y: 400,
        data: { items: [], files: [folder], dragOperationsMask: 1 },
      });
    }
    await expect(operator.demoNote).toBeVisible();
    expect(face.page.url()).toBe(address);
    expect(face.page.context().pages()).toHaveLength(1);
  });
}

test('a file that is dropped where nothing takes it does not make the browser leave the page', async ({
  firstStart,
}) => {
  const refused = await firstStart.bottomBar.evaluate((bar) =>
    (['dragover', 'drop'] as const).map((type) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'motor.bin'));
      return !bar.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }),
  );
  expect(refused).toEqual([true, true]);
});
