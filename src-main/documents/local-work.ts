import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workInline, workInThread, type HeavyWork } from './heavy-work.ts';

/** Where the built thread lies, seen from a chunk of the command line and from the desktop's main file. */
const places = [
  'heavy-worker.js',
  'heavy-worker.cjs',
  join('..', 'heavy-worker.js'),
  join('..', 'heavy-worker.cjs'),
];

/** Heavy work in a thread where the program is built; in the caller's thread where it runs from its sources. */
export function localWork(): HeavyWork {
  const here = dirname(fileURLToPath(import.meta.url));
  const file = places.map((place) => join(here, place)).find((candidate) => existsSync(candidate));
  return file === undefined ? workInline : workInThread(file);
}
