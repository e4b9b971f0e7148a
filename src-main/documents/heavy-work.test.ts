import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorker, type BuiltWorker } from '../../test/support/built-worker.ts';
import { storedImage } from '#shared/image/stored-image.ts';
import { writeIntelHex } from '#shared/image/write-intel-hex.ts';
import { DocumentStore } from './document-store.ts';
import { workInThread, type HeavyWork } from './heavy-work.ts';

const MEBIBYTE = 1024 * 1024;
let worker: BuiltWorker;
let work: HeavyWork;

beforeAll(async () => {
  worker = await buildWorker('src-main/documents/heavy-worker.ts');
  work = workInThread(worker.file);
});
afterAll(() => {
  worker.remove();
});

describe('workInThread', () => {
  it('gives what the thread found, and leaves the bytes with their owner', async () => {
    const bytes = new Uint8Array(MEBIBYTE).fill(0x5a);
    const { image } = await work('parse', bytes.length, bytes, { fileName: 'a.bin', baseAddress: 0 });
    expect([...storedImage(image).segments]).toEqual([{ address: 0, bytes }]);
    expect(bytes).toHaveLength(MEBIBYTE);
  });

  it('rejects with the failure of the thread, code and values included', async () => {
    const bytes = new TextEncoder().encode(':00000001FF\n:bad\n');
    await expect(work('parse', MEBIBYTE, bytes, { fileName: 'a.hex' })).rejects.toMatchObject({
      name: 'FlashError',
      params: expect.objectContaining({ file: 'a.hex' }) as unknown,
    });
  });

  it('leaves the loop free while it works', async () => {
    const memory = new Uint8Array(2 * MEBIBYTE).fill(0x5a);
    const hex = writeIntelHex({ segments: [{ address: 0x0800_0000, bytes: memory }], entryPoint: undefined });
    const store = new DocumentStore(work, () => undefined);
    let turns = 0;
    const count = setInterval(() => (turns += 1), 1);
    const left = await store.open({ name: 'large.hex', bytes: hex });
    clearInterval(count);
    const right = await store.open({ name: 'large.bin', bytes: memory });
    const comparison = await store.compare(left.documentId, right.documentId);
    expect(comparison).toMatchObject({ differenceCount: 0, equalBytes: 2 * MEBIBYTE });
    // In one thread there would be none.
    expect(turns).toBeGreaterThan(3);
  });
});
