import { describe, expect, it } from 'vitest';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { BoardFault, WireFault } from '#main/virtual-board/faults.ts';
import { findDevice } from '#shared/devices/find-device.ts';
import { JobRig } from '../support/job-rig.ts';
import { placeOfFrame } from '../support/place-of-frame.ts';
import { pattern, testImage } from '../support/plan-target.ts';

const { device } = findDevice(loadDevices(), 'stm32g071rb');
const PAGE_BYTES = 2048;
const image = testImage([device.flashBase, pattern(64)]);

async function program(faults: WireFault[]): Promise<{ rig: JobRig; result: JobResult }> {
  const rig = new JobRig(device, { faults });
  rig.board.flash.bytes.set(pattern(rig.board.flash.bytes.length, 100));
  return { rig, result: await rig.program(image) };
}

/** Where the erase frame, and its ACK, are among the bytes of a job without a fault. */
async function placeOfErase(): Promise<{ toBoard: number; fromBoard: number }> {
  const { result } = await program([]);
  let toBoard = 0;
  let fromBoard = 0;
  let isErase = false;
  for (const record of result.trace) {
    if (record.kind === 'received') fromBoard += record.bytes.length;
    if (record.kind !== 'sent') continue;
    if (isErase) return { toBoard, fromBoard };
    isErase = record.bytes[0] === 0x44 && record.bytes[1] === 0xbb;
    toBoard += record.bytes.length;
  }
  throw new Error('the job erases nothing');
}

/** Where the data frame of the first write begins. */
function placeOfData({ trace }: JobResult): number {
  let toBoard = 0;
  let framesLeft = Infinity;
  for (const record of trace) {
    if (record.kind !== 'sent') continue;
    if (framesLeft === 0) return toBoard;
    framesLeft -= 1;
    if (record.bytes[0] === 0x31 && record.bytes[1] === 0xce) framesLeft = 1;
    toBoard += record.bytes.length;
  }
  throw new Error('the job writes nothing');
}

const codesOf = ({ warnings }: JobResult) => warnings.map(({ code }) => code);

const unprovenPages = ({ warnings }: JobResult) =>
  warnings.filter(({ code }) => code === 'W-JOB-PAGES-UNPROVEN').map(({ params }) => params['pages']);

function isBlank(rig: JobRig, page: number): boolean {
  return isErased(rig.flashAt(device.flashBase + page * PAGE_BYTES, PAGE_BYTES));
}

function isErased(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === device.erasedValue);
}

/** Page 0 becomes page 2, and the checksum fits: `00 00 00 02 02`. */
async function erasesPage2(): Promise<WireFault[]> {
  const { toBoard } = await placeOfErase();
  return [3, 4].map((offset) => ({ kind: 'flip', direction: 'toBoard', at: toBoard + offset, mask: 2 }));
}

describe('an erase frame that arrives damaged', () => {
  it('erases no other page if any two of its bytes are lost or doubled, and nothing is said to be in doubt', async () => {
    const { toBoard } = await placeOfErase();
    for (const kind of ['drop', 'duplicate'] as const)
      for (let first = 0; first < 5; first += 1)
        for (let second = first + 1; second < 5; second += 1) {
          const places = [first, second].map((offset) => toBoard + offset);
          const { rig, result } = await program(
            places.map((at) => ({ kind, direction: 'toBoard' as const, at })),
          );
          const hit = Array.from({ length: 63 }, (_, index) => index + 1).filter((page) =>
            isBlank(rig, page),
          );
          expect({
            kind,
            first,
            second,
            hit,
            outcome: result.outcome,
            unproven: unprovenPages(result),
          }).toEqual({ kind, first, second, hit: [], outcome: 'ok', unproven: [] });
        }
  });

  it('and erases another page with a sound checksum is told by that page if its ACK was damaged', async () => {
    const { fromBoard } = await placeOfErase();
    const { rig, result } = await program([
      ...(await erasesPage2()),
      { kind: 'drop', direction: 'fromBoard', at: fromBoard },
    ]);
    expect(isBlank(rig, 2)).toBe(true);
    expect(result.outcome).toBe('ok');
    expect(unprovenPages(result)).toEqual(['2']);
    expect(result.unproven).toEqual([
      { address: device.flashBase + 2 * PAGE_BYTES, sizeBytes: PAGE_BYTES, why: 'erase' },
    ]);
  });

  it.each([[[true]], [[true, false]]])(
    'is told as well where a cell of that page reads as if it held something: %j',
    async (wrong) => {
      const { fromBoard } = await placeOfErase();
      const address = device.flashBase + 2 * PAGE_BYTES + 16;
      const rig = new JobRig(device, {
        faults: [
          ...(await erasesPage2()),
          { kind: 'drop', direction: 'fromBoard', at: fromBoard },
          { kind: 'unsteady-cell', address, mask: 1, wrong, repeats: true },
        ],
      });
      rig.board.flash.bytes.set(pattern(rig.board.flash.bytes.length, 100));
      const result = await rig.program(image);
      expect(result.outcome).toBe('ok');
      expect(unprovenPages(result)).toEqual(['2']);
    },
  );

  it('is told as well if its ACK was clean, because the planned page still holds what it held', async () => {
    const { rig, result } = await program(await erasesPage2());
    expect(isBlank(rig, 2)).toBe(true);
    expect(unprovenPages(result)).toEqual(['2']);
  });
});

