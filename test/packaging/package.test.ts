import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { LICENCES_FILE, LICENCES_RULE } from '../../scripts/build/third-party-licences.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { readAsar } from './asar.ts';
import { freshBuild, readIfThere } from './fresh-build.ts';
import expectedFuses from './fuses.json' with { type: 'json' };
import { unpackedPackages } from './unpacked-packages.ts';

const packages = unpackedPackages();
/** State of a fuse in the program: '0', '1', or 'r' if Electron has given the fuse up. */
const FUSE_STATES = new Map([
  [0x30, 'off'],
  [0x31, 'on'],
  [0x72, 'removed'],
]);

if (packages.length === 0)
  // The tests read a package that takes minutes to make: `.ci/run` makes it, and runs them afterwards. If there is none,
  // this stands for them in the list of skipped tests.
  it.skip('packages in dist/ (none, or older than the configuration: npm run package -- --dir)', () =>
    undefined);

describe.each(packages)('the package in $folder', ({ program, resources, prebuild, acceptsDebugger }) => {
  const archive = readAsar(join(resources, 'app.asar'));

  it('has its fuses as they are meant to be', async () => {
    const wire = await getCurrentFuseWire(program);
    const fuses = Object.entries(expectedFuses)
      .map(([name, meant]) => ({
        name,
        meant,
        state: wire[FuseV1Options[name as keyof typeof FuseV1Options]],
      }))
      // Electron 22 has fewer fuses.
      .filter(({ state }) => state !== undefined);
    const isDebugged = (name: string) => acceptsDebugger && name === 'EnableNodeCliInspectArguments';
    expect(fuses.length).toBeGreaterThanOrEqual(7);
    expect(fuses.map(({ name, state }) => [name, FUSE_STATES.get(Number(state))])).toEqual(
      fuses.map(({ name, meant }) => [name, isDebugged(name) ? 'on' : meant]),
    );
  });

  it('holds the native part of serialport for its own system, outside the archive, and no other', () => {
    const native = archive.filter(({ path }) => path.endsWith('.node'));
    expect(native.map(({ path }) => path)).toEqual([
      expect.stringContaining(`@serialport/bindings-cpp/prebuilds/${prebuild}/`),
    ]);
    expect(native[0]?.isUnpacked).toBe(true);
    expect(existsSync(join(`${resources}/app.asar.unpacked`, native[0]?.path ?? ''))).toBe(true);
  });

  it('holds all device records where the program looks for them', () => {
    const packed = loadDevices(join(resources, 'resources', 'devices'));
    expect(packed).toEqual(loadDevices());
  });

  it('holds every package that its main process loads', () => {
    const loaded = archive
      .filter(({ path }) => path.startsWith('out/main/') && path.endsWith('.cjs'))
      .flatMap(({ read }) => [...read().matchAll(/(?:require|import)\(["'`]([^."'`][^"'`]*)["'`]\)/g)])
      .map(([, name = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name)
      .filter((name) => name !== 'electron' && !name.startsWith('node:') && !builtinModules.includes(name));
    const packed = new Set(archive.map(({ path }) => path));
    expect(loaded).toContain('serialport');
    expect([...new Set(loaded)].filter((name) => !packed.has(`node_modules/${name}/package.json`))).toEqual(
      [],
    );
  });

  it.each([
    ['main', 'vite.electron.config.ts'],
    ['preload', 'vite.preload.config.ts'],
    ['renderer', 'vite.renderer.config.ts'],
  ])(
    'has a licence of every package that is bundled in %s',
    (part, config) => {
      const packed = readIfThere(join(resources, 'licences', part, LICENCES_FILE));
      const named = packed
        .split(`\n${LICENCES_RULE}\n`)
        .slice(1)
        .map((entry) => /^\S+/.exec(entry)?.[0]);
      const { packages, licences } = freshBuild(config);
      if (part === 'renderer')
        expect(packages).toEqual(expect.arrayContaining(['@vue/runtime-core', '@fontsource/noto-sans-sc']));
      expect(packages.filter((name) => !named.includes(name))).toEqual([]);
      expect(packed).toBe(licences);
    },
    60_000,
  );

  it('has a licence of itself, and of every package in its archive', () => {
    expect(readFileSync(join(resources, 'licences', 'LICENSE.txt'), 'utf8')).toBe(
      readFileSync('LICENSE', 'utf8'),
    );
    const paths = archive.map(({ path }) => path);
    const packed = paths.flatMap(
      (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(path)?.[0] ?? [],
    );
    const licensed = paths.flatMap((path) => /^(.*\/)licen[cs]e[^/]*$/i.exec(path)?.[1] ?? []);
    expect(packed).toContain('node_modules/serialport/');
    expect([...new Set(packed)].filter((folder) => !licensed.includes(folder))).toEqual([]);
  });

  it('holds the built screens and nothing that is for developers only', () => {
    const paths = archive.map(({ path }) => path);
    expect(paths).toContain('out/main/main.cjs');
    expect(paths).toContain('out/preload/preload.cjs');
    expect(paths).toContain('out/renderer/index.html');
    expect(paths.filter((path) => /^(?:src-|test\/|out\/cli)|\.(?:map|test\.ts)$/.test(path))).toEqual([]);
    expect(
      paths.filter((path) => /node_modules\/(?:koffi|electron|vue|vite|typescript)\//.test(path)),
    ).toEqual([]);
  });

  it('has no address to ask for updates', () => {
    expect(readdirSync(resources)).not.toContain('app-update.yml');
  });
});
