import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureLowLatency } from './low-latency.ts';

describe('low latency', () => {
  let ttyFolder: string;
  let timer: string;
  const none = { before: undefined, now: undefined };

  beforeEach(async () => {
    ttyFolder = await mkdtemp(join(tmpdir(), 'flashline-latency-'));
    await mkdir(join(ttyFolder, 'ttyUSB0', 'device'), { recursive: true });
    timer = join(ttyFolder, 'ttyUSB0', 'device', 'latency_timer');
  });

  afterEach(() => rm(ttyFolder, { recursive: true }));

  const ensure = (flag: Parameters<typeof ensureLowLatency>[1], platform: NodeJS.Platform = 'linux') =>
    ensureLowLatency('/dev/ttyUSB0', flag, { platform, ttyFolder });

  it('tells a flag that it set from one that was there', async () => {
    expect((await ensure({ before: false, now: true })).state).toBe('set');
    expect((await ensure({ before: true, now: true })).state).toBe('already');
  });

  it('shortens the timer of an FTDI adapter whose driver does not take the flag', async () => {
    await writeFile(timer, '16\n');
    expect(await ensure({ before: false, now: false })).toEqual({
      state: 'set',
      detail: 'latency timer 1 ms instead of 16 ms',
    });
    expect(await readFile(timer, 'utf8')).toBe('1');
    expect((await ensure(none)).state).toBe('already');
  });

  it.skipIf(process.platform === 'win32')(
    'finds the adapter behind a link in /dev/serial/by-id',
    async () => {
      await writeFile(timer, '1\n');
      const byId = join(ttyFolder, 'usb-FTDI_FT232R-if00');
      await symlink(join(ttyFolder, 'ttyUSB0'), byId);
      expect((await ensureLowLatency(byId, none, { platform: 'linux', ttyFolder })).state).toBe('already');
    },
  );

  it.skipIf(process.getuid?.() === 0)(
    'reports a timer that it may not change, with its value (needs a user that is not root)',
    async () => {
      await writeFile(timer, '16\n', { mode: 0o444 });
      const detail = expect.stringContaining('16 ms') as string;
      expect(await ensure(none)).toEqual({ state: 'unavailable', detail });
    },
  );

  it('is unavailable, and no failure, without flag and timer or on another system', async () => {
    expect((await ensure(none)).state).toBe('unavailable');
    expect((await ensure(none, 'win32')).state).toBe('unavailable');
  });
});
