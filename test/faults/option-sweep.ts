import { findDevice } from '#shared/devices/find-device.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import type { JobResult } from '#main/jobs/job.ts';
import type { BoardEvent } from '#main/virtual-board/board-log.ts';
import type { BoardFault, WireFault } from '#main/virtual-board/faults.ts';
import { JobRig } from '../support/job-rig.ts';

const devices = loadDevices();

/** A change of option bytes on one part. */
export interface OptionTrip {
  part: string;
  change: { name: string; value: number };
  /** Modem lines that reset the board. */
  hasLines: boolean;
}

/** Parts whose option bytes are written, loaded and protected in different ways. */
export const optionTrips: readonly OptionTrip[] = [
  { part: 'stm32f103c8', change: { name: 'nRST_STOP', value: 0 }, hasLines: true },
  { part: 'stm32f405rg', change: { name: 'BOR_LEV', value: 1 }, hasLines: false },
  { part: 'stm32l412cb', change: { name: 'BOR_LEV', value: 1 }, hasLines: false },
  { part: 'stm32l073rz', change: { name: 'nRST_STOP', value: 0 }, hasLines: false },
  { part: 'stm32h743zi', change: { name: 'BOR_LEV', value: 1 }, hasLines: true },
  { part: 'stm32h743zi', change: { name: 'BOR_LEV', value: 1 }, hasLines: false },
  { part: 'stm32h743zi', change: { name: 'nWRP1', value: 0xfe }, hasLines: false },
];

/** A board of a part, with what goes wrong at it. */
export function rigFor(
  part: string,
  faults: readonly BoardFault[] = [],
  onEvent: (event: BoardEvent) => void = () => undefined,
): JobRig {
  const { device, flashSizeBytes } = findDevice(devices, part);
  const size = flashSizeBytes === null ? {} : { flashSizeBytes };
  return new JobRig(device, { keepsState: true, paced: false, faults, onEvent, ...size }, devices);
}

/** The option bytes that the board holds. */
export function optionsOf({ board }: JobRig): string {
  return board.chip.device.optionBytes
    .flatMap(({ start, end }) =>
      Array.from({ length: end - start + 1 }, (_, index) => board.chip.options.byteAt(start + index)),
    )
    .join(' ');
}

/** Changes the option bytes; `counts` gets the bytes that pass in each direction. */
export function changeOptions(
  rig: JobRig,
  { change, hasLines }: OptionTrip,
  counts?: { toBoard: number; fromBoard: number },
) {
  const openLink = () => Promise.resolve(counts === undefined ? rig.open() : rig.openCounted(counts));
  const wiring = hasLines ? rig.wiring : undefined;
  return rig.run({ kind: 'options', what: 'change', changes: [change] }, { openLink, wiring });
}

/** What can happen to one byte while option bytes are changed. */
export const optionFaultKinds = ['flip', 'drop', 'duplicate', 'unplug'] as const;
type OptionFaultKind = (typeof optionFaultKinds)[number];

/** What the runs of one sweep showed. */
export interface OptionSweepResult {
  runCount: number;
  /** The runs that were not honest, and why. */
  lies: string[];
  /** The runs after which the result left open which option bytes the board holds. */
  unknown: string[];
}

/** Changes the option bytes again and again; each time this happens to another byte. `step`: to every so many bytes. */
export async function sweepOptions(
  trip: OptionTrip,
  kind: OptionFaultKind,
  step = 1,
): Promise<OptionSweepResult> {
  const counts = { toBoard: 0, fromBoard: 0 };
  const sound = rigFor(trip.part);
  const before = optionsOf(sound);
  const soundRun = await changeOptions(sound, trip, counts);
  const planned = optionsOf(sound);
  if (soundRun.outcome !== 'ok' || planned === before)
    throw new Error(`${trip.part}: a run without faults fails`);
  const result: OptionSweepResult = { runCount: 0, lies: [], unknown: [] };
  for (const direction of ['toBoard', 'fromBoard'] as const) {
    // Long answers are alike byte by byte.
    const stride = counts[direction] > 500 ? Math.max(7, step) : step;
    for (let at = 0; at < counts[direction]; at += stride) {
      const rig = rigFor(trip.part, [{ kind, direction, at }]);
      const run = await changeOptions(rig, trip);
      const found = optionsOf(rig);
      const where = `${kind} ${direction} ${at}`;
      result.runCount += 1;
      if (run.options?.state === 'unknown') result.unknown.push(where);
      const lie = lieOf(run, found, before, planned);
      if (lie !== undefined) result.lies.push(`${where}: ${lie}`);
      else if (!mayPassChecksum(kind) && found !== before && found !== planned)
        result.lies.push(`${where}: neither the old option bytes nor the new ones`);
    }
  }
  return result;
}

/**
 * A length byte that comes twice moves all data by one place, and the checksum of AN3155 still fits if the data consist of
 * values and their complements, whose XOR is 0. Nothing can prevent that; it must be found out.
 */
function mayPassChecksum(kind: WireFault['kind']): boolean {
  return kind === 'duplicate';
}

/** What is false about a result, in words; undefined if it is true. */
function lieOf(
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
