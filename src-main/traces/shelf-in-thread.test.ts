import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import type { JobResult } from '#main/jobs/job.ts';
import { buildWorker, type BuiltWorker } from '../../test/support/built-worker.ts';
import { traceFile } from '../../test/support/trace-rig.ts';
import { loadDevices } from '../devices/load-devices.ts';
import { shelfInThread } from './shelf-in-thread.ts';
import { TracesHere, type TraceShelf } from './trace-shelf.ts';

const devices = loadDevices();
let worker: BuiltWorker;
let shelf: TraceShelf;

beforeAll(async () => {
  worker = await buildWorker('src-main/traces/trace-worker.ts');
  shelf = shelfInThread(worker.file, devices);
});
afterAll(() => {
  worker.remove();
});

/** The trace of a run that asked a board for its commands again and again. */
function longTrace(count: number): Uint8Array {
  const trace = Array.from({ length: count }, (_, index): TraceRecord[] => [
    { kind: 'sent', timeMs: index, bytes: Uint8Array.of(0x00, 0xff) },
    { kind: 'received', timeMs: index, bytes: Uint8Array.of(0x79, 1, 0x31, 0, 0x79) },
  ]).flat();
  const result: JobResult = {
    kind: 'info',
    outcome: 'ok',
    contents: 'untouched',
    verified: false,
    warnings: [],
    steps: [],
    durationMs: count,
    diagnoses: [],
    unproven: [],
    trace,
    statistics: { nackCount: 0, retryCount: 0, resyncCount: 0, strayByteCount: 0 },
  };
  return traceFile({ kind: 'info' }, {}, result);
}

const asked = { language: 'en', filter: '', from: 10, count: 5 } as const;

describe('traces in a thread of their own', () => {
  it('are what they are here, opened, row by row, as a report and as a file', async () => {
    const file = { name: 'a.fltrace', bytes: longTrace(50) };
    const here = new TracesHere(devices);
    const [there, local] = [await shelf.open(file, false), await here.open(file, false)];
    expect(there).toEqual({ ...local, traceId: there.traceId });
    expect(await shelf.rows({ ...asked, traceId: there.traceId })).toEqual(
      await here.rows({ ...asked, traceId: local.traceId }),
    );
    expect(await shelf.report(there.traceId, false)).toEqual(await here.report(local.traceId, false));
    for (const withContents of [true, false]) {
      const saved = await shelf.save(there.traceId, withContents);
      expect(saved).toEqual(await here.save(local.traceId, withContents));
      // What threads share cannot be sent to the process of a window.
      expect(saved.bytes.buffer).toBeInstanceOf(ArrayBuffer);
    }
    expect(await shelf.replay(there.traceId, 'board', 'en')).toEqual(
      await here.replay(local.traceId, 'board', 'en'),
    );
  });

  it('are refused with the failure of the thread, which goes on', async () => {
    const bytes = longTrace(5);
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await expect(shelf.open({ name: 'a.fltrace', bytes }, false)).rejects.toMatchObject({
      name: 'FlashError',
      code: 'E-TRACE-EDITED',
    });
    await expect(shelf.rows({ ...asked, traceId: 'none' })).rejects.toMatchObject({ code: 'E-TRACE-GONE' });
    expect(await shelf.open({ name: 'b.fltrace', bytes: longTrace(5) }, false)).toMatchObject({
      rowCount: 10,
    });
  });

  it('are opened by another thread at once if one failed', async () => {
    const file = join(dirname(worker.file), 'failing.cjs');
    writeFileSync(
      file,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', ({ id, method }) => {
         if (method === 'report') throw new Error('broken');
         parentPort.postMessage({ id, ok: true, value: method });
       });`,
    );
    const failing = shelfInThread(file, []);
    await expect(failing.report('a', true)).rejects.toMatchObject({ code: 'E-INTERNAL' });
    expect(await failing.save('a', true)).toBe('save');
  });

  it('leave the loop free while the thread works', async () => {
    const file = { name: 'long.fltrace', bytes: longTrace(60_000) };
    let turns = 0;
    const count = setInterval(() => (turns += 1), 1);
    const { rowCount, traceId } = await shelf.open(file, false);
    await shelf.rows({ ...asked, traceId, filter: 'get' });
    clearInterval(count);
    expect(rowCount).toBe(120_000);
    // In one thread there would be none.
    expect(turns).toBeGreaterThan(10);
  });
});
