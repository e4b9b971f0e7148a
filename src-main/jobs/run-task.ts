import { FlashError } from '#shared/errors.ts';
import { formatAddress } from '#shared/bytes.ts';
import type { Segment } from '#shared/image/segment.ts';
import { memoryImage } from '#shared/image/stored-image.ts';
import { needsStart, type LeaveReport } from '#shared/plan/leave-strategy.ts';
import { contentsFor } from '#shared/plan/made-for.ts';
import { makeErasePlan, pagesTouched } from '#shared/plan/make-plan.ts';
import { rangesSizeBytes } from '#shared/image/packed-ranges.ts';
import type { Plan, PlanTarget } from '#shared/plan/plan.ts';
import { securePlanLater, type SecureTerms } from '#shared/security/secure-plan.ts';
import type { SecurityState } from '#shared/security/security-state.ts';
import { checkSectors } from '#shared/plan/write-protect-sectors.ts';
import type { WarningCode } from '#shared/warnings.ts';
import { warnOfBoot } from './boot-check.ts';
import { checkRestIsBlank, mustProveErase, proveErased } from './erase-proof.ts';
import { eraseStep } from './erase-step.ts';
import type { EraseSelection, JobTask, ProgramTask } from '#shared/job/job-definition.ts';
import type { StoredImage } from '#shared/image/stored-image.ts';
import type { JobSpec } from './job.ts';
import type { JobContext } from './job-context.ts';
import { checkStart, goPlan, leaveStep, planLeaving } from './leave-step.ts';
import { optionStep } from './option-step.ts';
import { knownPlanTarget } from './plan-target.ts';
import { confirmBoard, failureOf, noteProtected } from './same-board.ts';
import { protectStep, unprotectStep } from './protect-steps.ts';
import { provingBeside } from './prove-neighbourhood.ts';
import { readRange } from './read-range.ts';
import { readStep } from './read-step.ts';
import { readSecurity, refuseProtectingForGood, warnOfSecurity } from './security-check.ts';
import { compareStep, repair, verifyStep } from './verify-step.ts';
import { writeStep } from './write-step.ts';

/** What a task leaves besides the state of the board. */
export interface TaskResult {
  /** true if the contents were read back and compared. */
  verified: boolean;
  data?: Uint8Array;
  segments?: readonly Segment[];
  planTarget?: PlanTarget;
  security?: SecurityState;
  left?: LeaveReport;
}

/**
 * Runs a task on a board that is connected and identified, and makes sure that it was the same board to the end. Errors:
 * those of the steps, and `E-TARGET-CHANGED`.
 */
export async function runTask(context: JobContext, spec: JobSpec): Promise<TaskResult> {
  try {
    return await carryOut(context, spec);
  } catch (error) {
    throw await failureOf(context, error);
  } finally {
    warnOfRepeats(context);
  }
}

/**
 * An erase or a write that was sent again was lost, or damaged on its way; parity and checksum let some damage through, and
 * then the first one may have reached other flash. Reading the planned pages back cannot show that.
 */
function warnOfRepeats(context: JobContext): void {
  const count = context.ledger.repeatCount;
  if (count > 0) context.warn({ code: 'W-JOB-SENT-AGAIN', params: { count } });
}

async function carryOut(context: JobContext, spec: JobSpec): Promise<TaskResult> {
  const { task } = spec.job;
  if ((context.info.readProtected || isClosed(context)) && !isForProtected(task))
    throw protectedAgainstAll(context);
  switch (task.kind) {
    case 'info':
      return info(context, task.withPages === true);
    case 'program':
      return program(context, task, spec);
    case 'erase':
      return erase(context, task);
    case 'verify':
      return verify(context, task, firmwareOf(spec));
    case 'read': {
      const read = await readStep(context, task);
      await confirmBoard(context);
      return { verified: task.twice === true, ...read };
    }
    case 'go':
      return go(context, task);
    case 'protect':
      if (task.what === 'write') await checkSectorsOfBoard(context, task.sectors);
      // Afterwards the id cannot be read any more.
      if (task.what === 'readout') await confirmBoard(context);
      if (context.info.readProtected) context.warn({ code: 'W-JOB-ALREADY-PROTECTED', params: {} });
      else await protect(context, task);
      if (task.what === 'write') await confirmChanged(context);
      else noteProtected(context);
      return { verified: false };
    case 'unprotect':
      // What follows erases the board that is on the line now.
      if (task.what === 'readout') await confirmBoard(context);
      if (await unprotectStep(context, task)) await confirmChanged(context);
      else await confirmBoard(context);
      return { verified: false };
    case 'options':
      if (!(await optionStep(context, task, spec.approval))) await confirmBoard(context);
      // A part at level 2 answers nothing any more; it was asked before.
      else if (context.identity !== 'until-protected') await confirmChanged(context);
      return { verified: false };
  }
}

