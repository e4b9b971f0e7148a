import { concatBytes } from '#shared/bytes.ts';
import { TraceEncoder } from '#shared/trace/trace-encoder.ts';
import type { Trace } from './read-trace.ts';

/** The bytes of a trace file. A trace that was cut stays so. */
export function encodeTrace({ header, image, records, verdict }: Trace): Uint8Array {
  const encoder = new TraceEncoder(image);
  return concatBytes([
    encoder.begin(header),
    encoder.records(records),
    verdict === undefined ? new Uint8Array() : encoder.end(verdict),
  ]);
}
