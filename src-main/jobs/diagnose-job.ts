import { diagnose } from '#shared/diagnosis/diagnose.ts';
import type { Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import type {
  EnterFacts,
  PortSetting,
  PortFacts,
  ProbeReport,
  SecuritySeen,
} from '#shared/diagnosis/evidence.ts';
import { lineResetOf, type EnterStrategy } from '#shared/job/enter-strategy.ts';
import type { Device } from '#shared/devices/device.ts';
import type { TargetInfo } from '#shared/job/target-info.ts';
import type { TraceRecord } from '#shared/trace/trace-record.ts';
import type { JobResult } from './job.ts';

/** What is known of a job that ended besides its result. */
export interface JobCircumstances {
  enter: EnterStrategy;
  /** The part that was named. */
  expected: Device | undefined;
  port: PortFacts | undefined;
  probe: ProbeReport | undefined;
  security: SecuritySeen | undefined;
  /** All parts that are known. */
  devices: readonly Device[];
}

/** Why a job failed. Empty for one that did not. */
export function diagnoseJob(
  result: Omit<JobResult, 'diagnoses'>,
  { enter, expected, port, probe, security, devices }: JobCircumstances,
): Diagnosis[] {
  const { error, trace, warnings } = result;
  if (error === undefined || result.outcome !== 'failed') return [];
  return diagnose({
    error,
    trace,
    warnings,
    enter: enterFacts(enter),
    setting: firstSetting(trace),
    expected,
    device: result.device,
    target: result.target,
    plan: result.plan,
    port,
    probe,
    security,
    isTwinKnown: isTwinKnown(result.target, devices),
  });
}

/** A line of seven bits turns 0x484 into 0x404. */
function isTwinKnown(target: TargetInfo | undefined, devices: readonly Device[]): boolean {
  if (target === undefined) return false;
  return devices.some(({ pid }) => pid !== target.pid && (pid & 0x7f7f) === target.pid);
}

function enterFacts(strategy: EnterStrategy): EnterFacts {
  switch (strategy.kind) {
    case 'manual':
      return { by: 'hand', drivesBoot0: false };
    case 'resume':
      return { by: 'resume', drivesBoot0: false };
    case 'command':
    case 'touch-1200':
      return { by: 'application', drivesBoot0: false };
    case 'lines':
      return {
        by: lineResetOf(strategy, 'bootloader') === undefined ? 'hand' : 'lines',
        drivesBoot0: strategy.wiring.boot0 !== null,
      };
    case 'sequence':
      return { by: 'lines', drivesBoot0: true };
  }
}

function firstSetting(trace: readonly TraceRecord[]): PortSetting {
  const first = trace.find((record) => record.kind === 'settings');
  return first === undefined
    ? { baudRate: 115_200, parity: 'even' }
    : { baudRate: first.baudRate, parity: first.parity };
}
