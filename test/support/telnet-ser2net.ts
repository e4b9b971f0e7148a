import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A running ser2net in front of one serial port. */
export interface Ser2net {
  port: number;
  stop(): Promise<void>;
}

/** Starts ser2net on a free port of the loopback. `accepter` is its protocol stack, such as `telnet(rfc2217),tcp`. */
export async function startSer2net(path: string, accepter: string): Promise<Ser2net> {
  const port = await findFreePort();
  const folder = await mkdtemp(join(tmpdir(), 'flashline-ser2net-'));
  const config = join(folder, 'ser2net.yaml');
  const connection = `  accepter: ${accepter},127.0.0.1,${port}\n  connector: serialdev,${path},115200n81,local`;
  // Its default pause to collect characters would cost 3 ms in every turn.
  const options = '  options:\n    chardelay: false';
  await writeFile(config, `%YAML 1.1\n---\nconnection: &line\n${connection}\n${options}\n`);
  const search = [process.env['PATH'] ?? '', '/usr/sbin'].join(':');
  const server = spawn('ser2net', ['-n', '-u', '-c', config], {
    stdio: 'ignore',
    env: { ...process.env, PATH: search },
  });
  await waitUntilListening(port);
  return {
    port,
    async stop() {
      if (server.exitCode === null && server.signalCode === null) {
        server.kill('SIGKILL');
        await once(server, 'exit');
      }
      await rm(folder, { recursive: true });
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function waitUntilListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const socket = connect({ host: '127.0.0.1', port });
    const isListening = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    socket.destroy();
    if (isListening) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`ser2net does not listen on port ${port}`);
}
