import { formatBytes } from '#shared/bytes.ts';
import type { Device } from '#shared/devices/device.ts';
import type { Parity } from '#main/links/byte-link.ts';
import { JobRunner } from '#main/jobs/job-runner.ts';
import { jobSpec } from '../../support/job-spec.ts';
import type { JobResult } from '#main/jobs/job.ts';
import { VirtualBoard } from '#main/virtual-board/board.ts';
import type { ModemWiring } from '#shared/job/enter-strategy.ts';
import { pattern } from '../../support/plan-target.ts';
import { Random } from '../../support/random.ts';
import { SwitchedLink } from '../../support/switched-link.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';
import { courseOf, type Course } from './course.ts';
import { drawMishap, hasSoundFlips, turnsRight, type Mishap } from './mishap.ts';
import { falseAlarms, judge, type JudgedBoard, type Verdict } from './lies-of.ts';
import { drawScenario, type partsOf, type Scenario } from './scenario.ts';
import { snapshotOf } from './snapshot.ts';
import { leaveBehind } from './stray-client.ts';

/** Runs that share a job, so that its course without faults is found out once for all of them. */
export const RUNS_OF_SCENARIO = 8;
/** No run takes so long, whatever goes wrong: one that does hangs. */
const HANG_MS = 30 * 60_000;

const wiring: ModemWiring = { boot0: 'rts', reset: 'dtr', boot0Inverted: false, resetInverted: false };
const noMishap: Mishap = { faults: [], stray: undefined, switchAtFrame: undefined, otherHolds: 'other' };
const FIRST_ID = Uint8Array.of(0x2a, 0x00, 0x31, 0x00, 0x0f, 0x51, 0x36, 0x37, 0x30, 0x33, 0x35, 0x34);
const OTHER_ID = Uint8Array.of(0x51, 0x00, 0x22, 0x00, 0x0f, 0x51, 0x36, 0x37, 0x30, 0x33, 0x35, 0x34);

/** One run, as it can be told and made again. */
export interface MixedRun extends Verdict {
  scenario: Scenario;
  mishap: Mishap;
  /** undefined if the run did not end. */
  result: JobResult | undefined;
}

/** Makes runs by their number; the same seed and number give the same run. */
export class MixedRuns {
  readonly #seed: number;
  readonly #parts: ReturnType<typeof partsOf>;
  readonly #devices: readonly Device[];
  #known:
    | {
        number: number;
        scenario: Scenario;
        course: Course;
        lies: readonly string[];
        result: JobResult | undefined;
      }
    | undefined;

  constructor(seed: number, parts: ReturnType<typeof partsOf>, devices: readonly Device[]) {
    this.#seed = seed;
    this.#parts = parts;
    this.#devices = devices;
  }

