import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Two pseudo-terminals joined back to back: what goes into one comes out of the other. */
export interface PtyPair {
  first: string;
  second: string;
  /** Takes both away, as when an adapter is unplugged. */
  unplug(): Promise<void>;
}

/** Makes a pair with socat, which has to be installed. */
export async function openPtyPair(): Promise<PtyPair> {
  const socat = spawn('socat', ['-d', '-d', 'pty,raw,echo=0', 'pty,raw,echo=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const names: string[] = [];
  let text = '';
  for await (const chunk of socat.stderr) {
    text += String(chunk);
    names.splice(0, 2, ...Array.from(text.matchAll(/PTY is (\S+)/g), (match) => match[1] ?? ''));
    if (text.includes('starting data transfer loop')) break;
  }
  const [first, second] = names;
  if (first === undefined || second === undefined) throw new Error(`socat made no pseudo-terminals: ${text}`);
  return {
    first,
    second,
    async unplug() {
      if (socat.exitCode !== null || socat.signalCode !== null) return;
      socat.kill();
      await once(socat, 'exit');
    },
  };
}
