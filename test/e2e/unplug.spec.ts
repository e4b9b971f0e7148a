import { test, expect } from './support/test.ts';

test('an adapter that is pulled while writing fails its slot, which says that the board is half programmed', async ({
  boards,
  startLine,
}) => {
  const pulled = await boards.tcp('stm32g071cb', {
    faults: [{ direction: 'toBoard', at: 4_000, kind: 'unplug' }],
  });
  const other = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [pulled.port, other.port] });

  await operator.programButton.click();

  await operator.expectState(1, 'failed');
  await operator.expectState(2, 'passed');
  await expect(operator.tile(1)).toContainText('FAIL');
  await expect(operator.tile(1)).toContainText('E-PORT-LOST');
  await operator.tile(1).getByRole('button', { name: 'Details' }).click();
  const report = operator.page.getByRole('dialog', { name: 'Slot 1' });
  await expect(report).toContainText('a mix of old and new contents');
  await expect(report).toContainText('Writing');
  expect(pulled.board.log.of('write')).not.toEqual([]);
});

test('a slot whose serial port goes away says so', async ({ boards, startLine }) => {
  const adapter = await boards.pty('stm32g071cb');
  const operator = await startLine({ ports: [adapter.port] });
  await operator.expectState(1, 'waiting');
  await adapter.close();
  await operator.expectState(1, 'missing');
  await expect(operator.tile(1)).toContainText('Adapter missing');
  await expect(operator.programButton).toBeDisabled();
});
