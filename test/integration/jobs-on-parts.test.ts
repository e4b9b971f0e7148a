import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import { withFacts, type DeviceFacts } from '../support/device-facts.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern, testImage } from '../support/plan-target.ts';

const devices = loadDevices();

function rigFor(part: string, options: Partial<VirtualBoardOptions> = {}, change: DeviceFacts = {}): JobRig {
  const found = findDevice(devices, part);
  const size = found.flashSizeBytes === null ? {} : { flashSizeBytes: found.flashSizeBytes };
  const known = devices.map((device) =>
    device.pid === found.device.pid ? withFacts(device, change) : device,
  );
  return new JobRig(found.device, { ...size, ...options }, known);
}

/** Two islands: one from the flash base over several pages, one in the last quarter of the flash; old data everywhere. */
async function programRound(rig: JobRig) {
  const { base, bytes } = rig.board.flash;
  bytes.set(pattern(bytes.length, 100));
  const before = Uint8Array.from(bytes);
  const first = pattern(3001);
  const second = pattern(777, 50);
  const secondAt = base + Math.floor((bytes.length * 3) / 4) + 40;
  const result = await rig.program(testImage([base, first], [secondAt, second]));
  const planned = result.plan?.erasedPages ?? [];
  const outside = bytes.findIndex(
    (byte, i) =>
      byte !== before[i] &&
      !planned.some((page) => base + i >= page.address && base + i < page.address + page.sizeBytes),
  );
  return {
    result,
    first: rig.flashAt(base, first.length),
    second: rig.flashAt(secondAt, second.length),
    expected: { first, second },
    outside,
  };
}

/** Programs while one byte to the board gets lost in the middle of writing, so that a block is read back between writes. */
function programWithLostByte(rig: JobRig, image: MemoryImage) {
  const counts = { toBoard: 0, fromBoard: 0 };
  let struck = false;
  rig.onState = (state) => {
    if (struck || state.at !== 'running' || state.phase !== 'writing' || state.done === 0) return;
    struck = true;
    rig.board.addFault({ direction: 'toBoard', at: counts.toBoard + 20, kind: 'drop' });
  };
  return rig.program(image, {}, { openLink: () => Promise.resolve(rig.openCounted(counts)) });
}

describe('a programming job', () => {
  it.each([
    ['stm32f103c8', 64],
    ['stm32f405rg', 1024],
    ['stm32f427zi', 2048],
    ['stm32g071rb', 128],
    ['stm32g0b1re', 512],
    ['stm32l073rz', 192],
    ['stm32l011k4', 16],
    ['stm32l412cb', 128],
    ['stm32l476rg', 1024],
    ['stm32h503rb', 128],
    ['stm32h743zi', 2048],
    ['stm32f072rb', 128],
    ['stm32wb55rg', 1024],
    ['stm32h723zg', 1024],
    ['stm32f401re', 512],
    ['stm32l152re', 512],
    ['0x436', 384],
    ['stm32l151rb-a', 128],
    ['stm32u575zi', 2048],
    ['stm32wle5jc', 256],
  ])(
    'on %s finds %i KiB, ends verified, with the image in place and nothing else touched',
    async (part, flashKiB) => {
      const rig = rigFor(part);
      const { result, first, second, expected, outside } = await programRound(rig);
      expect(result.error).toBeUndefined();
      expect({ outcome: result.outcome, contents: result.contents, verified: result.verified }).toEqual({
        outcome: 'ok',
        contents: 'complete',
        verified: true,
      });
      expect(result.target?.flashSizeBytes).toBe(flashKiB * 1024);
      expect(first).toEqual(expected.first);
      expect(second).toEqual(expected.second);
      expect(outside).toBe(-1);
      expect(result.statistics).toMatchObject({ retryCount: 0, resyncCount: 0 });
    },
  );

  it('runs on any row of the device table that has pages, through the generic board profile', async () => {
    const failures: string[] = [];
    for (const device of devices.filter(({ layouts }) => layouts.length > 0)) {
      const rig = new JobRig(device, {}, devices);
      const base = device.flashBase;
      const result = await rig.program(
        testImage([base, pattern(300)]),
        {},
        device.uart.parity === 'none' ? { openLink: () => Promise.resolve(rig.open('none')) } : {},
      );
      const inPlace = rig.flashAt(base, 300).every((byte, i) => byte === pattern(300)[i]);
      if (result.outcome !== 'ok' || !inPlace)
        failures.push(
          `${device.id}: ${result.error?.code ?? 'not in place'} ${JSON.stringify(result.error?.params ?? {})}`,
        );
    }
    expect(failures).toEqual([]);
  });

  it('runs a second time on the same board without a reset', async () => {
    const rig = rigFor('stm32l073rz', { keepsState: true });
    await programRound(rig);
    const { result } = await programRound(rig);
    expect(result.outcome).toBe('ok');
  });

  it.each(['stm32l412cb', 'stm32g071rb', 'stm32f103c8'])(
    'erases the page of a block anew that is half written on %s after a lost answer, verified or not',
    async (part) => {
      const counts = { toBoard: 0, fromBoard: 0 };
      let struck = false;
      const rig: JobRig = rigFor(part, {
        paced: false,
        onEvent: (event) => {
          if (struck || event.kind !== 'write') return;
          struck = true;
          rig.board.addFault({ direction: 'fromBoard', at: counts.fromBoard, kind: 'drop' });
          const { base, bytes } = rig.board.flash;
          rig.clock.after(1, () => bytes.set([0xff, 0x12, 0x34, 0x00], event.address - base + 16));
        },
      });
      const image = testImage([0x0800_0000, pattern(600)]);
      const openLink = () => Promise.resolve(rig.openCounted(counts));
      const result = await rig.program(image, { verify: false }, { openLink });
      expect(result).toMatchObject({ outcome: 'ok', contents: 'complete', verified: false });
      expect(result.warnings.map(({ code }) => code)).toContain('W-JOB-REPAIRED');
      expect(rig.flashAt(0x0800_0000, 600)).toEqual(pattern(600));
    },
  );

  it('finds its way down to a rate that works if the board measures high ones wrongly', async () => {
    const rig = rigFor('stm32f405rg');
    const result = await rig.program(
      testImage([0x0800_0000, pattern(64)]),
      {},
      { openLink: () => Promise.resolve(rig.open('none')), wiring: rig.wiring },
    );
    expect(result.outcome).toBe('ok');
    expect(result.settings?.parity).toBe('even');
  });
});

