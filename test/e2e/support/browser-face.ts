import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext } from '@playwright/test';
import { watchPage } from './watch-page.ts';
import type { OpenFace } from './face.ts';

/** Debian's Chromium; Playwright's own builds are not downloaded. */
const CHROMIUM = process.env['FLASHLINE_CHROMIUM'] ?? '/usr/bin/chromium';

/** A server with a page of it open. */
export interface OpenBrowserFace extends OpenFace {
  /** The browser that may use this server. */
  context: BrowserContext;
  stopServer(): Promise<void>;
}

/** Starts `flashline serve` on a data folder of its own and opens its page. */
export async function openBrowserFace(dataFolder: string): Promise<OpenBrowserFace> {
  const server = await startServer(dataFolder);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  const { host } = new URL(server.url);
  const watch = await watchPage(page, (url) => new URL(url).host === host);
  await page.goto(server.url);
  return {
    page,
    watch,
    context,
    async chooseFile(path, open) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()]);
      await chooser.setFiles(path);
    },
    stopServer: () => server.stop(),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/** A running `flashline serve`. */
export async function startServer(dataFolder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['out/cli/flashline.js', 'serve', '--data', dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      url,
      stop: async () => {
        child.kill('SIGINT');
        await ended;
      },
    };
  }
  throw new Error(`flashline serve ended before it told its address: ${complaint}`);
}
