import type { Device, UartRom } from '#shared/devices/device.ts';
import { asFlashError } from '#shared/errors.ts';
import type { OptionPlan } from '#shared/options/plan-options.ts';
import type { TraceRecorder } from '../links/trace-recorder.ts';
import type { Approval, JobSpec, JobTarget } from './job.ts';

/** What a user's layout sets in the record of a part (`withUserLayout`), as a `user-layout` record of a trace holds it. */
type LayoutFields = Pick<Device, 'flashBase' | 'maxFlashSizeBytes' | 'erasedValue' | 'layouts'> &
  Pick<UartRom, 'massErase'>;

/** The same job, with what others decide in it recorded: whether a plan is agreed to, and pages that the user named. */
export function recordedSpec({ approval, target, ...spec }: JobSpec, recorder: TraceRecorder): JobSpec {
  return {
    ...spec,
    target: recordedTarget(target, recorder),
    ...(approval === undefined ? {} : { approval: recordedApproval(approval, recorder) }),
  };
}

/** The part with the layout that a `user-layout` record tells. */
export function withRecordedLayout(device: Device, fields: string): Device {
  const { massErase, ...silicon } = JSON.parse(fields) as LayoutFields;
  return { ...device, ...silicon, uart: { ...device.uart, massErase } };
}

function recordedApproval(
  { plan: approve, options: approveOptions }: Approval,
  recorder: TraceRecorder,
): Approval {
  return {
    ...(approve === undefined
      ? {}
      : {
          plan(plan) {
            try {
              approve(plan);
            } catch (error) {
              throw refused(error, recorder);
            }
            recorder.note({ kind: 'approval', error: null });
          },
        }),
    ...(approveOptions === undefined
      ? {}
      : {
          async options(plan: OptionPlan): Promise<void> {
            try {
              await approveOptions(plan);
            } catch (error) {
              throw refused(error, recorder);
            }
            recorder.note({ kind: 'approval', error: null });
          },
        }),
  };
}

function refused(error: unknown, recorder: TraceRecorder): unknown {
  recorder.note({ kind: 'approval', error: asFlashError(error).toData() });
  return error;
}

function recordedTarget(target: JobTarget, recorder: TraceRecorder): JobTarget {
  const { applyUserLayout } = target;
  const recorded = { ...target, openLink: () => recorder.open(() => target.openLink()) };
  if (applyUserLayout === undefined) return recorded;
  return {
    ...recorded,
    applyUserLayout(device) {
      const laidOut = applyUserLayout(device);
      const { flashBase, maxFlashSizeBytes, erasedValue, layouts } = laidOut;
      const { massErase } = laidOut.uart;
      const fields: LayoutFields = { flashBase, maxFlashSizeBytes, erasedValue, massErase, layouts };
      recorder.note({ kind: 'user-layout', fields: JSON.stringify(fields) });
      return laidOut;
    },
  };
}
