import { app, dialog } from 'electron';
import { isFlashError, messageOf } from '#shared/errors.ts';
import { englishWindow } from '#shared/text/speaker-of.ts';

/** Tells why the program cannot start, and ends it. There is no window yet that could. */
export function reportStartFailure(error: unknown): void {
  const words = isFlashError(error)
    ? Object.values(englishWindow.error(error.toData())).join('\n\n')
    : messageOf(error);
  dialog.showErrorBox(englishWindow.text('desktop.start.failed'), words);
  app.exit(1);
}
