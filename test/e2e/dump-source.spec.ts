import { EngineerPage } from './support/engineer-page.ts';
import { testFirmware } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

test('what was read from one board is not shown as that of the next', async ({ page, boards }) => {
  const first = await boards.tcp('stm32g071cb');
  const second = await boards.tcp('stm32f103cb');
  const engineer = await EngineerPage.of(page);
  const main = page.getByRole('main');
  const inDeviceLane = page.getByRole('group', { name: 'Flash map' }).locator('.dump');
  await engineer.drop('motor.bin', testFirmware(4096));
  await engineer.connect(first.port);
  await engineer.button('Read…').click();
  await engineer.confirm('Read 128 KiB').click();
  await expect(engineer.status).toContainText('Read in');
  await expect(inDeviceLane).toHaveCount(1);
  await expect(inDeviceLane).toHaveAttribute(
    'title',
    /^STM32G07\S+ \d{4}-\d\d-\d\d \d\d:\d\d:\d\d: 0x08000000/,
  );
  await page.getByText('Device', { exact: true }).last().click();
  await expect(page.getByRole('grid')).toBeVisible();

  await page.getByRole('button', { name: 'Disconnect' }).click();
  await expect(inDeviceLane).toHaveCount(0);
  await expect(main).toContainText('is not from the connected board. You can find it on the Memory screen.');
  await engineer.connect(second.port);
  await expect(inDeviceLane).toHaveCount(0);
  await expect(main).toContainText(/STM32G07\S+ \d{4}-.* is not from the connected board/);

  await page.getByRole('button', { name: 'Disconnect' }).click();
  await engineer.connect(first.port);
  await expect(inDeviceLane).toHaveCount(1);
});
