import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { workInline, type HeavyWork } from '../documents/heavy-work.ts';
import { FirmwareStore } from '../settings/firmware-store.ts';
import { LineFirmware } from './line-firmware.ts';

function firmwareFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'flashline-firmware-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

describe('the firmware of a line', () => {
  it('is read once for slots that are started one soon after the other', async () => {
    const folder = firmwareFolder();
    const facts = new LineFirmware(new FirmwareStore(folder), workInline).keepSample();
    const work = vi.fn(workInline) as unknown as HeavyWork;
    const started = new LineFirmware(new FirmwareStore(folder), work);
    await Promise.all([1, 2, 3].map(() => started.load(facts)));
    await started.load(facts);
    expect(work).toHaveBeenCalledTimes(1);
    expect(started.image(facts).segments).not.toHaveLength(0);
  });

  it('is asked for again where it could not be read', async () => {
    const folder = firmwareFolder();
    const facts = new LineFirmware(new FirmwareStore(folder), workInline).keepSample();
    const broken = vi
      .fn<() => Promise<null>>(() => Promise.resolve(null))
      .mockImplementation(workInline as unknown as () => Promise<null>)
      .mockResolvedValueOnce(null);
    const started = new LineFirmware(new FirmwareStore(folder), broken as unknown as HeavyWork);
    await expect(started.load(facts)).rejects.toMatchObject({ code: 'E-FILE-READ' });
    await started.load(facts);
    expect(started.image(facts).segments).not.toHaveLength(0);
  });
});
