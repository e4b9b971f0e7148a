import { isAbsolute, join } from 'node:path';

/**
 * The folder of the user's records, in addition to the installed ones; undefined if there is none. `FLASHLINE_DEVICES`
 * names another folder; if it is empty, there is none. A variable without an absolute path counts as unset, as the XDG
 * base directory specification has it.
 */
export function userDeviceFolder(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const { FLASHLINE_DEVICES } = environment;
  if (FLASHLINE_DEVICES !== undefined) return FLASHLINE_DEVICES === '' ? undefined : FLASHLINE_DEVICES;
  const folderOf = (variable: string) => {
    const folder = environment[variable];
    return folder !== undefined && isAbsolute(folder) ? folder : undefined;
  };
  if (platform === 'win32') return joined(folderOf('APPDATA'), 'Flashline', 'devices');
  const home = folderOf('HOME');
  if (platform === 'darwin') return joined(home, 'Library', 'Application Support', 'Flashline', 'devices');
  return joined(folderOf('XDG_DATA_HOME') ?? joined(home, '.local', 'share'), 'flashline', 'devices');
}

function joined(folder: string | undefined, ...names: string[]): string | undefined {
  return folder === undefined ? undefined : join(folder, ...names);
}
