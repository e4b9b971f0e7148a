import { testFirmware } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

test('a board is programmed to PASS, and holds the firmware', async ({ boards, startLine }) => {
  const { board, port } = await boards.tcp('stm32g071cb');
  const firmware = testFirmware(8 * 1024);
  const operator = await startLine({ ports: [port], firmware });
  await operator.programButton.click();
  await operator.expectState(1, 'passed');
  await expect(operator.tile(1)).toContainText('PASS');
  await expect(operator.tile(1)).toContainText('Remove board');
  expect(board.flash.bytes.subarray(0, firmware.length)).toEqual(firmware);
  expect(await operator.totals()).toEqual({ pass: '1', fail: '0', yield: '100.0 %' });
});

test('eight boards are programmed side by side, and one that fails does not touch the others', async ({
  boards,
  startLine,
}) => {
  const good = await Promise.all(Array.from({ length: 7 }, () => boards.tcp('stm32g071cb')));
  const weak = await boards.tcp('stm32g071cb', { faults: [{ kind: 'weak-page', page: 2 }] });
  const ports = good.map(({ port }) => port);
  ports.splice(4, 0, weak.port);
  const operator = await startLine({ ports });

  await operator.programButton.click();

  for (const slot of [1, 2, 3, 4, 6, 7, 8]) await operator.expectState(slot, 'passed', { timeout: 30_000 });
  await operator.expectState(5, 'failed');
  await expect(operator.tile(5)).toContainText('FAIL');
  await expect(operator.tile(5)).toContainText('E-VERIFY-MISMATCH');
  await expect(operator.tile(5)).not.toContainText('0x');
  expect(await operator.totals()).toEqual({ pass: '7', fail: '1', yield: '87.5 %' });
});

test('a slot is programmed by its own button, and the others stay as they are', async ({
  boards,
  startLine,
}) => {
  const first = await boards.tcp('stm32g071cb');
  const second = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [first.port, second.port] });
  await operator.startButton(2).click();
  await operator.expectState(2, 'passed');
  await operator.expectState(1, 'waiting');
  expect(first.board.log.of('sync')).toEqual([]);
});
