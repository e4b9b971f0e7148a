import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { genericDevice, withUserLayout } from '#shared/devices/generic-device.ts';
import type { Phase } from '#shared/phase.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { TaskOnImage } from '../support/job-spec.ts';
import type { VirtualBoardOptions } from '#main/virtual-board/board.ts';
import type { BoardFault } from '#main/virtual-board/faults.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern, testImage, vectorsOf } from '../support/plan-target.ts';

const BASE = 0x0800_0000;
const devices = loadDevices();
const f103 = findDevice(devices, 'stm32f103c8').device;
const f405 = findDevice(devices, 'stm32f405rg').device;
const image = testImage([BASE, pattern(5000)]);

const newRig = (options: Partial<VirtualBoardOptions> = {}, known = devices) =>
  new JobRig(f103, { flashSizeBytes: 64 * 1024, ...options }, known);
const withFaults = (...faults: BoardFault[]) => newRig({ faults });
const eraseAll: TaskOnImage = { kind: 'erase', what: { kind: 'mass' }, verify: true };

describe('states', () => {
  it('run through the phases of programming in order, with progress that ends at its total', async () => {
    const rig = newRig();
    await rig.program(testImage([BASE, vectorsOf(BASE)], [BASE + 64, pattern(5000)]), { leave: 'go' });
    const phases: string[] = [];
    for (const state of rig.states) {
      const name = 'phase' in state ? state.phase : state.at;
      if (phases.at(-1) !== name) phases.push(name);
    }
    expect(phases).toEqual([
      'connecting',
      'identifying',
      'checking',
      'erasing',
      'writing',
      'verifying',
      'starting',
      'ended',
    ]);
    for (const phase of ['erasing', 'writing', 'verifying']) {
      const last = rig.states.filter((state) => state.at === 'running' && state.phase === phase).at(-1);
      expect(last).toMatchObject({ done: expect.any(Number) });
      if (last?.at === 'running') expect(last.done).toBe(last.total);
    }
  });

  it('leave no timer behind, whatever the end', async () => {
    for (const rig of [
      newRig(),
      withFaults({ kind: 'silent' }),
      withFaults({ direction: 'toBoard', at: 200, kind: 'unplug' }),
    ]) {
      await rig.program(image);
      // The board's own wake-ups are done once it has nothing left to send.
      expect(rig.clock.pendingCount).toBeLessThanOrEqual(1);
    }
  });
});

describe('somebody who hears of progress and fails at it', () => {
  it.each(['writing', 'verifying'])(
    'ends the job while %s, once the command under way has its answer',
    async (phase) => {
      const rig = newRig({ keepsState: true });
      let isTold = false;
      rig.onState = (state) => {
        if (isTold || state.at !== 'running' || state.phase !== phase || state.done === 0) return;
        isTold = true;
        throw new Error('the window is gone');
      };
      expect(await rig.program(image)).toMatchObject({ outcome: 'failed', error: { code: 'E-INTERNAL' } });
      // A bootloader that was left inside a command would not answer the next job.
      expect(await rig.program(image)).toMatchObject({ outcome: 'ok' });
    },
  );
});

describe('cancelling', () => {
  it.each([
    ['connecting', 'untouched'],
    ['identifying', 'untouched'],
    ['checking', 'untouched'],
    ['erasing', 'erased'],
    ['writing', 'partial'],
    ['verifying', 'complete'],
  ] as const)(
    'while %s ends soon, says what the board holds, and leaves the ROM in step',
    async (phase: Phase, contents) => {
      const rig = newRig();
      let asked = false;
      rig.onState = (state) => {
        if (asked || state.at !== 'running' || state.phase !== phase) return;
        const midway = state.total === 0 || state.done > 0;
        if (!midway) return;
        asked = true;
        rig.runner?.cancel();
      };
      const result = await rig.program(image);
      expect(result).toMatchObject({ outcome: 'cancelled', contents, error: { code: 'E-CANCELLED' } });
      const again = await rig.run({ kind: 'info' });
      expect(again.outcome).toBe('ok');
    },
  );

  it('a second time ends a wait at once', async () => {
    const rig = withFaults({ direction: 'fromBoard', at: 60, kind: 'stuck' });
    const started = rig.program(image);
    rig.clock.after(400, () => {
      rig.runner?.cancel();
      rig.runner?.cancel();
    });
    const result = await started;
    expect(result.outcome).toBe('cancelled');
    expect(result.durationMs).toBeLessThan(410);
  });

  it('after the end does nothing', async () => {
    const rig = newRig();
    const result = await rig.run({ kind: 'info' });
    rig.runner?.cancel();
    expect(result.outcome).toBe('ok');
    expect(rig.runner?.state).toMatchObject({ at: 'ended', outcome: 'ok' });
  });
});

