/**
 * `npm run e2e` and `npm run e2e:electron [-- ARGS of playwright …]`: builds what is needed, drives the screens with
 * Playwright, and ends with the counts. What cannot run here is reported as skipped by name, never as passed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';

const [face = 'chromium', ...playwrightArgs] = process.argv.slice(2);
const reportFile = join(root, 'out', 'e2e', 'report.json');

ensureInstalled();
const reason = face === 'electron' ? await prepareElectron() : prepareChromium();
if (reason === undefined) runPlaywright();
else {
  console.log(`Skipped: all end-to-end tests in ${face}: ${reason}`);
  console.log('\n0 passed, 0 failed, 1 skipped');
}

/** Gives the reason why the tests cannot run, or undefined. */
function prepareChromium() {
  const chromium = process.env.FLASHLINE_CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(chromium)) return `${chromium} is not there (Debian package chromium).`;
  run('node', [join('scripts', 'build.mjs')]);
  return undefined;
}

async function prepareElectron() {
  if (process.platform !== 'linux') return 'they drive the unpacked Linux package.';
  if (spawnSync('which', ['xvfb-run']).status !== 0 && process.env.DISPLAY === undefined)
    return 'there is no display and no xvfb-run (Debian package xvfb).';
  const { findElectron } = await import('./find-electron.mjs');
  const electron = await findElectron({ forTests: true });
  if (electron.missing !== undefined) return electron.missing;
  console.log(`Electron ${electron.version} (${electron.source})`);
  // Playwright drives Electron as a debugger does; what users get accepts none.
  process.env.FLASHLINE_E2E = '1';
  run('node', [join('scripts', 'package.mjs'), '--dir', '--electron-dist', 'tests']);
  return undefined;
}

function runPlaywright() {
  rmSync(reportFile, { force: true });
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  // Brings along the project it depends on.
  const args = [playwright, 'test', `--project=${face}-speed`, ...playwrightArgs];
  const needsDisplay = face === 'electron' && process.env.DISPLAY === undefined;
  const [command, commandArgs] = needsDisplay
    ? ['xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', process.execPath, ...args]]
    : [process.execPath, args];
  const { status } = spawnSync(command, commandArgs, { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  sayCounts();
}

function sayCounts() {
  if (!existsSync(reportFile)) return;
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(reportFile, 'utf8')).stats;
  console.log(`\n${expected} passed, ${unexpected + flaky} failed, ${skipped} skipped`);
  if (flaky > 0) process.exitCode = 1;
}

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  const { status } = spawnSync(command === 'node' ? process.execPath : command, args, {
    cwd: root,
    stdio: 'inherit',
  });
  if (status === 0) return;
  console.error(`${args[0]} failed: see above.`);
  process.exit(1);
}
