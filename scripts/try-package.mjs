/**
 * `node scripts/try-package.mjs`: packs the npm package, installs it with npm into an empty folder as a stranger would, and works with it
 * there. Needs the registry for the dependencies. Node built-ins only.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';

const isWindows = process.platform === 'win32';
const folder = mkdtempSync(join(tmpdir(), 'flashline-try-'));
const home = join(folder, 'home');
/** Nothing that whoever runs this has set for Flashline. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('FLASHLINE_'))),
  HOME: home,
  NO_COLOR: '1',
};

/** Runs a program in the empty folder, and ends with its words where it fails. */
function run(command, args, { cwd = folder, env = environment } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: isWindows,
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout;
}

function expectWords(words, pattern) {
  if (!pattern.test(words)) throw new Error(`${pattern} is missing in:\n${words}`);
}

const flashline = join(folder, 'node_modules', '.bin', isWindows ? 'flashline.cmd' : 'flashline');

/** Starts a virtual board, and gives its port once clients may come. */
function startBoard() {
  const child = spawn(flashline, ['board', 'stm32g071rb', '--tcp', '127.0.0.1:0', '--json'], {
    cwd: folder,
    env: environment,
    shell: isWindows,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = new Promise((resolve, reject) => {
    let heard = '';
    child.stdout.on('data', (bytes) => {
      heard += bytes;
      const port = /"event":"ready","port":"([^"]+)"/.exec(heard)?.[1];
      if (port !== undefined) resolve(port);
    });
    child.once('exit', (code) => reject(new Error(`the board ended with ${code}: ${heard}`)));
  });
  return { child, ready };
}

let board;
try {
  ensureInstalled();
  mkdirSync(home);
  const packed = run('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: root,
    env: process.env,
  });
  const file = packed.trim().split('\n').at(-1);
  run('npm', ['init', '--yes', '--silent'], { env: process.env });
  run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', join(folder, file)], {
    env: process.env,
  });
  expectWords(run(flashline, ['--help']), /Usage: flashline/);
  expectWords(run(flashline, ['devices']), /stm32|STM32/);
  expectWords(run(flashline, ['completion', 'bash']), /complete -F/);
  board = startBoard();
  const port = await board.ready;
  const sample = join(folder, 'node_modules', 'flashline', 'resources', 'samples', 'sample.elf');
  expectWords(run(flashline, ['program', sample, '--port', port]), /Programmed and verified/);
  console.log(`${file} was installed into an empty folder, and programs a board from there.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  board?.child.kill('SIGINT');
  rmSync(folder, { recursive: true, force: true });
}
