import type { Device } from '#shared/devices/device.ts';
import { TraceEncoder } from '#shared/trace/trace-encoder.ts';
import type { JobResult } from '#main/jobs/job.ts';
import { readTrace, type Trace } from '#main/traces/read-trace.ts';
import { headerOf, wholeImageOf } from '#main/traces/recorded-job.ts';
import { replayHost, type HostReplay } from '#main/traces/replay-host.ts';
import { verdictOf } from '#main/traces/trace-verdict.ts';
import { jobSpec, type BoardTarget, type TaskOnImage } from './job-spec.ts';
import { loadDevices } from '#main/devices/load-devices.ts';
import { concatBytes } from '#shared/bytes.ts';

/** The file of a run: what a writer would have made of it. */
export function traceFile(
  task: TaskOnImage,
  target: Partial<BoardTarget>,
  result: JobResult,
  port = 'virtual:stm32f405',
): Uint8Array {
  const spec = jobSpec(task, { openLink: () => Promise.reject(new Error('not here')), ...target });
  const encoder = new TraceEncoder(wholeImageOf(spec));
  return concatBytes([
    encoder.begin(headerOf(spec, { origin: 'test', port, startedAt: new Date(0) })),
    encoder.records(result.trace),
    encoder.end(verdictOf(result, undefined)),
  ]);
}

/** Reads a trace back and runs its job again. */
export async function replayed(
  file: Uint8Array,
  devices: readonly Device[] = loadDevices(),
): Promise<{ trace: Trace; replay: HostReplay }> {
  const trace = readTrace(file);
  return { trace, replay: await replayHost(trace, devices) };
}
