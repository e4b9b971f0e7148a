import { describe, expect, it } from 'vitest';
import { FakeProgrammer, fakeDevice, type FakeBoard } from '../../test/support/fake-programmer.ts';
import { jobSpec, type TaskOnImage } from '../../test/support/job-spec.ts';
import { pattern, testImage, vectorsOf } from '../../test/support/plan-target.ts';
import { VirtualClock } from '../../test/support/virtual-clock.ts';
import type { JobResult } from './job.ts';
import { JobRunner } from './job-runner.ts';

/** Jobs over a programmer that speaks no protocol: what they do right here, they do right over any. */
const BASE = fakeDevice.flashBase;
const content = pattern(1500);
const image = testImage([BASE, content]);
const program: TaskOnImage = {
  kind: 'program',
  image,
  plan: { erase: 'needed', keepRest: false, outside: 'refuse' },
  verify: true,
};
const erasePage1: TaskOnImage = { kind: 'erase', what: { kind: 'pages', codes: [1] }, verify: true };

async function run(task: TaskOnImage, board: FakeBoard = {}, programmer = new FakeProgrammer(board)) {
  const openLink = () => Promise.reject(new Error('a board without a link has none to open'));
  const runner = new JobRunner(jobSpec(task, { openLink, openProgrammer: (desk) => programmer.open(desk) }), {
    clock: new VirtualClock(),
    devices: [fakeDevice],
  });
  return { programmer, result: await runner.run() };
}

function warningsOf({ warnings }: JobResult): string[] {
  return warnings.map(({ code }) => code);
}

describe('a job over a programmer without a protocol', () => {
  it('programs, verifies, and leaves the other pages alone', async () => {
    const { programmer, result } = await run(program);
    expect(result).toMatchObject({
      outcome: 'ok',
      contents: 'complete',
      verified: true,
      identity: 'confirmed',
    });
    expect(programmer.holds(0, content)).toBe(true);
    expect(programmer.holds(2048, new Uint8Array(2048).fill(0x55))).toBe(true);
    expect(programmer.isClosed).toBe(true);
    expect(warningsOf(result)).toEqual([]);
  });

  it('starts the program as planned', async () => {
    const started = testImage([BASE, vectorsOf(BASE)]);
    const { programmer, result } = await run({ ...program, image: started, leave: 'go' });
    expect(result).toMatchObject({ outcome: 'ok', left: { way: 'go', proof: 'acknowledged' } });
    expect(programmer.done.at(-1)).toBe('leave by go');
  });

  it('verifies what is there, and names the first byte that differs', async () => {
    const verify: TaskOnImage = { kind: 'verify', image, outside: 'refuse' };
    const { programmer } = await run(program);
    expect((await run(verify, {}, programmer)).result).toMatchObject({ outcome: 'ok', verified: true });
    programmer.flash[700] = 0;
    expect((await run(verify, {}, programmer)).result).toMatchObject({
      outcome: 'failed',
      error: { code: 'E-VERIFY-MISMATCH', params: { address: '0x080002BC' } },
    });
  });

  it('erases the pages it was asked to, and proves it', async () => {
    const { programmer, result } = await run(erasePage1);
    expect(result).toMatchObject({ outcome: 'ok', contents: 'erased', verified: true });
    expect([0, 1, 2, 3].map((code) => programmer.isBlank(code))).toEqual([false, true, false, false]);
  });

  it('reads the whole flash', async () => {
    const { programmer, result } = await run({ kind: 'read', address: 0, sizeBytes: 0, extent: 'flash' });
    expect(result.data).toEqual(programmer.flash);
  });

  it('sets readout protection, and proves it', async () => {
    const { programmer, result } = await run({ kind: 'protect', what: 'readout' });
    expect(result).toMatchObject({ outcome: 'ok', contents: 'untouched' });
    expect(programmer.isProtected).toBe(true);
  });

  it('removes readout protection, and proves that the flash is blank', async () => {
    const programmer = new FakeProgrammer();
    programmer.isProtected = true;
    const { result } = await run({ kind: 'unprotect', what: 'readout' }, {}, programmer);
    expect(result).toMatchObject({ outcome: 'ok', contents: 'erased' });
    expect(programmer.isProtected).toBe(false);
  });
});

