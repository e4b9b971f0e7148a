import { describe, expect, it } from 'vitest';
import type { BenchSnapshot, BenchStart } from '#shared/ipc/bench-views.ts';
import { isFlashError } from '#shared/errors.ts';
import { connect, planRequest } from '../../test/support/bench-requests.ts';
import {
  workplaceRig,
  type WorkplaceRig,
  type WorkplaceRigOptions,
} from '../../test/support/workplace-rig.ts';
import { sleep } from '../time/clock.ts';

const PORT = 'virtual:stm32g071cb';
const firmware = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7) % 251);

async function benchRig(options: WorkplaceRigOptions = {}): Promise<WorkplaceRig & { documentId: string }> {
  const rig = await workplaceRig(options);
  const { documentId } = await rig.workplace.documents.open({ name: 'motor.bin', bytes: firmware });
  rig.workplace.bench.change({ port: PORT });
  return { ...rig, documentId };
}

async function run({ workplace, idle }: WorkplaceRig, asked: BenchStart) {
  workplace.bench.start(asked);
  await idle();
  return workplace.bench.snapshot.lastReport;
}

function codeOf(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (isFlashError(error)) return error.code;
    throw error;
  }
}

describe('Bench', () => {
  it('knows the board after it was connected, its pages included', async () => {
    const rig = await benchRig();
    await run(rig, connect);
    const { board } = rig.workplace.bench.snapshot;
    expect(board).toMatchObject({ info: { pid: 0x460, flashSizeBytes: 128 * 1024 }, flashBase: 0x0800_0000 });
    expect(board?.pages).toHaveLength(64);
  });

  it('programs exactly the plan that it showed', async () => {
    const rig = await benchRig();
    const { bench } = rig.workplace;
    await run(rig, connect);
    const plan = await bench.plan(planRequest(rig.documentId));
    expect(plan.erasedPages.map(({ code }) => code)).toEqual([0, 1, 2]);
    expect(plan.lostBytes).toBe(3 * 2048 - 5000);
    const report = await run(rig, { planId: plan.planId, ...planRequest(rig.documentId) });
    expect(report).toMatchObject({
      outcome: 'ok',
      verified: true,
      contents: 'complete',
      plan: { planId: plan.planId },
    });
  });

  it('does not call a board complete that was not read back', async () => {
    const rig = await benchRig();
    const order = planRequest(rig.documentId, { verify: false });
    await run(rig, connect);
    const { planId } = await rig.workplace.bench.plan(order);
    const report = await run(rig, { planId, ...order });
    expect(report).toMatchObject({ outcome: 'ok', verified: false, contents: 'complete-unverified' });
  });

  it('leaves the bootloader in the way that was asked for, and says how far it is proved', async () => {
    const rig = await workplaceRig();
    const { bench, documents } = rig.workplace;
    const bytes = Uint8Array.of(0, 0x10, 0, 0x20, 0x09, 0, 0, 0x08, 1, 2, 3, 4);
    const { documentId } = await documents.open({ name: 'motor.bin', bytes });
    bench.change({ port: 'virtual:stm32f103cb' });
    const order = planRequest(documentId, { leave: 'auto' });
    await run(rig, connect);
    const plan = await bench.plan(order);
    expect(plan).toMatchObject({ leave: 'auto', startAddress: null });
    const left = { way: 'reset-by-lines', proof: 'rom-silent' };
    const programmed = await run(rig, { planId: plan.planId, ...order });
    expect(programmed).toMatchObject({ outcome: 'ok', plan: { leave: 'reset-by-lines' }, left });
    expect(bench.snapshot.board).toBeNull();
    await run(rig, connect);
    expect(await run(rig, { task: { kind: 'go', leave: 'go' } })).toMatchObject({ left: { way: 'go' } });
    expect(bench.snapshot.board).toBeNull();
  });

  it('knows where the flash holds what it wrote, until that is erased', async () => {
    const rig = await benchRig();
    const { bench } = rig.workplace;
    await run(rig, connect);
    const { planId } = await bench.plan(planRequest(rig.documentId));
    await run(rig, { planId, ...planRequest(rig.documentId) });
    expect(bench.snapshot.board?.written).toEqual([{ address: 0x0800_0000, sizeBytes: 5000 }]);
    await run(rig, { task: { kind: 'erase', what: { kind: 'pages', codes: [1] }, verify: true } });
    expect(bench.snapshot.board?.written).toEqual([
      { address: 0x0800_0000, sizeBytes: 2048 },
      { address: 0x0800_1000, sizeBytes: 904 },
    ]);
  });

  it('finds a board again that its job has reset, and keeps what the job came to', async () => {
    const rig = await benchRig();
    const { bench } = rig.workplace;
    await run(rig, connect);
    const protecting = await run(rig, { task: { kind: 'protect', what: 'readout' } });
    await bench.settled();
    expect(protecting).toMatchObject({ kind: 'protect', outcome: 'ok', protection: 'readout' });
    expect(bench.snapshot.lastReport).toMatchObject({ kind: 'protect' });
    expect(bench.snapshot.board).toMatchObject({ info: { readProtected: true }, isReadable: false });
  });

  it('plans for a part that was named while no board is there, and for nothing else', async () => {
    const rig = await benchRig();
    const { bench } = rig.workplace;
    await expect(bench.plan(planRequest(rig.documentId))).rejects.toMatchObject({ code: 'E-BENCH-NO-PART' });
    bench.change({ part: 'stm32g071cb' });
    const offline = await bench.plan(planRequest(rig.documentId));
    await run(rig, connect);
    expect((await bench.plan(planRequest(rig.documentId))).planId).toBe(offline.planId);
  });

  it('sends nothing if the board calls for another plan than the one that was shown', async () => {
    const rig = await benchRig();
    const { bench } = rig.workplace;
    bench.change({ part: 'stm32g031k8' });
    const { planId } = await bench.plan(planRequest(rig.documentId));
    bench.change({ part: null });
    const report = await run(rig, { planId, ...planRequest(rig.documentId) });
    expect(report).toMatchObject({
      outcome: 'failed',
      contents: 'untouched',
      error: { code: 'E-PLAN-CHANGED', phase: 'checking' },
    });
  });

  it('sends nothing if it was shown that the rest of a page is kept, and it no longer would be', async () => {
    const rig = await benchRig();
    const { bench } = rig.workplace;
    await run(rig, connect);
    const { planId } = await bench.plan(planRequest(rig.documentId, { plan: { keepRest: true } }));
    const report = await run(rig, { planId, ...planRequest(rig.documentId) });
    expect(report).toMatchObject({
      outcome: 'failed',
      contents: 'untouched',
      error: { code: 'E-PLAN-CHANGED' },
    });
  });

  it('refuses a second job, and a change of the line, while one runs', async () => {
    const rig = await benchRig();
    const { bench } = rig.workplace;
    bench.start(connect);
    expect(codeOf(() => bench.start(connect))).toBe('E-BENCH-BUSY');
    expect(codeOf(() => bench.change({ port: 'COM3' }))).toBe('E-BENCH-BUSY');
    expect(codeOf(() => bench.disconnect())).toBe('E-BENCH-BUSY');
    await rig.idle();
    expect(bench.snapshot.lastReport?.outcome).toBe('ok');
  });

  it('refuses to start without a port, and a port that has no such name', async () => {
    const { workplace } = await workplaceRig();
    expect(codeOf(() => workplace.bench.start(connect))).toBe('E-BENCH-NO-PORT');
    expect(codeOf(() => workplace.bench.change({ port: 'ftp://x' }))).toBe('E-PORT-NAME');
    expect(workplace.bench.snapshot.connection.port).toBeNull();
  });

  it('keeps what was read as a document that can be compared', async () => {
    const rig = await benchRig();
    const { bench, documents } = rig.workplace;
    await run(rig, connect);
    const { planId } = await bench.plan(planRequest(rig.documentId));
    await run(rig, { planId, ...planRequest(rig.documentId) });
    const report = await run(rig, { task: { kind: 'read', address: 0x0800_0000, sizeBytes: 5000 } });
    const comparison = await documents.compare(rig.documentId, report?.documentId ?? '');
    expect(comparison).toMatchObject({ differenceCount: 0, equalBytes: 5000 });
  });

  it('says of what it read which board that was', async () => {
    const rig = await benchRig();
    const { bench, documents } = rig.workplace;
    await run(rig, connect);
    const { board } = bench.snapshot;
    const report = await run(rig, { task: { kind: 'read', address: 0x0800_0000, sizeBytes: 256 } });
    const { name, source } = documents.summary(report?.documentId ?? '');
    const uniqueId = board?.info.uniqueId.state === 'read' ? board.info.uniqueId.hex : '';
    expect(source).toEqual({ pid: 0x460, uniqueId, port: PORT, identifiedAtMs: board?.identifiedAtMs });
    expect(name).toMatch(/^STM32G07\S+ \d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    expect(documents.summary(rig.documentId).source).toBeNull();
  });

  it('meets the same part in the next job, or says that it is another one', async () => {
    const rig = await benchRig();
    const { bench } = rig.workplace;
    bench.change({ part: 'stm32f103cb' });
    const report = await run(rig, connect);
    expect(report).toMatchObject({ outcome: 'failed', error: { code: 'E-TARGET-MISMATCH' } });
    expect(bench.snapshot.board).toBeNull();
  });

  it('lets what a job came to go with its board', async () => {
    const rig = await benchRig();
    const { bench } = rig.workplace;
    await run(rig, connect);
    bench.disconnect();
    expect(bench.snapshot.lastReport).toBeNull();
    await run(rig, connect);
    bench.change({ port: 'virtual:stm32f103cb' });
    expect(bench.snapshot.lastReport).toBeNull();
  });

  it.each([
    ['erasing', 'erased-unverified'],
    ['writing', 'partial'],
    ['verifying', 'complete-unverified'],
  ] as const)('stops while %s, and says that the board is %s', async (phase, contents) => {
    const rig = await benchRig();
    const { bench } = rig.workplace;
    await run(rig, connect);
    const { planId } = await bench.plan(planRequest(rig.documentId));
    const { jobId } = bench.start({ planId, ...planRequest(rig.documentId) });
    const phaseNow = () => {
      const state = bench.snapshot.job?.state;
      return state?.at === 'running' ? state.phase : undefined;
    };
    while (phaseNow() !== phase) await sleep(rig.clock, 1);
    bench.cancel('another job');
    expect(bench.snapshot.job?.state.at).toBe('running');
    bench.cancel(jobId);
    await rig.idle();
    expect(bench.snapshot.lastReport).toMatchObject({ outcome: 'cancelled', contents, verified: false });
  });

  it('tells where it works while it writes', async () => {
    const rig = await benchRig();
    const { bench, publisher } = rig.workplace;
    await run(rig, connect);
    const cursors: number[] = [];
    publisher.subscribe((topic, value) => {
      const cursor = topic === 'bench' ? (value as BenchSnapshot).job?.cursor : null;
      if (typeof cursor === 'number') cursors.push(cursor);
    });
    const { planId } = await bench.plan(planRequest(rig.documentId));
    await run(rig, { planId, ...planRequest(rig.documentId) });
    expect(cursors.length).toBeGreaterThan(3);
    expect(cursors.every((cursor) => cursor >= 0x0800_0000 && cursor < 0x0800_0000 + 3 * 2048)).toBe(true);
  });
});

describe('Workplace', () => {
  it('stops what runs when it is closed, and leaves the boards in step', async () => {
    const rig = await benchRig();
    const { workplace } = rig;
    workplace.line.program('ready');
    workplace.bench.start(connect);
    await sleep(rig.clock, 1200);
    await workplace.close();
    expect(workplace.isBusy).toBe(false);
    expect(workplace.line.snapshot.slots.map(({ state }) => state)).toEqual(Array(4).fill('stopped'));
  });

  it('gives up waits for boards that no longer answer when it is closed', async () => {
    const rig = await workplaceRig({ virtualBoard: () => ({ faults: [{ kind: 'silent' }] }) });
    rig.workplace.line.program('ready');
    await sleep(rig.clock, 50);
    const startMs = rig.clock.now();
    await rig.workplace.close();
    expect(rig.workplace.isBusy).toBe(false);
    expect(rig.clock.now() - startMs).toBeLessThan(6500);
  });
});

describe('a plan for a board that says how it is protected', () => {
  it('is refused by name before anything is sent, and made if the pages are free', async () => {
    const rig = await benchRig({
      virtualBoard: () => ({ faults: [{ kind: 'write-protected', sectors: [1] }] }),
    });
    const { bench, documents } = rig.workplace;
    await run(rig, connect);
    await expect(bench.plan(planRequest(rig.documentId))).rejects.toMatchObject({ code: 'E-PROTECT-PAGES' });
    const small = await documents.open({ name: 'small.bin', bytes: firmware.subarray(0, 100) });
    expect((await bench.plan(planRequest(small.documentId))).erasedPages).toHaveLength(1);
  });
});
