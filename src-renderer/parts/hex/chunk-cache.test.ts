import { describe, expect, it, vi } from 'vitest';
import { CHUNK_BYTES, ChunkCache } from './chunk-cache.ts';

const runs = [{ address: CHUNK_BYTES - 2, bytes: Uint8Array.of(1, 2, 3) }];

function cacheOver() {
  const loaded = vi.fn();
  const read = vi.fn((address: number, sizeBytes: number) =>
    Promise.resolve({
      runs: runs.flatMap((run) => {
        const bytes = run.bytes.filter(
          (_, i) => run.address + i >= address && run.address + i < address + sizeBytes,
        );
        return bytes.length === 0 ? [] : [{ address: Math.max(run.address, address), bytes }];
      }),
    }),
  );
  return { loaded, read, cache: new ChunkCache(read, loaded) };
}

describe('ChunkCache', () => {
  it('fetches a chunk once, and says so when it is there', async () => {
    const { cache, read, loaded } = cacheOver();
    expect(cache.byteAt(CHUNK_BYTES - 1)).toBeNull();
    expect(cache.byteAt(CHUNK_BYTES - 2)).toBeNull();
    await vi.waitFor(() => {
      expect(loaded).toHaveBeenCalledOnce();
    });
    expect(read).toHaveBeenCalledOnce();
    expect([-3, -2, -1].map((offset) => cache.byteAt(CHUNK_BYTES + offset))).toEqual([undefined, 1, 2]);
  });

  it('reads across the border of two chunks, and stops where the document does', async () => {
    const { cache, loaded } = cacheOver();
    cache.byteAt(0);
    cache.byteAt(CHUNK_BYTES);
    await vi.waitFor(() => {
      expect(loaded).toHaveBeenCalledTimes(2);
    });
    expect([...cache.bytesFrom(CHUNK_BYTES - 2, 8)]).toEqual([1, 2, 3]);
  });

  it('asks again after a failure', async () => {
    const loaded = vi.fn();
    const read = vi.fn(() => Promise.reject(new Error('gone')));
    const cache = new ChunkCache(read, loaded);
    cache.byteAt(0);
    await vi.waitFor(() => {
      expect(loaded).toHaveBeenCalledOnce();
    });
    cache.byteAt(0);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('keeps 64 chunks at the most', async () => {
    const { cache, read, loaded } = cacheOver();
    for (let i = 0; i < 65; i += 1) cache.byteAt(i * CHUNK_BYTES);
    await vi.waitFor(() => {
      expect(loaded).toHaveBeenCalledTimes(65);
    });
    cache.byteAt(64 * CHUNK_BYTES);
    expect(read).toHaveBeenCalledTimes(65);
    cache.byteAt(0);
    expect(read).toHaveBeenCalledTimes(66);
  });
});
