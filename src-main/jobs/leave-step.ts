import { formatAddress, formatBytes } from '#shared/bytes.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { vectorTable } from '#shared/image/vector-table.ts';
import type { LeaveReport, LeaveStrategy, LeaveTrap } from '#shared/job/leave-strategy.ts';
import { planLeave, type LeavePlan } from '#shared/plan/plan-leave.ts';
import type { WarningCode } from '#shared/warnings.ts';
import { lineStrategyOf } from '../programmers/an3155/enter-bootloader.ts';
import { leaveBootloader, linesForLeaving } from '../programmers/an3155/leave-bootloader.ts';
import { isRefusal } from '../programmers/fault.ts';
import type { JobContext } from './job-context.ts';
import type { JobTask } from './job.ts';

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
  const { bootloader, device, info } = context;
  const lines = linesForLeaving(bootloader.conversation.link, lineStrategyOf(context.connect));
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
 * Looks, before Go is sent, whether a program stands where it leads: ROMs acknowledge a jump into blank flash as well, and the
 * board hangs then. What cannot be read is left to the user, with a warning.
 * @throws FlashError `E-GO-NO-PROGRAM`
 */
export async function checkStart(context: JobContext, { way, go }: LeavePlan): Promise<void> {
  if (way !== 'go' || go === null) return;
  const { bootloader } = context;
  const address = formatAddress(go);
  try {
    const bytes = await bootloader.agreed(() => bootloader.readMemory(go, VECTOR_BYTES));
    if (vectorTable({ address: go, bytes }) !== undefined) return;
    throw new FlashError('E-GO-NO-PROGRAM', { address, found: formatBytes(bytes) }, { phase: 'checking' });
  } catch (error) {
    if (!isRefusal(error) && !isFlashError(error, 'E-REPLY-COMMAND')) throw error;
    context.warn({ code: 'W-LEAVE-UNREAD', params: { address } });
  }
}

/** Leaves the ROM as planned. Errors: those of `leaveBootloader`. */
export async function leaveStep(context: JobContext, plan: LeavePlan): Promise<LeaveReport> {
  const { bootloader, connect, device } = context;
  context.beginPhase('starting', 0);
  const options = { strategy: lineStrategyOf(connect), startupMs: device.startup.worstMs };
  try {
    return await leaveBootloader(bootloader, plan, options);
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
