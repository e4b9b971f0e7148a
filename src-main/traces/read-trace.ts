import type { z } from 'zod';
import { FlashError } from '#shared/errors.ts';
import type { Segment } from '#shared/image/segment.ts';
import { decodeTrace } from '#shared/trace/decode-trace.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import { headerOfToday } from './old-header.ts';
import { headerSchema, verdictSchema, type TraceHeader, type TraceVerdict } from './header-schema.ts';
import { phrase, verbatim } from '#shared/text/words.ts';

/** A trace that was read and checked. */
export interface Trace {
  header: TraceHeader;
  image: readonly Segment[];
  records: readonly TraceRecord[];
  /** How the run ended; undefined only in a trace that was cut. */
  verdict: TraceVerdict | undefined;
  isCut: boolean;
  /** Length of the file that it was read from. */
  sizeBytes: number;
}

/**
 * Reads a trace from the bytes of its file.
 *
 * @param partial read a trace that was cut, up to the cut
 * @throws FlashError `E-TRACE-FORMAT`, `E-TRACE-VERSION`, `E-TRACE-CUT`, `E-TRACE-EDITED`, `E-TRACE-TOO-LARGE`
 */
export function readTrace(file: Uint8Array, options: { partial?: boolean } = {}): Trace {
  const { header, verdict, ...rest } = decodeTrace(file, options);
  return {
    ...rest,
    sizeBytes: file.length,
    header: checked(headerSchema, headerOfToday(header), 'header'),
    verdict: verdict === undefined ? undefined : checked(verdictSchema, verdict, 'verdict'),
  };
}

function checked<T>(schema: z.ZodType<T>, value: unknown, part: 'header' | 'verdict'): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = verbatim(issue?.path.join('.') ?? '');
  throw new FlashError('E-TRACE-FORMAT', { detail: phrase(`trace.${part}`, { field }) });
}
