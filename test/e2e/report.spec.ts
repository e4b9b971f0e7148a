import { test, expect } from './support/test.ts';

test('the report of a worn-out board does not ask to program it again', async ({ boards, startLine }) => {
  const { port } = await boards.tcp('stm32g071cb', { faults: [{ kind: 'weak-page', page: 1 }] });
  const operator = await startLine({ ports: [port] });
  await operator.programButton.click();
  await operator.expectState(1, 'failed', { timeout: 30_000 });
  await operator.tile(1).getByRole('button', { name: 'Details' }).click();
  const report = operator.page.getByRole('dialog');
  await expect(report).toContainText('its chip must be replaced');
  await expect(report).toContainText('a mix of old and new contents');
  await expect(report).not.toContainText('program it again');
});

test('a tile says once that its run was stopped, and once what to do', async ({ boards, startLine }) => {
  const { port } = await boards.tcp('stm32g071cb', { paced: true });
  const operator = await startLine({ ports: [port] });
  await operator.programButton.click();
  await expect(operator.tile(1)).toContainText('Writing', { timeout: 30_000 });
  await operator.stopButton.click();
  await operator.expectState(1, 'stopped');
  const words = await operator.tile(1).innerText();
  expect(words.match(/stopped/gi)).toHaveLength(1);
  expect(words.match(/again/g)).toHaveLength(1);
  expect(words).toContain('only partly programmed');
});
