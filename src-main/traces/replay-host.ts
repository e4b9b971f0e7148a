import { equalBytes } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';
import type { Device } from '#shared/devices/device.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import { JobRunner } from '../jobs/job-runner.ts';
import type { JobResult } from '../jobs/job.ts';
import { withRecordedLayout } from '../jobs/recorded-spec.ts';
import type { ByteLink } from '../links/byte-link.ts';
import type { Clock } from '../time/clock.ts';
import type { TraceVerdict } from './header-schema.ts';
import type { Trace } from './read-trace.ts';
import { jobOf } from './recorded-job.ts';
import { errorFrom, ReplayLink } from './replay-link.ts';
import { ReplayScript } from './replay-script.ts';
import { canonicalJson, comparableVerdict, verdictOf } from './trace-verdict.ts';

/** The first place where a replay differs from the recording. */
export type ReplayDifference =
  /** Another thing happened. undefined: nothing did. `offset`: first byte that differs, in bytes that were sent. */
  | {
      what: 'course';
      timeMs: number;
      recorded: TraceRecord | undefined;
      replayed: TraceRecord | undefined;
      offset?: number;
    }
  /** All was sent and set in the same way, and the run came to another end. Values are JSON. */
  | { what: 'verdict'; timeMs: number; name: string; recorded: string; replayed: string };

/** What a replay of the host's side came to. */
export interface HostReplay {
  difference: ReplayDifference | undefined;
  /** How often bytes were sent, and how many, in the recorded run. */
  frameCount: number;
  sentBytes: number;
  receivedBytes: number;
  /** Changes of the modem lines and of the settings. */
  lineChanges: number;
  verdict: TraceVerdict;
}

/**
 * Runs a recorded job again: the same task with the same firmware, on a line that gives the recorded answers at their
 * place. The program must do the same again, byte for byte, and come to the same verdict. Takes no real time; touches
 * no port.
 *
 * @throws FlashError `E-TRACE-CUT`, `E-TRACE-STRIPPED` for a trace that does not contain the whole run
 */
export async function replayHost(trace: Trace, devices: readonly Device[]): Promise<HostReplay> {
  const recorded = requireWhole(trace);
  const script = new ReplayScript(trace.records);
  const runner = replayRunner(trace, devices, script);
  let result: JobResult | undefined;
  void runner.run().then((ended) => {
    result = ended;
  });
  await script.play(() => result !== undefined);
  const difference =
    courseDifference(trace.records, runner.trace) ??
    (result === undefined
      ? departure(script, trace.records)
      : verdictDifference(recorded, result, script.nowMs));
  return { difference, ...measure(trace.records), verdict: recorded };
}

/** Throws E-TRACE-CUT, E-TRACE-STRIPPED. */
export function requireWhole({ header, verdict, sizeBytes }: Trace): TraceVerdict {
  if (header.isStripped) throw new FlashError('E-TRACE-STRIPPED', {});
  if (verdict === undefined) throw new FlashError('E-TRACE-CUT', { sizeBytes });
  return verdict;
}

function replayRunner(trace: Trace, devices: readonly Device[], script: ReplayScript): JobRunner {
  let link: ReplayLink | undefined;
  const spec = jobOf(trace.header, trace.image, devices, {
    approve() {
      const { error } = script.act('approval');
      if (error !== null) throw errorFrom(error);
    },
    layOut: (device) => withRecordedLayout(device, script.act('user-layout').fields),
    openLink() {
      link = openReplayLink(script);
      return Promise.resolve<ByteLink>(link);
    },
  });
  const noTimers: Clock = {
    now: () => script.nowMs,
    after() {
      throw new Error('a replayed job made a pause of its own');
    },
  };
  const runner = new JobRunner(spec, { clock: noTimers, sessionClock: script.clock, devices });
  script.deliver = (record) => {
    if (record.kind === 'cancel') runner.cancel();
    else link?.deliver(record);
  };
  return runner;
}

function openReplayLink(script: ReplayScript): ReplayLink {
  const record = script.act('opened', 'failed');
  if (record.kind === 'failed') throw errorFrom(record.error);
  const { baudRate, parity } = script.act('settings');
  const { port: name, hasModemLines } = record;
  return new ReplayLink(script, { name, hasModemLines, settings: { baudRate, parity } });
}

/** The first record that is not the same, times aside. */
function courseDifference(
  recorded: readonly TraceRecord[],
  replayed: readonly TraceRecord[],
): ReplayDifference | undefined {
  const count = Math.max(recorded.length, replayed.length);
  for (let index = 0; index < count; index += 1) {
    const one = recorded[index];
    const other = replayed[index];
    if (one !== undefined && other !== undefined && isSame(one, other)) continue;
    const timeMs = (one ?? recorded.at(-1))?.timeMs ?? 0;
    const offset = firstDifference(one, other);
    return {
      what: 'course',
      timeMs,
      recorded: one,
      replayed: other,
      ...(offset === undefined ? {} : { offset }),
    };
  }
  return undefined;
}

function isSame(one: TraceRecord, other: TraceRecord): boolean {
  if (one.kind !== other.kind) return false;
  if ('bytes' in one && 'bytes' in other) return equalBytes(one.bytes, other.bytes);
  return canonicalJson({ ...one, timeMs: 0 }) === canonicalJson({ ...other, timeMs: 0 });
}

function firstDifference(one: TraceRecord | undefined, other: TraceRecord | undefined): number | undefined {
  if (one?.kind !== 'sent' || other?.kind !== 'sent') return undefined;
  const length = Math.max(one.bytes.length, other.bytes.length);
  for (let offset = 0; offset < length; offset += 1)
    if (one.bytes[offset] !== other.bytes[offset]) return offset;
  return undefined;
}

/** The run did the same so far, and then waited for something that was not recorded. */
function departure(script: ReplayScript, records: readonly TraceRecord[]): ReplayDifference {
  const recorded = script.peekAct() ?? records.at(-1);
  return { what: 'course', timeMs: script.nowMs, recorded, replayed: undefined };
}

function verdictDifference(
  recorded: TraceVerdict,
  result: JobResult,
  timeMs: number,
): ReplayDifference | undefined {
  const again = comparableVerdict(verdictOf(result, undefined));
  for (const [name, value] of comparableVerdict(recorded)) {
    const replayed = again.get(name) ?? '';
    if (replayed !== value) return { what: 'verdict', timeMs, name, recorded: value, replayed };
  }
  return undefined;
}

/** How much of what is in a trace. */
export function measure(
  records: readonly TraceRecord[],
): Pick<HostReplay, 'frameCount' | 'sentBytes' | 'receivedBytes' | 'lineChanges'> {
  const measured = { frameCount: 0, sentBytes: 0, receivedBytes: 0, lineChanges: 0 };
  for (const record of records) {
    if (record.kind === 'sent') {
      measured.frameCount += 1;
      measured.sentBytes += record.bytes.length;
    } else if (record.kind === 'received') measured.receivedBytes += record.bytes.length;
    else if (record.kind === 'lines' || record.kind === 'settings') measured.lineChanges += 1;
  }
  return measured;
}
