import { SettingsStore } from '#main/settings/settings-store.ts';
import { systemClock } from '#main/time/clock.ts';
import { applicationOf, closeWindow } from './support/desktop.ts';
import type { OpenFace } from './support/face.ts';
import { OperatorPage } from './support/operator-page.ts';
import { test, expect } from './support/test.ts';

/** The state of the window. */
const windowOf = (face: OpenFace) =>
  applicationOf(face).evaluate(({ BrowserWindow, Menu }) => {
    const windows = BrowserWindow.getAllWindows();
    return {
      count: windows.length,
      isKiosk: windows[0]?.isKiosk(),
      hasMenu: Menu.getApplicationMenu() !== null,
    };
  });

test('a kiosk holds an operator in the window, and lets an engineer out', async ({ dataFolder, start }) => {
  const store = new SettingsStore(dataFolder, systemClock);
  store.change('ui', { ...store.current.ui, isKiosk: true });
  store.flush();
  const face = await start();
  await expect.poll(() => windowOf(face)).toMatchObject({ count: 1, isKiosk: true, hasMenu: false });
  await closeWindow(face);
  await face.page.keyboard.press('Control+W');
  await face.page.keyboard.press('F11');
  await face.page.keyboard.press('Control+Shift+I');
  expect(await windowOf(face)).toMatchObject({ count: 1, isKiosk: true });
  expect(
    await applicationOf(face).evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.isDevToolsOpened(),
    ),
  ).toBe(false);

  await (await OperatorPage.of(face.page)).becomeEngineer();
  await expect.poll(() => windowOf(face)).toMatchObject({ count: 1, isKiosk: false });
});