describe('a job that fails', () => {
  // Pages 0 and 3 become 0 and 1 with a sound checksum: `00 01 00 00 00 03 03`, its bytes 0 to 1 twice.
  const twoPages = testImage(
    [device.flashBase, pattern(64)],
    [device.flashBase + 3 * PAGE_BYTES, pattern(64)],
  );
  const shifted = async (): Promise<WireFault> => ({
    kind: 'repeat',
    count: 2,
    direction: 'toBoard',
    at: (await placeOfErase()).toBoard + 1,
  });
  const rigWith = (faults: readonly BoardFault[]) => {
    const rig = new JobRig(device, { faults });
    rig.board.flash.bytes.set(pattern(rig.board.flash.bytes.length, 100));
    return rig;
  };

  it('names the page that an erase of another shape hit, if the failure came before that showed', async () => {
    const address = device.flashBase + 10;
    const unsteady = {
      kind: 'unsteady-cell',
      address,
      mask: 1,
      wrong: [true, false],
      repeats: true,
    } as const;
    const rig = rigWith([await shifted(), unsteady]);
    const result = await rig.program(twoPages);
    expect(isBlank(rig, 1)).toBe(true);
    expect(result).toMatchObject({ outcome: 'failed', verified: false, contents: 'partial' });
    expect(unprovenPages(result)).toEqual([expect.stringMatching(/\b1\b/)]);
  });

  it('names it if the board is gone, too, without having looked', async () => {
    const { fromBoard } = await placeOfErase();
    const rig = rigWith([await shifted(), { kind: 'stuck', direction: 'fromBoard', at: fromBoard + 4 }]);
    const result = await rig.program(twoPages);
    expect(isBlank(rig, 1)).toBe(true);
    expect(result.outcome).toBe('failed');
    expect(unprovenPages(result)).toEqual([expect.stringMatching(/\b1\b/)]);
  });

  it('names it if it was stopped', async () => {
    const rig = rigWith([await shifted()]);
    rig.onState = (state) => {
      if (state.at === 'running' && state.phase === 'writing' && state.done > 0) rig.runner?.cancel();
    };
    const result = await rig.program(twoPages);
    expect(result.outcome).toBe('cancelled');
    expect(unprovenPages(result)).toEqual([expect.stringMatching(/\b1\b/)]);
  });

  it('names it if all answers were clean, and the page that was not erased was written to', async () => {
    // Page 3 becomes page 1, and the checksum fits: `00 01 00 00 00 01 00`.
    const { toBoard } = await placeOfErase();
    const flips = [5, 6].map((offset): WireFault => ({
      kind: 'flip',
      direction: 'toBoard',
      at: toBoard + offset,
      mask: 2,
    }));
    const rig = rigWith([
      ...flips,
      { kind: 'unsteady-cell', address: device.flashBase + 10, mask: 1, wrong: [true, false], repeats: true },
    ]);
    const result = await rig.program(twoPages);
    expect(isBlank(rig, 1)).toBe(true);
    expect(result).toMatchObject({ outcome: 'failed', error: { code: 'E-VERIFY-UNSTEADY' } });
    expect(result.unproven).toContainEqual({
      address: device.flashBase + PAGE_BYTES,
      sizeBytes: PAGE_BYTES,
      why: 'erase',
    });
  });

  it('has nothing to name if it was stopped after clean answers', async () => {
    const rig = rigWith([]);
    rig.onState = (state) => {
      if (state.at === 'running' && state.phase === 'writing' && state.done > 0) rig.runner?.cancel();
    };
    expect(codesOf(await rig.program(twoPages))).not.toContain('W-JOB-PAGES-UNPROVEN');
  });
});

describe('data that end as a command does', () => {
  // The last byte and the checksum are Readout Protect.
  const bytes = Uint8Array.from({ length: 64 }, (_, index) =>
    index === 63 ? 0x82 : index === 0 ? 0x3f ^ 0xff : 0,
  );
  const locking = testImage([device.flashBase, bytes]);

  it('are told if two bytes were doubled and the board carried out the rest', async () => {
    const clean = new JobRig(device, {});
    const undisturbed = await clean.program(locking);
    const at = placeOfData(undisturbed);
    const doubled: WireFault[] = [30, 31].map((offset) => ({
      kind: 'duplicate',
      direction: 'toBoard',
      at: at + offset,
    }));
    const rig = new JobRig(device, { faults: doubled, keepsState: true });
    const result = await rig.program(locking);
    expect(rig.board.chip.options.readoutProtected).toBe(true);
    expect(result.outcome).toBe('failed');
    expect(codesOf(result)).toContain('W-JOB-DATA-OBEYED');
  });
});

describe('a write whose address is not cleanly acknowledged', () => {
  const WRITE_MEMORY = 0x31;
  const short = testImage([device.flashBase, pattern(32)]);

  it('is told by what lies after it if the board took for its data what was to bring it back into step', async () => {
    const plan = { erase: 'none', keepRest: false, outside: 'refuse' } as const;
    const undisturbed = await new JobRig(device).program(short, { plan });
    const { toBoard, fromBoard } = placeOfFrame(undisturbed.trace, WRITE_MEMORY, 1);
    const firstFiller = toBoard + 5;
    const rig = new JobRig(device, {
      faults: [
        { kind: 'flip', direction: 'fromBoard', at: fromBoard, mask: 2 },
        // A longer count, and a checksum that fits it.
        { kind: 'flip', direction: 'toBoard', at: firstFiller, mask: 1 },
        { kind: 'flip', direction: 'toBoard', at: firstFiller + 2, mask: 0x0c },
      ],
    });
    const result = await rig.program(short, { plan });
    expect(isErased(rig.flashAt(device.flashBase + 32, 224))).toBe(false);
    expect(result.outcome).toBe('failed');
    expect(result.unproven).toEqual([{ address: device.flashBase + 32, sizeBytes: 224, why: 'write' }]);
  });
});
