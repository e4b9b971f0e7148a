import { open } from 'node:fs/promises';

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
    return joined(chunks, sizeBytes);
  } finally {
    await handle.close();
  }
}

function joined(chunks: readonly Uint8Array[], sizeBytes: number): Uint8Array {
  const bytes = new Uint8Array(sizeBytes);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
