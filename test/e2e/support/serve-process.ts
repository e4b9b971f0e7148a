import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { serveTexts } from '#shared/text/en/cli.ts';

/** A running `flashline serve`. */
export interface ServeProcess {
  url: string;
  process: ChildProcess;
  /** Ends it as Ctrl-C does. Harmless if it has ended. */
  stop(): Promise<void>;
  /** What it must never do and did, in words. Whole when it has been stopped. */
  readonly faults: readonly string[];
}

const CONNECTION_WATCH = pathToFileURL(join(import.meta.dirname, 'watch-connections.mjs')).href;

/** All that it says on stderr while nothing is wrong, up to the first value. */
const USUAL = (['once', 'stop', 'stopping', 'slot-holds', 'bench-holds'] as const).map((name) =>
  serveTexts[name].replace(/\{.*/s, ''),
);

/**
 * Starts `flashline serve`, and collects what must never happen in it. A rejection that nobody handles is among this:
 * Node then ends the process.
 *
 * @param allowed what its page may name beyond this machine: the boards of the tests are on TCP ports
 */
export async function startServer(
  dataFolder: string,
  allowed: readonly string[] = ['network', 'commands'],
): Promise<ServeProcess> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      CONNECTION_WATCH,
      'out/cli/flashline.js',
      'serve',
      '--data',
      dataFolder,
      ...(allowed.length === 0 ? [] : ['--allow', ...allowed]),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const faults: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    if (!USUAL.some((words) => line.startsWith(words))) faults.push(`stderr: ${line}`);
  });
  let isToStop = false;
  child.once('exit', (code, signal) => {
    if (!isToStop || code !== 0)
      faults.push(`ended${isToStop ? '' : ' by itself'} with ${String(signal ?? code)}`);
  });
  // Later than 'exit': by then its last words have been read.
  const ended = once(child, 'close');
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      url,
      process: child,
      faults,
      stop: async () => {
        isToStop = true;
        child.kill('SIGINT');
        await ended;
      },
    };
  }
  await ended;
  throw new Error(`flashline serve told no address: ${faults.join('\n')}`);
}
