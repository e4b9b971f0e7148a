import type { ElectronApplication } from '@playwright/test';
import type { OpenElectronFace } from './electron-face.ts';
import type { OpenFace } from './face.ts';

/** The main process of a packaged program. The face must be the Electron one. */
export function applicationOf(face: OpenFace): ElectronApplication {
  return (face as OpenElectronFace).application;
}

/** Answers the next system dialogs in place of a person. */
export async function answerDialogs(
  face: OpenFace,
  answers: { open?: string; save?: string; button?: number },
): Promise<void> {
  await applicationOf(face).evaluate(({ dialog }, { open, save, button }) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: open === undefined, filePaths: open === undefined ? [] : [open] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' });
    dialog.showMessageBox = () => Promise.resolve({ response: button ?? 0, checkboxChecked: false });
  }, answers);
}

/** Wishes the window closed, as its cross does. */
export async function closeWindow(face: OpenFace): Promise<void> {
  await applicationOf(face).evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
}

/** Resolves when the program has ended. */
export function ended(face: OpenFace): Promise<number | null> {
  const child = applicationOf(face).process();
  return new Promise((resolve) => {
    if (child.exitCode === null) child.once('exit', resolve);
    else resolve(child.exitCode);
  });
}
