import { OperatorPage } from './support/operator-page.ts';
import { openBrowserFace } from './support/browser-face.ts';
import { setUpLine } from './support/line-folder.ts';
import { test, expect } from './support/test.ts';

test('two pages show the same line, and each can stop what the other started', async ({
  boards,
  dataFolder,
}) => {
  const { board, port } = await boards.tcp('stm32g071cb', { paced: true });
  await setUpLine(dataFolder, { ports: [port] });
  const face = await openBrowserFace(dataFolder);
  try {
    const first = await OperatorPage.of(face.page);
    const secondPage = await face.context.newPage();
    await secondPage.goto(face.page.url());
    const second = await OperatorPage.of(secondPage);

    await first.programButton.click();
    await second.expectState(1, 'running');
    await second.page.keyboard.press('F1');
    await expect(second.toasts).toContainText('E-LINE-BUSY');
    await second.stopButton.click();
    for (const page of [first, second]) await page.expectState(1, 'stopped');

    await second.programButton.click();
    for (const page of [first, second]) await page.expectState(1, 'passed');
    expect(board.log.of('sync')).toHaveLength(2);
    expect(await first.totals()).toEqual(await second.totals());
    expect(face.watch.faults).toEqual([]);
  } finally {
    await face.close();
  }
});

test('a page of another browser gets nothing: the address works once', async ({ dataFolder }) => {
  const face = await openBrowserFace(dataFolder);
  try {
    const stranger = await face.context.browser()?.newContext();
    const page = await stranger?.newPage();
    const answer = await page?.goto(face.page.url());
    expect(answer?.status()).toBe(403);
    await expect(page?.getByRole('article') ?? face.page.getByText('never')).toHaveCount(0);
  } finally {
    await face.close();
  }
});

test('a page that loses the server says so, and that jobs are not known meanwhile', async ({
  dataFolder,
}) => {
  const face = await openBrowserFace(dataFolder);
  const operator = await OperatorPage.of(face.page);
  await face.stopServer();
  await expect(operator.page.getByRole('alert')).toBeVisible();
  await face.close();
});
