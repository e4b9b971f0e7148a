import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { englishWindow } from '#shared/text/speaker-of.ts';
import { refusedSwitches } from './refused-switches.ts';

/**
 * Ends a packaged program that was started with a debugger or with code from outside, before either is let in. The package for
 * end-to-end tests says inside its archive that it takes them; it is never shipped (docs/release.md).
 */
export function refuseOpenDoors(): void {
  if (!app.isPackaged || takesDebugger()) return;
  const found = refusedSwitches(process.argv.slice(1));
  if (found.length === 0) return;
  for (const name of found) app.commandLine.removeSwitch(name.toLowerCase());
  const words = englishWindow.text('desktop.start.switches', { switches: found.join(', ') });
  process.stderr.write(`${words}\n`);
  app.exit(2);
  process.exit(2);
}

function takesDebugger(): boolean {
  const { acceptsDebugger } = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')) as {
    acceptsDebugger?: unknown;
  };
  return acceptsDebugger === true;
}
