import type { BigIntStats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { concatBytes } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';

const CHUNK_BYTES = 1024 * 1024;

/**
 * Reads a file that must not be larger than `limitBytes`: of a larger one, or of a device that never ends, it gives a piece that is
 * longer than that. A build or a copy may still be writing: where size, time or identity of the file are not the same before
 * and after, what was read is no file that ever was. Devices and pipes have none of these.
 *
 * @throws FlashError `E-FILE-CHANGED`; other errors are those of the system
 */
export async function readSteadily(file: string, limitBytes: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const before = await handle.stat({ bigint: true });
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    while (sizeBytes <= limitBytes) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(CHUNK_BYTES), 0, CHUNK_BYTES);
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      sizeBytes += bytesRead;
    }
    if (before.isFile() && sizeBytes <= limitBytes) {
      const isWhole = BigInt(sizeBytes) === before.size;
      const after = await handle.stat({ bigint: true });
      // Under its name another file may stand by now.
      const named = await stat(file, { bigint: true }).catch(() => undefined);
      if (!isWhole || !isSame(before, after) || named === undefined || !isSame(before, named))
        throw new FlashError('E-FILE-CHANGED', { file });
    }
    return concatBytes(chunks);
  } finally {
    await handle.close();
  }
}

function isSame(a: BigIntStats, b: BigIntStats): boolean {
  return a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs;
}
