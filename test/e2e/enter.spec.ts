import { EngineerPage } from './support/engineer-page.ts';
import { test, expect } from './support/test.ts';

const STACK_AND_RESET_VECTOR = Uint8Array.of(0x00, 0x10, 0x00, 0x20, 0x01, 0x01, 0x00, 0x08);

/** A board with no wires on BOOT0 whose program runs, and jumps to the bootloader on a command. */
const runningProgram = (command: string) =>
  ({
    boot0High: false,
    keepsState: true,
    wiring: { boot0: 'none', reset: 'none' },
    application: {
      // A pseudo-terminal carries no parity: the board takes it to be its own.
      settings: { baudRate: 115_200, parity: 'even' },
      bootloaderCommand: new TextEncoder().encode(command),
    },
  }) as const;

test('a running program is asked to jump to the bootloader, by a preset and by a command of one’s own', async ({
  page,
  boards,
}) => {
  await EngineerPage.of(page);
  const enter = page.getByRole('combobox', { name: 'Enter bootloader' });
  for (const { command, choose } of [
    { command: 'R', choose: () => enter.selectOption({ label: 'Letter R' }) },
    {
      command: 'to rom\r\n',
      choose: async () => {
        await enter.selectOption({ label: 'Own command…' });
        const field = page.getByLabel('Command', { exact: true });
        await field.fill('\\');
        await expect(page.getByText('There is an unknown escape')).toBeVisible();
        await field.fill('to rom\\r\\n');
        await field.press('Tab');
      },
    },
  ]) {
    const { port, board } = await boards.pty('stm32f405rg', runningProgram(command));
    board.flash.bytes.set(STACK_AND_RESET_VECTOR);
    board.powerCycle();
    await page.getByRole('button', { name: /Choose a port|8E1/ }).click();
    const field = page.getByRole('combobox', { name: 'Port' });
    await field.fill(port);
    await field.press('Enter');
    await choose();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Disconnect' })).toBeVisible({ timeout: 20_000 });
    expect(board.state).toBe('rom');
  }
});

test('if a program cannot jump, it is said as soon as the part is known, with what works', async ({
  page,
}) => {
  await EngineerPage.of(page);
  await page.getByRole('button', { name: /Choose a port|8E1/ }).click();
  await page.getByRole('combobox', { name: 'Enter bootloader' }).selectOption({ label: 'Letter R' });
  const part = page.getByRole('combobox', { name: 'Part' });
  await part.fill('stm32f405rg');
  await part.press('Enter');
  await expect(page.getByText('cannot jump to the bootloader')).toBeHidden();
  await part.fill('stm32l011k4');
  await part.press('Enter');
  await expect(page.getByText('On this part, a program cannot jump to the bootloader')).toBeVisible();
  await expect(page.getByText('BOOT0 high and a reset')).toBeVisible();
});

test('a part that does not exist is told at its field', async ({ page }) => {
  await EngineerPage.of(page);
  await page.getByRole('button', { name: /Choose a port|8E1/ }).click();
  const part = page.getByRole('combobox', { name: 'Part' });
  await part.fill('stm32q999');
  await part.press('Enter');
  await expect(part).toHaveAccessibleDescription(/There is no part "stm32q999"/);
  await expect(part).toHaveAttribute('aria-invalid', 'true');
  await part.fill('stm32g071cb');
  await part.press('Enter');
  await expect(part).not.toHaveAttribute('aria-invalid');
});

test('the whole connection panel can be reached in a low window', async ({ page }) => {
  await EngineerPage.of(page);
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.getByRole('button', { name: /Choose a port|8E1/ }).click();
  await page.getByRole('combobox', { name: 'Enter bootloader' }).selectOption({ label: 'Own command…' });
  const doctor = page.getByRole('button', { name: 'Line doctor…' });
  await doctor.scrollIntoViewIfNeeded();
  await expect(doctor).toBeInViewport({ ratio: 1 });
});
