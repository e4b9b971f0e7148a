import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/cli.ts';
import { buildUf2 } from '../support/uf2-builder.ts';
import { pattern, vectorsOf } from '../support/plan-target.ts';

const BASE = 0x0800_0000;
const program = Uint8Array.of(...vectorsOf(BASE), ...pattern(246));
const archive = Uint8Array.of(0x50, 0x4b, 3, 4, ...pattern(500));
const sums = (bytes: Uint8Array) => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  crc32: `0x${crc32(bytes).toString(16).toUpperCase().padStart(8, '0')}`,
});

describe('files on the command line', () => {
  let folder = '';
  const path = (name: string) => join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'flashline-'));
    writeFileSync(path('fw.bin'), program);
    writeFileSync(path('archive.bin'), archive);
    writeFileSync(path('blank.bin'), new Uint8Array(256).fill(0xff));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const codesOf = (stdout: string) => {
    const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as {
      warnings?: { code: string }[];
      checksums?: unknown;
    };
    return { codes: (last.warnings ?? []).map(({ code }) => code), checksums: last.checksums };
  };

  it.each([
    ['inspect', ['--part', 'stm32f103c8']],
    ['plan', ['--part', 'stm32f103c8']],
    ['plan', ['--port', 'virtual:stm32f103c8']],
    ['program', ['--port', 'virtual:stm32f103c8']],
  ])('%s %j warns of a raw binary that is not a program, forced or not', async (command, options) => {
    const address = ['--address', '0x08000000', '--json'];
    for (const format of [[], ['--format', 'bin']]) {
      const run = (name: string) => runInProcess([command, path(name), ...address, ...options, ...format]);
      expect(codesOf((await run('fw.bin')).stdout).codes).not.toContain('W-PLAN-NO-PROGRAM');
      expect(codesOf((await run('blank.bin')).stdout).codes).toContain('W-PLAN-NO-PROGRAM');
      expect(codesOf((await run('archive.bin')).stdout).codes).toEqual(
        expect.arrayContaining(['W-IMAGE-ARCHIVE', 'W-PLAN-NO-PROGRAM']),
      );
    }
  });

  it('legacy warns of it too', async () => {
    const line = ['-c', '--pn', 'virtual:stm32f103c8', '-i', 'STM32F1_Med-density_64K', '-e', '--all'];
    const { stdout, stderr } = await runInProcess(['legacy', ...line, '-d', '--fn', path('archive.bin')]);
    expect(stdout + stderr).toContain('W-IMAGE-ARCHIVE');
    expect(stdout + stderr).toContain('W-PLAN-NO-PROGRAM');
  });

  it('of a UF2 file for several families, the contents for the part are shown and summed', async () => {
    const forF1 = Uint8Array.of(...vectorsOf(BASE), 1, 1, 1, 1, 1, 1);
    const forF4 = Uint8Array.of(...vectorsOf(BASE), 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);
    const block = { address: BASE, number: 0, total: 1 };
    const both = buildUf2([
      { ...block, familyId: 0x5775_5a57, bytes: [...forF4] },
      { ...block, familyId: 0x5ee2_1072, bytes: [...forF1] },
    ]);
    writeFileSync(path('both.uf2'), both);
    const file = path('both.uf2');
    const f1 = ['--part', 'stm32f103c8', '--json'];
    const inspected = await runInProcess(['inspect', file, ...f1]);
    expect(JSON.parse(inspected.stdout.trim())).toMatchObject({
      sizeBytes: forF1.length,
      ranges: [{ start: BASE, end: BASE + forF1.length - 1 }],
    });
    const board = ['--port', 'virtual:stm32f103c8', '--json'];
    const expected = { file: sums(both), contents: sums(forF1) };
    for (const line of [
      ['inspect', file, ...f1],
      ['plan', file, ...f1],
      ['plan', file, ...board],
      ['program', file, ...board],
    ])
      expect(codesOf((await runInProcess(line)).stdout).checksums, line.join(' ')).toEqual(expected);
    const foreign = await runInProcess(['inspect', file, '--part', 'stm32g071rb']);
    expect(foreign.stderr).toContain('E-PLAN-FAMILY');
  });

  it('the same checksums have the same names in inspect, plan, verify and read', async () => {
    const board = ['--port', 'virtual:stm32f103c8', '--json'];
    const file = [path('fw.bin'), '--address', '0x08000000'];
    const expected = { file: sums(program), contents: sums(program) };
    const inspected = await runInProcess(['inspect', ...file, '--json']);
    const planned = await runInProcess(['plan', ...file, '--part', 'stm32f103c8', '--json']);
    const programmed = await runInProcess(['program', ...file, ...board]);
    const verified = await runInProcess(['verify', ...file, ...board]);
    for (const { stdout } of [inspected, planned, programmed, verified])
      expect(codesOf(stdout).checksums).toEqual(expected);
    const out = path('out.hex');
    const range = ['--address', '0x08000000', '--length', '64'];
    const read = await runInProcess(['read', out, ...range, ...board]);
    const blank = new Uint8Array(64).fill(0xff);
    expect(codesOf(read.stdout).checksums).toEqual({ file: sums(readFileSync(out)), contents: sums(blank) });
    const words = await runInProcess(['inspect', ...file]);
    for (const name of [
      'SHA-256 of the file',
      'SHA-256 of the contents',
      'CRC-32 of the file',
      'CRC-32 of the contents',
    ])
      expect(words.stdout).toContain(name);
    expect(words.stdout).toContain(`${sums(program).crc32} (ISO-HDLC)`);
  });
});
