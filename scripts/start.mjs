/**
 * `npm start`: builds what is needed, then shows Flashline in the way that fits this machine: the Electron window, the
 * browser, or (without a display) the main job in the terminal.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';
import { findElectron } from './find-electron.mjs';
import { chooseFace } from './start/choose-face.mjs';
import { showInBrowser, showInTerminal, showWindow } from './start/faces.mjs';
import { isStale } from './start/freshness.mjs';

const sources = [
  'src-shared',
  'src-main',
  'src-renderer',
  'package.json',
  'vite.cli.config.ts',
  'vite.electron.config.ts',
  'vite.preload.config.ts',
  'vite.renderer.config.ts',
];

ensureInstalled();
const chosen = await chooseFace({ platform: process.platform, env: process.env, findElectron });
buildWhereStale();
// From here on Ctrl-C is for the job: it says what the board holds, and this script passes its exit code on.
process.on('SIGINT', () => undefined);
process.exitCode = show(chosen);

/** @param {import('./start/choose-face.d.mts').ChosenFace} chosen */
function show(chosen) {
  switch (chosen.face) {
    case 'terminal':
      return showInTerminal(process.argv.slice(2));
    case 'browser':
      return showInBrowser(chosen.why);
    case 'window':
      return showWindow(chosen.dist) ?? showInBrowser('Electron was found but could not show its window.');
  }
}

function buildWhereStale() {
  const wanted = sources.map((name) => join(root, name));
  const built = ['cli/flashline.js', 'main/main.cjs', 'preload/preload.cjs', 'renderer/index.html'];
  if (!built.some((file) => isStale(join(root, 'out', file), wanted))) return;
  console.log('Building (once, and after changes) …');
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
