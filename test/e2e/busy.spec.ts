import { SerialPort } from 'serialport';
import { test, expect } from './support/test.ts';

test('a slot that is started twice runs once, and says why the second start did nothing', async ({
  boards,
  startLine,
}) => {
  const { board, port } = await boards.tcp('stm32g071cb', { paced: true });
  const operator = await startLine({ ports: [port] });
  await operator.page.keyboard.press('F1');
  await operator.expectState(1, 'running');
  await operator.page.keyboard.press('F1');
  await expect(operator.toasts).toContainText('E-LINE-BUSY');
  await expect(operator.programButton).toBeDisabled();
  await expect(operator.startButton(1)).toBeDisabled();
  await operator.expectState(1, 'passed');
  expect(board.log.of('sync')).toHaveLength(1);
});

test('a double click on Program starts one run', async ({ boards, startLine }) => {
  const { board, port } = await boards.tcp('stm32g071cb', { paced: true });
  const operator = await startLine({ ports: [port] });
  await operator.programButton.dblclick();
  await operator.expectState(1, 'passed');
  expect(board.log.of('sync')).toHaveLength(1);
  expect((await operator.totals()).pass).toBe('1');
});

test('a serial port that another program holds fails its slot in plain words, and works when it is free', async ({
  boards,
  startLine,
}) => {
  const { board, port } = await boards.pty('stm32g071cb');
  const other = new SerialPort({ path: port, baudRate: 115_200, autoOpen: false });
  await new Promise<void>((resolve, reject) => {
    other.open((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
  const operator = await startLine({ ports: [port] });
  await operator.programButton.click();
  await operator.expectState(1, 'failed');
  await expect(operator.tile(1)).toContainText('Another program is using this slot.');
  await expect(operator.tile(1)).toContainText('E-PORT-BUSY');
  expect(board.log.of('sync')).toEqual([]);
  await new Promise((resolve) => {
    other.close(resolve);
  });
  await operator.programButton.click();
  await operator.expectState(1, 'passed');
});
