import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import type { OpenFace } from './face.ts';
import { watchPage } from './watch-page.ts';

/** The unpacked package that `npm run e2e:electron` makes. */
export const packagedProgram = join('dist', 'linux-unpacked', 'flashline');

/** The packaged program and its window. */
export interface OpenElectronFace extends OpenFace {
  application: ElectronApplication;
}

/** Starts the packaged program on a data folder of its own. */
export async function openElectronFace(dataFolder: string): Promise<OpenElectronFace> {
  if (!existsSync(packagedProgram))
    throw new Error(`${packagedProgram} is missing: npm run e2e:electron makes it`);
  const application = await _electron.launch({
    executablePath: packagedProgram,
    args: ['--no-sandbox', `--user-data-dir=${dataFolder}`, '--lang=en-GB'],
  });
  const page = await application.firstWindow();
  const watch = await watchPage(page, (url) => url.startsWith('app://flashline/'));
  return { page, watch, application, close: () => closeApplication(application) };
}

/** Ends the program past its quit guard: a test that failed may have left a job running. */
async function closeApplication(application: ElectronApplication): Promise<void> {
  await application
    .evaluate(({ app }) => {
      app.exit(0);
    })
    .catch(() => undefined);
  await application.close().catch(() => undefined);
}
