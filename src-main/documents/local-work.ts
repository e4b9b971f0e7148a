import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Device } from '#shared/devices/device.ts';
import { shelfInThread } from '../traces/shelf-in-thread.ts';
import { TracesHere, type TraceShelf } from '../traces/trace-shelf.ts';
import { workInline, workInThread, type HeavyWork } from './heavy-work.ts';

/** Heavy work in a thread if the program is built; in the caller's thread if it runs from its sources. */
export function localWork(): HeavyWork {
  const file = builtThread('heavy-worker');
  return file === undefined ? workInline : workInThread(file);
}

/** A shelf for traces, likewise. */
export function localShelf(devices: readonly Device[]): TraceShelf {
  const file = builtThread('trace-worker');
  return file === undefined ? new TracesHere(devices) : shelfInThread(file, devices);
}

/** The path of a built thread, relative to a chunk of the command line and from the desktop's main file. */
function builtThread(name: string): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  return [`${name}.js`, `${name}.cjs`, join('..', `${name}.js`), join('..', `${name}.cjs`)]
    .map((place) => join(here, place))
    .find((candidate) => existsSync(candidate));
}