describe('a request that fails', () => {
  it('as a protection the bootloader does not have leaves the board as it was', async () => {
    const { programmer, result } = await run(
      { kind: 'protect', what: 'readout' },
      { cannot: ['readout-protect'] },
    );
    expect(result).toMatchObject({ outcome: 'failed', contents: 'untouched', unproven: [] });
    expect(programmer.done).toEqual([]);
  });

  it('as a protection that was refused leaves nothing in doubt, as long as the board answers', async () => {
    const refused = { on: 'protect', number: 1, kind: 'refused', taken: 'all' } as const;
    const { result } = await run({ kind: 'protect', what: 'readout' }, { troubles: [refused] });
    expect(result).toMatchObject({ outcome: 'failed', contents: 'untouched', unproven: [] });
  });

  it('as a protection whose answer was lost leaves the option bytes in doubt', async () => {
    const lost = { on: 'protect', number: 1, kind: 'lost', taken: 'all', isDone: true } as const;
    const { programmer, result } = await run({ kind: 'protect', what: 'readout' }, { troubles: [lost] });
    expect(result.outcome).toBe('failed');
    expect(warningsOf(result)).toContain('W-JOB-OPTIONS-UNPROVEN');
    expect(programmer.isProtected).toBe(true);
  });

  it.each([true, false])(
    'as a write without an answer is looked at before it is sent again (done: %s)',
    async (isDone) => {
      const lost = { on: 'write', number: 3, kind: 'lost', taken: 'all', isDone } as const;
      const { programmer, result } = await run(program, { troubles: [lost] });
      expect(result).toMatchObject({ outcome: 'ok', contents: 'complete', verified: true });
      expect(programmer.done.filter((each) => each.startsWith('write'))).toHaveLength(24);
      expect(result.statistics.retryCount).toBe(1);
    },
  );

  it('as a write with a garbled answer leaves the places in doubt that it may have gone to', async () => {
    const garbled = { on: 'write', number: 3, kind: 'garbled', taken: 'all' } as const;
    const { result } = await run(program, { troubles: [garbled] });
    expect(result).toMatchObject({ outcome: 'ok', contents: 'complete', verified: true });
    expect(warningsOf(result)).toContain('W-JOB-WRITES-UNPROVEN');
    expect(result.unproven).toEqual([{ address: BASE + 3072, sizeBytes: 64, why: 'write' }]);
  });

  it('as a write that is refused twice fails the job, and says that the board holds a part', async () => {
    const refused = { on: 'write', number: 3, kind: 'refused', taken: 'part', isLasting: true } as const;
    const { result } = await run(program, { troubles: [refused] });
    expect(result).toMatchObject({
      outcome: 'failed',
      contents: 'partial',
      error: { code: 'E-WRITE-FAILED', params: { address: '0x08000080' } },
    });
  });

  it('as a read with a lost answer is made again', async () => {
    const lost = { on: 'read', number: 5, kind: 'lost', taken: 'part' } as const;
    const { result } = await run(program, { troubles: [lost] });
    expect(result).toMatchObject({ outcome: 'ok', verified: true });
  });

  it('as a refused erase leaves the board untouched', async () => {
    const refused = { on: 'erase', number: 1, kind: 'refused', taken: 'nothing', isLasting: true } as const;
    const { programmer, result } = await run(erasePage1, { troubles: [refused] });
    expect(result).toMatchObject({
      outcome: 'failed',
      contents: 'untouched',
      error: { code: 'E-ERASE-FAILED' },
      unproven: [],
    });
    expect(programmer.done).toEqual([]);
  });

  it('as a refused mass erase is made page by page', async () => {
    const refused = { on: 'erase', number: 1, kind: 'refused', taken: 'part' } as const;
    const { programmer, result } = await run(
      { kind: 'erase', what: { kind: 'mass' }, verify: true },
      { troubles: [refused] },
    );
    expect(result).toMatchObject({ outcome: 'ok', contents: 'erased' });
    expect(warningsOf(result)).toContain('W-JOB-MASS-ERASE-REFUSED');
    expect(programmer.done).not.toContain('erase all');
  });

  it('as an erase without an answer has the pages looked at that it may have reached', async () => {
    const lost = { on: 'erase', number: 1, kind: 'lost', taken: 'all', isDone: true } as const;
    const { programmer, result } = await run(erasePage1, { troubles: [lost] });
    expect(result).toMatchObject({ outcome: 'ok', contents: 'erased', unproven: [] });
    const blank = new FakeProgrammer({ troubles: [lost] });
    blank.flash.fill(0xff, 2048, 3072);
    const beside = (await run(erasePage1, {}, blank)).result;
    expect(beside.unproven).toEqual([{ address: BASE + 2048, sizeBytes: 1024, why: 'erase' }]);
    expect(programmer.done).toEqual(['erase 1', 'erase 1']);
  });

  it('as an erase that is acknowledged and not done is found by reading, and made again', async () => {
    const { programmer, result } = await run(erasePage1, { stubbornErases: 1 });
    expect(result).toMatchObject({ outcome: 'ok', contents: 'erased', verified: true });
    expect(warningsOf(result)).toContain('W-JOB-ERASED-AGAIN');
    expect(programmer.isBlank(1)).toBe(true);
  });
});

it('sends nothing that was not allowed', async () => {
  const programmer = new FakeProgrammer();
  await expect(programmer.write({ address: BASE, bytes: content }, () => undefined)).rejects.toMatchObject({
    code: 'E-PLAN-GUARD',
  });
});
