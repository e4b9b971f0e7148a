import { concatBytes } from '#shared/bytes.ts';
import { FlashError, messageOf } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import { commandLineWords, verbatim, type Verbatim } from '#shared/text/words.ts';
import { readSteadily } from '../documents/read-steadily.ts';
import type { Trace } from '../traces/read-trace.ts';
import { STREAM_NAME } from './save-place.ts';
import { usageError } from './usage-error.ts';

/** Several times what the longest job on the largest part leaves. */
const MAX_TRACE_BYTES = 512 * 1024 * 1024;

/**
 * Reads a file, or stdin if it is `-`, that must not be larger than `limitBytes`: of a larger one, or of one that never ends, it gives
 * a piece that is longer than that. Errors: `E-FILE-READ`, `E-FILE-CHANGED`, `E-USAGE`.
 */
export async function readInput(file: string, limitBytes: number): Promise<Uint8Array> {
  refuseEmptyName(file);
  const bytes = file === STREAM_NAME ? readStream(process.stdin, limitBytes) : readSteadily(file, limitBytes);
  return bytes.catch((error: unknown) => {
    if (error instanceof FlashError) throw error;
    throw new FlashError('E-FILE-READ', { file, detail: fileDetail(error) }, { cause: error });
  });
}

/** Reads a trace file; `partial`: also one that was cut. Errors: `E-FILE-READ`, `E-FILE-CHANGED`, `E-TRACE-*`, `E-USAGE`. */
export async function loadTrace(file: string, { partial }: { partial?: true }): Promise<Trace> {
  const bytes = await readInput(file, MAX_TRACE_BYTES);
  if (bytes.length > MAX_TRACE_BYTES) {
    const detail = commandLineWords(text('cli.file.too-large', { limitBytes: MAX_TRACE_BYTES }));
    throw new FlashError('E-FILE-READ', { file, detail });
  }
  const { readTrace } = await import('../traces/read-trace.ts');
  return readTrace(bytes, { partial: partial === true });
}

/** The reason of a file error in words: `no such file or directory`. */
export function fileDetail(error: unknown): Verbatim {
  const match = /^[A-Z]+: ([^,]+)/.exec(messageOf(error));
  return verbatim(`${match?.[1] ?? messageOf(error)}.`);
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
