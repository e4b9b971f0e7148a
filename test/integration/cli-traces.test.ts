import { copyFileSync, linkSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { groupDigits } from '#shared/text/fill.ts';
import { eventsOf, runInProcess, sampleFile, temporaryFolder } from '../support/cli.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const port = ['--port', 'virtual:stm32f405rg'];

async function recorded(name: string, words: readonly string[] = ['program', sampleFile]): Promise<string> {
  const file = folder.path(name);
  await runInProcess([...words, ...port, '--trace', file, '--force']);
  return file;
}

describe('a job of the command line', () => {
  it('keeps its trace in the folder of the last ones, and names it if the job failed', async () => {
    const traces = folder.path('traces');
    const environment = { FLASHLINE_TRACES: traces };
    const good = await runInProcess(['info', ...port], { environment });
    expect(good.stderr).not.toContain('.fltrace');
    const bad = await runInProcess(['info', ...port, '--part', 'stm32g071rb'], { environment });
    const files = readdirSync(traces);
    expect(files).toHaveLength(2);
    expect(files.some((file) => bad.stderr.includes(join(traces, file)))).toBe(true);
    const run = await runInProcess(['replay', join(traces, files[0] ?? ''), '--host']);
    expect(run.exitCode).toBe(0);
  });

  it('keeps none with --no-trace, and says in JSON where it is', async () => {
    const environment = { FLASHLINE_TRACES: folder.path('none') };
    await runInProcess(['info', ...port, '--no-trace'], { environment });
    expect(() => readdirSync(folder.path('none'))).toThrow();
    const file = folder.path('json.fltrace');
    const run = await runInProcess(['info', ...port, '--json', '--trace', file]);
    expect(eventsOf(run).at(-1)).toMatchObject({ trace: file, exitCode: 0 });
  });

  it('is not begun if its trace could not be kept in the file that was asked for', async () => {
    const run = await runInProcess(['info', ...port, '--trace', folder.path('no/such/folder.fltrace')]);
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('E-FILE-WRITE');
  });

  it('is not begun if its trace would replace a file, unless it may', async () => {
    const file = folder.path('notes.txt');
    writeFileSync(file, 'notes');
    const refused = await runInProcess(['info', ...port, '--trace', file]);
    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain('--force');
    expect(refused.stderr).toContain('flashline info --help');
    expect(refused.stderr).not.toContain('Connecting');
    expect(readFileSync(file, 'utf8')).toBe('notes');
    expect((await runInProcess(['info', ...port, '--trace', file, '--force'])).exitCode).toBe(0);
    expect((await runInProcess(['replay', file])).exitCode).toBe(0);
    const inFolder = await runInProcess(['info', ...port, '--trace', folder.path('.'), '--force']);
    expect(inFolder.stderr).toContain('it is a folder');
  });

  it('is not begun if its trace would destroy its firmware, by whatever name', async () => {
    const firmware = folder.path('victim.elf');
    copyFileSync(sampleFile, firmware);
    const [soft, hard] = [folder.path('soft.elf'), folder.path('hard.elf')];
    symlinkSync(firmware, soft);
    linkSync(firmware, hard);
    for (const command of ['program', 'verify', 'plan'])
      for (const trace of [firmware, folder.path('./victim.elf'), soft, hard]) {
        const run = await runInProcess([command, firmware, ...port, '--trace', trace, '--force']);
        expect(run).toMatchObject({ exitCode: 2, stdout: '' });
        expect(run.stderr).toContain('itself reads or writes');
      }
    expect(readFileSync(firmware)).toEqual(readFileSync(sampleFile));
  });

  it('is not begun if its trace would go into the file that it saves', async () => {
    const file = folder.path('both.bin');
    const words = ['read', ...port, '--address', '0x08000000', '--length', '64', file];
    const run = await runInProcess([...words, '--trace', folder.path('./both.bin')]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });

  it('keeps one trace of a question and what follows from it', async () => {
    const file = folder.path('asked.fltrace');
    const terminal = { isTerminal: true, input: 'yes\n' };
    expect((await runInProcess(['unprotect', ...port, '--trace', file], terminal)).exitCode).toBe(0);
    expect((await runInProcess(['replay', file])).stdout).toContain('unprotect');
  });
});

describe('flashline replay', () => {
  it('shows a run command by command, with its bytes if asked', async () => {
    const file = await recorded('show.fltrace');
    const plain = await runInProcess(['replay', file]);
    expect(plain.exitCode).toBe(0);
    expect(plain.stdout).toContain('Write Memory 0x08000000');
    expect(plain.stdout).toContain('Lines: DTR asserted');
    expect(plain.stdout).not.toContain('11 EE');
    expect((await runInProcess(['replay', file, '--bytes'])).stdout).toContain('11 EE 08 00 00 00 08');
    const [event] = eventsOf(await runInProcess(['replay', file, '--json']));
    expect(event).toMatchObject({ verdict: { outcome: 'ok' }, isCut: false });
  });

  it('runs the job again and sends its bytes to a virtual board: both the same', async () => {
    const file = await recorded('same.fltrace');
    const run = await runInProcess(['replay', file, '--host', '--board']);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/the same \d+ frames/);
    expect(run.stdout).toMatch(/same answers in all \d+ turns/);
  });

  it('ends with 9 and names the first byte if another part answers otherwise', async () => {
    const file = await recorded('other.fltrace');
    const run = await runInProcess(['replay', file, '--board', '--against', 'virtual:stm32g071rb']);
    expect(run.exitCode).toBe(9);
    expect(run.stderr).toContain('E-TRACE-DIFFERS');
    expect(run.stderr).toContain('01 04 13 79');
    expect(run.stderr).toContain('01 04 60 79');
    const [event] = eventsOf(
      await runInProcess(['replay', file, '--board', '--against', 'virtual:stm32g071rb', '--json']),
    );
    expect(event).toMatchObject({ exitCode: 9, error: { code: 'E-TRACE-DIFFERS' } });
  });

  it('refuses a trace that was cut or edited, and shows a cut one up to the cut', async () => {
    const whole = readFileSync(await recorded('whole.fltrace'));
    const cut = folder.path('cut.fltrace');
    writeFileSync(cut, whole.subarray(0, whole.length - 40));
    const edited = folder.path('edited.fltrace');
    const changed = Uint8Array.from(whole);
    changed[2000] = (changed[2000] ?? 0) ^ 1;
    writeFileSync(edited, changed);
    expect(await runInProcess(['replay', cut])).toMatchObject({ exitCode: 3, stdout: '' });
    const partial = await runInProcess(['replay', cut, '--partial']);
    expect(partial.exitCode).toBe(0);
    expect(partial.stdout).toContain('Write Memory');
    for (const how of ['--host', '--board']) {
      const run = await runInProcess(['replay', cut, '--partial', how]);
      expect(run.stderr).toContain('E-TRACE-CUT');
      expect(run.stderr).toContain(`after ${groupDigits(whole.length - 40)} bytes`);
    }
    const refused = await runInProcess(['replay', edited, '--partial']);
    expect(refused).toMatchObject({ exitCode: 3, stdout: '' });
    expect(refused.stderr).toContain('E-TRACE-EDITED');
    expect((await runInProcess(['replay', sampleFile])).stderr).toContain('E-TRACE-FORMAT');
    expect((await runInProcess(['replay', folder.path('missing')])).stderr).toContain('E-FILE-READ');
  });

  it.each([
    ['--against', 'virtual:stm32f405rg'],
    ['--board', '--against', 'COM3'],
    ['--board', '--against', 'stm32f405rg'],
  ])('refuses %s %s', async (...words) => {
    const run = await runInProcess(['replay', await recorded('usage.fltrace', ['info']), ...words]);
    expect(run.exitCode).toBe(2);
  });
});

describe('flashline report', () => {
  it('is a text without the firmware, or another kind of file by its name', async () => {
    const file = await recorded('report.fltrace');
    const run = await runInProcess(['report', file]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('Flashline report');
    const [text, json, stripped] = ['r.txt', 'r.json', 'r.fltrace'].map((name) => folder.path(name));
    for (const output of [text, json, stripped])
      expect((await runInProcess(['report', file, '-o', output ?? ''])).exitCode).toBe(0);
    expect(readFileSync(text ?? '', 'utf8').trimEnd()).toBe(run.stdout.trimEnd());
    expect(JSON.parse(readFileSync(json ?? '', 'utf8'))).toMatchObject({ withContents: false });
    expect((await runInProcess(['replay', stripped ?? ''])).stderr).toContain('cannot be replayed');
    expect((await runInProcess(['replay', stripped ?? '', '--host'])).stderr).toContain('E-TRACE-STRIPPED');
    const again = await runInProcess(['report', file, '-o', text ?? '']);
    expect(again.exitCode).toBe(2);
    expect(again.stderr).toContain('flashline report --help');
    expect((await runInProcess(['report', stripped ?? '', '-o', stripped ?? '', '--force'])).exitCode).toBe(
      2,
    );
    expect((await runInProcess(['report', file, '-o', folder.path('r.zip')])).exitCode).toBe(2);
  });

  it('holds the firmware with --with-contents, and can then be replayed', async () => {
    const file = await recorded('open.fltrace');
    const open = folder.path('open-copy.fltrace');
    await runInProcess(['report', file, '-o', open, '--with-contents']);
    expect((await runInProcess(['replay', open, '--host'])).exitCode).toBe(0);
  });
});
