import { execFileSync, spawn } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltCli, ended, runInProcess, sampleFile, temporaryFolder } from '../support/cli.ts';

const folder = temporaryFolder();
const read = [
  'read',
  '--port',
  'virtual:stm32f405',
  '--no-trace',
  '--address',
  '0x08000000',
  '--length',
  '64',
];
const blank = Buffer.alloc(64, 0xff);
let cli: BuiltCli;

beforeAll(async () => {
  cli = await BuiltCli.make('save');
});
afterAll(() => {
  cli.remove();
  folder.remove();
});

const saved = async (name: string, ...more: string[]) =>
  (await runInProcess([...read, '--format', 'bin', folder.path(name), ...more])).exitCode;

describe.skipIf(process.platform === 'win32')('a file that is saved', () => {
  it('goes where a link leads, and the link stays', async () => {
    writeFileSync(folder.path('target.bin'), 'old', { mode: 0o640 });
    symlinkSync('target.bin', folder.path('near'));
    symlinkSync('near', folder.path('far'));
    expect(await saved('far')).toBe(2);
    expect(await saved('far', '--force')).toBe(0);
    expect([readlinkSync(folder.path('far')), readlinkSync(folder.path('near'))]).toEqual([
      'near',
      'target.bin',
    ]);
    expect(lstatSync(folder.path('target.bin')).isFile()).toBe(true);
    expect(readFileSync(folder.path('target.bin'))).toEqual(blank);
    expect(statSync(folder.path('target.bin')).mode & 0o777).toBe(0o640);
  });

  it('is made if a link leads to nothing yet', async () => {
    symlinkSync('later.bin', folder.path('dangling'));
    expect(await saved('dangling')).toBe(0);
    expect(readlinkSync(folder.path('dangling'))).toBe('later.bin');
    expect(readFileSync(folder.path('later.bin'))).toEqual(blank);
  });

  it('keeps its other names', async () => {
    writeFileSync(folder.path('one.bin'), 'old');
    linkSync(folder.path('one.bin'), folder.path('two.bin'));
    expect(await saved('one.bin', '--force')).toBe(0);
    expect(readFileSync(folder.path('two.bin'))).toEqual(blank);
  });

  it('may have a name of 255 bytes', async () => {
    const name = `${'n'.repeat(251)}.bin`;
    expect(await saved(name)).toBe(0);
    expect(readFileSync(folder.path(name))).toEqual(blank);
    expect(readdirSync(folder.path('.')).filter((each) => each.endsWith('.tmp'))).toEqual([]);
  });

  it('is written into a pipe, which stays one', async () => {
    const pipe = folder.path('pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    const heard = once(reader.stdout, 'data');
    expect(await saved('pipe')).toBe(0);
    expect((await heard)[0]).toEqual(blank);
    expect(statSync(pipe).isFIFO()).toBe(true);
  });

  it('is written to a device, which stays one', async () => {
    const run = await runInProcess([...read, '--format', 'bin', '/dev/null']);
    expect(run.exitCode).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(basename('/dev/null')).toBe('null');
  });

  it('goes to stdout as bytes and nothing else if it is -', async () => {
    const child = cli.start([...read, '--format', 'bin', '-']);
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (bytes: Buffer) => chunks.push(bytes));
    const { exitCode, stderr } = await ended(child);
    expect(exitCode).toBe(0);
    expect(Buffer.concat(chunks)).toEqual(blank);
    expect(stderr).toContain('64 bytes');
    expect((await runInProcess([...read, '-'])).exitCode).toBe(2);
    expect((await runInProcess([...read, '--format', 'bin', '-', '--json'])).exitCode).toBe(2);
  });

  it('goes to stdout from convert too, and makes no file called -', async () => {
    const words = ['convert', sampleFile, '--to', 'srec', '--output', '-'];
    const { exitCode, stdout, stderr } = await ended(cli.start(words));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^(?:S\d[0-9A-F]+\r?\n)+$/);
    expect(stderr).toContain('Saved to stdout');
    expect((await runInProcess([...words, '--json'])).exitCode).toBe(2);
  });

  it('is said to be lost if stdout cannot take it', async () => {
    const line = `"${process.execPath}" "${cli.entry('flashline')}" ${read.join(' ')} --format bin - > /dev/full`;
    if (process.platform !== 'linux') return;
    const run = await ended(spawn('sh', ['-c', line]));
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('E-FILE-WRITE');
  });
});

describe.skipIf(process.platform === 'win32')('a file that is read', () => {
  it.each([
    [['inspect', '-'], 'Entry point'],
    [['program', '-', '--port', 'virtual:stm32f405'], 'Programmed and verified 8 444 bytes'],
    [['plan', '-', '--part', 'stm32f405'], '8 444 bytes'],
  ])('comes from stdin if it is -: %j', async (words, said) => {
    const line = `"${process.execPath}" "${cli.entry('flashline')}" ${words.join(' ')} < "${sampleFile}"`;
    const run = await ended(spawn('sh', ['-c', line], { env: { ...process.env, FLASHLINE_TRACES: '' } }));
    expect(run.stdout).toContain(said);
    expect(run.exitCode).toBe(0);
  });
});
