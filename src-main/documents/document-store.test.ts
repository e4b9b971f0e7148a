import { describe, expect, it, vi } from 'vitest';
import type { DocumentsSnapshot } from '#shared/ipc/document-views.ts';
import { writeSRecord } from '#shared/image/write-s-record.ts';
import { buildUf2 } from '../../test/support/uf2-builder.ts';
import { checksumsOf } from './checksums.ts';
import { DocumentStore } from './document-store.ts';
import { workInline, type HeavyWork } from './heavy-work.ts';

const raw = Uint8Array.of(1, 2, 3, 4);
const hex = new TextEncoder().encode(':020000040800F2\n:0400000001020304F2\n:00000001FF\n');

function makeStore() {
  const onChange = vi.fn<(snapshot: DocumentsSnapshot) => void>();
  return { onChange, store: new DocumentStore(workInline, onChange) };
}

const source = { pid: 0x460, uniqueId: null, port: 'COM3', identifiedAtMs: null };

describe('DocumentStore', () => {
  it('opens raw binary at the flash base, and moves it if it is told', async () => {
    const { store } = makeStore();
    const { documentId, segments } = await store.open({ name: 'boot.bin', bytes: raw });
    expect(segments).toEqual([{ address: 0x0800_0000, sizeBytes: 4 }]);
    const moved = await store.rebase(documentId, 0x0800_4000);
    expect(moved.documentId).toBe(documentId);
    expect(moved.segments).toEqual([{ address: 0x0800_4000, sizeBytes: 4 }]);
    expect(store.snapshot.documents).toHaveLength(1);
  });

  it('keeps the chip family that a UF2 file names, for the plan to check', async () => {
    const { store } = makeStore();
    const bytes = buildUf2([{ address: 0x0800_0000, bytes: [1, 2, 3, 4], familyId: 0x5775_5a57 }]);
    const { documentId } = await store.open({ name: 'boot.uf2', bytes });
    expect(store.image(documentId).uf2Family).toBe(0x5775_5a57);
  });

  it('leaves a file that names its addresses where it is', async () => {
    const { store } = makeStore();
    const { documentId } = await store.open({ name: 'boot.hex', bytes: hex });
    expect((await store.rebase(documentId, 0x0800_4000)).segments[0]?.address).toBe(0x0800_0000);
  });

  it.each([
    ['boot.bin', raw, { format: 'bin', baseAddress: 0x0800_4000 }],
    ['boot.hex', hex, { format: 'hex' }],
  ] as const)('has %s as it was opened, and how it is read', async (name, bytes, read) => {
    const { store } = makeStore();
    const { documentId } = await store.open({ name, bytes });
    await store.rebase(documentId, 0x0800_4000);
    const kept = store.file(documentId);
    expect(kept.bytes).toEqual(bytes);
    expect(kept.file).toEqual({ name, sha256: checksumsOf([bytes]).sha256, contentBytes: 4, read });
  });

  it('has no file of a dump', async () => {
    const { store } = makeStore();
    const { documentId } = await store.addDump('dump', [{ address: 0x100, bytes: raw }], source);
    expect(store.file(documentId)).toMatchObject({ bytes: undefined, file: { name: 'dump' } });
  });

  it('counts the files it keeps, however little they hold', async () => {
    const parse = await workInline('parse', 4, raw, { fileName: 'boot.bin', baseAddress: 0 });
    const store = new DocumentStore((() => Promise.resolve(parse)) as HeavyWork, () => undefined);
    const bytes = new Uint8Array(new SharedArrayBuffer(250 * 1024 * 1024));
    await store.open({ name: 'a.elf', bytes });
    await store.open({ name: 'b.elf', bytes });
    await expect(store.open({ name: 'c.elf', bytes })).rejects.toThrow('E-DOCUMENT-LIMIT');
  });

  it('tells its owner of every opening and closing, and of nothing else', async () => {
    const { store, onChange } = makeStore();
    const { documentId } = await store.open({ name: 'boot.bin', bytes: raw });
    store.read(documentId, 0x0800_0000, 4);
    store.close(documentId);
    store.close(documentId);
    expect(onChange.mock.calls.map(([{ documents }]) => documents.length)).toEqual([1, 0]);
  });

  it('refuses work on a document that was closed', async () => {
    const { store } = makeStore();
    const { documentId } = await store.open({ name: 'boot.bin', bytes: raw });
    store.close(documentId);
    expect(() => store.read(documentId, 0, 1)).toThrow('E-DOCUMENT-GONE');
    await expect(store.exportAs({ documentId, format: 'hex' })).rejects.toThrow('E-DOCUMENT-GONE');
  });

  it('holds no more than 32 documents, opened at the same time or not', async () => {
    const { store } = makeStore();
    const opened = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) => store.open({ name: `${index}.bin`, bytes: raw })),
    );
    expect(store.snapshot.documents).toHaveLength(32);
    const refused = opened.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toHaveLength(8);
    expect(refused[0]).toMatchObject({ code: 'E-DOCUMENT-LIMIT' });
  });

  it('does not keep a file that does not parse', async () => {
    const { store } = makeStore();
    const broken = new TextEncoder().encode(':020000040800F2\n:0400000001020304FF\n');
    await expect(store.open({ name: 'boot.hex', bytes: broken })).rejects.toThrow('E-IMAGE-');
    expect(store.snapshot.documents).toEqual([]);
  });

  it('refuses more documents than it can hold', async () => {
    const { store } = makeStore();
    for (let i = 0; i < 32; i += 1) await store.open({ name: 'boot.bin', bytes: raw });
    await expect(store.open({ name: 'boot.bin', bytes: raw })).rejects.toThrow('E-DOCUMENT-LIMIT');
    await expect(store.addDump('dump', [], source)).rejects.toThrow('E-DOCUMENT-LIMIT');
  });

  it('exports a range, with the fill byte between segments', async () => {
    const { store } = makeStore();
    const segments = [
      { address: 0x100, bytes: Uint8Array.of(1, 2) },
      { address: 0x104, bytes: Uint8Array.of(3, 4) },
    ];
    const { documentId } = await store.addDump('STM32G071 · 0x100/6', segments, source);
    const whole = await store.exportAs({ documentId, format: 'bin', fillByte: 0xee });
    expect(whole).toEqual({ name: 'STM32G071 - 0x100-6.bin', bytes: Uint8Array.of(1, 2, 0xee, 0xee, 3, 4) });
    const range = { start: 0x101, end: 0x104 };
    const part = await store.exportAs({ documentId, format: 'bin', range });
    expect(part.bytes).toEqual(Uint8Array.of(2, 0xff, 0xff, 3));
  });

  it.each(['hex', 'srec'] as const)('exports %s files that it can open again', async (format) => {
    const { store } = makeStore();
    const { documentId } = await store.open({ name: 'boot.bin', bytes: raw });
    const { name, bytes } = await store.exportAs({ documentId, format });
    const again = await store.open({ name, bytes });
    const comparison = await store.compare(documentId, again.documentId);
    expect(comparison).toMatchObject({ leftId: documentId, differenceCount: 0, equalBytes: 4 });
  });

  it('reads a window across segments and nothing outside them', async () => {
    const { store } = makeStore();
    const segments = [
      { address: 0x100, bytes: Uint8Array.of(1, 2) },
      { address: 0x104, bytes: Uint8Array.of(3, 4) },
    ];
    const { documentId } = await store.addDump('dump', segments, source);
    expect(store.read(documentId, 0x101, 4).runs).toEqual([
      { address: 0x101, bytes: Uint8Array.of(2) },
      { address: 0x104, bytes: Uint8Array.of(3) },
    ]);
    expect(store.read(documentId, 0x102, 2).runs).toEqual([]);
  });

  it('shows a file of many ranges as few, and says how many there are', async () => {
    const store = new DocumentStore(workInline, () => undefined);
    const segments = Array.from({ length: 50_000 }, (_, index) => ({
      address: 0x0800_0000 + index * 2,
      bytes: Uint8Array.of(index & 0xff),
    }));
    const opened = await store.open({
      name: 'fw.s37',
      bytes: writeSRecord({ segments, entryPoint: undefined }),
    });
    expect(opened).toMatchObject({ rangeCount: 50_000, sizeBytes: 50_000 });
    expect(opened.segments).toEqual([{ address: 0x0800_0000, sizeBytes: 99_999 }]);
    expect(store.read(opened.documentId, 0x0800_0000, 8).runs).toHaveLength(4);
  });
});