/** As `confirmBoard`, after a change of protection or option bytes: if it fails, nobody knows which board was changed. */
async function confirmChanged(context: JobContext): Promise<void> {
  try {
    await confirmBoard(context);
  } catch (error) {
    context.neighbourhood.protectionMayHave(context.device.optionBytes, []);
    throw error;
  }
}

/** What removes the protection is named only if the bootloader has it. */
function protectedAgainstAll({ programmer, device }: JobContext): FlashError {
  return programmer.can('readout-unprotect')
    ? new FlashError('E-PROTECT-READOUT', {}, { phase: 'checking' })
    : new FlashError('E-PROTECT-CLOSED', { device: device.name }, { phase: 'checking' });
}

/** A part with product states whose bootloader has no command left that reaches the memory (AN3155, "Protection"). */
function isClosed({ programmer, device }: JobContext): boolean {
  const isReached = programmer.can('read') || programmer.can('write') || programmer.can('erase');
  return device.security?.productState !== undefined && !isReached;
}

/** Under readout protection a part can be identified and unprotected, and protecting it has nothing left to do (AN3155 table 2). */
function isForProtected(task: JobTask): boolean {
  const isForReadout = (task.kind === 'protect' || task.kind === 'unprotect') && task.what === 'readout';
  return task.kind === 'info' || isForReadout;
}

/** A part whose arrangement cannot be told is still identified. */
async function info(context: JobContext, withPages: boolean): Promise<TaskResult> {
  await warnOfBoot(context);
  const known = context.info.readProtected ? undefined : await knownPlanTarget(context);
  const security = await readSecurity(context, known?.pages ?? []);
  warnOfSecurity(context, security);
  const planTarget = withPages ? (known ?? (await knownPlanTarget(context))) : undefined;
  return { verified: false, ...(planTarget === undefined ? {} : { planTarget, security }) };
}

/** Errors: `E-PROTECT-BOOT-LOCK`, and those of the step. */
async function protect(context: JobContext, task: Extract<JobTask, { kind: 'protect' }>): Promise<void> {
  if (task.what === 'readout') refuseProtectingForGood(context, await readSecurity(context, []));
  await protectStep(context, task);
}

/** The ROM does not look at the numbers of sectors (AN3155 §3.9). Errors: `E-PLAN-SECTOR`. */
async function checkSectorsOfBoard(context: JobContext, sectors: readonly number[]): Promise<void> {
  context.beginPhase('checking', 0);
  checkSectors(sectors, (await knownPlanTarget(context)) ?? { device: context.device, pages: [] });
}

/** What a task with firmware works with. */
function firmwareOf({ image }: JobSpec): StoredImage {
  if (image === undefined) throw new Error('a job with firmware files was given no contents');
  return image;
}

async function program(context: JobContext, task: ProgramTask, spec: JobSpec): Promise<TaskResult> {
  const image = firmwareOf(spec);
  context.beginPhase('checking', 0);
  const target = await context.planTarget();
  await warnOfBoot(context, task.leave !== undefined);
  const security = await readSecurity(context, target.pages);
  if (task.protect === true) refuseProtectingForGood(context, security);
  const isAll = task.plan.erase === 'mass';
  const draft = await securedPlan(context, { security, target, isAll }, (whole) =>
    planOf(context, task, { image, target: whole }),
  );
  spec.approval?.plan?.(draft);
  const plan = await readPreserved(context, draft);
  if (task.planOnly === true) {
    context.show(plan);
    return { verified: false };
  }
  context.adopt(plan);
  await provingBeside(context, plan, async () => {
    await eraseStep(context, plan);
    const provesErase = task.proveErase === true || mustProveErase(context.device.uart);
    if (provesErase && plan.erasedPages.length > 0) await proveErased(context, plan);
    const damaged = await writeStep(context, plan);
    if (damaged.length > 0) await repair(context, plan, damaged);
    if (task.verify) await verifyStep(context, plan);
    if (task.proveErase === true) await checkRestIsBlank(context, plan);
    await confirmBoard(context);
  });
  if (task.protect === true) {
    await protectStep(context, { kind: 'protect', what: 'readout' });
    noteProtected(context);
  }
  if (plan.leave === undefined) return { verified: task.verify };
  return { verified: task.verify, left: await leaveStep(context, plan.leave) };
}

/** A plan that the board's security lets pass; what is to be told of it is told. Errors: as `securePlan`. */
async function securedPlan(
  context: JobContext,
  terms: Omit<SecureTerms, 'canUnprotect'>,
  make: (target: PlanTarget) => Plan | Promise<Plan>,
): Promise<Plan> {
  const canUnprotect = context.programmer.can('write-unprotect');
  const { plan, warnings } = await securePlanLater({ ...terms, canUnprotect }, make);
  for (const warning of warnings) context.warn(warning);
  return plan;
}

