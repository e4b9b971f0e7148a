import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../scripts/start/freshness.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'flashline-fresh-'));
  put('src/deep/a.ts', 100);
  put('package.json', 100);
  put('out/main.js', 200);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, changedAtS: number): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  utimesSync(path, changedAtS, changedAtS);
}

function stale(built = 'out/main.js'): boolean {
  return isStale(
    join(folder, built),
    ['src', 'package.json'].map((name) => join(folder, name)),
  );
}

describe('npm start', () => {
  it('builds nothing if the build is newer than all sources', () => {
    expect(stale()).toBe(false);
  });

  it('builds if there is no build', () => {
    expect(stale('out/other.js')).toBe(true);
  });

  it.each(['src/deep/a.ts', 'src/new/b.vue', 'package.json'])('builds where %s is newer', (name) => {
    put(name, 300);
    expect(stale()).toBe(true);
  });

  it('builds nothing for a test that changed', () => {
    put('src/deep/a.test.ts', 300);
    expect(stale()).toBe(false);
  });
});
