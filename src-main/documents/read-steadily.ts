import type { BigIntStats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { FlashError } from '#shared/errors.ts';
import { sharedBytes } from '#shared/image/shared-bytes.ts';

const CHUNK_BYTES = 1024 * 1024;

/**
 * Reads a file that must not be larger than `limitBytes`: of a larger one, or of an endless device, it returns a piece
 * that is longer than that. A build or a copy may still be writing: if size, time or identity of the file differ before
 * and after, the data are not those of any file. Devices and pipes have none of these.
 *
 * @throws FlashError `E-FILE-CHANGED`; other errors are those of the system
 */
export async function readSteadily(file: string, limitBytes: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const before = await handle.stat({ bigint: true });
    // One byte more than there should be tells whether it grew.
    const expectedBytes = before.isFile() ? Number(before.size) + 1 : CHUNK_BYTES;
    const bytes = await readUpTo(handle, limitBytes, Math.min(expectedBytes, limitBytes + 1));
    if (before.isFile() && bytes.length <= limitBytes) {
      const isWhole = BigInt(bytes.length) === before.size;
      const after = await handle.stat({ bigint: true });
      // Its name may belong to another file by now.
      const named = await stat(file, { bigint: true }).catch(() => undefined);
      if (!isWhole || !isSame(before, after) || named === undefined || !isSame(before, named))
        throw new FlashError('E-FILE-CHANGED', { file });
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

/** Reads to the end, or beyond the limit. It copies nothing if there are fewer bytes than `expectedBytes`. */
async function readUpTo(handle: FileHandle, limitBytes: number, expectedBytes: number): Promise<Uint8Array> {
  let memory = sharedBytes(expectedBytes);
  let sizeBytes = 0;
  while (sizeBytes <= limitBytes) {
    if (sizeBytes === memory.length) {
      const larger = sharedBytes(memory.length * 2);
      larger.set(memory);
      memory = larger;
    }
    const room = Math.min(CHUNK_BYTES, memory.length - sizeBytes);
    const { bytesRead } = await handle.read(memory, sizeBytes, room);
    if (bytesRead === 0) break;
    sizeBytes += bytesRead;
  }
  return memory.subarray(0, sizeBytes);
}

function isSame(a: BigIntStats, b: BigIntStats): boolean {
  return a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs;
}
