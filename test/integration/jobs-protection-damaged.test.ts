import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { TaskOnImage } from '../support/job-spec.ts';
import type { WireFault } from '#main/virtual-board/faults.ts';
import { JobRig } from '../support/job-rig.ts';
import { placeOfFrame, type PlaceOnLine } from '../support/place-of-frame.ts';
import { pattern } from '../support/plan-target.ts';

const { device, flashSizeBytes } = findDevice(loadDevices(), 'stm32f103c8');
const FLASH_BYTES = flashSizeBytes ?? 0;
const READOUT_PROTECT = 0x82;
const WRITE_PROTECT = 0x63;
const READOUT_UNPROTECT = 0x92;

const protect: TaskOnImage = { kind: 'protect', what: 'readout' };
const writeProtect: TaskOnImage = { kind: 'protect', what: 'write', sectors: [0, 1] };
const unprotect: TaskOnImage = { kind: 'unprotect', what: 'readout' };

function rigWith(faults: readonly WireFault[], task: TaskOnImage, paced = true): JobRig {
  const delivered = task === unprotect ? [{ kind: 'readout-protected' } as const] : [];
  const rig = new JobRig(device, {
    keepsState: true,
    paced,
    flashSizeBytes: FLASH_BYTES,
    faults: [...delivered, ...faults],
  });
  rig.board.flash.bytes.set(pattern(FLASH_BYTES, 100));
  return rig;
}

/** Runs a task with faults at a frame of it. */
async function run(
  task: TaskOnImage,
  [code, frames]: [code: number, frames: number],
  faultsAt: (place: PlaceOnLine) => readonly WireFault[],
  paced = true,
): Promise<{ rig: JobRig; result: JobResult }> {
  const undisturbed = await rigWith([], task, paced).run(task);
  const rig = rigWith(faultsAt(placeOfFrame(undisturbed.trace, code, frames)), task, paced);
  return { rig, result: await rig.run(task) };
}

const lost = (count: number) => (place: PlaceOnLine) =>
  Array.from({ length: count }, (_, n): WireFault => ({
    kind: 'drop',
    direction: 'fromBoard',
    at: place.fromBoard + n,
  }));
const flipped = (mask: number) => (place: PlaceOnLine) =>
  [0, 1].map((n): WireFault => ({ kind: 'flip', direction: 'toBoard', at: place.toBoard + n, mask }));
const codesOf = ({ warnings }: JobResult) => warnings.map(({ code }) => code);
const optionBytes = expect.objectContaining({
  address: device.optionBytes[0]?.start,
  why: 'protection',
}) as unknown;

describe('a command about protection that is not answered with its clean ACK', () => {
  it('leaves the option bytes in doubt, and not the flash, if the part refuses to be read', async () => {
    const { rig, result } = await run(protect, [READOUT_PROTECT, 0], lost(2));
    expect(rig.board.chip.options.readoutProtected).toBe(true);
    expect(result).toMatchObject({
      outcome: 'failed',
      contents: 'untouched',
      error: { code: 'E-REPLY-TIMEOUT' },
    });
    expect(codesOf(result)).toEqual(['W-JOB-OPTIONS-UNPROVEN']);
    expect(result.unproven).toEqual([optionBytes]);
  });

  it('leaves the option bytes in doubt if the flash can be read, and holds something', async () => {
    const { rig, result } = await run(writeProtect, [WRITE_PROTECT, 1], lost(1));
    expect(rig.board.chip.options.isPageProtected(rig.board.flash.pages[0]!)).toBe(true);
    expect(result).toMatchObject({ outcome: 'failed', contents: 'untouched' });
    expect(result.unproven).toEqual([optionBytes]);
  });

  it('names the flash as well if the board is gone', async () => {
    const { result } = await run(protect, [READOUT_PROTECT, 0], ({ fromBoard }) => [
      { kind: 'stuck', direction: 'fromBoard', at: fromBoard },
    ]);
    expect(result).toMatchObject({ outcome: 'failed', contents: 'uncertain' });
    expect(result.unproven).toEqual([
      { address: device.flashBase, sizeBytes: FLASH_BYTES, why: 'protection' },
      optionBytes,
    ]);
  });

  it('names the pages that an erase hit which it was taken for', async () => {
    // 63 9C becomes 43 BC, and the list of sectors one of pages; its ACK is lost.
    const { rig, result } = await run(writeProtect, [WRITE_PROTECT, 0], (place) => [
      ...flipped(0x20)(place),
      { kind: 'drop', direction: 'fromBoard', at: place.fromBoard + 1 },
    ]);
    expect(rig.flashAt(device.flashBase, 2048).every((byte) => byte === 0xff)).toBe(true);
    expect(result.outcome).toBe('failed');
    expect(result.unproven).toEqual([
      { address: device.flashBase, sizeBytes: 2048, why: 'protection' },
      optionBytes,
    ]);
  });

  it('is not said to have left the flash untouched if it was taken for Readout Unprotect', async () => {
    // 82 7D becomes 92 6D.
    const { rig, result } = await run(protect, [READOUT_PROTECT, 0], flipped(0x10));
    expect(rig.board.flash.bytes.every((byte) => byte === 0xff)).toBe(true);
    expect(result).toMatchObject({ outcome: 'failed', contents: 'uncertain' });
  });

  it('leaves protection in doubt if its removal was not heard to the end', async () => {
    const { rig, result } = await run(unprotect, [READOUT_UNPROTECT, 0], lost(2));
    expect(rig.board.chip.options.readoutProtected).toBe(false);
    expect(result).toMatchObject({ outcome: 'failed', contents: 'uncertain' });
    expect(codesOf(result)).toContain('W-JOB-OPTIONS-UNPROVEN');
  });
});

