import { EngineerPage } from './support/engineer-page.ts';
import { testFirmware } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

const screens = ['Program', 'Memory', 'Compare', 'Protection', 'Log', 'Trace'] as const;

test('a connect that fails says why on every screen, until that is dismissed', async ({ page, boards }) => {
  const { port } = await boards.tcp('stm32g071cb', { faults: [{ kind: 'silent' }] });
  const engineer = await EngineerPage.of(page);
  await engineer.choosePort(port);
  await engineer.goTo('Log');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(engineer.status).toContainText('E-SYNC-TIMEOUT', { timeout: 30_000 });
  for (const screen of screens) {
    await engineer.goTo(screen);
    await expect(engineer.status).toContainText('Identify: failed.');
    await expect(engineer.status).toContainText('E-SYNC-TIMEOUT');
    await page.getByRole('button', { name: 'Why it failed…' }).click();
    await expect(page.getByRole('dialog')).toContainText('E-SYNC-TIMEOUT');
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await engineer.goTo('Program');
  await expect(engineer.status).toHaveCount(0);
});

test('a job is seen and stopped on every screen, not only on the one that started it', async ({
  page,
  boards,
}) => {
  const { port } = await boards.tcp('stm32g071cb', { paced: true });
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor.bin', testFirmware(60_000));
  await engineer.connect(port);
  await engineer.startProgramming();
  for (const screen of screens) {
    await engineer.goTo(screen);
    await expect(engineer.status.getByRole('progressbar')).toBeVisible();
    await expect(engineer.status.getByRole('button', { name: 'Stop' })).toBeVisible();
  }
  await engineer.goTo('Compare');
  await engineer.status.getByRole('button', { name: 'Stop' }).click();
  await expect(engineer.status).toContainText('Program: stopped.');
  await expect(engineer.status).toContainText(/The board/);
});

test('a board whose port is gone is not said to be connected, and its results go with it', async ({
  page,
  boards,
}) => {
  const made = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor.bin', testFirmware(4096));
  await engineer.connect(made.port);
  await made.close();
  await engineer.button('Verify').click();
  await expect(engineer.status).toContainText('E-PORT-', { timeout: 20_000 });
  await expect(page.getByRole('banner')).toContainText('No board connected');
  await expect(page.getByRole('banner')).not.toContainText('PID');
  await engineer.choosePort('virtual:stm32g071cb');
  await expect(engineer.status).toHaveCount(0);
});

test('after a job the focus is where it was, and a difference is shown in the bytes', async ({
  page,
  boards,
}) => {
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.drop('motor.bin', testFirmware(4096));
  await engineer.connect(port);
  await expect(page.getByRole('button', { name: 'Disconnect' })).toBeFocused();
  await engineer.button('Erase…').click();
  await engineer.confirm('Erase 2 pages').click();
  await expect(engineer.status).toContainText('Erased');
  await expect(engineer.button('Erase…')).toBeFocused();
  await engineer.button('Verify').press('Enter');
  await expect(engineer.status).toContainText('E-VERIFY-MISMATCH');
  await expect(engineer.button('Verify')).toBeFocused();
  await engineer.goTo('Log');
  await engineer.status.getByRole('button', { name: /^Show 0x0800/ }).click();
  await expect(page.getByRole('complementary').filter({ hasText: 'At 0x0800' })).toBeVisible();
});
