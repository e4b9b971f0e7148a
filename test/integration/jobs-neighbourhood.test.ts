import { describe, expect, it } from 'vitest';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { LineFault } from '#main/virtual-board/faults.ts';
import { findDevice } from '#shared/devices/find-device.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern, testImage } from '../support/plan-target.ts';

const { device } = findDevice(loadDevices(), 'stm32g071rb');
const PAGE_BYTES = 2048;
const image = testImage([device.flashBase, pattern(64)]);

async function program(faults: LineFault[]): Promise<{ rig: JobRig; result: JobResult }> {
  const rig = new JobRig(device, { faults });
  rig.board.flash.bytes.set(pattern(rig.board.flash.bytes.length, 100));
  return { rig, result: await rig.program(image) };
}

/** Where the erase frame, and its ACK, stand among the bytes of a job without a fault. */
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

const unprovenPages = ({ warnings }: JobResult) =>
  warnings.filter(({ code }) => code === 'W-JOB-PAGES-UNPROVEN').map(({ params }) => params['pages']);

function isBlank(rig: JobRig, page: number): boolean {
  return rig.flashAt(device.flashBase + page * PAGE_BYTES, PAGE_BYTES).every((byte) => byte === 0xff);
}

/** Page 0 becomes page 2, and the checksum fits: `00 00 00 02 02`. */
async function erasesPage2(): Promise<LineFault[]> {
  const { toBoard } = await placeOfErase();
  return [3, 4].map((offset) => ({ kind: 'flip', direction: 'toBoard', at: toBoard + offset, mask: 2 }));
}

describe('an erase frame that arrives damaged', () => {
  it('erases no other page where any two of its bytes are lost or doubled, and nothing is said to be in doubt', async () => {
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

  it('and erases another page with a sound checksum is told by that page where its ACK was damaged', async () => {
    const { fromBoard } = await placeOfErase();
    const { rig, result } = await program([
      ...(await erasesPage2()),
      { kind: 'drop', direction: 'fromBoard', at: fromBoard },
    ]);
    expect(isBlank(rig, 2)).toBe(true);
    expect(result.outcome).toBe('ok');
    expect(unprovenPages(result)).toEqual(['2']);
  });

  it('is told as well where its ACK was clean, because the planned page still holds what it held', async () => {
    const { rig, result } = await program(await erasesPage2());
    expect(isBlank(rig, 2)).toBe(true);
    expect(unprovenPages(result)).toEqual(['2']);
  });
});
