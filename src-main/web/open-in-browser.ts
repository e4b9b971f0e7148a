import { spawn } from 'node:child_process';

/** Opens an http address in the default browser of the system. What becomes of it cannot be known. */
export function openInBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [command, args] = openCommand(address, platform);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** The command that opens an address. No shell ever sees it. */
export function openCommand(address: string, platform: NodeJS.Platform): [string, string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return platform === 'darwin' ? ['open', [address]] : ['xdg-open', [address]];
}
