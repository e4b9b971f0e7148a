import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runLimited } from '../../scripts/electron/run-limited.mjs';
import { cacheFolder, checkSum, TEST_RUNTIME, testRuntime } from '../../scripts/electron/test-runtime.mjs';
import { findElectron, type Finding } from '../../scripts/find-electron.mjs';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'flashline-electron-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const silent = () => undefined;
const isTestPlatform = process.platform === 'linux' && process.arch === 'x64';

/** A folder that looks like an unpacked Electron to whoever does not start it. */
function makeDist(dist: string, version: string): string {
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'electron'), '');
  chmodSync(join(dist, 'electron'), 0o755);
  writeFileSync(join(dist, 'version'), `v${version}\n`);
  return dist;
}

describe('the order in which an Electron is looked for', () => {
  const find = async (results: { npm: Finding; tests: Finding }, forTests: boolean) => {
    const asked: string[] = [];
    const answer = (name: 'npm' | 'tests') => () => {
      asked.push(name);
      return Promise.resolve(results[name]);
    };
    const probes = { npmElectron: answer('npm'), testRuntime: answer('tests') };
    return { found: await findElectron({ forTests, env: {}, say: silent, probes }), asked };
  };
  const npm = { dist: '/npm', version: '45.4.1' };
  const tests = { dist: '/tests', version: '22.3.25' };
  const refused = { missing: 'no network' };

  it.runIf(process.platform === 'linux')(
    'takes the folder of the environment before anything else',
    async () => {
      const dist = makeDist(join(folder, 'own'), '44.0.1');
      const found = await findElectron({
        env: { ELECTRON_OVERRIDE_DIST_PATH: dist },
        probes: { npmElectron: () => Promise.resolve(npm), testRuntime: () => Promise.resolve(tests) },
      });
      expect(found).toEqual({ dist, version: '44.0.1', source: 'override' });
    },
  );

  it('refuses a folder of the environment without an Electron, and takes no other one instead', async () => {
    const found = await findElectron({
      forTests: true,
      env: { ELECTRON_OVERRIDE_DIST_PATH: folder },
      probes: { npmElectron: () => Promise.resolve(npm), testRuntime: () => Promise.resolve(tests) },
    });
    expect(found.missing).toBe(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, which holds no complete Electron.`);
  });

  it('takes the download of the npm package, and then does not ask for the runtime for tests', async () => {
    const { found, asked } = await find({ npm, tests }, true);
    expect(found).toEqual({ ...npm, source: 'npm' });
    expect(asked).toEqual(['npm']);
  });

  it('takes the runtime for tests last, marked as such', async () => {
    const { found } = await find({ npm: refused, tests }, true);
    expect(found).toEqual({ ...tests, source: 'tests' });
  });

  it('never takes the runtime for tests if it was not asked for', async () => {
    const { found, asked } = await find({ npm: refused, tests }, false);
    expect(found).toEqual({ missing: 'no network.' });
    expect(asked).toEqual(['npm']);
  });

  it('says in one line why no source gives one', async () => {
    const { found } = await find({ npm: refused, tests: { missing: 'no pip' } }, true);
    expect(found.missing).toBe('no network; no pip.');
  });
});

describe.runIf(isTestPlatform)('the cache of the runtime for tests', () => {
  const { version } = TEST_RUNTIME;
  const make = (work: string) => Promise.resolve({ made: makeDist(join(work, 'made'), version) });

  it('is filled once and then used', async () => {
    const first = await testRuntime(silent, { cache: folder, makeDist: make });
    const second = await testRuntime(silent, {
      cache: folder,
      makeDist: () => Promise.resolve({ failed: 'asked twice' }),
    });
    expect(first).toEqual({ dist: join(folder, `electron-${version}-linux-x64`), version });
    expect(second).toEqual(first);
  });

  it('is filled by two runs at once, and both get it', async () => {
    const both = await Promise.all([1, 2].map(() => testRuntime(silent, { cache: folder, makeDist: make })));
    expect(both.map(({ missing }) => missing)).toEqual([undefined, undefined]);
    expect(readdirSync(folder)).toEqual([`electron-${version}-linux-x64`]);
  });

  it('holds nothing after a refusal, and says the reason in one line', async () => {
    const makeDist = () => Promise.resolve({ failed: 'python3 is not installed' });
    const found = await testRuntime(silent, { cache: folder, makeDist });
    expect(found.missing).toBe('the runtime for tests is not available (python3 is not installed)');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('holds nothing after a crash in the middle', async () => {
    const makeDist = () => Promise.reject(new Error('no space left'));
    const found = await testRuntime(silent, { cache: folder, makeDist });
    expect(found.missing).toContain('no space left');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('replaces a folder that lost its program', async () => {
    const dist = makeDist(join(folder, `electron-${version}-linux-x64`), version);
    rmSync(join(dist, 'electron'));
    expect(await testRuntime(silent, { cache: folder, makeDist: make })).toEqual({ dist, version });
  });

  it('is freed of what a killed run left, but not of what another run is unpacking', async () => {
    mkdirSync(join(folder, 'unpack-killed'));
    utimesSync(join(folder, 'unpack-killed'), new Date(0), new Date(0));
    mkdirSync(join(folder, 'unpack-running'));
    await testRuntime(silent, { cache: folder, makeDist: make });
    expect(readdirSync(folder)).toEqual([`electron-${version}-linux-x64`, 'unpack-running']);
  });

  it('is in the cache folder of the user', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/c' })).toBe(join('/c', 'flashline'));
    expect(cacheFolder({})).toMatch(/\.cache.flashline$/);
  });
});

describe('a download', () => {
  it('with another checksum than the pinned one is refused', async () => {
    const file = join(folder, 'wheel');
    writeFileSync(file, 'abc');
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await checkSum(file, sha256)).toBeUndefined();
    expect(await checkSum(file, TEST_RUNTIME.sha256)).toContain(`${TEST_RUNTIME.sha256} is expected`);
    expect(await checkSum(join(folder, 'other'), sha256)).toContain('is not what was downloaded');
  });
});

describe('a program with a time limit', () => {
  const node = (code: string, timeoutMs: number) => runLimited(process.execPath, ['-e', code], { timeoutMs });

  it('that ends well has no complaint', async () => {
    expect(await node('console.error("a warning")', 10_000)).toEqual({});
  });

  it('that fails is told of by its error, without the stack', async () => {
    const { failed } = await node('console.error("warning"); throw new TypeError("fetch failed")', 10_000);
    expect(failed).toBe('fetch failed');
  });

  it('is stopped at the limit', async () => {
    expect((await node('setInterval(() => {}, 1000)', 30)).failed).toMatch(/did not end within/);
  });

  it('that is not installed is named', async () => {
    const { failed } = await runLimited('flashline-no-such-program', [], { timeoutMs: 10_000 });
    expect(failed).toBe('flashline-no-such-program is not installed');
  });
});
