import { readFile } from 'node:fs/promises';
import { FlashError } from '#shared/errors.ts';
import { readTrace, type Trace } from '../traces/read-trace.ts';
import { fileDetail } from './load-image.ts';

/** Reads a trace file. Errors: `E-FILE-READ`, `E-TRACE-*`. */
export async function loadTrace(file: string, { partial }: { partial?: true }): Promise<Trace> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new FlashError('E-FILE-READ', { file, detail: fileDetail(error) }, { cause: error });
  });
  return readTrace(bytes, { partial: partial === true });
}
