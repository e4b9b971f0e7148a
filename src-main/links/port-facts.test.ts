import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portFacts, type FactSource } from './port-facts.ts';

let folder: string;
let source: FactSource;
const inFolder = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flashline-port-facts-'));
  writeFileSync(inFolder('tty'), '');
  writeFileSync(inFolder('model'), 'Raspberry Pi 3 Model B Plus Rev 1.3\0');
  // The group of root itself is left out.
  if (process.getuid?.() === 0) chownSync(inFolder('tty'), 0, 20);
  const { gid } = statSync(inFolder('tty'));
  writeFileSync(inFolder('group'), `root:x:0:\ndialers:x:${String(gid)}:me\n`);
  source = {
    platform: 'linux',
    kernelRelease: '4.9.0-13-amd64',
    modelFile: inFolder('model'),
    groupFile: inFolder('group'),
    ttyFolder: inFolder('sys'),
    procFolder: inFolder('proc'),
    ownPid: 100,
    list: () =>
      Promise.resolve([
        {
          name: inFolder('tty'),
          kind: 'usb',
          adapter: 'WCH CH34x',
          manufacturer: undefined,
          vendorId: '1a86',
          productId: '7523',
          serialNumber: undefined,
        },
      ]),
  };
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the facts of a port', () => {
  it('name the adapter, the system and the machine', async () => {
    expect(await portFacts(inFolder('tty'), source)).toMatchObject({
      adapter: 'WCH CH34x',
      vendorId: '1a86',
      kernelRelease: '4.9.0-13-amd64',
      isRaspberryPi: true,
    });
  });

  it.skipIf(process.platform === 'win32')('name the group that owns the device file', async () => {
    expect((await portFacts(inFolder('tty'), source)).group).toBe('dialers');
  });

  it('are few, and no failure, for a port that nobody knows', async () => {
    const facts = await portFacts('COM99', {
      ...source,
      platform: 'win32',
      modelFile: inFolder('missing'),
      list: () => Promise.reject(new Error('no list')),
    });
    expect(facts).toEqual({
      name: 'COM99',
      platform: 'win32',
      kernelRelease: '4.9.0-13-amd64',
      isRaspberryPi: false,
    });
  });
});

/** A process of the made-up machine, with what it has open. */
function runs(pid: number, name: string, ...open: string[]): void {
  const home = join(inFolder('proc'), String(pid));
  mkdirSync(join(home, 'fd'), { recursive: true });
  writeFileSync(join(home, 'comm'), `${name}\n`);
  open.forEach((target, fd) => symlinkSync(target, join(home, 'fd', String(fd))));
}

describe.skipIf(process.platform === 'win32')('a name that stands for a device', () => {
  beforeAll(() => {
    mkdirSync(inFolder('by-id'));
    symlinkSync('../tty', inFolder('by-id/usb-1a86_USB_Serial-if00'));
    symlinkSync('ttyS0', inFolder('serial0'));
    writeFileSync(inFolder('ttyS0'), '');
    mkdirSync(inFolder('sys/ttyS0/device/of_node'), { recursive: true });
    writeFileSync(inFolder('sys/ttyS0/device/of_node/compatible'), 'brcm,bcm2835-aux-uart\0');
  });

  it('has the facts of the device, and keeps its own name', async () => {
    const name = inFolder('by-id/usb-1a86_USB_Serial-if00');
    expect(await portFacts(name, source)).toMatchObject({
      name,
      device: inFolder('tty'),
      adapter: 'WCH CH34x',
    });
  });

  it('is found to be the mini-UART of a Raspberry Pi', async () => {
    const facts = await portFacts(inFolder('serial0'), source);
    expect(facts).toMatchObject({ name: inFolder('serial0'), device: inFolder('ttyS0'), isMiniUart: true });
    expect((await portFacts(inFolder('tty'), source)).isMiniUart).toBeUndefined();
  });

  it.each([
    ['tcp://host:4000', true],
    ['rfc2217://host:4000', undefined],
  ])('%s takes no settings: %s', async (name, expected) => {
    expect((await portFacts(name, source)).ignoresSettings).toBe(expected);
  });
});

describe.skipIf(process.platform === 'win32')('who uses a port', () => {
  beforeAll(() => {
    runs(100, 'flashline', inFolder('tty'));
    runs(812, 'minicom', '/dev/null', inFolder('tty'));
    runs(99, 'cat', inFolder('tty'));
    runs(700, 'provider', '/dev/pts/ptmx', inFolder('tty'));
    runs(300, 'brltty', '/dev/null');
    runs(301, 'ModemManager');
  });

  it('is every other process that has it open, by name, and the services that open ports on their own', async () => {
    const { holders, services } = await portFacts(inFolder('tty'), source);
    expect(holders).toEqual([
      { name: 'cat', pid: 99 },
      { name: 'minicom', pid: 812 },
    ]);
    expect(services).toEqual(['brltty', 'ModemManager']);
  });

  it('is found for a name that is a link, and nobody is for another port', async () => {
    const { holders } = await portFacts(inFolder('by-id/usb-1a86_USB_Serial-if00'), source);
    expect(holders?.map(({ name }) => name)).toEqual(['cat', 'minicom']);
    expect((await portFacts(inFolder('ttyS0'), source)).holders).toBeUndefined();
  });
});
