import { concatBytes } from '#shared/bytes.ts';
import { readSteadily } from '../documents/read-steadily.ts';
import { text } from '#shared/text/text.ts';
import { STREAM_NAME } from './save-place.ts';
import { usageError } from './usage-error.ts';

/**
 * Reads a file, or stdin if it is `-`, that must not be larger than `limitBytes`: of a larger one, or of one that never ends, it gives
 * a piece that is longer than that. Errors: `E-FILE-CHANGED`, `E-USAGE`, and those of the system.
 */
export async function readInput(file: string, limitBytes: number): Promise<Uint8Array> {
  refuseEmptyName(file);
  return file === STREAM_NAME ? readStream(process.stdin, limitBytes) : readSteadily(file, limitBytes);
}

/** `"$FIRMWARE"` in a script is an empty word if nobody set it: the system would say that there is no such file. Errors: `E-USAGE`. */
export function refuseEmptyName(file: string): void {
  if (file.trim() === '') throw usageError(text('cli.usage.no-name'));
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
