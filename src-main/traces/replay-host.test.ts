import { describe, expect, it } from 'vitest';
import { FlashError } from '#shared/errors.ts';
import { caseRig } from '../../test/support/case-rig.ts';
import type { JobRig } from '../../test/support/job-rig.ts';
import { pattern, testImage } from '../../test/support/plan-target.ts';
import { replayed, traceFile } from '../../test/support/trace-rig.ts';
import type { BoardTarget, TaskOnImage } from '../../test/support/job-spec.ts';
import type { VirtualBoardOptions } from '../virtual-board/board.ts';

const BASE = 0x0800_0000;
const image = testImage([BASE, pattern(3000)], [BASE + 0x4000, pattern(333, 9)]);

const program: TaskOnImage = {
  kind: 'program',
  image,
  plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
  verify: true,
};

interface Scene {
  part?: string;
  task?: TaskOnImage;
  board?: Partial<VirtualBoardOptions>;
  target?: Partial<BoardTarget>;
  prepare?: (rig: JobRig) => void;
}

async function record({ part = 'stm32f405rg', task = program, board = {}, target = {}, prepare }: Scene) {
  const rig = caseRig(part, board);
  rig.board.flash.bytes.fill(0x55, 0, 0x8000);
  prepare?.(rig);
  const result = await rig.run(task, target);
  return { result, file: traceFile(task, target, result) };
}

async function expectSame(scene: Scene, outcome: { outcome: string; error?: object }) {
  const { result, file } = await record(scene);
  expect(result).toMatchObject(outcome);
  const { trace, replay } = await replayed(file);
  expect(replay.difference).toBeUndefined();
  expect(trace.records).toEqual(result.trace);
  expect(replay.frameCount).toBeGreaterThan(0);
}

const wiring = { boot0: 'rts', reset: 'dtr', boot0Inverted: false, resetInverted: false } as const;

describe('a recorded run that is run again', () => {
  it.each(['stm32f405rg', 'stm32f103c8', 'stm32l073rz', 'stm32g0b1re', 'stm32h743zi', 'stm32l412cb'])(
    'programs %s with the same frames and comes to the same verdict',
    async (part) => {
      await expectSame({ part, target: { wiring } }, { outcome: 'ok' });
    },
  );

  it.each<[string, TaskOnImage]>([
    ['info', { kind: 'info', withPages: true }],
    ['verify', { kind: 'verify', image, outside: 'refuse' }],
    ['erase', { kind: 'erase', what: { kind: 'mass' }, verify: true }],
    ['read', { kind: 'read', address: BASE, sizeBytes: 1000, twice: true }],
    ['go', { kind: 'go', address: BASE }],
    ['protect', { kind: 'protect', what: 'readout' }],
    ['unprotect', { kind: 'unprotect', what: 'readout', always: true }],
    ['options', { kind: 'options', what: 'read' }],
  ])('does so for the task %s', async (_name, task) => {
    const { result, file } = await record({ task });
    const { replay } = await replayed(file);
    expect(replay.difference).toBeUndefined();
    expect(replay.verdict.outcome).toBe(result.outcome);
  });

  it('does so if the part was named, and its application was asked to jump', async () => {
    const command = {
      baudRate: 9600,
      parity: 'none' as const,
      exchanges: [{ send: [1, 2], expect: [3], timeoutMs: 300 }],
      waitMs: 50,
    };
    await expectSame(
      { target: { enter: { kind: 'command', command } } },
      { outcome: 'failed', error: { code: 'E-ENTER-ANSWER' } },
    );
  });

  it.each<[string, Scene, object]>([
    [
      'readout protection',
      { board: { faults: [{ kind: 'readout-protected' }] } },
      { outcome: 'failed', error: { code: 'E-PROTECT-READOUT' } },
    ],
    [
      'an erase that is not done',
      { board: { faults: [{ kind: 'erase-lost' }] }, task: { ...program, proveErase: true } },
      { outcome: 'failed', error: { code: 'E-ERASE-NOT-BLANK' } },
    ],
    [
      'a byte lost on the way to the board, and the way back into step',
      { board: { faults: [{ kind: 'drop', direction: 'toBoard', at: 900 }] } },
      { outcome: 'ok' },
    ],
  ])('does so after %s', async (_name, scene, outcome) => {
    await expectSame(scene, outcome as { outcome: string });
  });

  it('does so if the port vanished in the middle of a write', async () => {
    await expectSame(
      { board: { faults: [{ kind: 'unplug', direction: 'toBoard', at: 2000 }] } },
      { outcome: 'failed', error: { code: 'E-PORT-LOST' } },
    );
  });

  it.each([1, 2])('does so where somebody asked to stop %i times', async (times) => {
    await expectSame(
      {
        prepare(rig) {
          rig.onState = (state) => {
            if (state.at !== 'running' || state.phase !== 'writing' || state.done === 0) return;
            rig.onState = () => undefined;
            for (let count = 0; count < times; count += 1) rig.runner?.cancel();
          };
        },
      },
      { outcome: 'cancelled' },
    );
  });

  it('does so if the plan was refused, and if the port could not be opened', async () => {
    const approve = () => {
      throw new FlashError('E-PLAN-CHANGED', {});
    };
    await expectSame(
      { task: { ...program, approve } },
      { outcome: 'failed', error: { code: 'E-PLAN-CHANGED' } },
    );
    const openLink = () => Promise.reject(new FlashError('E-PORT-BUSY', { port: 'COM3' }));
    const { file } = await record({ target: { openLink } });
    expect((await replayed(file)).replay.difference).toBeUndefined();
  });
});
