/** The three ways in which `npm start` shows Flashline. Each gives the exit code of what it ran. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../ensure-installed.mjs';

const cli = join(root, 'out', 'cli', 'flashline.js');
/** An Electron that ends sooner than this with an error never showed its window. */
const FAILED_START_MS = 5000;

/** Programs a virtual board, and says what to try next. @param {readonly string[]} args */
export function showInTerminal(args) {
  console.log('Programming the sample firmware into a virtual STM32F405, at the pace of a real line:\n');
  const sample = ['program', 'resources/samples/sample.elf', '--port', 'virtual:stm32f405', '--pace'];
  const code = runNode([cli, ...sample, ...args]);
  if (code === 0) sayWhatIsNext();
  return code;
}

/** @param {string} why there is no window */
export function showInBrowser(why) {
  console.log(`${why}\nFlashline opens in the browser instead.\n`);
  return runNode([cli, 'serve', '--open']);
}

/** Gives undefined if the window could not be shown. @param {string} dist folder of the unpacked Electron */
export function showWindow(dist) {
  const startMs = performance.now();
  // Chromium's sandbox refuses to run as root.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { status, error } = spawnSync(executable(dist), [...asRoot, root], { cwd: root, stdio: 'inherit' });
  const hasFailed = error !== undefined || (status !== 0 && performance.now() - startMs < FAILED_START_MS);
  return hasFailed ? undefined : (status ?? 1);
}

/** @param {string} dist */
function executable(dist) {
  if (process.platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

/** @param {readonly string[]} args */
function runNode(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

function sayWhatIsNext() {
  console.log(`
What to try next:
  npx flashline serve                                                       the operator and engineer screens, in a browser
  npx flashline info --port /dev/ttyUSB0                                    a real board (its name: npx flashline ports)
  npx flashline plan resources/samples/sample.elf --part stm32g071          what would happen to another part
  npx flashline board stm32f405 --link /tmp/board                           a virtual board for any serial program
  npx flashline help                                                        everything else`);
}
