import { parseArgs } from 'node:util';

/** Electron that knows the fuse which electron-builder.yml adds to the shared configuration. */
const FIRST_MAJOR_WITH_ALL_FUSES = 29;

/**
 * Reads the arguments of `npm run package`.
 *
 * @type {typeof import('./package-plan.d.mts').readPackageArgs}
 */
export function readPackageArgs(args, env) {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        dir: { type: 'boolean', default: false },
        win7: { type: 'boolean', default: false },
        'electron-dist': { type: 'string' },
      },
    }));
  } catch (error) {
    return {
      refusal: `${error.message}. Usage: npm run package -- [--dir] [--win7] [--electron-dist tests]`,
    };
  }
  const wish = {
    isUnpacked: values.dir,
    isForWindows7: values.win7,
    takesTestElectron: values['electron-dist'] !== undefined,
    isForEndToEnd: env.FLASHLINE_E2E === '1',
  };
  const refusal = refusalOf(wish, values['electron-dist']);
  return refusal === undefined ? { wish } : { refusal };
}

/** What is made for tests stays a folder on this machine: nobody can install it by mistake. */
function refusalOf({ isUnpacked, isForWindows7, takesTestElectron, isForEndToEnd }, electronDist) {
  if (takesTestElectron && electronDist !== 'tests') return `--electron-dist takes "tests" only.`;
  if (takesTestElectron && !isUnpacked)
    return 'An Electron found for tests is never shipped: --electron-dist tests needs --dir.';
  if (isForEndToEnd && !isUnpacked)
    return 'With FLASHLINE_E2E=1 the program can be debugged by anyone, so it is never shipped: add --dir.';
  if (takesTestElectron && isForWindows7) return '--win7 and --electron-dist tests exclude each other.';
  return undefined;
}

/**
 * Gives the arguments for electron-builder.
 *
 * @type {typeof import('./package-plan.d.mts').builderArgs}
 */
export function builderArgs(wish, electron) {
  const isOld = electron !== undefined && Number.parseInt(electron.version, 10) < FIRST_MAJOR_WITH_ALL_FUSES;
  const config = wish.isForWindows7 || isOld ? 'electron-builder.win7.yml' : 'electron-builder.yml';
  const args = ['--config', config, '--publish', 'never'];
  if (wish.isUnpacked) args.push('--dir');
  if (wish.isForWindows7) args.push('--win');
  if (electron !== undefined)
    args.push(
      `-c.electronDist=${electron.dist}`,
      `-c.electronVersion=${electron.version}`,
      '-c.directories.output=dist',
    );
  if (wish.isForEndToEnd)
    args.push('-c.electronFuses.enableNodeCliInspectArguments=true', '-c.extraMetadata.acceptsDebugger=true');
  return args;
}
