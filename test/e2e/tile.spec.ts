import { testFirmware } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

test('all of a tile starts its slot, and one button of it stops it', async ({ boards, startLine }) => {
  const made = await Promise.all([1, 2].map(() => boards.tcp('stm32g071cb', { paced: true })));
  const operator = await startLine({
    ports: made.map(({ port }) => port),
    firmware: testFirmware(24 * 1024),
  });
  const box = await operator.tile(2).boundingBox();
  if (box === null) throw new Error('the tile has no place');
  await operator.page.mouse.click(box.x + box.width - 12, box.y + box.height - 12);
  await operator.expectState(2, 'running');
  await operator.expectState(1, 'waiting');
  await operator.startButton(1).click();
  await operator.tile(2).getByRole('button', { name: 'Stop slot 2' }).click();
  await operator.expectState(2, 'stopped');
  await operator.expectState(1, 'running');
  await operator.page.keyboard.press('Escape');
  await operator.expectState(1, 'stopped');
});

test('Space does what the big button says, wherever the mouse left the focus', async ({
  boards,
  startLine,
}) => {
  const { port } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port] });
  const { page } = operator;
  await page.getByRole('banner').getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Space');
  await operator.expectState(1, 'passed');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('every result has Details, and an engineer finds its trace there', async ({ boards, startLine }) => {
  const good = await boards.tcp('stm32g071cb');
  const bad = await boards.tcp('stm32g071cb', { faults: [{ kind: 'readout-protected' }] });
  const operator = await startLine({ ports: [good.port, bad.port] });
  const { page } = operator;
  await operator.programButton.click();
  await operator.expectState(1, 'passed');
  await operator.expectState(2, 'failed');
  await operator.tile(1).getByRole('button', { name: 'Details' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('An engineer can open the trace.');
  await expect(dialog).toContainText('yes: its unique id was read again');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await operator.becomeEngineer();
  await operator.tile(1).getByRole('button', { name: 'Details' }).click();
  await dialog.getByRole('button', { name: 'Show trace' }).click();
  await expect(page.getByRole('group', { name: 'Decoded trace' })).toContainText('Get ID');
  await expect(page.getByRole('main')).toContainText('slot-1-program');
});

test('at sixteen slots FAIL is as large as PASS, and says what to do', async ({ boards, startLine }) => {
  test.setTimeout(120_000);
  const good = await boards.tcp('stm32g071cb');
  const bad = await boards.tcp('stm32g071cb', { faults: [{ kind: 'readout-protected' }] });
  const others = Array.from({ length: 14 }, (_, index) => `tcp://127.0.0.1:${String(index + 1)}`);
  const operator = await startLine({ ports: [good.port, bad.port, ...others] });
  await operator.page.setViewportSize({ width: 1024, height: 700 });
  await operator.startButton(1).click();
  await operator.startButton(2).click();
  await operator.expectState(1, 'passed');
  await operator.expectState(2, 'failed');
  const size = (slot: number, word: string) =>
    operator
      .tile(slot)
      .getByText(word, { exact: true })
      .filter({ visible: true })
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(await size(2, 'FAIL')).toBeGreaterThanOrEqual(await size(1, 'PASS'));
  const todo = operator.tile(2).getByText('Set the board aside and call the line engineer.');
  await expect(todo).toBeVisible();
  const [inner, outer] = [await todo.boundingBox(), await operator.tile(2).boundingBox()];
  if (inner === null || outer === null) throw new Error('no place');
  expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
});

test('"Read more" opens the right section inside the program, in operator mode too', async ({
  boards,
  startLine,
}) => {
  const bad = await boards.tcp('stm32g071cb', { faults: [{ kind: 'readout-protected' }] });
  const operator = await startLine({ ports: [bad.port] });
  const { page } = operator;
  await operator.programButton.click();
  await operator.expectState(1, 'failed');
  await operator.tile(1).getByRole('button', { name: 'Details' }).click();
  await page.getByRole('dialog', { name: 'Slot 1' }).getByRole('button', { name: 'Read more' }).click();
  const help = page.getByRole('dialog', { name: /^[DE]-[A-Z-]+$/ });
  await expect(help).toContainText(/Try/);
  await help.getByRole('button', { name: 'Close' }).last().click();
  await expect(help).toBeHidden();
  expect(page.context().pages()).toHaveLength(1);
});

test('an operator gets no menu of the page, and no key of a developer', async ({ boards, startLine }) => {
  const { port } = await boards.tcp('stm32g071cb');
  const operator = await startLine({ ports: [port] });
  const refused = await operator.tile(1).evaluate((tile) => {
    const events = [
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true }),
      ...['i', 'j', 'c'].map(
        (key) =>
          new KeyboardEvent('keydown', {
            key,
            ctrlKey: true,
            shiftKey: true,
            bubbles: true,
            cancelable: true,
          }),
      ),
      new KeyboardEvent('keydown', { key: 'o', ctrlKey: true, bubbles: true, cancelable: true }),
    ];
    return events.map((event) => !tile.dispatchEvent(event));
  });
  expect(refused).toEqual([true, true, true, true, true]);
});