it('Get ID that the board took for Readout Protect leaves option bytes in doubt', async () => {
  const GET_ID = 0x02;
  const { rig, result } = await run({ kind: 'info' }, [GET_ID, 0], flipped(0x80));
  expect(rig.board.chip.options.readoutProtected).toBe(true);
  expect(result).toMatchObject({ outcome: 'failed', error: { code: 'E-SYNC-LOST' } });
  expect(codesOf(result)).toEqual(['W-JOB-OPTIONS-UNPROVEN']);
});

it.each([
  ['its first ACK arrived damaged', { kind: 'flip', mask: 8 }],
  ['its first ACK was lost', { kind: 'drop' }],
] as const)(
  'Get ID that the board took for Readout Protect leaves option bytes in doubt if %s',
  async (_what, fault) => {
    const GET_ID = 0x02;
    const { rig, result } = await run({ kind: 'info' }, [GET_ID, 0], (counts) => [
      ...flipped(0x80)(counts),
      { ...fault, direction: 'fromBoard', at: counts.fromBoard },
    ]);
    expect(rig.board.chip.options.readoutProtected).toBe(true);
    expect(result).toMatchObject({ outcome: 'failed', error: { code: 'E-SYNC-LOST' } });
    expect(codesOf(result)).toEqual(['W-JOB-OPTIONS-UNPROVEN']);
  },
);

describe('a command about protection that the board refuses', () => {
  it('is in doubt anyway if it passed once more after the refusal, with Get around it', async () => {
    // 92 65 is refused; of Get the line makes 00, FF 92 6D 00, FF: the last four bytes came once more.
    // A board that reads while it answers: one with a single byte of buffer would lose them.
    const { rig, result } = await run(
      unprotect,
      [READOUT_UNPROTECT, 0],
      ({ toBoard }) => [
        { kind: 'repeat', count: 4, direction: 'toBoard', at: toBoard + 2 },
        { kind: 'flip', direction: 'toBoard', at: toBoard + 1, mask: 8 },
      ],
      false,
    );
    expect(rig.board.chip.options.readoutProtected).toBe(false);
    expect(result).toMatchObject({ outcome: 'failed', contents: 'uncertain' });
    expect(codesOf(result)).toContain('W-JOB-OPTIONS-UNPROVEN');
  });

  it('leaves nothing in doubt if the board answers Get at once', async () => {
    const { result } = await run(writeProtect, [WRITE_PROTECT, 0], ({ toBoard }) => [
      { kind: 'flip', direction: 'toBoard', at: toBoard, mask: 1 },
    ]);
    expect(result).toMatchObject({ outcome: 'failed', error: { code: 'E-REPLY-NACK' }, unproven: [] });
  });
});

it.each([protect, writeProtect, unprotect])(
  'a $kind ($what) on a clean line leaves nothing in doubt',
  async (task) => {
    const result = await rigWith([], task).run(task);
    expect(result).toMatchObject({ outcome: 'ok', unproven: [] });
  },
);

