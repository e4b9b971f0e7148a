import { equalBytes } from '#shared/bytes.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { formatOptionValue } from '#shared/options/change-options.ts';
import type { OptionArea, OptionLayout } from '#shared/options/option-layout.ts';
import { compareOptions, type OptionOutcome, type OptionReport } from '#shared/options/option-report.ts';
import {
  describeLockout,
  factoryChanges,
  fieldsProvedByReset,
  levelTwoWords,
  planLevelTwo,
  planOptionChange,
  type OptionPlan,
} from '#shared/options/plan-options.ts';
import { isContactError } from '../programmers/fault.ts';
import { optionLayoutOf } from '../devices/option-layouts.ts';
import type { JobContext } from './job-context.ts';
import { readOptionAreas } from './option-access.ts';
import type { Approval } from './job.ts';
import type { OptionTask } from '#shared/job/job-definition.ts';
import { writeOptions, type WrittenOptions } from './option-write.ts';
import { confirmBoard, noteProtected } from './same-board.ts';
import { knownPlanTarget, pagesOfLargestBank } from './plan-target.ts';
import { phrase } from '#shared/text/words.ts';

/**
 * Reads option bytes, and changes them if the task says so: read, plan, agree, write, reach the part again, read again,
 * compare all bits. `context.noteOptions` hears the truth at each stage. Resolves with true if option bytes were written.
 * @throws FlashError `E-OPTION-*`, `E-PLAN-CHANGED`, and those of the line
 */
export async function optionStep(
  context: JobContext,
  task: OptionTask,
  approval: Approval = {},
): Promise<boolean> {
  context.beginPhase('checking', 0);
  const layout = optionLayoutOf(context.device);
  if (layout === undefined)
    throw new FlashError('E-OPTION-NO-LAYOUT', { device: context.device.name }, { phase: 'checking' });
  const before = await readOptionAreas(context, layout);
  context.noteOptions({ layout, state: 'read', before });
  if (task.what === 'read') return false;
  const plan = await makePlan(context, layout, before, task);
  context.noteOptions({ layout, state: 'read', before, plan });
  for (const lockout of task.planOnly === true ? [] : plan.lockouts)
    context.warn({ code: 'W-JOB-OPTION-LOCKOUT', params: { settings: describeLockout(lockout) } });
  if (layout.isUnconfirmed && plan.differences.length > 0)
    context.warn({ code: 'W-JOB-OPTION-UNCONFIRMED', params: { device: context.device.name } });
  if (plan.differences.length === 0) {
    context.warn({ code: 'W-JOB-OPTION-SAME', params: {} });
    return false;
  }
  if (task.planOnly === true) return false;
  if (task.what === 'lock-forever') await lockForever(context, plan);
  else {
    await agreeTo(context, plan, approval.options);
    await carryOut(context, plan);
  }
  return true;
}

async function makePlan(
  context: JobContext,
  layout: OptionLayout,
  before: readonly OptionArea[],
  task: Exclude<OptionTask, { what: 'read' }>,
): Promise<OptionPlan> {
  const { device } = context;
  const isPlanOnly = task.planOnly === true;
  if (task.what === 'lock-forever') {
    const typed = isPlanOnly ? levelTwoWords(device.name) : task.typed;
    return planLevelTwo(before, layout, typed, device.name);
  }
  return planOptionChange(
    before,
    layout,
    task.what === 'reset' ? factoryChanges(before, layout) : task.changes,
    {
      device: device.name,
      acceptLockout: isPlanOnly || task.acceptLockout === true, // A plan says what it would lock out, and does not.
      pageCount: layout.ranges.length === 0 ? undefined : pagesOfLargestBank(await knownPlanTarget(context)),
    },
  );
}

/** While somebody thinks, the board may be another one: it is looked at again. Errors: `E-PLAN-CHANGED`. */
async function agreeTo(context: JobContext, plan: OptionPlan, approve: Approval['options']): Promise<void> {
  if (approve === undefined) return;
  await approve(plan);
  await confirmBoard(context);
  const now = await readOptionAreas(context, plan.layout);
  const isSame = now.every(({ bytes }, index) =>
    equalBytes(bytes, plan.before[index]?.bytes ?? new Uint8Array()),
  );
  if (!isSame) throw new FlashError('E-PLAN-CHANGED', {}, { phase: 'checking' });
}

/** `isWanted`: a failure that says that the options are what they were to be. */
async function carryOut(
  context: JobContext,
  plan: OptionPlan,
  isWanted: (failure: unknown) => boolean = () => false,
): Promise<void> {
  const base = { layout: plan.layout, before: plan.before, plan };
  const written = await writeNoting(context, base, plan, isWanted);
  const outcome = compareOptions(plan, written.areas);
  const isAsPlanned = outcome.notSet.length === 0 && outcome.unasked.length === 0;
  if (isAsPlanned && written.restart !== 'seen') requireReset(plan);
  context.noteOptions({ ...base, state: isAsPlanned ? 'changed' : 'differs', after: written.areas, outcome });
  if (!isAsPlanned) throw difference(outcome);
  if (written.restart === 'none') context.warn({ code: 'W-JOB-OPTION-RELOAD', params: {} });
}

/** A register that shows what was written to it proves nothing before a reset has loaded it again. Errors: `E-OPTION-NO-RESET`. */
function requireReset(plan: OptionPlan): void {
  const names = fieldsProvedByReset(plan).map(({ name }) => name);
  if (names.length > 0)
    throw new FlashError('E-OPTION-NO-RESET', { names: names.join(', ') }, { phase: 'verifying' });
}

/** A part at level 2 does not answer any more; one that does has not got there. */
async function lockForever(context: JobContext, plan: OptionPlan): Promise<void> {
  // Afterwards nothing can be asked any more.
  await confirmBoard(context);
  try {
    await carryOut(context, plan, isSilence);
  } catch (error) {
    if (!isSilence(error)) throw error;
    context.noteOptions({ layout: plan.layout, before: plan.before, plan, state: 'locked' });
    noteProtected(context);
    context.warn({ code: 'W-JOB-OPTION-SILENT', params: {} });
  }
}

/** Level 2 ends this way: the part was written to, and does not answer any more. */
function isSilence(error: unknown): boolean {
  return isFlashError(error, 'E-OPTION-UNPROVEN') && isContactError(error.cause, 'silent');
}

/** From the first command on the options count as unknown, until they were read again or the board is known to have refused. */
async function writeNoting(
  context: JobContext,
  base: Omit<OptionReport, 'state'>,
  plan: OptionPlan,
  isWanted: (failure: unknown) => boolean,
): Promise<WrittenOptions> {
  const write = { isBegun: false };
  try {
    return await writeOptions(context, plan, () => {
      write.isBegun = true;
      context.noteOptions({ ...base, state: 'unknown' });
    });
  } catch (error) {
    if (isFlashError(error, 'E-OPTION-REFUSED')) context.noteOptions({ ...base, state: 'read' });
    // On a board that was exchanged meanwhile it may be those of either.
    else if (write.isBegun && !isWanted(error)) context.neighbourhood.optionsMayHaveChanged();
    throw error;
  }
}

function difference({ notSet, unasked }: OptionOutcome): FlashError {
  if (unasked.length === 0)
    return new FlashError('E-OPTION-NOT-SET', { names: notSet.join(', ') }, { phase: 'verifying' });
  const changes = unasked.map(({ what, expected, found }) =>
    phrase('option.change', {
      what,
      before: formatOptionValue(expected),
      after: formatOptionValue(found),
    }),
  );
  return new FlashError('E-OPTION-UNASKED', { detail: changes }, { phase: 'verifying' });
}
