import { test, expect } from './support/test.ts';

test('a board that is left in and programmed again is said to be the same, and counted once', async ({
  boards,
  startLine,
}) => {
  const { port } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port] });
  const again = operator.tile(1).getByText('Same board again: not counted');
  await operator.programButton.click();
  await operator.expectState(1, 'passed');
  await expect(again).toHaveCount(0);
  await operator.programButton.click();
  await expect(again).toBeVisible();
  expect(await operator.totals()).toMatchObject({ pass: '1', fail: '0' });
});

test('a goal that is reached is said to be, and units are counted beyond it', async ({
  boards,
  startLine,
}) => {
  const made = await Promise.all([1, 2, 3].map(() => boards.tcp('stm32g071cb')));
  const operator = await startLine({ ports: made.map(({ port }) => port), goalCount: 2 });
  await operator.startButton(1).click();
  await operator.expectState(1, 'passed');
  await expect(operator.bottomBar).toContainText('of 2 left');
  await operator.startButton(2).click();
  await expect(operator.bottomBar).toContainText('goal of 2 reached');
  await operator.startButton(3).click();
  await operator.expectState(3, 'passed');
  await expect(operator.bottomBar).toContainText('goal of 2 reached');
  expect((await operator.totals()).pass).toBe('3');
});
