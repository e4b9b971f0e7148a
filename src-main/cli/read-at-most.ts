import { open } from 'node:fs/promises';
import { concatBytes } from '#shared/bytes.ts';

const CHUNK_BYTES = 1024 * 1024;

/**
 * Reads a file that must not be larger than `limitBytes`: of a larger one, or of a device that never ends, it gives a piece that is
 * longer than that. Errors: those of the system.
 */
export async function readAtMost(file: string, limitBytes: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    while (sizeBytes <= limitBytes) {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(CHUNK_BYTES), 0, CHUNK_BYTES);
      if (bytesRead === 0) break;
      chunks.push(buffer.subarray(0, bytesRead));
      sizeBytes += bytesRead;
    }
    return concatBytes(chunks);
  } finally {
    await handle.close();
  }
}