describe('quirks that need care of their own', () => {
  // Each twin takes the care out of the device record: the job must then fail, or the care does nothing.
  const image = (base: number, size: number) => testImage([base, pattern(size)]);

  it('L412 answers 0x7F twice', async () => {
    const result = await rigFor('stm32l412cb').program(image(0x0800_0000, 64));
    expect(result.outcome).toBe('ok');
    expect(result.statistics.strayByteCount).toBe(1);
  });

  it('H503 spoils all writes after a misaligned one: 600 bytes are written in multiples of 16', async () => {
    const rig = rigFor('stm32h503rb');
    const segments = testImage([0x0800_0000, pattern(600)], [0x0800_0260, pattern(100)]);
    expect((await rig.program(segments)).outcome).toBe('ok');
    const careless = rigFor('stm32h503rb', {}, { uart: { writeAlignmentBytes: 4 }, programUnitBytes: 4 });
    expect((await careless.program(segments)).error?.code).toBe('E-VERIFY-MISMATCH');
  });

  it('L073 has no mass erase: all pages are listed instead', async () => {
    const task = { kind: 'erase', what: { kind: 'mass' }, verify: true } as const;
    const rig = rigFor('stm32l073rz');
    rig.board.flash.bytes.fill(0x12);
    const result = await rig.run(task);
    expect(result).toMatchObject({ outcome: 'ok', contents: 'erased', verified: true });
    expect(rig.board.flash.bytes.every((byte) => byte === 0)).toBe(true);
  });

  it('a mass erase that is refused against the record is done page by page, and reported', async () => {
    const rig = rigFor('stm32l073rz', {}, { uart: { massErase: true } });
    const result = await rig.run({ kind: 'erase', what: { kind: 'mass' }, verify: true });
    expect(result.outcome).toBe('ok');
    expect(result.warnings.map(({ code }) => code)).toContain('W-JOB-MASS-ERASE-REFUSED');
  });

  it('G0B1 loses pages of a list in bank 2: each gets its own command', async () => {
    const bank2 = image(0x0804_0000, 5000);
    const rig = rigFor('stm32g0b1re');
    rig.board.flash.bytes.fill(0x12);
    expect(await rig.program(bank2)).toMatchObject({ outcome: 'ok', statistics: { retryCount: 0 } });
    const careless = rigFor('stm32g0b1re', {}, { uart: { singlePageErase: null } });
    careless.board.flash.bytes.fill(0x12);
    const repaired = await careless.program(bank2);
    expect(repaired.warnings.map(({ code }) => code)).toContain('W-JOB-REPAIRED');
  });

  it('H723 loses the first 32 bytes of a write after a read: they are sent again', async () => {
    const image = testImage([0x0800_0000, pattern(1000)]);
    const careful = rigFor('stm32h723zg');
    expect(await programWithLostByte(careful, image)).toMatchObject({
      outcome: 'ok',
      // The block that lost a byte went twice, and nothing read back wrong.
      warnings: [{ code: 'W-JOB-SENT-AGAIN', params: { count: 1 } }],
      statistics: { resyncCount: 1 },
    });
    const careless = rigFor('stm32h723zg', {}, { uart: { readsDisturbWrites: false } });
    expect(await programWithLostByte(careless, image)).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-VERIFY-MISMATCH' },
    });
  });

  it('L0 and F4 give flash size and unique id only as a block', async () => {
    for (const part of ['stm32l073rz', 'stm32f405rg']) {
      const careful = await rigFor(part).run({ kind: 'info' });
      expect(careful.target).toMatchObject({ flashSizeSource: 'register', uniqueId: { state: 'read' } });
      expect(careful.statistics.nackCount).toBe(0);
      const careless = await rigFor(part, {}, { uart: { sizeUidRead: { kind: 'direct' } } }).run({
        kind: 'info',
      });
      expect(careless.statistics.nackCount).toBeGreaterThan(0);
    }
  });
});
