import { formatAddress, formatBytes } from '#shared/bytes.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { vectorTable } from '#shared/image/vector-table.ts';
import type { LeaveReport, LeaveStrategy, LeaveTrap } from '#shared/plan/leave-strategy.ts';
import { planLeave, type LeavePlan } from '#shared/plan/plan-leave.ts';
import type { Warning, WarningCode } from '#shared/warnings.ts';
import { isRefusal } from '../programmers/fault.ts';
import type { JobContext } from './job-context.ts';
import type { JobTask } from '#shared/job/job-definition.ts';

const trapWarnings = {
  'boot0-high': 'W-LEAVE-BOOT0',
  'empty-check': 'W-LEAVE-EMPTY',
  'boot-option': 'W-LEAVE-OPTION',
  bfb2: 'W-LEAVE-BANK',
} as const satisfies Record<LeaveTrap, WarningCode>;
/** What can be minded beforehand; the others are told when the ROM did come back. */
const toldBeforehand: readonly LeaveTrap[] = ['boot0-high', 'empty-check'];

/** Stack and reset handler. */
const VECTOR_BYTES = 8;

/** Decides how this board is left, and warns of what may go wrong. Errors: those of `planLeave`. */
export function planLeaving(
  context: JobContext,
  strategy: LeaveStrategy,
  startAddress: number | null,
  isProtected = false,
): LeavePlan {
  const { programmer, device, info } = context;
  const { lines } = programmer;
  const { bootloaderId } = info;
  const plan = planLeave(strategy, { device, bootloaderId, startAddress, lines, isProtected });
  warnOf(
    context,
    plan.traps.filter((trap) => toldBeforehand.includes(trap)),
  );
  return plan;
}

/** The plan of a job that only starts the board. */
export function goPlan(
  context: JobContext,
  { address, leave = 'go' }: Extract<JobTask, { kind: 'go' }>,
): LeavePlan {
  return planLeaving(context, leave, address ?? context.device.flashBase);
}

/**
 * Looks, before Go is sent, whether there is a program where it leads: ROMs acknowledge a jump into blank flash as well, and the
 * board hangs then. What cannot be read is left to the user, with a warning.
 * @throws FlashError `E-GO-NO-PROGRAM`
 */
export async function checkStart(context: JobContext, { way, go }: LeavePlan): Promise<void> {
  if (way !== 'go' || go === null) return;
  const { programmer } = context;
  const address = formatAddress(go);
  const unread: Warning = { code: 'W-LEAVE-UNREAD', params: { address } };
  if (!programmer.can('read')) {
    context.warn(unread);
    return;
  }
  try {
    const bytes = await programmer.readAgreed(go, VECTOR_BYTES);
    if (vectorTable({ address: go, bytes }) !== undefined) return;
    throw new FlashError('E-GO-NO-PROGRAM', { address, found: formatBytes(bytes) }, { phase: 'checking' });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    context.warn(unread);
  }
}

/** Leaves the ROM as planned. Errors: those of `Programmer.leave`. */
export async function leaveStep(context: JobContext, plan: LeavePlan): Promise<LeaveReport> {
  context.beginPhase('starting', 0);
  try {
    return await context.programmer.leave(plan);
  } catch (error) {
    if (isFlashError(error, 'E-LEAVE-STAYED'))
      warnOf(
        context,
        plan.traps.filter((trap) => !toldBeforehand.includes(trap)),
      );
    throw error;
  }
}

function warnOf(context: JobContext, traps: readonly LeaveTrap[]): void {
  for (const trap of traps)
    context.warn({ code: trapWarnings[trap], params: { device: context.device.name } });
}
