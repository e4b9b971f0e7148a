import { describe, expect, it } from 'vitest';
import { phases, type Phase } from '#shared/phase.ts';
import type { BoardContents } from '#shared/job/job-state.ts';
import type { JobResult } from '#main/jobs/job.ts';
import { deviceOf } from '../support/board-rig.ts';
import { JobRig } from '../support/job-rig.ts';
import { pattern, testImage, vectorsOf } from '../support/plan-target.ts';

const BASE = 0x0800_0000;
const PAGE_BYTES = 2048;
/** Ends within its third page, whose rest is read before it is erased. */
const IMAGE_BYTES = 5000;
const IMAGE_PAGES = 3;
const vectors = vectorsOf(BASE);
const firmware = Uint8Array.from([...vectors, ...pattern(IMAGE_BYTES - vectors.length)]);
/** What is in the flash before. */
const OLD_BYTE = 0x12;

/** Get, to find the ROM again, and Read Memory, which must be refused. */
const PROOF_OF_PROTECTION: readonly number[] = [0x00, 0x11];

type Moment = 'at its begin' | 'within a command';

/** A job that was asked to stop, and its board. */
interface StoppedJob {
  rig: JobRig;
  result: JobResult;
  /** Commands that the board had begun when the stop was asked for. */
  begun: number;
}

/** Programs a board with all that a job can do to it, and asks for a stop the first time that moment comes. */
async function stopIn(phase: Phase, moment: Moment): Promise<StoppedJob> {
  let current: Phase | undefined;
  let begun: number | undefined;
  const stop = () => {
    if (current !== phase || begun !== undefined) return;
    begun = rig.board.log.of('command').length;
    rig.runner?.cancel();
  };
  const rig: JobRig = new JobRig(deviceOf('G071'), {
    // The next client finds the ROM as the job left it.
    keepsState: true,
    onEvent: ({ kind }) => {
      if (kind === 'command' && moment === 'within a command') stop();
    },
  });
  rig.board.flash.bytes.fill(OLD_BYTE);
  rig.onState = (state) => {
    if (state.at === 'running') current = state.phase;
    if (moment === 'at its begin') stop();
  };
  const result = await rig.program(testImage([BASE, firmware]), {
    plan: { erase: 'needed', keepRest: true, outside: 'refuse' },
    // Not both: a protected part refuses Go.
    ...(phase === 'protecting' ? { protect: true } : { leave: 'go' }),
  });
  if (begun === undefined) throw new Error(`no stop was asked for ${moment} of ${phase}`);
  return { rig, result, begun };
}

/** Holds what a result says against the flash itself. */
function expectHeld(rig: JobRig, said: BoardContents): void {
  const image = rig.flashAt(BASE, IMAGE_BYTES);
  const rest = rig.flashAt(BASE + IMAGE_BYTES, IMAGE_PAGES * PAGE_BYTES - IMAGE_BYTES);
  const next = rig.flashAt(BASE + IMAGE_PAGES * PAGE_BYTES, PAGE_BYTES);
  const isAll = (value: number, ...parts: Uint8Array[]) =>
    parts.every((part) => part.every((byte) => byte === value));
  const isNew = image.every((byte, index) => byte === firmware[index]) && isAll(OLD_BYTE, rest);
  const found: BoardContents = isAll(OLD_BYTE, image, rest)
    ? 'untouched'
    : isAll(0xff, image, rest)
      ? 'erased'
      : isNew
        ? 'complete'
        : 'partial';
  expect(found).toBe(said);
  expect(isAll(OLD_BYTE, next)).toBe(true);
}

/** A ROM that is in step answers the next command, without being synchronised or brought back in step. */
async function expectInStep(rig: JobRig): Promise<void> {
  const next = await rig.run({ kind: 'info' }, { enter: { kind: 'resume' } });
  expect(next).toMatchObject({ outcome: 'ok', statistics: { resyncCount: 0, retryCount: 0 } });
}

const contentsAtBegin: Record<Phase, BoardContents> = {
  connecting: 'untouched',
  identifying: 'untouched',
  checking: 'untouched',
  reading: 'untouched',
  erasing: 'untouched',
  writing: 'erased',
  verifying: 'complete',
  protecting: 'complete',
  starting: 'complete',
};

/** The command under way is finished: after it the board holds more than before, or the next phase would begin. */
const contentsAfterCommand: Partial<Record<Phase, BoardContents>> = {
  ...contentsAtBegin,
  erasing: 'erased',
  writing: 'partial',
};

describe.each(phases)('a job that is stopped while %s', (phase) => {
  it.each<Moment>(['at its begin', 'within a command'])(
    '%s begins nothing new, and says what the board holds',
    async (moment) => {
      const { rig, result, begun } = await stopIn(phase, moment);
      const since = rig.board.log.of('command').slice(begun);
      expectHeld(rig, result.contents);
      // Protection is carried to its proof, and there is nothing left to stop once the board was told to go.
      const isDone = moment === 'within a command' && (phase === 'protecting' || phase === 'starting');
      expect(result).toMatchObject(
        isDone ? { outcome: 'ok' } : { outcome: 'cancelled', error: { code: 'E-CANCELLED' } },
      );
      const isProof = isDone && phase === 'protecting';
      expect(since.filter(({ code }) => !(isProof && PROOF_OF_PROTECTION.includes(code)))).toEqual([]);
      const expected = moment === 'at its begin' ? contentsAtBegin : contentsAfterCommand;
      expect(result.contents).toBe(expected[phase]);
      expect(rig.clock.pendingCount).toBeLessThanOrEqual(1);
    },
  );
});

describe('the ROM that a stopped job leaves', () => {
  const inStep = phases.flatMap((phase) =>
    (['at its begin', 'within a command'] as const).map((moment) => [phase, moment] as const),
  );
  const elsewhere = ['connecting at its begin', 'protecting within a command', 'starting within a command'];

  it.each(inStep.filter(([phase, moment]) => !elsewhere.includes(`${phase} ${moment}`)))(
    'while %s, %s, takes the next command',
    async (phase, moment) => {
      const { rig } = await stopIn(phase, moment);
      await expectInStep(rig);
    },
  );

  it('before it was synchronised waits for that', async () => {
    const { rig } = await stopIn('connecting', 'at its begin');
    expect(rig.board.log.of('sync')).toEqual([]);
    expect((await rig.run({ kind: 'info' })).outcome).toBe('ok');
  });

  it('before Readout Protect is not protected, and after it is', async () => {
    const before = await stopIn('protecting', 'at its begin');
    expect(before.rig.board.log.of('protect')).toEqual([]);
    expect((await before.rig.run({ kind: 'info' })).target?.readProtected).toBe(false);
    const after = await stopIn('protecting', 'within a command');
    expect(after.rig.board.log.of('protect')).toMatchObject([{ what: 'readout-on' }]);
    expect((await after.rig.run({ kind: 'info' })).target?.readProtected).toBe(true);
  });

  it('before Go is still there, and after it is gone', async () => {
    const before = await stopIn('starting', 'at its begin');
    expect(before.rig.board.log.of('go')).toEqual([]);
    expect(before.rig.board.state).toBe('rom');
    const after = await stopIn('starting', 'within a command');
    expect(after.rig.board.log.of('go')).toMatchObject([{ address: BASE, runs: true }]);
    expect(after.rig.board.state).toBe('application');
  });
});
