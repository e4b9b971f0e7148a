import { symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { EngineerPage } from './support/engineer-page.ts';
import { test, expect } from './support/test.ts';

test('a board whose port goes away is said to be gone, and is connected again when the port is back', async ({
  boards,
  dataFolder,
  face,
}) => {
  const { board, port } = await boards.pty('stm32g071cb');
  const link = join(dataFolder, 'ttyBoard');
  symlinkSync(port, link);
  const engineer = await EngineerPage.of(face.page);
  await engineer.connect(link);
  const banner = face.page.getByRole('banner');
  await expect(banner).toContainText('PID 0x460');
  unlinkSync(link);
  await expect(banner).toContainText('Port gone: reconnects when it is back');
  await expect(banner.getByRole('button', { name: 'Connect', exact: true })).toBeVisible();
  symlinkSync(port, link);
  await expect(banner).toContainText('PID 0x460');
  await expect(banner).not.toContainText('Port gone');
  expect(board.log.of('write')).toEqual([]);
  expect(board.log.of('erase')).toEqual([]);
});
