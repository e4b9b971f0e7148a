/** `npm run build [-- cli|renderer|main|preload …]`: builds all parts into `out/`, or those that are named. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';

const configs = {
  cli: 'vite.cli.config.ts',
  main: 'vite.electron.config.ts',
  preload: 'vite.preload.config.ts',
  renderer: 'vite.renderer.config.ts',
};

ensureInstalled();
const named = process.argv.slice(2);
for (const part of named.length > 0 ? named : Object.keys(configs)) build(part);

/** @param {string} part */
function build(part) {
  const config = configs[part];
  if (config === undefined) fail(`There is no part "${part}": ${Object.keys(configs).join(', ')}.`);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', config, '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail(`The build of "${part}" failed: see above.`);
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