async function go(context: JobContext, task: Extract<JobTask, { kind: 'go' }>): Promise<TaskResult> {
  const plan = goPlan(context, task);
  if (task.check === true) await checkStart(context, plan);
  return { verified: false, left: await leaveStep(context, plan) };
}

/** The plan down to how the board is left, so that a way that cannot work is refused before anything is erased. */
async function planOf(
  context: JobContext,
  task: ProgramTask,
  { image, target }: { image: StoredImage; target: PlanTarget },
): Promise<Plan> {
  const strategy = task.leave;
  const start = needsStart(strategy ?? null);
  const plan = await context.planner.plan(image, target, { ...task.plan, start });
  if (strategy === undefined) return plan;
  const leave = planLeaving(context, strategy, plan.start, task.protect === true);
  return { ...plan, leave, start: leave.way === 'go' ? leave.go : null };
}

/** Reads what the plan keeps, and adds it to what is written. */
async function readPreserved(context: JobContext, plan: Plan): Promise<Plan> {
  if (plan.preserve.length === 0) return plan;
  context.beginPhase('reading', rangesSizeBytes(plan.preserve));
  const kept: Segment[] = [];
  let done = 0;
  for (const { start, end } of plan.preserve) {
    const size = end - start + 1;
    const before = done;
    const bytes = await readRange(context, start, size, {
      twice: true,
      onProgress: (part) => context.progress(before + part),
    });
    kept.push({ address: start, bytes });
    done += size;
  }
  return context.planner.preserve(plan, kept);
}

async function erase(context: JobContext, task: Extract<JobTask, { kind: 'erase' }>): Promise<TaskResult> {
  context.beginPhase('checking', 0);
  const target = await context.planTarget();
  const security = await readSecurity(context, target.pages);
  const isAll = task.what.kind === 'mass';
  const plan = await securedPlan(context, { security, target, isAll }, (whole) =>
    makeErasePlan(whole, selectPages(whole, task.what)),
  );
  context.adopt(plan);
  const isProved = task.verify || mustProveErase(context.device.uart);
  await provingBeside(context, plan, async () => {
    await eraseStep(context, plan);
    if (isProved) await proveErased(context, plan);
    await confirmBoard(context);
  });
  return { verified: isProved };
}

function selectPages(target: PlanTarget, what: EraseSelection): Parameters<typeof makeErasePlan>[1] {
  switch (what.kind) {
    case 'mass':
      return 'mass';
    case 'range': {
      const pages = pagesTouched(
        [{ address: what.address, bytes: new Uint8Array(what.sizeBytes) }],
        target.pages,
      );
      const end = what.address + what.sizeBytes;
      const last = pages.at(-1);
      if (
        pages[0] === undefined ||
        what.address < pages[0].address ||
        last === undefined ||
        end > last.address + last.sizeBytes
      ) {
        throw new FlashError('E-PLAN-RANGE', {
          address: formatAddress(what.address),
          end: formatAddress(end - 1),
          device: target.device.name,
        });
      }
      return pages;
    }
    case 'pages':
      return what.codes.map((code) => {
        const page = target.pages.find((candidate) => candidate.code === code);
        if (page === undefined)
          throw new FlashError('E-PLAN-PAGE', {
            page: code,
            count: target.pages.length,
            device: target.device.name,
          });
        return page;
      });
  }
}

/** Of what is said of a plan, what concerns the bytes that are compared. */
const TOLD_OF_VERIFYING: readonly WarningCode[] = ['W-PLAN-LEFT-OUT', 'W-PLAN-UF2-OTHERS'];

async function verify(
  context: JobContext,
  task: Extract<JobTask, { kind: 'verify' }>,
  image: StoredImage,
): Promise<TaskResult> {
  context.beginPhase('checking', 0);
  const target = await knownPlanTarget(context);
  // Reading needs no pages: what the file holds is compared where it says.
  if (target === undefined || target.pages.length === 0) {
    const { device, info } = context;
    const part = { device, flashSizeBytes: info.flashSizeBytes };
    const { segments, warnings } = contentsFor(memoryImage(image), part);
    for (const warning of warnings) context.warn(warning);
    await compareStep(context, segments);
    await confirmBoard(context);
    return { verified: true };
  }
  const options = { erase: 'none', keepRest: false, outside: task.outside } as const;
  const plan = await context.planner.plan(image, target, options);
  for (const warning of plan.warnings) if (TOLD_OF_VERIFYING.includes(warning.code)) context.warn(warning);
  await compareStep(context, plan.contents);
  await confirmBoard(context);
  return { verified: true };
}