describe('boards that do not play along', () => {
  it.each([
    ['is silent', [{ kind: 'silent' }], 'E-SYNC-TIMEOUT'],
    ['answers noise', [{ kind: 'garbage' }], 'E-SYNC-GARBAGE'],
    ['never stops answering', [{ kind: 'endless' }], 'E-SYNC-BABBLE'],
    ['is wired with an inverted line', [{ kind: 'inverted' }], /^E-SYNC-/],
    ['goes silent in the middle', [{ direction: 'fromBoard', at: 100, kind: 'stuck' }], 'E-SYNC-LOST'],
    ['loses its adapter', [{ direction: 'toBoard', at: 500, kind: 'unplug' }], 'E-PORT-LOST'],
    ['is readout-protected', [{ kind: 'readout-protected' }], 'E-PROTECT-READOUT'],
  ] as [string, BoardFault[], string | RegExp][])(
    'a board that %s gives a clear failure and no hang',
    async (_what, faults, code) => {
      const rig = withFaults(...faults);
      const before = Uint8Array.from(rig.board.flash.bytes);
      const result = await rig.program(image);
      expect(result.outcome).toBe('failed');
      expect(result.error?.code).toMatch(code);
      if (result.contents === 'untouched') expect(rig.board.flash.bytes).toEqual(before);
      expect(result.durationMs).toBeLessThan(60_000);
    },
  );

  it('an echoing line is noticed and lived with', async () => {
    const rig = withFaults({ kind: 'echo' });
    expect(await rig.program(image)).toMatchObject({ outcome: 'ok', verified: true });
    expect(rig.flashAt(BASE, 5000)).toEqual(pattern(5000));
  });

  it('a board that was synchronised by somebody else is taken over', async () => {
    const rig = newRig({ keepsState: true });
    await rig.run({ kind: 'info' });
    const result = await rig.run({ kind: 'info' });
    expect(result.outcome).toBe('ok');
    expect((await rig.run({ kind: 'info' }, { enter: { kind: 'resume' } })).outcome).toBe('ok');
  });

  it('another part than the one asked for is refused before anything is sent that changes it', async () => {
    const rig = newRig();
    const result = await rig.program(image, {}, { expected: { device: f405 } });
    expect(result).toMatchObject({
      outcome: 'failed',
      contents: 'untouched',
      error: { code: 'E-TARGET-MISMATCH' },
    });
    expect(rig.board.log.events.some(({ kind }) => kind === 'erase' || kind === 'write')).toBe(false);
  });

  describe('with more flash than the part that was named', () => {
    const KIB = 1024;
    const named = { expected: { device: f103, flashSizeBytes: 64 * KIB } };
    const bigRig = () => {
      const rig = newRig({ flashSizeBytes: 128 * KIB });
      rig.board.flash.bytes.fill(0x12);
      return rig;
    };
    const upperHalf = (rig: JobRig) => rig.flashAt(BASE + 64 * KIB, 64 * KIB);
    const untouched = new Uint8Array(64 * KIB).fill(0x12);

    it('are programmed within the flash of that part, after a warning', async () => {
      const result = await bigRig().program(image, {}, named);
      expect(result).toMatchObject({ outcome: 'ok', target: { flashSizeBytes: 128 * KIB } });
      expect(result.plan?.target.flashSizeBytes).toBe(64 * KIB);
      expect(result.warnings).toContainEqual({
        code: 'W-JOB-SIZE-DIFFERS',
        params: { expectedKiB: 64, foundKiB: 128, usedKiB: 64 },
      });
    });

    it('are not programmed with an image that only the larger flash could take', async () => {
      const rig = bigRig();
      expect(await rig.program(testImage([BASE + 63 * KIB, pattern(2 * KIB)]), {}, named)).toMatchObject({
        contents: 'untouched',
        error: { code: 'E-PLAN-TOO-BIG' },
      });
    });

    it.each<[string, (rig: JobRig) => Promise<unknown>]>([
      [
        'programming with a mass erase',
        (rig) => rig.program(image, { plan: { erase: 'mass', keepRest: false, outside: 'refuse' } }, named),
      ],
      ['a mass erase', (rig) => rig.run(eraseAll, named)],
    ])('keep what is beyond the flash of that part in %s', async (_what, run) => {
      const rig = bigRig();
      expect(await run(rig)).toMatchObject({ outcome: 'ok', verified: true });
      expect(upperHalf(rig)).toEqual(untouched);
      expect(rig.flashAt(BASE + 63 * KIB, KIB)).toEqual(new Uint8Array(KIB).fill(0xff));
    });
  });

  it('that have more flash keep a page that only begins within the flash of the part that was named', async () => {
    const rig = new JobRig(f405, {}, devices);
    rig.board.flash.bytes.fill(0x12);
    // Pages 0 to 3 have 16 KiB; page 4 begins at 64 KiB and has 64.
    const result = await rig.run(eraseAll, { expected: { device: f405, flashSizeBytes: 96 * 1024 } });
    expect(result.plan?.erasedPages.map(({ code }) => code)).toEqual([0, 1, 2, 3]);
    expect(rig.flashAt(BASE + 64 * 1024, 64 * 1024)).toEqual(new Uint8Array(64 * 1024).fill(0x12));
  });

  it('with less flash than the part that was named are programmed within what they have', async () => {
    const rig = newRig();
    const named = { expected: { device: f103, flashSizeBytes: 128 * 1024 } };
    const result = await rig.program(image, {}, named);
    expect(result.plan?.target.flashSizeBytes).toBe(64 * 1024);
    expect(result.warnings.map(({ code }) => code)).toContain('W-JOB-SIZE-DIFFERS');
  });

  it('a size register that names more than the product id can have is not believed', async () => {
    const smaller = devices.map((device) =>
      device.pid === f103.pid ? { ...device, maxFlashSizeBytes: 64 * 1024 } : device,
    );
    const result = await newRig({ flashSizeBytes: 128 * 1024 }, smaller).run({ kind: 'info' });
    expect(result.target).toMatchObject({ flashSizeBytes: 64 * 1024, flashSizeSource: 'probed' });
    expect(result.warnings.map(({ code }) => code)).toEqual(['W-JOB-SIZE-UNSURE']);
  });

  it('an unknown product id can be read, but is written only with a layout from the user', async () => {
    const others = devices.filter(({ pid }) => pid !== f103.pid);
    const rig = newRig({}, others);
    rig.board.flash.bytes.set(pattern(64));
    expect((await rig.run({ kind: 'read', address: BASE, sizeBytes: 64 })).data).toEqual(pattern(64));
    expect(await rig.program(image)).toMatchObject({
      contents: 'untouched',
      error: { code: 'E-PLAN-NO-LAYOUT' },
    });
    const layout = withUserLayout(genericDevice(f103.pid), { flashBase: BASE, pages: '64x1K' });
    expect(await rig.program(image, {}, { applyUserLayout: () => layout })).toMatchObject({ outcome: 'ok' });
  });

  it('erases that are acknowledged and not done are found out', async () => {
    const rig = withFaults({ kind: 'erase-lost' });
    rig.board.flash.bytes.fill(0x12);
    expect(await rig.run(eraseAll)).toMatchObject({
      outcome: 'failed',
      contents: 'uncertain',
      error: { code: 'E-ERASE-NOT-BLANK' },
    });
    expect(await rig.program(image)).toMatchObject({
      outcome: 'failed',
      contents: 'uncertain',
      error: { code: 'E-VERIFY-MISMATCH' },
    });
  });

  it('writes that do not hold are found out', async () => {
    const rig = withFaults({ kind: 'weak-page', page: 2 });
    const result = await rig.program(image);
    expect(result).toMatchObject({
      outcome: 'failed',
      contents: 'partial',
      error: { code: 'E-VERIFY-MISMATCH', params: { address: expect.stringMatching(/^0x080008/) } },
    });
  });

  it('a bit that flips on the way back while verifying is read again, and nothing is erased for it', async () => {
    const counts = { toBoard: 0, fromBoard: 0 };
    const rig = newRig();
    let struck = false;
    rig.onState = (state) => {
      if (struck || state.at !== 'running' || state.phase !== 'verifying') return;
      struck = true;
      rig.board.addFault({ direction: 'fromBoard', at: counts.fromBoard + 40, kind: 'flip', mask: 0x10 });
    };
    const openLink = () => Promise.resolve(rig.openCounted(counts));
    const result = await rig.program(image, {}, { openLink });
    expect(result).toMatchObject({ outcome: 'ok', verified: true, statistics: { retryCount: 1 } });
    expect(result.warnings).toEqual([]);
    expect(rig.board.log.of('erase')).toHaveLength(1);
  });

  it('write-protected pages are named before anything is erased', async () => {
    const rig = withFaults({ kind: 'write-protected', sectors: [0] });
    rig.board.flash.bytes.fill(0x12);
    expect(await rig.program(image)).toMatchObject({
      outcome: 'failed',
      contents: 'untouched',
      error: { code: 'E-PROTECT-PAGES' },
    });
    expect(rig.board.flash.bytes.every((byte) => byte === 0x12)).toBe(true);
  });

  it('a job without verification does not claim more than it knows', async () => {
    const rig = withFaults({ kind: 'weak-page', page: 2 });
    expect(await rig.program(image, { verify: false })).toMatchObject({
      outcome: 'ok',
      contents: 'complete',
      verified: false,
    });
  });
});

