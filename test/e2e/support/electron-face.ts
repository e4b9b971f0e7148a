import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { OpenFace } from './face.ts';
import { watchPage } from './watch-page.ts';

/** The unpacked package that `npm run e2e:electron` makes. */
export const packagedProgram = join('dist', 'linux-unpacked', 'flashline');

/** The packaged program and its window. */
export interface OpenElectronFace extends OpenFace {
  application: ElectronApplication;
}

/**
 * Playwright now and then misses the first page of a packaged program on a busy machine, and then waits for it for ever:
 * such a program cannot be held back until the driver is connected.
 */
const MAX_ATTEMPTS = 3;
const ATTEMPT_TIMEOUT_MS = 10_000;
const CLOSE_TIMEOUT_MS = 5_000;

/** Starts the packaged program on a data folder of its own. */
export async function openElectronFace(dataFolder: string): Promise<OpenElectronFace> {
  const { application, program, page } = await launch(dataFolder);
  await application.evaluate(({ dialog }) => {
    // What a page must be allowed to do is allowed; all other questions are asked.
    const ask = dialog.showMessageBox.bind(dialog) as (...given: unknown[]) => Promise<{ response: number }>;
    const answer = (...given: { message?: string }[]) =>
      given.at(-1)?.message?.startsWith('Allow this') === true
        ? Promise.resolve({ response: 1 })
        : ask(...given);
    dialog.showMessageBox = answer as unknown as typeof dialog.showMessageBox;
  });
  const watch = await watchPage(page, (url) => url.startsWith('app://flashline/'));
  // What the first load did was not watched.
  await page.reload();
  return {
    page,
    watch,
    application,
    async chooseFile(path, open) {
      // A dialog of the system cannot be driven.
      await application.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, path);
      await open();
    },
    async close() {
      const faults = faultOfEnd(program);
      await closeApplication(application, program);
      return [...faults, ...faultsInLog(dataFolder)];
    },
  };
}

/** Starts the packaged program and waits for its window. */
async function launch(
  dataFolder: string,
): Promise<{ application: ElectronApplication; program: ChildProcess; page: Page }> {
  if (!existsSync(packagedProgram))
    throw new Error(`${packagedProgram} is missing: npm run e2e:electron makes it`);
  for (let attempt = 1; ; attempt += 1) {
    let program: ChildProcess | undefined;
    try {
      const application = await _electron.launch({
        executablePath: packagedProgram,
        args: ['--no-sandbox', `--user-data-dir=${dataFolder}`, '--lang=en-GB'],
        timeout: ATTEMPT_TIMEOUT_MS,
      });
      // Playwright does not give it any more once the program has ended.
      program = application.process();
      const page = await application.firstWindow({ timeout: ATTEMPT_TIMEOUT_MS });
      await within(page.waitForLoadState(), ATTEMPT_TIMEOUT_MS);
      return { application, program, page };
    } catch (error) {
      if (program !== undefined) await killProgram(program);
      if (attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

/** Ends the program past its quit guard: a test that failed may have left a job running. */
async function closeApplication(application: ElectronApplication, program: ChildProcess): Promise<void> {
  const left = application
    .evaluate(({ app }) => {
      app.exit(0);
    })
    .catch(() => undefined)
    .then(() => application.close());
  await within(left, CLOSE_TIMEOUT_MS).catch(() => undefined);
  await killProgram(program);
}

/** A program that has ended was closed by its test, or died. */
function faultOfEnd({ exitCode, signalCode }: ChildProcess): string[] {
  const end = signalCode ?? exitCode;
  return end === null || end === 0 ? [] : [`ended by itself with ${String(end)}`];
}

/** What went wrong in the main process without anybody to handle it: the program writes it down. */
function faultsInLog(dataFolder: string): string[] {
  const lines = readFileSync(join(dataFolder, 'logs', 'flashline.log'), 'utf8').split('\n');
  return lines.filter((line) => /\b(unhandled|uncaught)\b/i.test(line));
}

/** Ends what is left of the program at once, and waits for it: what still runs still writes into its data folder. */
async function killProgram(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  // Playwright starts the program as the leader of a process group, which holds the helpers of Chromium too.
  if (program.pid !== undefined) process.kill(-program.pid, 'SIGKILL');
  await ended;
}

async function within<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`not within ${limitMs} ms`));
    }, limitMs);
  });
  return Promise.race([promise, late]).finally(() => {
    clearTimeout(timer);
  });
}
