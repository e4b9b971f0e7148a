import { chromium, type BrowserContext } from '@playwright/test';
import type { OpenFace } from './face.ts';
import { startServer, type ServeProcess } from './serve-process.ts';
import { watchPage } from './watch-page.ts';

/** Debian's Chromium; Playwright's own builds are not downloaded. */
const CHROMIUM = process.env['FLASHLINE_CHROMIUM'] ?? '/usr/bin/chromium';

/** A server with a page of it open. */
export interface OpenBrowserFace extends OpenFace {
  /** The browser that may use this server. */
  context: BrowserContext;
  server: ServeProcess;
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
    server,
    async close() {
      await browser.close();
      await server.stop();
      return server.faults;
    },
  };
}
