import { once } from 'node:events';
import { openBrowserFace, type OpenBrowserFace } from './support/browser-face.ts';
import type { OpenFace } from './support/face.ts';
import { EngineerPage } from './support/engineer-page.ts';
import { setUpLine } from './support/line-folder.ts';
import { OperatorPage } from './support/operator-page.ts';
import { test, expect } from './support/test.ts';

/** The face with its browser and its server. It must be the browser one. */
function browserOf(face: OpenFace): OpenBrowserFace {
  return face as OpenBrowserFace;
}

test('two pages show the same line, and each can stop what the other started', async ({
  boards,
  dataFolder,
  start,
}) => {
  const { board, port } = await boards.tcp('stm32g071cb', { paced: true });
  await setUpLine(dataFolder, { ports: [port] });
  const face = browserOf(await start());
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
});

test('a page of another browser gets nothing: the address works once', async ({ face }) => {
  const stranger = await browserOf(face).context.browser()?.newContext();
  const page = await stranger?.newPage();
  const answer = await page?.goto(face.page.url());
  expect(answer?.status()).toBe(403);
  await expect(page?.getByRole('article') ?? face.page.getByText('never')).toHaveCount(0);
});

test('a page that loses the server says so, and keeps what was on the screen', async ({ face }) => {
  const operator = await OperatorPage.of(face.page);
  const tiles = operator.page.getByRole('article');
  const tileCount = await tiles.count();
  expect(tileCount).toBeGreaterThan(0);
  // What the page still fetches would fail, too.
  await face.page.waitForLoadState('networkidle');
  await browserOf(face).server.stop();
  await expect(operator.page.getByRole('alert')).toBeVisible();
  await expect(tiles).toHaveCount(tileCount);
  // It goes on trying to reach the server, and the browser reports each attempt.
  await face.page.close();
  face.watch.forgive(/^console: WebSocket connection/);
});

test('the list of runs and the log are saved as files', async ({ page, boards }) => {
  const { port } = await boards.tcp('stm32g071cb');
  const engineer = await EngineerPage.of(page);
  await engineer.connect(port);
  for (const [screen, fileName] of [
    ['Trace', 'flashline-traces.csv'],
    ['Log', 'flashline-log.txt'],
  ] as const) {
    await engineer.goTo(screen);
    const saved = page.waitForEvent('download');
    await engineer.button('Save…').click();
    expect((await saved).suggestedFilename()).toBe(fileName);
  }
});

test('a main process that connects to anything but this machine counts as a fault', async ({
  dataFolder,
}) => {
  // An address for documentation: nobody has it (RFC 5737).
  await setUpLine(dataFolder, { ports: ['tcp://192.0.2.1:4000'] });
  const face = await openBrowserFace(dataFolder);
  try {
    const operator = await OperatorPage.of(face.page);
    await operator.programButton.click();
    await operator.expectState(1, 'failed');
  } finally {
    expect(await face.close()).toEqual(['stderr: connects to 192.0.2.1']);
  }
});

test('a main process that dies counts as a fault', async ({ dataFolder }) => {
  const face = await openBrowserFace(dataFolder);
  const { process } = face.server;
  process.kill('SIGKILL');
  await once(process, 'exit');
  expect(await face.close()).toEqual(['ended by itself with SIGKILL']);
});
