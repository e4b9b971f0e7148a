import { resolve } from 'node:path';
import type { Command } from 'commander';
import { FlashError } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import { version } from '../../../package.json';
import type { AllowedTarget, BrowserFace } from '../../web/browser-face.ts';
import { openInBrowser } from '../../web/open-in-browser.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { busyBoards, formatStoppedBoards, type BusyBoard } from '../output/format-stopped-boards.ts';
import type { Screen } from '../output/screen.ts';
import { listenForStop } from '../stop-signals.ts';
import { jobOption } from './common-options.ts';
import { optionValue } from './option-values.ts';
import type { Shell } from './shell.ts';

interface ServeOptions {
  listen?: number;
  open?: true;
  data?: string;
  /** Network ports, or the words `network` and `commands`. */
  allow?: string[];
}

/** `flashline serve [--listen PORT] [--open] [--data FOLDER] [--allow WHAT …]` */
export function defineServe(parent: Command, shell: Shell): void {
  const command = parent.command('serve').description(text('help.serve'));
  command.addOption(jobOption('--listen <port>', 'help.option.listen', optionValue.tcpPort));
  command.addOption(jobOption('--open', 'help.option.open'));
  command.addOption(jobOption('--data <folder>', 'help.option.data'));
  command.addOption(jobOption('--allow <what...>', 'help.option.allow'));
  command.addHelpText('after', text('help.serve.after'));
  command.action((options: ServeOptions) => shell.run((screen) => serveScreens(options, screen)));
}

/** `flashline serve`: serves the screens until it is told to stop. Errors: `E-FILE-READ`, `E-WEB-LISTEN`, `E-PORT-NAME`. */
async function serveScreens({ listen, open, data, allow }: ServeOptions, screen: Screen): Promise<ExitCode> {
  const { defaultDataFolder, startBrowserFace } = await import('../../web/browser-face.ts');
  const face = await startBrowserFace({
    version,
    port: listen ?? 0,
    allowed: await allowedTargets(allow ?? []),
    dataFolder: data === undefined ? defaultDataFolder() : resolve(data),
    note: (words) => screen.note(words),
  });
  screen.verdict(text('serve.ready', { url: face.url }));
  screen.note(text('serve.once'));
  screen.note(text('serve.stop'));
  if (open === true) openInBrowser(face.url);
  await untilStopped(face, screen);
  return exitCodes.ok;
}

/** What `--allow` lets a page name. Errors: `E-PORT-NAME`. */
async function allowedTargets(allow: readonly string[]): Promise<AllowedTarget[]> {
  const { networkPort } = await import('../../links/parse-port.ts');
  return allow.map((words) => {
    if (words === 'network' || words === 'commands') return words;
    const port = networkPort(words);
    if (port === undefined) throw new FlashError('E-PORT-NAME', { port: words });
    return { port };
  });
}

/** The first signal stops the jobs and says what their boards hold; the second does not wait for them. */
function untilStopped({ workplace, close }: BrowserFace, screen: Screen): Promise<void> {
  return new Promise((resolve, reject) => {
    let boards: readonly BusyBoard[] = [];
    const tellBoards = () => {
      for (const line of formatStoppedBoards(boards, workplace)) screen.note(line);
    };
    const stopListening = listenForStop((count) => {
      if (count > 1) {
        screen.note(text('serve.stopping-at-once'));
        tellBoards();
        process.exit(exitCodes.cancelled);
      }
      boards = busyBoards(workplace);
      if (boards.length > 0) screen.note(text('serve.stopping'));
      close().then(tellBoards).finally(stopListening).then(resolve, reject);
    });
  });
}
