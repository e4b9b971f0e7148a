import { EngineerPage } from './support/engineer-page.ts';
import { testFirmware } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

const firmware = testFirmware(8000);

test('a file is opened, planned, programmed, read back and found equal', async ({ page, boards }) => {
  const { board, port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor.bin', firmware);
  await engineer.connect(port);
  await expect(page.getByRole('banner')).toContainText('PID 0x460');

  const main = page.getByRole('main');
  await expect(main).toContainText('4 pages');
  await expect(main).toContainText('0x08000000–0x08001FFF');
  await expect(main).toContainText('8 000 bytes');
  expect(board.log.of('erase')).toEqual([]);

  await engineer.button('Program').click();
  await expect(page.getByRole('dialog')).toContainText('192 B');
  await engineer.confirm('Erase 4 pages and program').click();
  await expect(engineer.status).toContainText('Programmed and verified');
  expect(board.flash.bytes.subarray(0, firmware.length)).toEqual(firmware);

  await engineer.goTo('Memory');
  await engineer.button('Read…').click();
  await expect(page.getByRole('dialog')).toContainText(`Read memory of STM32G07xxx/08xxx on ${port}`);
  await page.getByLabel('Number of bytes').fill('none');
  await expect(engineer.confirm('Read')).toHaveText('Read');
  await page.getByLabel('Number of bytes').fill('8192');
  await engineer.confirm(/^Read/).click();
  await expect(engineer.status).toContainText('Read in');

  await engineer.goTo('Compare');
  await expect(main).toContainText('8 000');
  await expect(main).toContainText('1 difference');
  await expect(main).toContainText('192 bytes');
  await expect(main).toContainText('only right');
});

test('bytes are found, read as numbers, and gone to', async ({ page }) => {
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor.bin', firmware);
  const grid = page.getByRole('grid');
  await expect(grid).toContainText('00 40 00 20');
  await page.getByLabel('Find hex or text').fill('01 01 00 08');
  await page.getByLabel('Find hex or text').press('Enter');
  await expect(page.getByRole('complementary')).toContainText('At 0x08000004');
  await expect(page.getByRole('complementary')).toContainText('Thumb code at 0x08000100, inside this memory');
  await page.getByLabel('Go to').fill('0x08001F00');
  await page.getByLabel('Go to').press('Enter');
  await expect(grid.getByRole('rowheader', { name: '0x08001F00' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('complementary')).toContainText(/At 0x08001F[12]0/);
});

test('an address that is not there is not gone to, and what is said is at its field', async ({ page }) => {
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor.bin', firmware);
  const grid = page.getByRole('grid');
  await expect(grid).toContainText('00 40 00 20');
  const field = page.getByLabel('Go to');
  await field.fill('0x08010000');
  await field.press('Enter');
  const answer = page.getByText('No data at 0x08010000');
  await expect(answer).toBeVisible();
  await expect(grid.getByRole('rowheader', { name: '0x08000000' })).toBeVisible();
  const [at, said] = [await field.boundingBox(), await answer.boundingBox()];
  expect(Math.abs((at?.x ?? 0) + (at?.width ?? 0) - (said?.x ?? 0) - (said?.width ?? 0))).toBeLessThan(2);
  await field.fill('0x08001F00');
  await expect(answer).toBeHidden();
  await field.press('Enter');
  await expect(grid.getByRole('rowheader', { name: '0x08001F00' })).toBeVisible();
});

test('a file that does not parse is refused by name and line, and nothing is opened', async ({ page }) => {
  const engineer = await EngineerPage.of(page);
  await engineer.drop('broken.hex', new TextEncoder().encode(':020000040800F2\n:0400000001020304FF\n'));
  await expect(page.getByText('broken.hex, line 2')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Open a firmware file, or drop it here');
});

test('a file that was linked for another address is told of at the address, and moved there', async ({
  page,
  boards,
}) => {
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  const guest = firmware.slice();
  new DataView(guest.buffer).setUint32(4, 0x0800_8101, true);
  for (let vector = 2; vector < 16; vector += 1) new DataView(guest.buffer).setUint32(4 * vector, 0, true);
  await engineer.drop('guest.bin', guest);
  await engineer.connect(port);
  const main = page.getByRole('main');
  await expect(main).toContainText('it was linked for another address, probably 0x08008000');
  await engineer.button('Move it to 0x08008000').click();
  await expect(main).not.toContainText('linked for another address');
  await expect(main).toContainText('0x08008000–0x08009FFF');
  await page.getByLabel('Address', { exact: true }).fill('0801F000');
  await page.getByLabel('Address', { exact: true }).press('Enter');
  await expect(main.locator('.card .changed')).toContainText('0x08020');
});

test('a board that is protected says so, and is wiped only after it was said', async ({ page, boards }) => {
  const { board, port } = await boards.tcp('stm32g071cb', { faults: [{ kind: 'readout-protected' }] });
  const engineer = await EngineerPage.of(page);
  await engineer.connect(port);
  await engineer.goTo('Protection');
  await expect(page.getByRole('main')).toContainText('cannot be read or written');
  await engineer.button('Remove…').first().click();
  await expect(page.getByRole('dialog')).toContainText('erases the whole flash of STM32G07xxx/08xxx');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect(board.log.of('protect')).toEqual([]);
  await engineer.button('Remove…').first().click();
  await engineer.confirm('Erase the flash and remove protection').click();
  await expect(engineer.status).toContainText('The readout protection was removed', { timeout: 20_000 });
  await expect(engineer.status).toContainText('The board was reset.');
  await expect(engineer.status).toContainText('Reconnect to continue.');
});

test('a board that is protected says so in the plan, before anything is begun, and offers the way', async ({
  page,
  boards,
}) => {
  const { board, port } = await boards.tcp('stm32g071cb', { faults: [{ kind: 'readout-protected' }] });
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor.bin', firmware);
  await engineer.connect(port);
  await expect(page.getByRole('main')).toContainText('protected against reading');
  await expect(engineer.button('Program')).toBeDisabled();
  await engineer.button('Remove…').click();
  await expect(page.getByRole('dialog')).toContainText('erases the whole flash of STM32G07xxx/08xxx');
  await engineer.confirm('Erase the flash and remove protection').click();
  await expect(engineer.status).toContainText('The readout protection was removed', { timeout: 20_000 });
  expect(board.log.of('write')).toEqual([]);
});

test('pages are erased by number and by address, and no others', async ({ page, boards }) => {
  const { board, port } = await boards.tcp('stm32g071cb');
  board.flash.bytes.fill(0x5a);
  const engineer = await EngineerPage.of(page);
  await engineer.connect(port);
  await engineer.button('Erase…').click();
  await page.getByRole('radio', { name: 'Chosen pages or addresses' }).check();
  await expect(engineer.confirm(/^Erase/)).toBeDisabled();
  await page.getByLabel('Pages or address ranges').fill('1, 0x08002000-0x08002FFF');
  await expect(page.getByRole('dialog')).toContainText('3 pages, 6 KiB');
  await engineer.confirm('Erase 3 pages').click();
  await expect(engineer.status).toContainText('Erased in');
  const blank = Array.from({ length: 64 }, (_, at) => at).filter(
    (at) => board.flash.bytes[at * 2048] === 0xff,
  );
  expect(blank).toEqual([1, 4, 5]);
});

test('the log tells the protocol in words, and bytes on request', async ({ page, boards }) => {
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.connect(port);
  await engineer.goTo('Log');
  const log = page.getByRole('log');
  await expect(log).toContainText('PID 0x460');
  await expect(log).not.toContainText('79 01 04 60 79');
  await page.getByText('Bytes', { exact: true }).click();
  await expect(log).toContainText('79 01 04 60 79');
});

test('a board is let go by Go or by a reset, and what that proves is said', async ({ page, boards }) => {
  const { board, port } = await boards.tcp('stm32f103cb');
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor.bin', firmware);
  await engineer.connect(port);
  await page.getByText('Options', { exact: true }).click();
  await page.getByLabel('Afterwards').selectOption('start the firmware by Go');
  await expect(page.getByRole('main')).toContainText('Go 0x08000000');
  await engineer.button('Program').click();
  await engineer.confirm(/^Erase \d+ pages and program/).click();
  await expect(engineer.status).toContainText('acknowledged the jump');
  expect(board.log.of('go')).toHaveLength(1);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await engineer.button('Start…').click();
  await engineer.confirm('Start').click();
  await expect(engineer.status).toContainText('acknowledged the jump');
  expect(board.log.of('go')).toHaveLength(2);
});
