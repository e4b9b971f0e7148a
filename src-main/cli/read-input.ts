import { concatBytes } from '#shared/bytes.ts';
import { readSteadily } from '../documents/read-steadily.ts';
import { STREAM_NAME } from './save-place.ts';

/**
 * Reads a file, or stdin where it is `-`, that must not be larger than `limitBytes`: of a larger one, or of one that never ends, it gives
 * a piece that is longer than that. Errors: `E-FILE-CHANGED`, and those of the system.
 */
export function readInput(file: string, limitBytes: number): Promise<Uint8Array> {
  return file === STREAM_NAME ? readStream(process.stdin, limitBytes) : readSteadily(file, limitBytes);
}

async function readStream(stream: NodeJS.ReadableStream, limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of stream) {
    const bytes = new Uint8Array(chunk as Buffer);
    chunks.push(bytes);
    sizeBytes += bytes.length;
    if (sizeBytes > limitBytes) break;
  }
  return concatBytes(chunks);
}
