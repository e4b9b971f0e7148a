import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImage } from '#shared/image/read-image.ts';
import { writeIntelHex } from '#shared/image/write-intel-hex.ts';
import { eventsOf, runInProcess, sampleFile, temporaryFolder } from '../support/cli.ts';
import { buildUf2 } from '../support/uf2-builder.ts';

const folder = temporaryFolder();
const BASE = 0x0800_0000;
const boot = Uint8Array.from({ length: 1024 }, (_, index) => index & 0xff);
const app = Uint8Array.from({ length: 2048 }, (_, index) => (index * 3) & 0xff);
const hexOf = (address: number, bytes: Uint8Array) =>
  writeIntelHex({ segments: [{ address, bytes }], entryPoint: undefined });

beforeAll(() => {
  writeFileSync(folder.path('boot.hex'), hexOf(BASE, boot));
  writeFileSync(folder.path('next.hex'), hexOf(BASE + 1024, app));
  writeFileSync(folder.path('app.bin'), app);
  writeFileSync(folder.path('over.hex'), hexOf(BASE + 1000, app));
  writeFileSync(
    folder.path('two.uf2'),
    buildUf2([
      { address: BASE, bytes: [1, 2, 3, 4], familyId: 0x5775_5a57 },
      { address: BASE, bytes: [5, 6, 7, 8], familyId: 0x5ee2_1072 },
    ]),
  );
});
afterAll(() => folder.remove());
const port = ['--port', 'virtual:stm32f103c8'];

describe.concurrent('several files', () => {
  it('are programmed as one image, and the result names them', async () => {
    const files = [folder.path('boot.hex'), folder.path('app.bin')];
    const run = await runInProcess([
      'program',
      files[0] ?? '',
      `${files[1] ?? ''}@0x08002000`,
      ...port,
      '--json',
    ]);
    expect(run.exitCode).toBe(0);
    const sha256 = createHash('sha256').update(boot).update(app).digest('hex');
    expect(eventsOf(run).at(-1)).toMatchObject({
      verified: true,
      files,
      checksums: { contents: { sha256 } },
    });
    expect(eventsOf(run).find(({ event }) => event === 'plan')).toMatchObject({
      image: {
        ranges: [
          { start: BASE, end: BASE + 1023 },
          { start: BASE + 0x2000, end: BASE + 0x2000 + 2047 },
        ],
      },
    });
  });

  it.each([
    ['08000000', 'write 0x08000000 or 0x7A1200'],
    ['0x08000000UL', 'It should be an address'],
    ['start', 'It should be an address'],
  ])('say where raw binary belongs as everything else does: @%s is refused', async (digits, reason) => {
    const run = await runInProcess(['program', `${folder.path('app.bin')}@${digits}`, ...port]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(reason);
  });

  it('have names: an empty one is a variable that nobody set', async () => {
    for (const words of [
      ['program', '', ...port],
      ['inspect', ' '],
      ['read', '', ...port, '--format', 'bin'],
      ['convert', folder.path('boot.hex'), '-o', '', '--to', 'bin'],
    ]) {
      const run = await runInProcess(words);
      expect(run.exitCode, words[0]).toBe(2);
      expect(run.stderr, words[0]).toContain('name of a file is empty');
    }
  });

  it('that touch are one piece', async () => {
    const out = folder.path('touching.bin');
    const run = await runInProcess(['convert', folder.path('next.hex'), folder.path('boot.hex'), '-o', out]);
    expect(run.exitCode).toBe(0);
    expect(readFileSync(out)).toEqual(Buffer.concat([boot, app]));
  });

  it('are refused if a byte is in two of them, and both are named', async () => {
    const run = await runInProcess(['program', folder.path('boot.hex'), folder.path('over.hex'), ...port]);
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('E-IMAGE-FILES-OVERLAP');
    expect(run.stderr).toMatch(/boot\.hex and \S+over\.hex both have data at 0x0800/);
    const same = await runInProcess(['program', folder.path('boot.hex'), folder.path('boot.hex'), ...port]);
    expect(same.stderr).toContain('E-IMAGE-FILES-OVERLAP');
  });

  it('do not share one --address, and one for several families is not merged', async () => {
    const shared = await runInProcess([
      'program',
      folder.path('boot.hex'),
      folder.path('app.bin'),
      '--address',
      '0x08002000',
      ...port,
    ]);
    expect(shared.stderr).toContain('FILE@ADDRESS');
    const uf2 = await runInProcess([
      'convert',
      folder.path('two.uf2'),
      folder.path('next.hex'),
      '-o',
      folder.path('u.hex'),
    ]);
    expect(uf2.stderr).toContain('several chip families');
  });
});

describe.concurrent('flashline convert', () => {
  it('makes the other formats of one, and back again', async () => {
    const original = readImage(readFileSync(sampleFile), { fileName: 'sample.elf' });
    for (const name of ['sample.hex', 'sample.s19']) {
      const run = await runInProcess(['convert', sampleFile, '--output', folder.path(name)]);
      expect(run.exitCode).toBe(0);
      const image = readImage(readFileSync(folder.path(name)), { fileName: name });
      expect([image.segments, image.entryPoint]).toEqual([original.segments, original.entryPoint]);
    }
  });

  it('makes nothing up: a gap is refused in raw binary, and filled on request', async () => {
    const words = ['convert', folder.path('boot.hex'), `${folder.path('app.bin')}@0x08001000`, '-o'];
    const refused = await runInProcess([...words, folder.path('gap.bin')]);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('a gap between 0x08000400 and 0x08001000');
    const run = await runInProcess([...words, folder.path('gap.bin'), '--fill', '0xA5']);
    expect(run.exitCode).toBe(0);
    const bytes = readFileSync(folder.path('gap.bin'));
    expect([bytes.length, bytes[1023], bytes[1024], bytes[4095], bytes[4096]]).toEqual([
      6144, 0xff, 0xa5, 0xa5, 0,
    ]);
  });

  it('cuts a range, and fills what of it is not in the file', async () => {
    const crop = ['--crop', '0x08000300:1K'];
    const words = ['convert', folder.path('boot.hex'), ...crop, '--json', '-o'];
    const run = await runInProcess([...words, folder.path('crop.hex')]);
    expect(eventsOf(run).at(-1)).toMatchObject({ ranges: [{ start: BASE + 0x300, end: BASE + 0x3ff }] });
    const filled = await runInProcess([...words, folder.path('crop.bin'), '--fill', '0']);
    expect(eventsOf(filled).at(-1)).toMatchObject({ sizeBytes: 1024 });
  });

  it('replaces nothing unasked, and never its own input', async () => {
    writeFileSync(folder.path('there.hex'), 'x');
    const there = await runInProcess(['convert', folder.path('boot.hex'), '-o', folder.path('there.hex')]);
    expect(there.stderr).toContain('--force');
    const same = await runInProcess([
      'convert',
      folder.path('boot.hex'),
      '-o',
      folder.path('boot.hex'),
      '--force',
    ]);
    expect(same.exitCode).toBe(2);
    expect(readFileSync(folder.path('there.hex'), 'utf8')).toBe('x');
  });

  it('says what it lacks', async () => {
    const odd = await runInProcess(['convert', folder.path('boot.hex'), '-o', folder.path('x.elf')]);
    expect(odd.stderr).toContain('--to');
    const empty = await runInProcess([
      'convert',
      folder.path('boot.hex'),
      '-o',
      folder.path('e.hex'),
      '--crop',
      '0x1000:16',
    ]);
    expect(empty.stderr).toContain('nothing to save');
  });
});
