import { testFirmware } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

test('a page that is reloaded while a board is written shows the job again, which went on meanwhile', async ({
  boards,
  startLine,
}) => {
  const firmware = testFirmware(32 * 1024);
  const { board, port } = await boards.tcp('stm32g071cb', { paced: true });
  const operator = await startLine({ ports: [port], firmware });
  await operator.programButton.click();
  const writing = operator.tile(1).getByRole('progressbar', { name: 'Writing' });
  await expect(writing).toBeVisible();
  await operator.page.reload();
  const writtenBefore = board.log.of('write').length;
  await expect(writing).toBeVisible();
  await operator.expectState(1, 'passed', { timeout: 30_000 });
  expect(board.log.of('write').length).toBeGreaterThan(writtenBefore);
  // One run, not two.
  expect(board.log.of('sync')).toHaveLength(1);
  expect(board.flash.bytes.subarray(0, firmware.length)).toEqual(firmware);
  expect((await operator.totals()).pass).toBe('1');
});

test('a result and the totals are there again after a reload', async ({ boards, startLine }) => {
  const { port } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port], goalCount: 10 });
  await operator.programButton.click();
  await operator.expectState(1, 'passed');
  await operator.page.reload();
  await operator.expectState(1, 'passed');
  expect((await operator.totals()).pass).toBe('1');
  await expect(operator.bottomBar).toContainText('of 10 left');
});
