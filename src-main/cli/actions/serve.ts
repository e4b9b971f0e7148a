import { version } from '../../../package.json';
import { resolve } from 'node:path';
import { text } from '#shared/text/text.ts';
import { defaultDataFolder, startBrowserFace } from '../../web/browser-face.ts';
import { openInBrowser } from '../../web/open-in-browser.ts';
import type { ServeOptions } from '../commands/serve.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import { listenForStop } from '../stop-signals.ts';

/** `flashline serve`: serves the screens until it is told to stop; a second Ctrl-C does not wait for running jobs. */
export async function serveScreens({ listen, open, data }: ServeOptions, screen: Screen): Promise<ExitCode> {
  const face = await startBrowserFace({
    version,
    port: listen ?? 0,
    dataFolder: data === undefined ? defaultDataFolder() : resolve(data),
    note: (words) => screen.note(words),
  });
  screen.result(text('serve.ready', { url: face.url }));
  screen.note(text('serve.once'));
  screen.note(text('serve.stop'));
  if (open === true) openInBrowser(face.url);
  await new Promise<void>((stopped) => {
    const stopListening = listenForStop((count) => {
      if (count > 1) process.exit(exitCodes.cancelled);
      if (face.workplace.isBusy) screen.note(text('serve.stopping'));
      void face.close().finally(() => {
        stopListening();
        stopped();
      });
    });
  });
  for (const { slot, state, contents } of face.workplace.line.snapshot.slots)
    if (state === 'stopped' && contents !== null)
      screen.note(text('serve.slot-holds', { slot, contents: text(`contents.${contents}`) }));
  return exitCodes.ok;
}
