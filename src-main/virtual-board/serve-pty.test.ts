import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SerialPort } from 'serialport';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deviceOf } from '../../test/support/board-rig.ts';
import { systemClock } from '../time/clock.ts';
import { VirtualBoard } from './board.ts';
import type { PtyServer } from './serve-pty.ts';
import { servePty } from './serve-pty.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function serve(linkPath?: string): Promise<{ server: PtyServer; board: VirtualBoard }> {
  const board = new VirtualBoard({ device: deviceOf('F103'), clock: systemClock, paced: false });
  const server = await servePty(board, {
    clock: systemClock,
    ...(linkPath === undefined ? {} : { linkPath }),
  });
  ends.push(() => server.close());
  return { server, board };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'flashline-pty-'));
  ends.push(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The target of a link; nothing for a descriptor that was closed in the meantime. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

/** A client as the product itself is one. */
class Client {
  readonly port: SerialPort;
  #heard: number[] = [];

  constructor(path: string, baudRate: number) {
    this.port = new SerialPort({ path, baudRate, parity: 'even', autoOpen: false });
    this.port.on('data', (bytes: Buffer) => this.#heard.push(...bytes));
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve, reject) =>
      this.port.open((error) => (error ? reject(error) : resolve())),
    );
    return this;
  }

  async ask(bytes: number[], answerLength: number): Promise<number[]> {
    this.#heard = [];
    this.port.write(bytes);
    for (let turns = 0; this.#heard.length < answerLength && turns < 1000; turns++)
      await new Promise((resolve) => setTimeout(resolve, 1));
    return this.#heard;
  }

  close(): Promise<void> {
    return new Promise((resolve) => (this.port.isOpen ? this.port.close(() => resolve()) : resolve()));
  }
}

async function dial(path: string, baudRate = 115_200): Promise<Client> {
  const client = await new Client(path, baudRate).open();
  ends.push(() => client.close());
  return client;
}

describe.skipIf(process.platform === 'win32')('a board on a pseudo-terminal', () => {
  it('answers a serial program', async () => {
    const { server } = await serve();
    const client = await dial(server.path);
    expect(await client.ask([0x7f], 1)).toEqual([0x79]);
    expect(await client.ask([0x02, 0xfd], 5)).toEqual([0x79, 0x01, 0x04, 0x10, 0x79]);
  });

  it('passes every byte value in both directions as it is', async () => {
    const { server, board } = await serve();
    board.flash.bytes.set(Uint8Array.from({ length: 256 }, (_, value) => value));
    const client = await dial(server.path);
    await client.ask([0x7f], 1);
    await client.ask([0x11, 0xee], 1);
    await client.ask([0x08, 0, 0, 0, 0x08], 1);
    const answer = await client.ask([0xff, 0x00], 257);
    expect(answer.slice(1)).toEqual(Array.from({ length: 256 }, (_, value) => value));
    await client.ask([0x31, 0xce], 1);
    await client.ask([0x08, 0, 0x01, 0, 0x09], 1);
    const all = Array.from({ length: 256 }, (_, value) => value);
    expect(await client.ask([0xff, ...all, 0xff], 1)).toEqual([0x79]);
    expect([...board.flash.bytes.subarray(256, 512)]).toEqual(all);
  });

  it('is reset between clients, and loses no byte of the next one', async () => {
    const { server, board } = await serve();
    const first = await dial(server.path);
    await first.ask([0x7f, 0x31], 1);
    await first.close();
    // Here both ends share one event loop: the board must get its turn between the two.
    await vi.waitFor(() => expect(board.log.of('reset')).toHaveLength(2), { interval: 1 });
    const second = await dial(server.path);
    expect(await second.ask([0x7f], 1)).toEqual([0x79]);
    expect(board.log.of('reset').map((event) => event.reason)).toEqual(['power-up', 'reconnected']);
  });

  // A read that waits stops the process when one client leaves and another comes in the same turn of the event loop.
  it.skipIf(process.platform !== 'linux')(
    'is never read in a way that could wait (needs Linux)',
    async () => {
      const { server } = await serve();
      await dial(server.path);
      const descriptors = readdirSync('/proc/self/fd').filter((fd) =>
        linkOf(`/proc/self/fd/${fd}`).endsWith('ptmx'),
      );
      expect(descriptors).not.toEqual([]);
      for (const fd of descriptors) {
        const flags = /^flags:\s*(\d+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0';
        expect(parseInt(flags, 8) & constants.O_NONBLOCK).not.toBe(0);
      }
    },
  );

  it('is paced at the rate the client has set', async () => {
    const { server, board } = await serve();
    const client = await dial(server.path, 57_600);
    await client.ask([0x7f], 1);
    expect(board.log.of('sync')[0]?.baudRate).toBeCloseTo(57_600, 0);
  });

  it('can be found under a name of choice, which goes with it', async () => {
    const linkPath = join(temporaryFolder(), 'board');
    const { server } = await serve(linkPath);
    expect(readlinkSync(linkPath)).toBe(server.path);
    const client = await dial(linkPath);
    expect(await client.ask([0x7f], 1)).toEqual([0x79]);
    await client.close();
    server.close();
    expect(existsSync(linkPath)).toBe(false);
  });

  it('is gone when it is closed, whatever program was started meanwhile', async () => {
    const { server } = await serve();
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume(); console.log("here")']);
    ends.push(() => void child.kill());
    await once(child.stdout, 'data');
    server.close();
    await vi.waitFor(() => expect(existsSync(server.path)).toBe(false), { interval: 1 });
  });

  it('replaces a link that a dead board left behind', async () => {
    const linkPath = join(temporaryFolder(), 'board');
    symlinkSync('/dev/pts/987654', linkPath);
    const { server } = await serve(linkPath);
    expect(readlinkSync(linkPath)).toBe(server.path);
  });

  it.each([
    ['a file', (path: string) => writeFileSync(path, 'mine')],
    ['a link to something else', (path: string) => symlinkSync('/etc/hostname', path)],
    ['a link to nowhere that is no pseudo-terminal', (path: string) => symlinkSync('/nowhere/at/all', path)],
  ])('does not touch %s at the place of the link', async (_what, make) => {
    const linkPath = join(temporaryFolder(), 'board');
    make(linkPath);
    await expect(serve(linkPath)).rejects.toMatchObject({ code: 'E-BOARD-LINK' });
  });

  it('does not take the link of a board that lives', async () => {
    const linkPath = join(temporaryFolder(), 'board');
    const { server } = await serve(linkPath);
    await expect(serve(linkPath)).rejects.toMatchObject({ code: 'E-BOARD-LINK' });
    expect(readlinkSync(linkPath)).toBe(server.path);
  });
});
