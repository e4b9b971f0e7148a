import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LICENCES_FILE } from '../../scripts/build/third-party-licences.ts';
import { commandLine } from '#main/cli/command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'flashline-pack-'));
const packed = join(folder, 'node_modules', 'flashline');

interface PackageJson {
  bin: Record<string, string>;
  dependencies: Record<string, string>;
}

/** Packs as `npm pack` does, and puts the package where an installation has it, with its dependencies and no others of the clone. */
beforeAll(() => {
  execFileSync('npm', ['pack', '--pack-destination', folder], {
    cwd: root,
    stdio: 'pipe',
    shell: process.platform === 'win32',
  });
  mkdirSync(packed, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  execFileSync('tar', [
    '-xzf',
    join(folder, `flashline-${version}.tgz`),
    '-C',
    packed,
    '--strip-components=1',
  ]);
  const { dependencies } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as PackageJson;
  for (const name of Object.keys(dependencies)) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place, 'junction');
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, ...words: string[]): string {
  const { bin } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as PackageJson;
  return execFileSync(process.execPath, [join(packed, bin[program] ?? ''), ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FLASHLINE_TRACES: '', FLASHLINE_DEVICES: '' },
  });
}

describe('the package of npm pack', () => {
  it('programs a board without the clone', () => {
    const sample = join(packed, 'resources', 'samples', 'sample.elf');
    expect(run('flashline', 'program', sample, '--port', 'virtual:stm32f405')).toContain(
      'Programmed and verified',
    );
    expect(run('flashline-legacy', '-?')).toContain('STMFlashLoader arguments');
  });

  it('has the documents that help pages name', () => {
    const silent = { writeOut: () => undefined, writeErr: () => undefined };
    const program = commandLine('0', { run: () => Promise.resolve() }, silent);
    const names = [program, ...program.commands]
      .map((command) => command.name())
      .filter((name) => name !== 'exit-codes');
    const pages = names.map((name) => run('flashline', ...(name === 'flashline' ? [] : [name]), '--help'));
    const documents = new Set(pages.join('\n').match(/docs\/[\w/-]+\.md/g) ?? []);
    expect(documents.size).toBeGreaterThan(3);
    for (const document of documents)
      expect([document, existsSync(join(packed, document))]).toEqual([document, true]);
  });

  it('has the licences of itself and of what is bundled', () => {
    expect(existsSync(join(packed, 'LICENSE'))).toBe(true);
    expect(readFileSync(join(packed, 'out', 'renderer', LICENCES_FILE), 'utf8')).toContain(
      '@vue/runtime-core',
    );
  });

  it('has the screens for serve, and nothing of the tests', () => {
    expect(existsSync(join(packed, 'out', 'renderer', 'index.html'))).toBe(true);
    expect(existsSync(join(packed, 'test'))).toBe(false);
    expect(existsSync(join(packed, 'src-main'))).toBe(false);
  });
});
