import { spawn } from 'node:child_process';
import { closeSync, constants, existsSync, openSync } from 'node:fs';
import { once } from 'node:events';
import koffi from 'koffi';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLibc } from '#main/virtual-board/libc.ts';
import { Pty } from '#main/virtual-board/pty.ts';
import { BuiltCli, ended, eventsOf, sampleFile, temporaryFolder } from '../support/cli.ts';

const folder = temporaryFolder();
const port = ['--port', 'virtual:stm32f405'];
const program = ['program', sampleFile, ...port];
const legacy = '-c --pn 5 -i STM32F1_Med-density_64K -e --all'.split(' ');
const legacyPort = { FLASHLINE_COM5: 'virtual:stm32f103c8' };
let cli: BuiltCli;

beforeAll(async () => {
  cli = await BuiltCli.make('lost-output');
});
afterAll(() => {
  cli.remove();
  folder.remove();
});

describe.skipIf(process.platform !== 'linux')('a full disk', () => {
  const full = openSync(process.platform === 'linux' ? '/dev/full' : '/dev/null', constants.O_WRONLY);
  afterAll(() => closeSync(full));

  it('behind stdout takes no result of a job away, and leaves its exit code', async () => {
    const run = await ended(cli.start(program, { stdio: ['ignore', full, 'pipe'] }));
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('Programmed and verified 8 444 bytes');
  });

  it('behind stdout leaves one event of JSON for stderr: the result', async () => {
    const run = await ended(cli.start([...program, '--json'], { stdio: ['ignore', full, 'pipe'] }));
    expect(run.exitCode).toBe(0);
    expect(eventsOf({ stdout: run.stderr })).toEqual([
      expect.objectContaining({ event: 'result', outcome: 'ok', contents: 'complete' }),
    ]);
  });

  it('behind stderr takes no failure away', async () => {
    const words = ['info', ...port, '--part', 'stm32f103c8'];
    const run = await ended(cli.start(words, { stdio: ['ignore', 'pipe', full] }));
    expect(run.exitCode).toBe(6);
    expect(run.stdout).toContain('E-TARGET-');
  });

  it('behind both leaves the exit code, of a job and of the old tool alike', async () => {
    const stdio = ['ignore' as const, full, full];
    expect((await ended(cli.start(program, { stdio }))).exitCode).toBe(0);
    expect((await ended(cli.start(['info', '--port', 'virtual:nothing'], { stdio }))).exitCode).toBe(6);
    const old = { program: 'flashline-legacy' as const, environment: legacyPort, stdio };
    expect((await ended(cli.start(legacy, old))).exitCode).toBe(0);
    expect((await ended(cli.start([...legacy, '--foo'], old))).exitCode).toBe(1);
  });

  it('is a failure of a command whose words are its result', async () => {
    for (const words of [['devices'], ['inspect', sampleFile], ['--help'], ['devices', '--json']]) {
      const run = await ended(cli.start(words, { stdio: ['ignore', full, 'pipe'] }));
      expect(run.exitCode, words.join(' ')).toBe(3);
      expect(run.stderr).toContain('E-FILE-OUTPUT');
    }
  });
});

describe.skipIf(process.platform === 'win32')('a terminal that is closed', () => {
  /** Runs a command on a terminal that is closed as soon as it has said something. */
  async function runOnClosedTerminal(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    const terminal = new Pty(await loadLibc());
    const end = openSync(terminal.path, constants.O_RDWR | constants.O_NOCTTY);
    const child = cli.start(words, { stdio: [end, end, end], environment });
    closeSync(end);
    await new Promise<void>((resolve) => terminal.read(() => resolve(), resolve));
    terminal.close();
    const [exitCode, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
    return { exitCode, signal };
  }

  it('leaves the job to its end, and its exit code to whoever waits for it', async () => {
    for (const words of [program, [...program, '--json'], ['devices']])
      expect(await runOnClosedTerminal(words), words.join(' ')).toEqual({
        exitCode: words.includes('devices') ? expect.any(Number) : 0,
        signal: null,
      });
  });

  it('ends no service, which still ends when it is told to', async () => {
    const terminal = new Pty(await loadLibc());
    const end = openSync(terminal.path, constants.O_RDWR | constants.O_NOCTTY);
    const words = ['board', 'stm32g071rb', '--tcp', '127.0.0.1:0', '--json'];
    const child = cli.start(words, { stdio: [end, end, end] });
    closeSync(end);
    let heard = '';
    const reached = await new Promise<string>((resolve) =>
      terminal.read(
        (bytes) => {
          heard += Buffer.from(bytes).toString();
          const [, name] = /"port":"([^"]+)"/.exec(heard) ?? [];
          if (name !== undefined) resolve(name);
        },
        () => resolve(''),
      ),
    );
    terminal.close();
    const run = await cli.run(['info', '--port', reached]);
    expect(run.exitCode).toBe(0);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([expect.any(Number), null]);
  });
});

describe.skipIf(process.platform === 'win32')('a terminal that is held (Ctrl-S)', () => {
  /** Runs a command on a terminal that takes nothing; `whileHeld` may let it go. */
  async function runHeld(words: readonly string[], whileHeld: (letGo: () => void) => Promise<void>) {
    const tcflow = koffi
      .load(process.platform === 'darwin' ? 'libSystem.B.dylib' : 'libc.so.6')
      .func('int tcflow(int fd, int action)') as (fd: number, action: number) => number;
    const [hold, go] = process.platform === 'darwin' ? [1, 2] : [0, 1];
    const terminal = new Pty(await loadLibc());
    const end = openSync(terminal.path, constants.O_RDWR | constants.O_NOCTTY);
    let said = '';
    terminal.read(
      (bytes) => (said += Buffer.from(bytes).toString()),
      () => undefined,
    );
    tcflow(end, hold);
    const child = cli.start(words, { stdio: ['ignore', end, end] });
    const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    await whileHeld(() => tcflow(end, go));
    const [exitCode, signal] = await exit;
    await expect.poll(() => said === '' || said.endsWith('\n')).toBe(true);
    closeSync(end);
    terminal.close();
    return { exitCode, signal, said };
  }

  it('holds no job, and gets all of the result once it is let go', async () => {
    const file = folder.path('held.bin');
    const run = await runHeld(
      ['read', file, ...port, '--address', '0x08000000', '--length', '0x400'],
      async (letGo) => {
        await vi.waitUntil(() => existsSync(file), { timeout: 15_000 });
        letGo();
      },
    );
    expect(run).toMatchObject({ exitCode: 0, signal: null });
    expect(run.said).toMatch(/1.024 bytes/);
  });

  it('for ever holds no program: it ends with the exit code of the job', async () => {
    const run = await runHeld(program, () => Promise.resolve());
    expect(run).toEqual({ exitCode: 0, signal: null, said: '' });
  });
});

describe.skipIf(process.platform === 'win32')('a slow reader', () => {
  it('gets everything, however much that is', async () => {
    // Longer than a program lingers, and more than a pipe holds.
    const line = `"${process.execPath}" "${cli.entry('flashline')}" devices --json | (sleep 3; cat)`;
    const { stdout } = await ended(spawn('sh', ['-c', line]));
    expect(stdout.length).toBeGreaterThan(100_000);
    expect(eventsOf({ stdout })).toHaveLength(1);
  });
});
