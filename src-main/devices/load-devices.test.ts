import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultDeviceFolder, loadDevices } from './load-devices.ts';

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
          detail: 'stm32f410-copy.json has the same product id',
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
