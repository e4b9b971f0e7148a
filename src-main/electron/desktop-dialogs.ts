import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { FlashError, messageOf } from '#shared/errors.ts';
import type { ExportResult } from '#shared/ipc/document-views.ts';
import type { FarTarget } from '#shared/job/far-target.ts';
import type { Speaker } from '#shared/text/text.ts';
import { visibleText } from '#shared/text/visible-text.ts';
import { commandText } from '../stations/confirmations.ts';

const imageExtensions = [
  'bin',
  'hex',
  'ihex',
  'ihx',
  'elf',
  'axf',
  'out',
  's19',
  's28',
  's37',
  'srec',
  'mot',
  'dfu',
  'uf2',
];

/** Lets the user choose a firmware file; null if the dialog was cancelled. */
export async function choosePath(
  window: BrowserWindow,
  { text }: Pick<Speaker, 'text'>,
): Promise<string | null> {
  const { filePaths, canceled } = await dialog.showOpenDialog(window, {
    title: text('desktop.open.title'),
    properties: ['openFile'],
    filters: [
      { name: text('desktop.open.images'), extensions: imageExtensions },
      { name: text('desktop.open.all'), extensions: ['*'] },
    ],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Lets the user choose where to save bytes, and saves them. Errors: `E-FILE-WRITE`. */
export async function saveFileAs(
  window: BrowserWindow,
  { text }: Pick<Speaker, 'text'>,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<ExportResult> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: text('desktop.save.title'),
    defaultPath: name,
  });
  // Electron 22 gives undefined, newer ones an empty string.
  if (canceled || !filePath) return { kind: 'cancelled' };
  try {
    await writeFile(filePath, bytes);
  } catch (error) {
    throw new FlashError('E-FILE-WRITE', { file: filePath, detail: messageOf(error) }, { cause: error });
  }
  return { kind: 'saved', fileName: basename(filePath) };
}

/** Asks whether running jobs are to be stopped. The safe answer is the default one. */
export async function askToStop(
  window: BrowserWindow | undefined,
  { text }: Pick<Speaker, 'text'>,
): Promise<boolean> {
  const options = {
    type: 'warning' as const,
    message: text('desktop.quit.title'),
    detail: text('desktop.quit.detail'),
    buttons: [text('desktop.quit.stay'), text('desktop.quit.stop')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  };
  const { response } =
    window === undefined
      ? await dialog.showMessageBox(options)
      : await dialog.showMessageBox(window, options);
  return response === 1;
}

/** Asks whether the page may use a network port or its own command. The safe answer is the default one. */
export async function confirmTarget(
  window: BrowserWindow | undefined,
  { text }: Pick<Speaker, 'text'>,
  target: FarTarget,
): Promise<boolean> {
  if (window === undefined) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: text(`desktop.confirm.${target.kind}`),
    detail:
      target.kind === 'port'
        ? text('desktop.confirm.port-detail', { port: visibleText(target.port) })
        : text('desktop.confirm.command-detail', { command: visibleText(commandText(target)) }),
    buttons: [text('desktop.confirm.refuse'), text('desktop.confirm.allow')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
