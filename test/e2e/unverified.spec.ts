import { test, expect } from './support/test.ts';

test('a board that was not read back does not look like one that is proved', async ({
  boards,
  startLine,
}) => {
  const { port } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port], job: { task: { verify: false } } });
  const head = operator.page.getByRole('banner');
  await expect(head).toContainText('no verification');
  await operator.programButton.click();
  await operator.expectState(1, 'passed');
  const tile = operator.tile(1);
  await expect(tile).toContainText('PASS');
  await expect(tile).toContainText('not verified');
  await tile.getByRole('button', { name: 'Details' }).click();
  await expect(operator.page.getByRole('dialog')).toContainText('not read back');
});

test('a board that was read back is told as proved, and the job says nothing else', async ({
  boards,
  startLine,
}) => {
  const { port } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port] });
  await operator.programButton.click();
  await operator.expectState(1, 'passed');
  await expect(operator.tile(1)).not.toContainText('verified');
  await expect(operator.page.getByRole('banner')).not.toContainText('no verification');
});
