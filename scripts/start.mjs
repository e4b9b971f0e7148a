/** `npm start`: builds the command line where that is needed, then programs a virtual board and says what to try next. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';

const built = join(root, 'out', 'cli', 'flashline.js');
const sources = ['src-shared', 'src-main', 'package.json', 'vite.cli.config.ts'].map((name) =>
  join(root, name),
);

// Ctrl-C is for the job: it says what the board holds, and this script passes its exit code on.
process.on('SIGINT', () => undefined);

ensureInstalled();
if (newestMs(sources) > modifiedMs(built)) build();
console.log('Programming the sample firmware into a virtual STM32F405, at the pace of a real line:\n');
const job = spawnSync(
  process.execPath,
  [
    built,
    'program',
    'resources/samples/sample.elf',
    '--port',
    'virtual:stm32f405',
    '--pace',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = job.status ?? 1;
if (job.status === 0) sayWhatIsNext();

function build() {
  console.log('Building (once, and after changes) …');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error('The build failed: see above.');
  process.exit(1);
}

function sayWhatIsNext() {
  console.log(`
What to try next:
  npx flashline info --port /dev/ttyUSB0                                    a real board (its name: npx flashline ports)
  npx flashline plan resources/samples/sample.elf --part stm32g071          what would happen to another part
  npx flashline board stm32f405 --link /tmp/board                           a virtual board for any serial program
  npx flashline help                                                        everything else`);
}

/** @param {readonly string[]} paths */
function newestMs(paths) {
  return Math.max(0, ...paths.map(newestInMs));
}

/** The newest change at a path or anywhere below it. Tests are not part of the build. @param {string} path */
function newestInMs(path) {
  if (!statSync(path).isDirectory()) return path.endsWith('.test.ts') ? 0 : modifiedMs(path);
  return newestMs(readdirSync(path).map((name) => join(path, name)));
}

/** @param {string} path */
function modifiedMs(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
