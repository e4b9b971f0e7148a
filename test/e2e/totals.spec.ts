import { test, expect } from './support/test.ts';

test('a board that passed is not programmed again by Program, and a board that was left in is let alone', async ({
  boards,
  startLine,
}) => {
  const { port, board } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port] });
  await operator.page.keyboard.press('Space');
  await operator.expectState(1, 'passed');
  // Space once: the question. It must be answered before anything is sent.
  await operator.page.keyboard.press('Space');
  const question = operator.page.getByRole('dialog', { name: 'Are new boards in?' });
  await expect(question).toContainText('The boards in slot 1 passed.');
  expect(board.log.of('erase')).toHaveLength(1);
  await operator.page.waitForTimeout(500);
  await operator.page.keyboard.press('Space');
  // The board has the id of the one that passed: nobody changed it.
  await expect(operator.tile(1)).toContainText('Same board: take it out');
  await operator.expectState(1, 'passed');
  expect(board.log.of('erase')).toHaveLength(1);
  expect(await operator.totals()).toMatchObject({ pass: '1', fail: '0' });
});

test('a board that is programmed again by its own key is counted once', async ({ boards, startLine }) => {
  const { port, board } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port] });
  await operator.programButton.click();
  await operator.expectState(1, 'passed');
  await operator.page.keyboard.press('F1');
  await expect(operator.tile(1).getByText('Not counted again')).toBeVisible();
  expect(board.log.of('erase')).toHaveLength(2);
  expect(await operator.totals()).toMatchObject({ pass: '1', fail: '0' });
  await expect(operator.bottomBar).toContainText('units by last result');
});

test('a goal is a quota: the line stops there, until an engineer allows more', async ({
  boards,
  startLine,
}) => {
  const made = await Promise.all([1, 2, 3].map(() => boards.tcp('stm32g071cb')));
  const operator = await startLine({ ports: made.map(({ port }) => port), goalCount: 2 });
  await operator.startButton(1).click();
  await operator.expectState(1, 'passed');
  await expect(operator.bottomBar).toContainText('of 2 left');
  await operator.startButton(2).click();
  await operator.expectState(2, 'passed');
  await expect(operator.page.getByText('Flashline starts no more boards.')).toBeVisible();
  await operator.startButton(3).click();
  await expect(operator.toasts).toContainText('E-LINE-GOAL');
  await operator.expectState(3, 'waiting');
  await operator.becomeEngineer();
  await operator.page.getByRole('button', { name: 'Allow more' }).click();
  await operator.startButton(3).click();
  await operator.expectState(3, 'passed');
  expect((await operator.totals()).pass).toBe('3');
});

test('a slot without a board says so, and counts in no total', async ({ boards, startLine }) => {
  const good = await boards.tcp('stm32g071cb');
  const empty = await boards.tcp('stm32g071cb', { faults: [{ kind: 'silent' }] });
  const operator = await startLine({ ports: [good.port, empty.port] });
  await operator.programButton.click();
  await operator.expectState(2, 'no-board');
  await expect(operator.tile(2)).toContainText('No board');
  await operator.expectState(1, 'passed');
  expect(await operator.totals()).toMatchObject({ pass: '1', fail: '0', yield: '100.0 %' });
});

test('totals that were set to zero come back', async ({ boards, startLine }) => {
  const { port } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port] });
  await operator.programButton.click();
  await operator.expectState(1, 'passed');
  await operator.becomeEngineer();
  await operator.bottomBar.getByRole('button', { name: 'Set totals to zero' }).click();
  const question = operator.page.getByRole('dialog', { name: 'Set totals to zero' });
  await expect(question).toContainText('1 passed and 0 failed units will no longer be counted');
  await question.getByRole('button', { name: 'Set totals to zero' }).click();
  await expect.poll(async () => (await operator.totals()).pass).toBe('0');
  await operator.page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await operator.totals()).pass).toBe('1');
});
