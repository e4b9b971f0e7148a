import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Segment } from '#shared/image/segment.ts';
import type { StoredImage } from '#shared/image/stored-image.ts';
import { writeIntelHex } from '#shared/image/write-intel-hex.ts';
import { writeSRecord } from '#shared/image/write-s-record.ts';
import { buildUf2 } from '../../test/support/uf2-builder.ts';
import { findPart } from '../devices/find-part.ts';
import { loadDevices } from '../devices/load-devices.ts';
import { resourceFile } from '../devices/resource-file.ts';
import { DocumentStore } from '../documents/document-store.ts';
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

const image = {
  entryPoint: undefined,
  segments: [{ address: 0x0800_0000, bytes: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) }],
};
/** For STM32G0, and for a family that no STM32 is of. */
const uf2 = [0x300f_5633, 0xada5_2840].map((familyId, number) => ({
  address: 0x0800_0000,
  number: 0,
  total: 1,
  familyId,
  bytes: [number, number, number, number],
}));

/** A file that was opened, as the line is given it. */
async function openedFile(name: string, bytes: Uint8Array, baseAddress?: number) {
  const documents = new DocumentStore(workInline, () => undefined);
  const { documentId } = await documents.open({ name, bytes, baseAddress });
  return documents.file(documentId);
}

const part = findPart(loadDevices(), 'stm32g071cb');
const options = { erase: 'needed', keepRest: false, outside: 'refuse' } as const;

describe('a firmware that the line keeps', () => {
  it.each([
    ['boot.bin', Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)],
    ['boot.hex', writeIntelHex(image)],
    ['boot.s19', writeSRecord(image)],
    ['sample.elf', readFileSync(resourceFile('samples', 'sample.elf'))],
    ['families.uf2', buildUf2(uf2)],
  ])('is the file itself under its hash, and is read as it was when opened: %s', async (name, bytes) => {
    const folder = firmwareFolder();
    const opened = await openedFile(name, bytes, 0x0800_0000);
    const { file } = await new LineFirmware(new FirmwareStore(folder), workInline).prepare({
      ...opened,
      isKept: false,
      part,
      options,
    });
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    const kept = readFileSync(join(folder, 'firmware', `${file.sha256}.bin`));
    expect(kept.equals(bytes)).toBe(true);

    for (const isAtOnce of [true, false]) {
      const started = new LineFirmware(new FirmwareStore(folder), workInline);
      if (!isAtOnce) await started.load(file);
      expect(contentsOf(started.image(file))).toEqual(contentsOf(opened.image));
    }
  });

  it('is not mistaken for the same bytes at another address', async () => {
    const folder = firmwareFolder();
    const firmware = new LineFirmware(new FirmwareStore(folder), workInline);
    for (const address of [0x0800_0000, 0x0800_4000]) {
      const opened = await openedFile('boot.bin', new Uint8Array(8), address);
      const { file } = firmware.prepareHere({ ...opened, isKept: false, part, options });
      expect(firmware.image(file).segments.at(0)?.address).toBe(address);
    }
  });

  it.each([true, false])(
    'is refused if somebody has changed the file, whatever is in it now',
    async (isAtOnce) => {
      const folder = firmwareFolder();
      const file = new LineFirmware(new FirmwareStore(folder), workInline).keepSample();
      writeFileSync(join(folder, 'firmware', `${file.sha256}.bin`), 'no ELF file');
      const started = new LineFirmware(new FirmwareStore(folder), workInline);
      const use = isAtOnce ? async () => Promise.resolve(started.image(file)) : () => started.load(file);
      await expect(use()).rejects.toMatchObject({ code: 'E-FILE-READ' });
    },
  );

  it('is written as a file if it was read from a board', async () => {
    const folder = firmwareFolder();
    const documents = new DocumentStore(workInline, () => undefined);
    const read = [0x0800_0000, 0x0800_1000].map((address) => ({ address, bytes: Uint8Array.of(1, 2, 3, 4) }));
    const source = { pid: 0x460, uniqueId: null, port: 'COM3', identifiedAtMs: null };
    const { documentId } = await documents.addDump('dump', read, source);
    const chosen = { ...documents.file(documentId), isKept: false, part, options };
    const { file } = await new LineFirmware(new FirmwareStore(folder), workInline).prepare(chosen);
    const started = new LineFirmware(new FirmwareStore(folder), workInline);
    expect([...started.image(file).segments]).toEqual(read);
  });
});

function contentsOf({ format, segments, uf2Others }: StoredImage): unknown {
  const others = uf2Others?.map((other) => [other.family, [...other.segments].map(plain)]);
  return { format, segments: [...segments].map(plain), others };
}

function plain({ address, bytes }: Segment): unknown {
  return [address, [...bytes]];
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

  it('is asked for again if it could not be read', async () => {
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
