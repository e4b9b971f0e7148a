import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TraceRowsRequest } from '#shared/ipc/trace-views.ts';
import { connect, planRequest } from '../../test/support/bench-requests.ts';
import { workplaceRig } from '../../test/support/workplace-rig.ts';

const FIRMWARE = Uint8Array.from({ length: 3000 }, (_, index) => (index * 31 + 7) & 0xff);

/** A workplace whose engineer has programmed a virtual board. */
async function deskRig() {
  const rig = await workplaceRig();
  const { bench, documents, traces } = rig.workplace;
  bench.change({ port: 'virtual:stm32g071cb' });
  const { documentId } = await documents.open({
    name: 'motor.bin',
    bytes: FIRMWARE,
    baseAddress: 0x0800_0000,
  });
  bench.start(connect);
  await rig.idle();
  const order = planRequest(documentId);
  bench.start({ planId: (await bench.plan(order)).planId, ...order });
  await rig.idle();
  return { ...rig, desk: traces };
}

const all = (traceId: string, more: Partial<TraceRowsRequest> = {}): TraceRowsRequest => ({
  traceId,
  language: 'en',
  filter: '',
  from: 0,
  count: 500,
  ...more,
});

describe('the desk for traces', () => {
  it('has the trace of the last run, whole, with its verdict', async () => {
    const { desk } = await deskRig();
    const summary = await desk.openLast();
    expect(summary).toMatchObject({
      taskKind: 'program',
      port: 'virtual:stm32g071cb',
      part: 'STM32G07xxx/08xxx',
      verdict: { outcome: 'ok', contents: 'complete', error: null },
      firstFaultRow: null,
      isCut: false,
      isStripped: false,
    });
    const { rows, rowCount } = await desk.rows(all(summary.traceId));
    expect(rowCount).toBe(summary.rowCount);
    expect(rows.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Get', 'Write Memory 0x08000000, 256 bytes']),
    );
  });

  it('gives rows in pieces, by words, and in another language', async () => {
    const { desk } = await deskRig();
    const { traceId } = await desk.openLast();
    const { rows } = await desk.rows(all(traceId));
    const piece = await desk.rows(all(traceId, { from: 10, count: 5 }));
    expect(piece.rows).toEqual(rows.slice(10, 15));
    const writes = await desk.rows(all(traceId, { filter: 'memory WRITE' }));
    expect(writes.rowCount).toBe(Math.ceil(FIRMWARE.length / 256));
    const german = await desk.rows(all(traceId, { language: 'de' }));
    expect(german.rowCount).toBe(rows.length);
    expect(german.rows.map(({ text }) => text)).toContain('Get');
    expect(german.rows).not.toEqual(rows);
  });

  it('plays a run again, and sends it to a virtual board, with the same result', async () => {
    const { desk } = await deskRig();
    const { traceId } = await desk.openLast();
    expect(await desk.replay(traceId, 'host', 'en')).toMatchObject({ against: 'host', difference: null });
    expect(await desk.replay(traceId, 'board', 'en')).toMatchObject({ against: 'board', difference: null });
  });

  it('saves the file as it is, or without the firmware', async () => {
    const { desk, folder } = await deskRig();
    const { traceId, name } = await desk.openLast();
    const whole = await desk.save(traceId, true);
    expect(whole.fileName).toBe(name);
    expect(Buffer.from(whole.bytes).equals(readFileSync(join(folder, 'traces', name)))).toBe(true);
    const stripped = await desk.save(traceId, false);
    const summary = await desk.open({ name: stripped.fileName, bytes: stripped.bytes });
    expect(summary.isStripped).toBe(true);
    const { rows } = await desk.rows(all(summary.traceId, { filter: 'Write Memory 0x08000000' }));
    expect(Buffer.from(rows[0]?.bytes ?? []).includes(Buffer.from(FIRMWARE.subarray(0, 16)))).toBe(false);
    await expect(desk.replay(summary.traceId, 'host', 'en')).rejects.toMatchObject({
      code: 'E-TRACE-STRIPPED',
    });
  });

  it('reports without the firmware, unless that is wished', async () => {
    const { desk } = await deskRig();
    const { traceId } = await desk.openLast();
    const words = Buffer.from(FIRMWARE.subarray(64, 72))
      .toString('hex')
      .toUpperCase()
      .replace(/../g, '$& ')
      .trim();
    const { text } = await desk.report(traceId, false);
    expect(text).toContain('Write Memory 0x08000000');
    expect(text).not.toContain(words);
    expect((await desk.report(traceId, true)).text).toContain(words);
  });

  it('refuses what was edited, and what was cut unless that is wished', async () => {
    const { desk, folder } = await deskRig();
    await desk.openLast();
    const [first = ''] = readdirSync(join(folder, 'traces'));
    const bytes = new Uint8Array(readFileSync(join(folder, 'traces', first)));
    const edited = bytes.slice();
    edited[Math.floor(edited.length / 2)] = (edited[Math.floor(edited.length / 2)] ?? 0) ^ 1;
    await expect(desk.open({ name: 'a.fltrace', bytes: edited })).rejects.toMatchObject({
      code: 'E-TRACE-EDITED',
    });
    const cut = { name: 'a.fltrace', bytes: bytes.subarray(0, bytes.length - 10) };
    await expect(desk.open(cut)).rejects.toMatchObject({ code: 'E-TRACE-CUT' });
    expect(await desk.open(cut, true)).toMatchObject({ isCut: true, verdict: null });
  });

  it('holds four traces, and says so of one that gave way', async () => {
    const { desk } = await deskRig();
    const first = await desk.openLast();
    for (let count = 0; count < 4; count += 1) await desk.openLast();
    await expect(desk.rows(all(first.traceId))).rejects.toMatchObject({ code: 'E-TRACE-GONE' });
  });

  it('says that there is none before the first run', async () => {
    const { workplace } = await workplaceRig();
    await expect(workplace.traces.openLast()).rejects.toMatchObject({ code: 'E-TRACE-NONE' });
  });

  it('lists what is kept, the latest run first, and opens each of it', async () => {
    const { desk } = await deskRig();
    const kept = await desk.list();
    expect(kept.map(({ taskKind, outcome }) => [taskKind, outcome])).toEqual([
      ['program', 'ok'],
      ['info', 'ok'],
    ]);
    expect(kept[0]).toMatchObject({ port: 'virtual:stm32g071cb', errorCode: null });
    expect(await desk.openKept(kept[1]?.name ?? '')).toMatchObject({ taskKind: 'info' });
  });

  it('opens no other file by the name of one that is kept', async () => {
    const { desk } = await deskRig();
    for (const name of ['../settings.json', '20261121T115403123Z-info-1-1.fltrace'])
      await expect(desk.openKept(name)).rejects.toMatchObject({ code: 'E-TRACE-NONE' });
  });
});
