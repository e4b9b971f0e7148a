/** Installs the packages of package-lock.json if they are missing or out of date. Node built-ins only. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = new URL('../package-lock.json', import.meta.url);
/** Written after a complete installation: what was installed. */
const stamp = new URL('../node_modules/.flashline-installed', import.meta.url);
const [OLDEST_MAJOR, OLDEST_MINOR] = [20, 19];

/** Ends the process with a message of one line where that cannot be done. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_MAJOR || (major === OLDEST_MAJOR && minor < OLDEST_MINOR)) {
    fail(
      `Flashline needs Node.js ${OLDEST_MAJOR}.${OLDEST_MINOR} or newer; this is ${process.versions.node}.`,
    );
  }
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing packages (once) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    const reason = (npm.stderr || npm.error?.message || 'npm did not say why').trim().split('\n')[0];
    fail(
      `The packages could not be installed: ${reason}. Check the network, then run the same command again.`,
    );
  }
  writeFileSync(stamp, wanted);
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
