import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultDeviceFolder, deviceTable, loadDevices } from './load-devices.ts';
import { userDeviceFolder } from './user-device-folder.ts';
import { phrase } from '#shared/text/words.ts';

describe('loadDevices', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  function copyOfTable(): string {
    const folder = mkdtempSync(join(tmpdir(), 'devices-'));
    folders.push(folder);
    cpSync(defaultDeviceFolder(), folder, { recursive: true });
    return folder;
  }

  it('reads a folder once and gives the same devices from then on', () => {
    const folder = copyOfTable();
    const devices = loadDevices(folder);
    rmSync(join(folder, 'families.json'));
    expect(loadDevices(folder)).toBe(devices);
  });

  it('refuses two records with one product id, and names both', () => {
    const folder = copyOfTable();
    cpSync(join(folder, 'stm32f410.json'), join(folder, 'stm32f410-copy.json'));
    expect(() => loadDevices(folder)).toThrow(
      expect.objectContaining({
        code: 'E-DEVICE-RECORD',
        params: {
          file: 'stm32f410.json',
          field: 'pid',
          detail: phrase('record.same-pid', { file: 'stm32f410-copy.json' }),
        },
      }),
    );
  });

  it('names the file that is broken', () => {
    const folder = copyOfTable();
    writeFileSync(join(folder, 'stm32f410.json'), '{');
    expect(() => loadDevices(folder)).toThrow(
      expect.objectContaining({
        code: 'E-DEVICE-RECORD',
        params: expect.objectContaining({ file: 'stm32f410.json' }),
      }),
    );
  });

  it('says which folder cannot be read', () => {
    const folder = join(tmpdir(), 'no-such-folder-of-devices');
    expect(() => loadDevices(folder)).toThrow(
      expect.objectContaining({
        code: 'E-FILE-READ',
        params: expect.objectContaining({ file: join(folder, 'families.json') }),
      }),
    );
  });
});

describe('deviceTable', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  function folderOfUser(records: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'devices-of-user-'));
    folders.push(folder);
    for (const [file, record] of Object.entries(records)) writeFileSync(join(folder, file), record);
    return folder;
  }

  const installed = defaultDeviceFolder();
  const record = readFileSync(join(installed, 'stm32f410.json'), 'utf8');
  const clone = JSON.stringify({ ...(JSON.parse(record) as object), pid: '0x9F1', name: 'Clone' });

  it('has the records of the user next to those of the installation', () => {
    const ofUser = folderOfUser({ 'clone.json': clone, 'notes.txt': 'no record' });
    const { devices, skipped, replaced } = deviceTable({ installed, ofUser });
    expect(devices.find(({ pid }) => pid === 0x9f1)).toMatchObject({ id: 'clone', name: 'Clone' });
    expect({ skipped, replaced }).toEqual({ skipped: [], replaced: [] });
  });

  it('leaves out what is wrong, names it with its folder, and has all others', () => {
    const ofUser = folderOfUser({ 'a.json': '{', 'b.json': clone, 'c.json': clone });
    const { devices, skipped } = deviceTable({ installed, ofUser });
    expect(devices).toHaveLength(loadDevices(installed).length + 1);
    expect(skipped.map(({ code, params }) => [code, params['file']])).toEqual([
      ['E-DEVICE-RECORD', join(ofUser, 'a.json')],
      ['E-DEVICE-RECORD', join(ofUser, 'c.json')],
    ]);
  });

  it('takes the record of the user if both have the product id', () => {
    const ofUser = folderOfUser({ 'mine.json': record });
    const { devices, replaced } = deviceTable({ installed, ofUser });
    expect(devices.filter(({ pid }) => pid === 0x458).map(({ id }) => id)).toEqual(['mine']);
    expect(replaced).toEqual([{ file: join(ofUser, 'mine.json'), other: 'stm32f410.json' }]);
  });

  it('needs no folder of the user', () => {
    const ofUser = join(tmpdir(), 'no-such-folder-of-devices');
    expect(deviceTable({ installed, ofUser }).devices).toEqual(loadDevices(installed));
  });
});

describe('the folder of the user', () => {
  it.each([
    [{ XDG_DATA_HOME: '/data', HOME: '/home/me' }, 'linux', '/data/flashline/devices'],
    [{ XDG_DATA_HOME: '', HOME: '/home/me' }, 'linux', '/home/me/.local/share/flashline/devices'],
    [{ XDG_DATA_HOME: 'data' }, 'linux', undefined],
    [{ HOME: '/Users/me' }, 'darwin', '/Users/me/Library/Application Support/Flashline/devices'],
    [{ APPDATA: '/roaming' }, 'win32', '/roaming/Flashline/devices'],
    [{ FLASHLINE_DEVICES: '/mine', HOME: '/home/me' }, 'linux', '/mine'],
    [{ FLASHLINE_DEVICES: '', HOME: '/home/me' }, 'linux', undefined],
  ] as const)('%j on %s is %s', (environment, platform, folder) => {
    expect(userDeviceFolder(environment, platform)).toBe(folder);
  });
});