  async run(number: number): Promise<MixedRun> {
    const { scenario, course, lies, result } = await this.#scenarioOf(Math.floor(number / RUNS_OF_SCENARIO));
    if (number % RUNS_OF_SCENARIO === 0 && lies.length > 0)
      return { scenario, mishap: noMishap, result, lies, pagesBeside: 0 };
    const mishap = drawMishap(new Random(this.#seed, number), scenario, course);
    return { scenario, mishap, ...(await this.#carryOut(scenario, mishap)) };
  }

  async #scenarioOf(number: number) {
    if (this.#known?.number === number) return this.#known;
    const scenario = drawScenario(new Random(this.#seed ^ 0x5ca1ab1e, number), this.#parts);
    const { result, lies } = await this.#carryOut(scenario, noMishap);
    const course = courseOf(result?.trace ?? [], result?.target?.commands ?? [0]);
    this.#known = { number, scenario, course, result, lies: [...lies, ...falseAlarms(result)] };
    return this.#known;
  }

  async #carryOut(scenario: Scenario, mishap: Mishap): Promise<Pick<MixedRun, 'result' | keyof Verdict>> {
    const clock = new VirtualClock({ limitMs: 100 * HANG_MS });
    const first = makeBoard(clock, scenario, FIRST_ID);
    fill(first, scenario, scenario.oldContents);
    const boards: JudgedBoard[] = [judged(first, FIRST_ID)];
    const parity: Parity = scenario.device.uart.parity;
    if (mishap.stray !== undefined) leaveBehind(first, mishap.stray, parity);
    const strayCount = (mishap.stray ?? []).reduce((sum, bytes) => sum + bytes.length, 0);
    for (const fault of mishap.faults) {
      const isToBoard = 'at' in fault && fault.direction === 'toBoard';
      first.addFault(isToBoard ? { ...fault, at: fault.at + strayCount } : fault);
    }
    boards[0]!.before = snapshotOf(first);
    const link = this.#openLink(clock, scenario, mishap, boards);
    const runner = new JobRunner(
      jobSpec(scenario.task, {
        openLink: () => Promise.resolve(link),
        ...(scenario.hasLines ? { wiring } : {}),
      }),
      { clock, devices: this.#devices },
    );
    const hung = new Promise<undefined>((resolve) => clock.after(HANG_MS, () => resolve(undefined)));
    const result = await Promise.race([runner.run(), hung]);
    link.frameCounts.forEach((count, index) => {
      const judged = boards[index];
      if (judged !== undefined) judged.frameCount = count;
    });
    const circumstances = {
      boards,
      hasSoundFlips: hasSoundFlips(mishap),
      hidesFlaw: (mask: number) => turnsRight(mishap, mask),
    };
    return { result, ...judge(scenario, result, circumstances) };
  }

  #openLink(clock: VirtualClock, scenario: Scenario, mishap: Mishap, boards: JudgedBoard[]): SwitchedLink {
    const first = boards[0]!.board;
    const options = {
      settings: { baudRate: 115_200, parity: scenario.device.uart.parity },
      clock,
      switchAtFrame: mishap.switchAtFrame,
    };
    if (mishap.switchAtFrame === undefined) return new SwitchedLink([first], options);
    const second = makeBoard(clock, scenario, OTHER_ID);
    fill(second, scenario, mishap.otherHolds);
    leaveBehind(second, [Uint8Array.of(0x7f)], scenario.device.uart.parity);
    boards.push(judged(second, OTHER_ID));
    return new SwitchedLink([first, second], options);
  }
}

function makeBoard(
  clock: VirtualClock,
  { device, flashSizeBytes, paced, isReadProtected }: Scenario,
  uniqueId: Uint8Array,
): VirtualBoard {
  return new VirtualBoard({
    device,
    clock,
    paced,
    flashSizeBytes,
    faults: isReadProtected ? [{ kind: 'readout-protected' }] : [],
    uniqueId,
    keepsState: true,
  });
}

function judged(board: VirtualBoard, id: Uint8Array): JudgedBoard {
  const idHex = formatBytes(id).replaceAll(' ', '');
  return { board, idHex, before: snapshotOf(board), frameCount: 0 };
}

const patterns = new Map<number, Uint8Array>();

function fill(
  { flash, profile }: VirtualBoard,
  { image }: Scenario,
  contents: Scenario['oldContents'],
): void {
  const sizeBytes = flash.bytes.length;
  const old = patterns.get(sizeBytes) ?? pattern(sizeBytes, 100);
  patterns.set(sizeBytes, old);
  if (contents === 'blank') flash.bytes.fill(profile.erasedValue);
  else flash.bytes.set(old);
  if (contents !== 'image' && contents !== 'image-with-a-flaw') return;
  for (const { address, bytes } of image.segments) flash.bytes.set(bytes, address - flash.base);
  if (contents === 'image') return;
  const last = image.segments[image.segments.length - 1]!;
  const place = last.address - flash.base + last.bytes.length - 1;
  flash.bytes[place] = (flash.bytes[place] ?? 0) ^ 0x10;
}
