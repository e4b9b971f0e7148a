import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import type { Phase } from '#shared/phase.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { TaskOnImage } from '../support/job-spec.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import type { BoardFault } from '#main/virtual-board/faults.ts';
import { caseRig } from '../support/case-rig.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern, testImage } from '../support/plan-target.ts';

const BASE = 0x0800_0000;
const devices = loadDevices();
const f103 = findDevice(devices, 'stm32f103c8').device;
const image = testImage([BASE, pattern(5000)]);
const newRig = (options: Partial<VirtualBoardOptions> = {}) =>
  new JobRig(f103, { flashSizeBytes: 64 * 1024, ...options }, devices);

/** Lets a fault begin with a phase. */
function strikeAt(rig: JobRig, phase: Phase, fault: BoardFault): void {
  let struck = false;
  rig.onState = (state) => {
    if (struck || state.at !== 'running' || state.phase !== phase) return;
    struck = true;
    rig.board.addFault(fault);
  };
}

const eraseAll: TaskOnImage = { kind: 'erase', what: { kind: 'mass' }, verify: true };
const withoutErase = { plan: { erase: 'none', keepRest: false, outside: 'refuse' } } as const;

it('a failure is told also if nothing can be found out about the port', async () => {
  const rig = newRig({ faults: [{ kind: 'silent' }] });
  const portFacts = () => Promise.reject(new Error('no such folder'));
  expect(await rig.run({ kind: 'info' }, { portFacts })).toMatchObject({
    outcome: 'failed',
    error: { code: 'E-SYNC-TIMEOUT' },
  });
});

describe('a board that refuses the command itself', () => {
  it.each([
    ['erase', 'erasing', 'E-ERASE-FAILED', (rig: JobRig) => rig.run(eraseAll)],
    ['program', 'erasing', 'E-ERASE-FAILED', (rig: JobRig) => rig.program(image)],
    ['program a blank flash', 'writing', 'E-WRITE-FAILED', (rig: JobRig) => rig.program(image, withoutErase)],
  ] as const)('is untouched by a job to %s', async (_what, phase, code, run) => {
    const rig = newRig();
    strikeAt(rig, phase, { kind: 'readout-protected' });
    expect(await run(rig)).toMatchObject({ outcome: 'failed', contents: 'untouched', error: { code } });
  });

  it.each([
    ['erase', 0x43, (rig: JobRig) => rig.run(eraseAll)],
    ['program', 0x43, (rig: JobRig) => rig.program(image)],
    ['program a blank flash', 0x31, (rig: JobRig) => rig.program(image, withoutErase)],
    ['unprotect', 0x92, (rig: JobRig) => rig.run({ kind: 'unprotect', what: 'readout', always: true })],
  ] as const)('by not offering it is untouched by a job to %s', async (_what, code, run) => {
    const commands = [0x00, 0x01, 0x02, 0x11, 0x21, 0x31, 0x43, 0x63, 0x73, 0x82, 0x92];
    const rig = newRig({ profile: { commands: commands.filter((command) => command !== code) } });
    expect(await run(rig)).toMatchObject({
      outcome: 'failed',
      contents: 'untouched',
      error: { code: 'E-REPLY-COMMAND' },
    });
  });

  it('after its erase is erased, not untouched', async () => {
    const rig = newRig();
    strikeAt(rig, 'writing', { kind: 'readout-protected' });
    expect(await rig.program(image)).toMatchObject({ outcome: 'failed', contents: 'erased' });
  });
});

describe('a board whose answer is lost', () => {
  it.each([
    ['erasing', {}],
    ['writing', withoutErase],
  ] as const)('while %s is not said to be untouched, nor to be changed', async (phase, task) => {
    const rig = newRig();
    strikeAt(rig, phase, { kind: 'silent' });
    expect(await rig.program(image, task)).toMatchObject({ outcome: 'failed', contents: 'uncertain' });
  });

  it('in babble that begins while writing ends the job', async () => {
    const rig = newRig();
    strikeAt(rig, 'writing', { kind: 'endless' });
    const result = await rig.program(image);
    expect(result).toMatchObject({ outcome: 'failed', contents: 'partial' });
    expect(result.durationMs).toBeLessThan(120_000);
  });
});

