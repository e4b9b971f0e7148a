import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImage } from '#shared/image/read-image.ts';
import { BuiltCli, ended, eventsOf, said, sampleFile, temporaryFolder } from '../support/cli.ts';

const [sample] = readImage(readFileSync(sampleFile), { fileName: 'sample.elf' }).segments;
const sampleBytes = Buffer.from(sample?.bytes ?? []);
const folder = temporaryFolder();
let cli: BuiltCli;

beforeAll(async () => {
  cli = await BuiltCli.make('board');
});
afterAll(() => {
  cli.remove();
  folder.remove();
});

describe.each([
  ['a pseudo-terminal', ['--link', folder.path('board')]],
  ['TCP', ['--tcp', '127.0.0.1:0']],
])('flashline board on %s', (where, options) => {
  const isMissing = process.platform === 'win32' && where !== 'TCP';
  let server: ChildProcess;
  let port = '';

  beforeAll(async () => {
    if (isMissing) return;
    server = cli.start(['board', 'stm32g071rb', '--json', ...options]);
    const [, line = ''] = await said(server.stdout, /^(.*"event":"ready".*)$/m);
    port = (JSON.parse(line) as { port: string }).port;
  });

  it.skipIf(isMissing)(
    'is programmed, read back, verified, protected and freed by other processes',
    async () => {
      const file = folder.path(`back-${where.length}.bin`);
      const reached = ['--port', port];
      const programmed = await cli.run(['program', sampleFile, ...reached, '--part', 'g071']);
      expect(programmed.stdout).toContain('Programmed and verified 8 444 bytes');
      const length = String(sampleBytes.length);
      const read = await cli.run(['read', ...reached, '--address', '0x08000000', '--length', length, file]);
      expect(read.exitCode).toBe(0);
      expect(readFileSync(file).equals(sampleBytes)).toBe(true);
      expect((await cli.run(['verify', sampleFile, ...reached])).exitCode).toBe(0);
      expect((await cli.run(['erase', ...reached, '--range', '0x08001000:2K'])).stdout).toContain(
        'Erased 1 page and found them blank',
      );
      expect((await cli.run(['verify', sampleFile, ...reached])).exitCode).toBe(9);
      expect((await cli.run(['protect', ...reached])).exitCode).toBe(0);
      const info = await cli.run(['info', ...reached, '--json']);
      expect(eventsOf(info).at(-1)).toMatchObject({ target: { pid: 0x460, readProtected: true } });
      expect((await cli.run(['program', sampleFile, ...reached])).exitCode).toBe(10);
      expect((await cli.run(['unprotect', ...reached, '--yes'])).exitCode).toBe(0);
      expect((await cli.run(['info', ...reached])).stdout).toMatch(/Flash +128 KiB \(read from the part\)/);
    },
  );

  it.skipIf(isMissing)('refuses lines that the port does not have', async () => {
    const run = await cli.run(['info', '--port', port, '--reset', 'dtr']);
    expect(run.exitCode).toBe(4);
    expect(run.stderr).toContain('E-PORT-NO-LINES');
  });

  it.skipIf(isMissing)('ends on request, which is no failure', async () => {
    const end = ended(server);
    server.kill('SIGINT');
    expect((await end).exitCode).toBe(0);
  });
});
