import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