it('leaves nothing in doubt if protection was off, and the board goes silent after it was asked', async () => {
  const rig = () => new JobRig(device, { keepsState: true, flashSizeBytes: FLASH_BYTES });
  const { trace } = await rig().run(unprotect);
  const received = trace.flatMap((record) => (record.kind === 'received' ? [...record.bytes] : []));
  const silent = rig();
  silent.board.addFault({ kind: 'stuck', direction: 'fromBoard', at: received.length - 4 });
  const result = await silent.run(unprotect);
  expect(codesOf(result)).toEqual(['W-JOB-ALREADY-UNPROTECTED']);
  expect(result).toMatchObject({ outcome: 'failed', contents: 'untouched', unproven: [] });
});

describe('Write Protect and Erase, which differ in one bit of each byte', () => {
  const ERASE = 0x43;
  const ERASE_TO_WRITE_PROTECT = 0x20;

  it('are told apart if the board erased instead of protecting', async () => {
    const { rig, result } = await run(writeProtect, [WRITE_PROTECT, 0], flipped(ERASE_TO_WRITE_PROTECT));
    expect(rig.flashAt(rig.board.flash.base, 16).every((byte) => byte === device.erasedValue)).toBe(true);
    expect(result).toMatchObject({
      outcome: 'failed',
      contents: 'uncertain',
      error: { code: 'E-PROTECT-UNPROVEN' },
    });
    expect(result.unproven).toEqual([{ address: device.flashBase, sizeBytes: 2048, why: 'protection' }]);
  });

  it('leave option bytes in doubt if the board protected instead of erasing', async () => {
    const erase: TaskOnImage = { kind: 'erase', what: { kind: 'pages', codes: [3, 4] }, verify: true };
    const { rig, result } = await run(erase, [ERASE, 0], flipped(ERASE_TO_WRITE_PROTECT));
    expect(rig.board.chip.options.isPageProtected(rig.board.flash.pages[12]!)).toBe(true);
    expect(result).toMatchObject({ outcome: 'failed', verified: false, error: { code: 'E-SYNC-LOST' } });
    expect(result.unproven).toContainEqual(optionBytes);
  });

  it('raise no doubt if a blank board is protected', async () => {
    const rig = new JobRig(device, { keepsState: true, flashSizeBytes: FLASH_BYTES });
    const result = await rig.run(writeProtect);
    expect(result).toMatchObject({ outcome: 'ok', contents: 'untouched', unproven: [] });
  });

  it('are told apart by pages that are read first: who stops the job meanwhile has nothing protected', async () => {
    const rig = rigWith([], writeProtect);
    rig.onState = (state) => {
      if (state.at === 'running' && state.phase === 'protecting')
        rig.clock.after(20, () => rig.runner?.cancel());
    };
    const result = await rig.run(writeProtect);
    expect(rig.board.chip.options.isPageProtected(rig.board.flash.pages[0]!)).toBe(false);
    expect(result).toMatchObject({ outcome: 'cancelled', contents: 'untouched', unproven: [] });
  });

  it('raise no doubt about option bytes if the board refused the command after an erase before it went silent', async () => {
    const erase: TaskOnImage = { kind: 'erase', what: { kind: 'pages', codes: [3] }, verify: true };
    const { result } = await run(erase, [ERASE, 2], ({ toBoard, fromBoard }) => [
      { kind: 'flip', direction: 'toBoard', at: toBoard, mask: 1 },
      { kind: 'stuck', direction: 'fromBoard', at: fromBoard + 1 },
    ]);
    expect(result).toMatchObject({ outcome: 'failed', error: { code: 'E-REPLY-NACK' } });
    expect(result.unproven).not.toContainEqual(optionBytes);
  });

  it('raise no doubt about option bytes if only the command after an erase is lost', async () => {
    const erase: TaskOnImage = { kind: 'erase', what: { kind: 'pages', codes: [3] }, verify: true };
    const { result } = await run(erase, [ERASE, 2], ({ toBoard }) => [
      { kind: 'drop', direction: 'toBoard', at: toBoard },
    ]);
    expect(result).toMatchObject({ outcome: 'ok', verified: true, unproven: [] });
  });
});
