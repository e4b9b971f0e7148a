import type { BoardFault, WireFault } from '#main/virtual-board/faults.ts';
import type { Random } from '../../support/random.ts';
import type { Course, FramePlace } from './course.ts';
import type { Scenario } from './scenario.ts';
import { drawStrayBytes } from './stray-client.ts';

/** Everything that goes wrong in one run. */
export interface Mishap {
  faults: readonly BoardFault[];
  /** What another client left in the ROM before the job. */
  stray: readonly Uint8Array[] | undefined;
  /** From this frame on another board is on the line. */
  switchAtFrame: number | undefined;
  /** What that board holds. */
  otherHolds: 'other' | 'image';
}

/** Draws one to four things that go wrong. `course` is the run of the same job without any. */
export function drawMishap(random: Random, scenario: Scenario, course: Course): Mishap {
  const faults: BoardFault[] = [];
  const mishap: Mishap = { faults, stray: undefined, switchAtFrame: undefined, otherHolds: 'other' };
  if (scenario.mirroredBit !== undefined) faults.push({ kind: 'mirrored', addressBit: scenario.mirroredBit });
  const count = random.between(1, 4);
  const focus = random.chance(0.4) ? drawFocus(random, course) : undefined;
  for (let n = 0; n < count; n += 1) {
    const kind = random.weighted([
      [70, 'line'],
      [15, 'silicon'],
      [8, 'stray'],
      [6, 'switched'],
    ] as const);
    if (kind === 'line') faults.push(...drawLineFault(random, course, focus));
    else if (kind === 'silicon') faults.push(drawSiliconFault(random, scenario));
    else if (kind === 'stray') mishap.stray = drawStrayBytes(random, course.commands, scenario.pages);
    else {
      mishap.switchAtFrame = random.between(1, Math.max(1, course.frameCount - 1));
      mishap.otherHolds = random.pick(['other', 'image'] as const);
    }
  }
  return mishap;
}

/** One exchange that several faults meet in: together they do what none of them does alone. */
function drawFocus(random: Random, { frames }: Course): FramePlace | undefined {
  const hot = frames.filter(({ isHot }) => isHot);
  if (frames.length === 0) return undefined;
  return random.pick(hot.length > 0 && random.chance(0.7) ? hot : frames);
}

/** From a few bytes before a frame to the end of most frames, and of the one after it. */
const FOCUS_BYTES = [-2, 8] as const;

function drawPlace(
  random: Random,
  course: Course,
  direction: 'toBoard' | 'fromBoard',
  focus: FramePlace | undefined,
): number {
  if (focus !== undefined) return Math.max(0, focus[direction] + random.between(...FOCUS_BYTES));
  const hot = direction === 'toBoard' ? course.hotSent : course.hotReceived;
  if (hot.length > 0 && random.chance(0.6)) return random.pick(hot);
  return random.between(0, Math.max(0, course.byteCounts[direction] - 1));
}

/** Two neighbouring bytes on their way to the board lost the same bits. */
export function hasSoundFlips({ faults }: Mishap): boolean {
  const flips = faults.flatMap((fault) =>
    fault.kind === 'flip' && fault.direction === 'toBoard' ? [fault] : [],
  );
  return flips.some((one) => flips.some((other) => other.at === one.at + 1 && other.mask === one.mask));
}

function drawLineFault(random: Random, course: Course, focus: FramePlace | undefined): WireFault[] {
  const direction = random.pick(['toBoard', 'fromBoard'] as const);
  const at = drawPlace(random, course, direction, focus);
  const burst = random.between(1, 4);
  const place = { direction, at };
  return random.weighted<() => WireFault[]>([
    [24, () => Array.from({ length: burst }, (_, n): WireFault => ({ kind: 'drop', direction, at: at + n }))],
    [10, () => [{ kind: 'repeat', count: burst, ...place }]],
    [
      8,
      () =>
        Array.from({ length: burst }, (_, n): WireFault => ({ kind: 'duplicate', direction, at: at + n })),
    ],
    [14, () => [{ kind: 'flip', mask: 1 << random.between(0, 7), ...place }]],
    [4, () => [{ kind: 'flip', mask: random.between(1, 255), ...place }]],
    [
      10,
      () => {
        // Complement and checksum stay sound.
        const mask = 1 << random.between(0, 7);
        return [0, 1].map((n): WireFault => ({ kind: 'flip', mask, direction, at: at + n }));
      },
    ],
    [
      8,
      () => [
        {
          kind: 'insert',
          bytes: [...drawStale(random)],
          direction: 'fromBoard',
          at: drawPlace(random, course, 'fromBoard', focus),
        },
      ],
    ],
    [10, () => [{ kind: 'delay', delayMs: random.pick([25, 300, 1100, 2500, 6000]), ...place }]],
    [2, () => [{ kind: 'unplug', ...place }]],
    [1, () => [{ kind: 'stuck', ...place }]],
  ])();
}

/** The late end of an earlier answer. */
function drawStale(random: Random): Iterable<number> {
  return random.weighted<Iterable<number>>([
    [5, [0x79]],
    [5, [0x1f]],
    [2, [0x79, 0x79]],
    [1, [0x1f, 0x1f]],
    [1, [0x79, 0x1f]],
    [3, random.bytes(random.between(1, 16))],
  ]);
}

function drawSiliconFault(random: Random, { image, pages, device }: Scenario): BoardFault {
  const segment = random.pick(image.segments);
  const isInImage = random.chance(0.7);
  const page = random.pick(pages.slice(0, 8));
  const address = isInImage
    ? segment.address + random.between(0, segment.bytes.length - 1)
    : page.address + random.between(0, Math.min(page.sizeBytes, 2048) - 1);
  const touched = pages.find(
    (each) => segment.address >= each.address && segment.address < each.address + each.sizeBytes,
  );
  const mask = 1 << random.between(0, 7);
  return random.weighted<() => BoardFault>([
    [
      6,
      () => ({
        kind: 'unsteady-cell',
        address,
        mask,
        wrong: [...Array(random.between(0, 2)).fill(false), true],
      }),
    ],
    [
      6,
      () => ({
        kind: 'unsteady-cell',
        address,
        mask,
        wrong: Array.from({ length: random.between(2, 12) }, () => random.chance(0.5)),
        repeats: true,
      }),
    ],
    [3, () => ({ kind: 'erase-lost', pages: [touched?.code ?? 0] })],
    [2, () => ({ kind: 'erase-flaky', massesLost: random.between(0, 2), everyPage: random.between(1, 4) })],
    [2, () => ({ kind: 'weak-page', page: touched?.code ?? 0 })],
    [
      1,
      () =>
        device.optionBytes.length > 0 ? { kind: 'write-protected', sectors: [0] } : { kind: 'erase-lost' },
    ],
  ])();
}

/** A byte that is wrong by just this mask was read as the right one: flipped on its way to the host, or in a cell that is not steady. */
export function turnsRight({ faults }: Mishap, mask: number): boolean {
  return faults.some(
    (fault) =>
      (fault.kind === 'flip' && fault.direction === 'fromBoard' && fault.mask === mask) ||
      (fault.kind === 'unsteady-cell' && fault.mask === mask),
  );
}
