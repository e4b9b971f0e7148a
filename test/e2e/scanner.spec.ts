import { scanLabel } from './support/scan-label.ts';
import { test, expect } from './support/test.ts';

test('a scanned label goes to the next board, and starts nothing', async ({ boards, startLine }) => {
  const { port } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port] });
  await scanLabel(operator.page, 'SN-00417');
  await expect(operator.bottomBar).toContainText('SN-00417');
  await operator.expectState(1, 'waiting');
  await operator.programButton.click();
  await operator.expectState(1, 'passed');
  await expect(operator.tile(1)).toContainText('SN-00417');
  await expect(operator.bottomBar).not.toContainText('SN-00417');
});

test('a scan is heard wherever the focus is, and presses no button', async ({ boards, startLine }) => {
  const { port, board } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port] });
  for (const control of [operator.programButton, operator.startButton(1)]) {
    await control.focus();
    await scanLabel(operator.page, 'SN-00418');
    await expect(operator.bottomBar).toContainText('SN-00418');
  }
  await operator.expectState(1, 'waiting');
  expect(board.log.of('sync')).toEqual([]);
});

test('a label scanned while a board is programmed waits for the next one', async ({ boards, startLine }) => {
  const { port } = await boards.tcp('stm32g071cb', { paced: true });
  const operator = await startLine({ ports: [port] });
  await scanLabel(operator.page, 'FIRST');
  await operator.programButton.click();
  await operator.expectState(1, 'running');
  await scanLabel(operator.page, 'SECOND');
  await expect(operator.bottomBar).toContainText('SECOND');
  await operator.expectState(1, 'passed');
  await expect(operator.tile(1)).toContainText('FIRST');
  await expect(operator.tile(1)).not.toContainText('SECOND');
});
