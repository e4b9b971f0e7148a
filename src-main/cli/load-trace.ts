import { FlashError } from '#shared/errors.ts';
import { text } from '#shared/text/text.ts';
import { readTrace, type Trace } from '../traces/read-trace.ts';
import { readInput } from './read-input.ts';
import { fileDetail } from './load-image.ts';
import { commandLineWords } from '#shared/text/words.ts';

/** Several times what the longest job on the largest part leaves. */
const MAX_TRACE_BYTES = 512 * 1024 * 1024;

/** Reads a trace file. Errors: `E-FILE-READ`, `E-TRACE-*`. */
export async function loadTrace(file: string, { partial }: { partial?: true }): Promise<Trace> {
  const bytes = await readInput(file, MAX_TRACE_BYTES).catch((error: unknown) => {
    if (error instanceof FlashError) throw error;
    throw new FlashError('E-FILE-READ', { file, detail: fileDetail(error) }, { cause: error });
  });
  if (bytes.length > MAX_TRACE_BYTES) {
    const detail = commandLineWords(text('cli.file.too-large', { limitBytes: MAX_TRACE_BYTES }));
    throw new FlashError('E-FILE-READ', { file, detail });
  }
  return readTrace(bytes, { partial: partial === true });
}
