import { describe, expect, it } from 'vitest';
import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { BoardEvent } from '#main/virtual-board/board-log.ts';
import type { Fault, LineFault } from '#main/virtual-board/faults.ts';
import { JobRig } from '../support/job-rig.ts';

const devices = loadDevices();

interface Trip {
  part: string;
  change: { name: string; value: number };
  /** Modem lines that reset the board. */
  hasLines: boolean;
}

const trips: Trip[] = [
  { part: 'stm32f103c8', change: { name: 'nRST_STOP', value: 0 }, hasLines: true },
  { part: 'stm32f405rg', change: { name: 'BOR_LEV', value: 1 }, hasLines: false },
  { part: 'stm32l412cb', change: { name: 'BOR_LEV', value: 1 }, hasLines: false },
  { part: 'stm32l073rz', change: { name: 'nRST_STOP', value: 0 }, hasLines: false },
  { part: 'stm32h743zi', change: { name: 'BOR_LEV', value: 1 }, hasLines: true },
  { part: 'stm32h743zi', change: { name: 'BOR_LEV', value: 1 }, hasLines: false },
  { part: 'stm32h743zi', change: { name: 'nWRP1', value: 0xfe }, hasLines: false },
];

function rigFor(
  part: string,
  faults: readonly Fault[] = [],
  onEvent: (event: BoardEvent) => void = () => undefined,
): JobRig {
  const { device, flashSizeBytes } = findDevice(devices, part);
  const size = flashSizeBytes === null ? {} : { flashSizeBytes };
  return new JobRig(device, { keepsState: true, paced: false, faults, onEvent, ...size }, devices);
}

function optionsOf({ board }: JobRig): string {
  return board.chip.device.optionBytes
    .flatMap(({ start, end }) =>
      Array.from({ length: end - start + 1 }, (_, index) => board.chip.options.byteAt(start + index)),
    )
    .join(' ');
}

function run(rig: JobRig, { change, hasLines }: Trip, counts?: { toBoard: number; fromBoard: number }) {
  const openLink = () => Promise.resolve(counts === undefined ? rig.open() : rig.openCounted(counts));
  const wiring = hasLines ? rig.wiring : undefined;
  return rig.run({ kind: 'options', what: 'change', changes: [change] }, { openLink, wiring });
}

const kinds = [{ kind: 'flip' }, { kind: 'drop' }, { kind: 'duplicate' }, { kind: 'unplug' }] as const;

describe.each(trips)('one fault anywhere while $part changes its option bytes', (trip) => {
  it.each(kinds)(
    '$kind: leaves the old bytes or the new ones, and the result says which',
    async ({ kind }) => {
      const counts = { toBoard: 0, fromBoard: 0 };
      const sound = rigFor(trip.part);
      const before = optionsOf(sound);
      expect((await run(sound, trip, counts)).outcome).toBe('ok');
      const planned = optionsOf(sound);
      expect(planned).not.toBe(before);
      const unknown: string[] = [];
      for (const direction of ['toBoard', 'fromBoard'] as const) {
        // Long answers are alike byte by byte.
        const step = counts[direction] > 500 ? 7 : 1;
        for (let at = 0; at < counts[direction]; at += step) {
          const fault: LineFault = { kind, direction, at };
          const rig = rigFor(trip.part, [fault]);
          const result = await run(rig, trip);
          const found = optionsOf(rig);
          const where = `${kind} ${direction} ${at}`;
          if (result.options?.state === 'unknown') unknown.push(where);
          expect(lies(result, found, before, planned), where).toBeUndefined();
          if (!mayPassChecksum(kind)) expect([before, planned], where).toContain(found);
        }
      }
      // A damaged answer to the write, or a damaged 0x7F after the part has reset itself.
      if (kind !== 'unplug') expect(unknown.length, unknown.join()).toBeLessThanOrEqual(2);
    },
  );
});

describe('a board that stores something else and refuses every write', () => {
  it('is not said to hold what it held', async () => {
    const counts = { toBoard: 0, fromBoard: 0 };
    const rig: JobRig = rigFor('stm32g071rb', [], ({ kind }) => {
      if (kind !== 'write') return;
      // Its ACK (79) becomes a NACK (1F), and what is stored loses a bit that nobody asked for.
      rig.board.addFault({ kind: 'flip', direction: 'fromBoard', at: counts.fromBoard, mask: 0x66 });
      rig.clock.after(1, () => rig.board.chip.options.prepareBit(0, 18, 0));
    });
    const before = optionsOf(rig);
    const change = { name: 'IWDG_SW', value: 0 };
    const result = await run(rig, { part: 'stm32g071rb', change, hasLines: false }, counts);
    expect(result.statistics.nackCount).toBe(2);
    expect(optionsOf(rig)).not.toBe(before);
    expect(result).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-OPTION-UNPROVEN' },
      options: { state: 'unknown' },
    });
  });
});

/**
 * A length byte that comes twice moves all data by one place, and the checksum of AN3155 still fits where the data consist of
 * values and their complements, whose XOR is 0. Nothing can prevent that; it must be found out.
 */
function mayPassChecksum(kind: LineFault['kind']): boolean {
  return kind === 'duplicate';
}

/** What is false about a result, in words; undefined where it is true. */
function lies(
  { outcome, options, error }: JobResult,
  found: string,
  before: string,
  planned: string,
): string | undefined {
  if (options === undefined || options.state === 'read')
    return found === before && outcome !== 'ok' ? undefined : `said untouched, ${String(error?.code)}`;
  if (options.state === 'changed') return found === planned ? undefined : 'said changed';
  if (outcome === 'ok') return `said ${options.state}`;
  return options.state === 'differs' && found === planned ? 'said that it differs' : undefined;
}