describe('reading back', () => {
  it('believes a page to be not blank only when it was read three times', async () => {
    const rig = newRig();
    const counts = { toBoard: 0, fromBoard: 0 };
    let struck = false;
    rig.onState = (state) => {
      if (struck || state.at !== 'running' || state.phase !== 'verifying') return;
      struck = true;
      rig.board.addFault({ direction: 'fromBoard', at: counts.fromBoard + 10, kind: 'flip' });
    };
    const result = await rig.run(eraseAll, { openLink: () => Promise.resolve(rig.openCounted(counts)) });
    expect(result).toMatchObject({ outcome: 'ok', contents: 'erased', statistics: { retryCount: 1 } });
  });

  it('never asks for a single byte, and never for one beyond the flash', async () => {
    const END = BASE + 64 * 1024;
    const rig = newRig();
    rig.board.flash.bytes.set(pattern(64 * 1024));
    const all = pattern(64 * 1024);
    const read = async (address: number, sizeBytes: number) =>
      (await rig.run({ kind: 'read', address, sizeBytes })).data;
    expect(await read(BASE, 1)).toEqual(all.slice(0, 1));
    expect(await read(END - 1, 1)).toEqual(all.slice(-1));
    expect(await read(END - 257, 257)).toEqual(all.slice(-257));
    const last = testImage([END - 1, all.slice(-1)]);
    expect(await rig.run({ kind: 'verify', image: last, outside: 'refuse' })).toMatchObject({
      verified: true,
    });
    const keepRest = { erase: 'needed', keepRest: true, outside: 'refuse' } as const;
    expect((await rig.program(testImage([END - 1024 + 1, pattern(1023)]), { plan: keepRest })).outcome).toBe(
      'ok',
    );
    expect(rig.flashAt(END - 1024, 1)).toEqual(all.slice(-1024, -1023));
    const reads = rig.board.log.of('read');
    expect(reads.filter(({ sizeBytes }) => sizeBytes === 1)).toEqual([]);
    expect(
      reads.filter(
        ({ address, sizeBytes }) => address >= BASE && address < END + 512 && address + sizeBytes > END,
      ),
    ).toEqual([]);
  });
});

describe('a range that runs out of the flash', () => {
  it('is refused before it is read, with the first address that is not there', async () => {
    const rig = newRig();
    const result = await rig.run({ kind: 'read', address: BASE + 64 * 1024 - 600, sizeBytes: 1024 });
    expect(result.error).toMatchObject({
      code: 'E-READ-BEYOND',
      params: { address: '0x08010000', lastAddress: '0x0800FFFF', flashKiB: 64 },
    });
    expect(rig.board.log.of('read').some(({ address }) => address >= BASE && address < BASE + 65_536)).toBe(
      false,
    );
  });

  it('is refused at the gap between two banks', async () => {
    const g474 = findDevice(devices, 'stm32g474cb').device;
    const rig = new JobRig(
      g474,
      { flashSizeBytes: 128 * 1024 },
      devices.map((device) =>
        device.pid === g474.pid
          ? { ...device, layouts: device.layouts.filter(({ mode }) => mode === 'dual') }
          : device,
      ),
    );
    expect((await rig.run({ kind: 'read', address: BASE, sizeBytes: 128 * 1024 })).error).toMatchObject({
      code: 'E-READ-BEYOND',
      params: { address: '0x08010000' },
    });
  });

  it('in another memory is for the board to refuse, and the block it refused is named', async () => {
    const { ramRanges } = newRig().board.profile.rom;
    const end = (ramRanges[0]?.end ?? 0) + 1;
    const result = await newRig().run({ kind: 'read', address: end - 512, sizeBytes: 1024 });
    expect(result.error).toMatchObject({
      code: 'E-READ-REFUSED',
      params: { address: `0x${end.toString(16).toUpperCase().padStart(8, '0')}`, sizeBytes: 512 },
    });
  });
});

describe('a line that holds bytes up', () => {
  it.each(['toBoard', 'fromBoard'] as const)(
    'is not taken for readout protection (%s)',
    async (direction) => {
      for (const part of ['stm32f405rg', 'stm32g071rb', 'stm32l073rz', 'stm32h743zi']) {
        const faults = Array.from({ length: 100 }, (_, index) => ({
          direction,
          at: 60 + 7 * index,
          kind: 'delay' as const,
          delayMs: 1500,
        }));
        const result = await caseRig(part, { faults }).run({ kind: 'info' }, { probe: true });
        expect(result.error?.code).not.toBe('E-PROTECT-READOUT');
        expect(result.target?.readProtected ?? false).toBe(false);
      }
    },
  );
});

describe('a board that came back', () => {
  it('is not said to have stayed away, whatever else was wrong with it', async () => {
    const rig = caseRig('stm32g071rb', { keepsState: true, faults: [{ kind: 'readout-protected' }] });
    rig.board.flash.bytes.fill(0x5a);
    rig.board.addFault({ kind: 'erase-lost' });
    const result = await rig.run({ kind: 'unprotect', what: 'readout' }, { probe: true });
    expect(result.error?.code).toBe('E-PROTECT-UNPROVEN');
    expect(result.diagnoses.map(({ id }) => id)).not.toContain('D-BOOT-OPTION');
  });
});

describe('an adapter that passes seven bits', () => {
  it.each([
    { kind: 'info' },
    { kind: 'read', address: BASE, sizeBytes: 256, twice: true },
    { kind: 'protect', what: 'readout' },
  ] as const)('is found before anything is believed of what it says ($kind)', async (task) => {
    const rig = caseRig('stm32g071rb', { faults: [{ kind: 'seven-bit' }] });
    const result = await rig.run(task);
    expect(result).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-SYNC-SEVEN-BIT' },
      diagnoses: [{ id: 'D-SEVEN-BIT', confidence: 'certain' }],
    });
    expect(rig.board.log.of('protect')).toEqual([]);
  });
});