describe('other jobs', () => {
  it('reading changes nothing and gives the bytes', async () => {
    const rig = newRig();
    rig.board.flash.bytes.set(pattern(1000));
    const result = await rig.run({ kind: 'read', address: BASE + 3, sizeBytes: 700 });
    expect(result.contents).toBe('untouched');
    expect(result.data).toEqual(pattern(1000).slice(3, 703));
  });

  it('a read in duplicate survives a flipped bit that a single read would take for data', async () => {
    const flips: BoardFault[] = [{ direction: 'fromBoard', at: 260, kind: 'flip', mask: 0x10 }];
    const read = (twice: boolean) => {
      const rig = withFaults(...flips);
      rig.board.flash.bytes.set(pattern(512));
      return rig.run({ kind: 'read', address: BASE, sizeBytes: 512, twice });
    };
    expect((await read(false)).data).not.toEqual(pattern(512));
    expect((await read(true)).data).toEqual(pattern(512));
  });

  it('comparing tells equal from different and writes nothing', async () => {
    const rig = newRig();
    rig.board.flash.bytes.set(pattern(5000));
    const compare: TaskOnImage = { kind: 'verify', image, outside: 'refuse' };
    expect(await rig.run(compare)).toMatchObject({ outcome: 'ok', contents: 'untouched', verified: true });
    rig.board.flash.bytes[4711] = 0;
    expect(await rig.run(compare)).toMatchObject({
      outcome: 'failed',
      contents: 'untouched',
      error: { code: 'E-VERIFY-MISMATCH', params: { address: '0x08001267', found: '00', count: 1 } },
    });
  });

  it('erasing chosen pages leaves the others', async () => {
    const rig = newRig();
    rig.board.flash.bytes.fill(0x12);
    expect(
      await rig.run({ kind: 'erase', what: { kind: 'pages', codes: [1, 3] }, verify: true }),
    ).toMatchObject({ outcome: 'ok', contents: 'erased' });
    const blank = Array.from({ length: 6 }, (_v, page) =>
      rig.flashAt(BASE + page * 1024, 1024).every((byte) => byte === 0xff),
    );
    expect(blank).toEqual([false, true, false, true, false, false]);
  });

  it('erasing a range takes the pages it touches', async () => {
    const result = await newRig().run({
      kind: 'erase',
      what: { kind: 'range', address: BASE + 1000, sizeBytes: 100 },
      verify: true,
    });
    expect(result.plan?.erasedPages.map(({ code }) => code)).toEqual([0, 1]);
  });

  it.each([
    ['a page that is not there', { kind: 'pages', codes: [64] }, 'E-PLAN-PAGE'],
    [
      'a range that ends one byte behind the flash',
      { kind: 'range', address: BASE + 63 * 1024, sizeBytes: 1025 },
      'E-PLAN-RANGE',
    ],
    [
      'a range beyond the flash',
      { kind: 'range', address: BASE + 63 * 1024, sizeBytes: 2048 },
      'E-PLAN-RANGE',
    ],
  ] as const)('erasing %s is refused', async (_what, what, code) => {
    expect(await newRig().run({ kind: 'erase', what, verify: true })).toMatchObject({
      contents: 'untouched',
      error: { code },
    });
  });

  it('what was in partly covered pages stays if that is asked for', async () => {
    const rig = newRig();
    rig.board.flash.bytes.set(pattern(4096, 77));
    const patch = testImage([BASE + 1100, [1, 2, 3]]);
    const result = await rig.program(patch, { plan: { erase: 'needed', keepRest: true, outside: 'refuse' } });
    expect(result.outcome).toBe('ok');
    const expected = pattern(4096, 77);
    expected.set([1, 2, 3], 1100);
    expect(rig.flashAt(BASE, 4096)).toEqual(expected);
  });

  it('starting the program leaves the ROM', async () => {
    const rig = newRig();
    expect((await rig.program(testImage([BASE, vectorsOf(BASE)]), { leave: 'go' })).outcome).toBe('ok');
    expect(rig.board.state).toBe('application');
  });

  it('the program that is started is the one of the image, wherever it is', async () => {
    const rig = newRig();
    const at = BASE + 0x4000;
    expect((await rig.program(testImage([at, vectorsOf(at)]), { leave: 'go' })).outcome).toBe('ok');
    expect(rig.board.log.of('go')).toMatchObject([{ address: at, runs: true }]);
  });

  it('an image that cannot be started is refused before anything is erased', async () => {
    const rig = newRig();
    expect(await rig.program(image, { leave: 'go' })).toMatchObject({
      contents: 'untouched',
      error: { code: 'E-PLAN-NO-START' },
    });
    expect(rig.board.log.of('erase')).toEqual([]);
  });

  it('sectors that the part does not have are not write-protected', async () => {
    const rig = newRig();
    expect(await rig.run({ kind: 'protect', what: 'write', sectors: [0, 16] })).toMatchObject({
      contents: 'untouched',
      error: { code: 'E-PLAN-SECTOR', params: { sector: 16, highest: 15 } },
    });
    expect(rig.board.log.of('protect')).toEqual([]);
  });

  it('readout protection is set, proved by a refused read, and removed with everything erased', async () => {
    const rig = newRig({ keepsState: true });
    rig.board.flash.bytes.fill(0x12);
    expect(await rig.run({ kind: 'protect', what: 'readout' })).toMatchObject({
      outcome: 'ok',
      contents: 'untouched',
    });
    expect(await rig.run({ kind: 'info' })).toMatchObject({
      target: { readProtected: true, uniqueId: { state: 'unreadable', reason: 'protected' } },
    });
    expect(await rig.run({ kind: 'read', address: BASE, sizeBytes: 4 })).toMatchObject({
      error: { code: 'E-PROTECT-READOUT' },
    });
    expect(await rig.run({ kind: 'unprotect', what: 'readout' })).toMatchObject({
      outcome: 'ok',
      contents: 'erased',
    });
    expect(rig.board.flash.bytes.every((byte) => byte === 0xff)).toBe(true);
  });

  it('write protection is set and removed', async () => {
    const rig = newRig({ keepsState: true });
    expect((await rig.run({ kind: 'protect', what: 'write', sectors: [0] })).outcome).toBe('ok');
    expect((await rig.program(image)).error?.code).toBe('E-PROTECT-PAGES');
    expect((await rig.run({ kind: 'unprotect', what: 'write' })).outcome).toBe('ok');
    expect((await rig.program(image)).outcome).toBe('ok');
  });

  it('protection that cannot be proved is not reported as done', async () => {
    const rig: JobRig = newRig({
      keepsState: true,
      boot0High: true,
      onEvent: ({ kind }) => {
        // Somebody takes the BOOT0 jumper away while the part is about to reset.
        if (kind === 'protect') rig.board.addFault({ kind: 'silent' });
      },
    });
    const result = await rig.run({ kind: 'protect', what: 'write', sectors: [0] });
    expect(result.outcome).toBe('failed');
    expect(result.error?.code).toMatch(/^E-(PROTECT-UNPROVEN|REPLY-TIMEOUT)$/);
  });

  it('a board that drops its protection without erasing is not said to be erased', async () => {
    const rig = newRig({ keepsState: true, faults: [{ kind: 'readout-protected' }, { kind: 'erase-lost' }] });
    rig.board.flash.bytes.fill(0x12);
    expect(await rig.run({ kind: 'unprotect', what: 'readout' })).toMatchObject({
      outcome: 'failed',
      contents: 'uncertain',
      error: { code: 'E-PROTECT-UNPROVEN' },
    });
  });

  it('a board that vanishes while it erases itself is said to hold something unknown', async () => {
    const rig = newRig({ keepsState: true, faults: [{ kind: 'readout-protected' }] });
    rig.onState = (state) => {
      if (state.at === 'running' && state.phase === 'protecting') rig.board.addFault({ kind: 'silent' });
    };
    expect(await rig.run({ kind: 'unprotect', what: 'readout' })).toMatchObject({
      outcome: 'failed',
      contents: 'uncertain',
    });
  });
});
