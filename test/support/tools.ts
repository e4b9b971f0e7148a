import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** True if a program called `name` is on the search path and may be run. For `it.skipIf(!hasTool(…))`. */
export function hasTool(name: string): boolean {
  const names = process.platform === 'win32' ? [`${name}.exe`, name] : [name];
  // Debian keeps servers in sbin, which the search path of a plain user leaves out.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => folder !== '' && names.some((file) => canRun(join(folder, file))));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
