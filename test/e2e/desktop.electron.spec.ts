import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, applicationOf, closeWindow, ended } from './support/desktop.ts';
import { packagedProgram } from './support/electron-face.ts';
import { EngineerPage } from './support/engineer-page.ts';
import { setUpLine, testFirmware } from './support/line-folder.ts';
import type { OpenFace } from './support/face.ts';
import { OperatorPage } from './support/operator-page.ts';
import { test, expect } from './support/test.ts';

test('a second start shows the first window, and ends', async ({ face, dataFolder }) => {
  await applicationOf(face).evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  const second = spawn(packagedProgram, ['--no-sandbox', `--user-data-dir=${dataFolder}`], {
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  await expect
    .poll(() =>
      applicationOf(face).evaluate(({ BrowserWindow }) => {
        const windows = BrowserWindow.getAllWindows();
        return { count: windows.length, isMinimized: windows[0]?.isMinimized() };
      }),
    )
    .toEqual({ count: 1, isMinimized: false });
});

test('a file is opened and saved through the dialogs of the system', async ({ face, dataFolder }) => {
  const { page } = face;
  const firmware = testFirmware(1000);
  const source = join(dataFolder, 'motor.bin');
  const target = join(dataFolder, 'copy.bin');
  writeFileSync(source, firmware);
  const engineer = await EngineerPage.of(page);

  await answerDialogs(face, {});
  await engineer.button('Open file').click();
  await expect(page.getByRole('main')).toContainText('Open a firmware file, or drop it here');

  await answerDialogs(face, { open: source, save: target });
  await engineer.button('Open file').click();
  await expect(page.getByRole('main')).toContainText('motor.bin');
  await engineer.button('Save as').click();
  await page.getByRole('menuitem', { name: 'Raw binary' }).click();
  await expect(page.getByText('Saved as copy.bin')).toBeVisible();
  expect(Uint8Array.from(readFileSync(target))).toEqual(firmware);
});

test('a file that was built again is told of and loaded again, and is among the recent ones', async ({
  face,
  dataFolder,
}) => {
  const { page } = face;
  const source = join(dataFolder, 'motor.bin');
  writeFileSync(source, testFirmware(1000));
  const engineer = await EngineerPage.of(page);
  await answerDialogs(face, { open: source });
  await engineer.button('Open file').click();
  const main = page.getByRole('main');
  await expect(main).toContainText('1 000 bytes');
  writeFileSync(source, testFirmware(2000));
  await expect(main).toContainText('has changed on disk');
  await expect(main).toContainText('1 000 bytes');
  await engineer.button('Reload').click();
  await expect(main).toContainText('2 000 bytes');
  await expect(main).not.toContainText('has changed on disk');
  await engineer.button('Close this file').click();
  await engineer.button('Recent files').click();
  await page.getByRole('menuitem', { name: 'motor.bin' }).click();
  await expect(main).toContainText('2 000 bytes');
});

test('a window is not closed over a running job before somebody was asked, and then the board is told of', async ({
  boards,
  dataFolder,
  start,
}) => {
  const { port, board } = await boards.tcp('stm32g071cb', { paced: true });
  await setUpLine(dataFolder, { ports: [port], firmware: testFirmware(60 * 1024) });
  const face = await start();
  const operator = await OperatorPage.of(face.page);
  await operator.programButton.click();
  await expect(operator.tile(1)).toContainText('Writing');

  await answerDialogs(face, { button: 0 });
  await closeWindow(face);
  await expect(operator.tile(1)).toContainText('Writing');

  await answerDialogs(face, { button: 1 });
  const end = ended(face);
  await closeWindow(face);
  expect(await end).toBe(0);
  // Stopped between two commands: the board still listens.
  expect(board.log.of('write').length).toBeGreaterThan(0);
});

test('settings and the place of the window are there at the next start', async ({ face, start }) => {
  const { page } = face;
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const bounds = { x: 120, y: 90, width: 1100, height: 760 };
  await applicationOf(face).evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(1100);
  const end = ended(face);
  await closeWindow(face);
  await end;

  const again = await start();
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const placed = await applicationOf(again).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(placed).toMatchObject({ width: 1100, height: 760 });
});

test('a board at a real serial port is programmed from the packaged window', async ({
  boards,
  startLine,
}) => {
  const { port, board } = await boards.pty('stm32f103cb');
  const firmware = testFirmware(20_000);
  const operator = await startLine({ ports: [port], part: 'stm32f103cb', firmware });
  await operator.programButton.click();
  await operator.expectState(1, 'passed', { timeout: 30_000 });
  expect(board.flash.bytes.subarray(0, firmware.length)).toEqual(firmware);
});

test('the page has no Node, no Electron, and no way out', async ({ face }) => {
  const { page } = face;
  const reach = await page.evaluate(() => ({
    require: typeof (globalThis as Record<string, unknown>)['require'],
    process: typeof (globalThis as Record<string, unknown>)['process'],
    api: Object.keys(window.flashline ?? {}).sort(),
    opened: window.open('https://example.com') === null,
  }));
  expect(reach).toEqual({ require: 'undefined', process: 'undefined', api: ['invoke', 'on'], opened: true });
  await page.evaluate(() => {
    location.assign('https://example.com/');
  });
  await page.waitForTimeout(300);
  expect(page.url()).toMatch(/^app:\/\/flashline\//);
  expect(applicationOf(face).windows()).toHaveLength(1);
});

test('a page that crashes comes back, and the job has gone on without it', async ({
  boards,
  dataFolder,
  start,
}) => {
  const { port } = await boards.tcp('stm32g071cb', { paced: true });
  await setUpLine(dataFolder, { ports: [port], firmware: testFirmware(30 * 1024) });
  const face = await start();
  const operator = await OperatorPage.of(face.page);
  await operator.programButton.click();
  await expect(operator.tile(1)).toContainText('Writing');
  await applicationOf(face).evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => slotState(face), { timeout: 30_000 }).toBe('passed');
});

/** How slot 1 looks on the page, asked past Playwright, which gives up a page that has crashed. */
function slotState(face: OpenFace): Promise<unknown> {
  return applicationOf(face).evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return 'loading';
    // A page that ends while it is asked never answers.
    return Promise.race([
      contents.executeJavaScript(
        `document.querySelector('[data-slot="1"]')?.dataset.state`,
      ) as Promise<unknown>,
      new Promise((resolve) => setTimeout(resolve, 500)),
    ]);
  });
}
