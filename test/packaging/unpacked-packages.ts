import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** An unpacked package in `dist/`. */
export interface UnpackedPackage {
  /** Folder, from the root of the project. */
  folder: string;
  /** What carries the fuses: the program, or the bundle on macOS. */
  program: string;
  /** Electron's `resources`, with the archive. */
  resources: string;
  /** The one folder of serialport's prebuilds that belongs into it. */
  prebuild: string;
  acceptsDebugger: boolean;
}

const layouts = [
  { name: 'linux-unpacked', program: 'flashline', resources: 'resources', prebuild: 'linux-x64' },
  { name: 'win-unpacked', program: 'Flashline.exe', resources: 'resources', prebuild: 'win32-x64' },
  { name: 'win-ia32-unpacked', program: 'Flashline.exe', resources: 'resources', prebuild: 'win32-ia32' },
  ...['mac', 'mac-arm64'].map((name) => ({
    name,
    program: 'Flashline.app',
    resources: join('Flashline.app', 'Contents', 'Resources'),
    prebuild: 'darwin-x64+arm64',
  })),
];
const configurations = [
  'electron-builder.base.yml',
  'electron-builder.yml',
  'electron-builder.win7.yml',
  'package-lock.json',
];

/** The packages that `npm run package` left, without those older than what they are configured by. */
export function unpackedPackages(): UnpackedPackage[] {
  return ['dist', join('dist', 'win7')].flatMap((output) => {
    const report = join(output, 'package-report.json');
    if (!existsSync(report) || statSync(report).mtimeMs < newestConfigurationMs()) return [];
    const { acceptsDebugger }: { acceptsDebugger: boolean } = JSON.parse(readFileSync(report, 'utf8'));
    return layouts
      .map(({ name, program, resources, prebuild }) => {
        const folder = join(output, name);
        return {
          folder,
          program: join(folder, program),
          resources: join(folder, resources),
          prebuild,
          acceptsDebugger,
        };
      })
      .filter(({ program }) => existsSync(program));
  });
}

function newestConfigurationMs(): number {
  return Math.max(...configurations.map((file) => statSync(file).mtimeMs));
}
