/** `npm run package [-- --dir] [--win7] [--electron-dist tests]`: builds the program and packs it into `dist/` (docs/release.md). */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';
import { builderArgs, readPackageArgs } from './electron/package-plan.mjs';
import { findElectron } from './find-electron.mjs';

const { wish, refusal } = readPackageArgs(process.argv.slice(2), process.env);
if (refusal !== undefined) fail(refusal);
ensureInstalled();
const electron = wish.takesTestElectron ? await findElectron({ forTests: true }) : undefined;
if (electron?.missing !== undefined) fail(electron.missing);
for (const part of ['main', 'preload', 'renderer']) node(join('scripts', 'build.mjs'), part);
const output = join(root, 'dist', wish.isForWindows7 ? 'win7' : '');
removeOldFolders();
node(join('node_modules', 'electron-builder', 'cli.js'), ...builderArgs(wish, electron));
report();

/** What electron-builder leaves standing of an earlier run would be taken for a result of this one. */
function removeOldFolders() {
  for (const name of ['linux-unpacked', 'win-unpacked', 'win-ia32-unpacked', 'mac', 'mac-arm64'])
    rmSync(join(output, name), { recursive: true, force: true });
}

/** Says next to the package what it was made for, and inside it if nobody may be handed it. */
function report() {
  mkdirSync(output, { recursive: true });
  const isForTests = wish.isForEndToEnd || electron !== undefined;
  const facts = {
    isForTests,
    acceptsDebugger: wish.isForEndToEnd,
    electronSource: electron?.source ?? 'download',
  };
  writeFileSync(join(output, 'package-report.json'), `${JSON.stringify(facts, null, 2)}\n`);
  const unpacked = join(output, 'linux-unpacked');
  if (isForTests && existsSync(unpacked))
    writeFileSync(join(unpacked, 'NOT-FOR-RELEASE.txt'), 'Made for tests. Do not hand it to anyone.\n');
}

/** @param {readonly string[]} args of Node */
function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) fail(`${args[0]} failed: see above.`);
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}
