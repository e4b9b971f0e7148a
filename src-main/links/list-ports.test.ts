import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortSource } from './list-ports.ts';
import { listPorts } from './list-ports.ts';

const noBinding = () => Promise.reject(new Error('spawn udevadm ENOENT'));

describe.skipIf(process.platform === 'win32')('ports of a Linux machine', () => {
  let root: string;
  let source: PortSource;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'flashline-ports-'));
    source = {
      platform: 'linux',
      folders: { tty: join(root, 'tty'), dev: join(root, 'dev') },
      listByBinding: noBinding,
    };
    await mkdir(join(root, 'dev'));
    await mkdir(join(root, 'tty'));
  });

  afterEach(() => rm(root, { recursive: true }));

  async function addTty(name: string, device: string | undefined, { inDev = true, type = '' } = {}) {
    await mkdir(join(root, 'tty', name));
    if (inDev) await writeFile(join(root, 'dev', name), '');
    if (type !== '') await writeFile(join(root, 'tty', name, 'type'), `${type}\n`);
    if (device === undefined) return;
    await mkdir(join(root, 'devices', device), { recursive: true });
    await symlink(join(root, 'devices', device), join(root, 'tty', name, 'device'));
  }

  it('finds the description of a USB adapter above its port', async () => {
    await addTty('ttyUSB0', 'usb1/1-2/1-2:1.0/ttyUSB0');
    const usb = join(root, 'devices', 'usb1', '1-2');
    await writeFile(join(usb, 'idVendor'), '0403\n');
    await writeFile(join(usb, 'idProduct'), '6001\n');
    await writeFile(join(usb, 'manufacturer'), 'FTDI\n');
    await writeFile(join(usb, 'serial'), 'A50285BI\n');
    await writeFile(join(usb, 'devnum'), '23\n');
    expect(await listPorts(source)).toEqual([
      {
        name: join(root, 'dev', 'ttyUSB0'),
        kind: 'usb',
        adapter: 'FTDI',
        manufacturer: 'FTDI',
        vendorId: '0403',
        productId: '6001',
        serialNumber: 'A50285BI',
        location: '1-2',
        plugging: '23',
      },
    ]);
  });

  it('leaves out terminals without hardware, chips that are not fitted, and ports without a file in /dev', async () => {
    await addTty('tty1', undefined);
    await addTty('ttyS0', 'serial8250/ttyS0', { type: '4' });
    await addTty('ttyS1', 'serial8250/ttyS1', { type: '0' });
    await addTty('ttyACM0', 'usb1/ttyACM0', { inDev: false });
    expect((await listPorts(source)).map(({ name, kind }) => [name, kind])).toEqual([
      [join(root, 'dev', 'ttyS0'), 'built-in'],
    ]);
  });

  it('finds nothing, and does not fail, if there is no sysfs', async () => {
    source.folders = { tty: join(root, 'none'), dev: join(root, 'dev') };
    expect(await listPorts(source)).toEqual([]);
  });
});

describe('ports of other machines', () => {
  const folders = { tty: '/none', dev: '/none' };
  const list = (listByBinding: PortSource['listByBinding']) =>
    listPorts({ platform: 'win32', folders, listByBinding });

  it('are sorted as people count, with what the adapter is', async () => {
    const ports = await list(() =>
      Promise.resolve([
        { path: 'COM10', vendorId: '1A86', productId: '7523' },
        { path: 'COM2', vendorId: '0483', productId: '374B' },
        { path: 'COM1', manufacturer: '(Standard port types)' },
        { path: '/dev/tty.Bluetooth-Incoming-Port' },
      ]),
    );
    expect(ports.map(({ name, kind, adapter }) => [name, kind, adapter])).toEqual([
      ['/dev/tty.Bluetooth-Incoming-Port', 'bluetooth', undefined],
      ['COM1', 'built-in', undefined],
      ['COM2', 'usb', 'ST-LINK'],
      ['COM10', 'usb', 'WCH CH34x'],
    ]);
  });

  it('are none if the system cannot tell', async () => {
    expect(await list(noBinding)).toEqual([]);
  });
});
