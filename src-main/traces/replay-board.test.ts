import { describe, expect, it } from 'vitest';
import { caseRig } from '../../test/support/case-rig.ts';
import { pattern, testImage } from '../../test/support/plan-target.ts';
import { traceFile } from '../../test/support/trace-rig.ts';
import { loadDevices } from '../devices/load-devices.ts';
import type { TaskOnImage } from '../../test/support/job-spec.ts';
import type { VirtualBoardOptions } from '../virtual-board/board.ts';
import { readTrace } from './read-trace.ts';
import { replayBoard } from './replay-board.ts';

const BASE = 0x0800_0000;
const devices = loadDevices();
const program: TaskOnImage = {
  kind: 'program',
  image: testImage([BASE, pattern(1500)]),
  plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
  verify: true,
};
const wiring = { boot0: 'rts', reset: 'dtr', boot0Inverted: false, resetInverted: false } as const;

async function traceOf(
  part: string,
  task: TaskOnImage,
  board: Partial<VirtualBoardOptions> = {},
  port = '/dev/ttyUSB0',
) {
  const rig = caseRig(part, board);
  rig.board.flash.bytes.fill(0x5a);
  const result = await rig.run(task, { wiring });
  return readTrace(traceFile(task, { wiring }, result, port));
}

describe('the bytes of a recorded run, sent to a virtual board', () => {
  it.each(['stm32f405rg', 'stm32f103c8', 'stm32l073rz', 'stm32g071rb', 'stm32l412cb', 'stm32h743zi'])(
    'get the same answers from %s',
    async (part) => {
      const replay = replayBoard(await traceOf(part, program), devices);
      expect(replay.differences).toEqual([]);
      expect(replay.turnCount).toBeGreaterThan(20);
    },
  );

  it.each<[string, TaskOnImage]>([
    ['read', { kind: 'read', address: BASE, sizeBytes: 600 }],
    ['erase', { kind: 'erase', what: { kind: 'mass' }, verify: true }],
    ['unprotect', { kind: 'unprotect', what: 'readout', always: true }],
  ])('get the same answers to the task %s', async (_name, task) => {
    expect(replayBoard(await traceOf('stm32f405rg', task), devices).differences).toEqual([]);
  });

  it('get the same refusal from a protected part', async () => {
    const board = { faults: [{ kind: 'readout-protected' as const }] };
    const trace = await traceOf('stm32f405rg', program, board);
    expect(trace.verdict?.error?.code).toBe('E-PROTECT-READOUT');
    expect(replayBoard(trace, devices).differences).toEqual([]);
  });

  it('show where the recorded board did otherwise than the model, to the byte', async () => {
    const trace = await traceOf('stm32f405rg', program, {
      faults: [{ kind: 'weak-page', page: 0 }],
    });
    const { differences, differenceCount } = replayBoard(trace, devices);
    expect(differenceCount).toBeGreaterThan(0);
    const [first] = differences;
    expect(first?.recorded.length).toBe(first?.answered.length);
    expect(first?.recorded[first.offset]).not.toBe(first?.answered[first.offset]);
  });

  it('are answered by another part in another way', async () => {
    const { differences, part } = replayBoard(await traceOf('stm32f405rg', program), devices, 'stm32g071rb');
    expect(part).toContain('G07');
    expect(differences.length).toBeGreaterThan(0);
    expect(differences.length).toBeLessThanOrEqual(20);
  });

  it('need a part if the board was never identified', async () => {
    const trace = await traceOf('stm32f405rg', program, { faults: [{ kind: 'silent' }] });
    expect(() => replayBoard(trace, devices)).toThrow('E-TRACE-PART');
    expect(replayBoard(trace, devices, 'stm32f405rg').differenceCount).toBeGreaterThan(0);
  });
});
