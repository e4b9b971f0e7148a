import { FlashError, isFlashError } from '#shared/errors.ts';
import { formatAddress } from '#shared/bytes.ts';
import type { Segment } from '#shared/image/memory-image.ts';
import { effectsOfPlan, readOnlyEffects } from '#shared/plan/guard.ts';
import { makeErasePlan, makePlan, pagesTouched, withPreserved } from '#shared/plan/make-plan.ts';
import type { Plan, PlanTarget } from '#shared/plan/plan.ts';
import { checkSectors } from '#shared/plan/write-protect-sectors.ts';
import { blockSizeBytes } from '#shared/plan/write-blocks.ts';
import { readRange } from '../session/read-range.ts';
import { blankCheckStep, eraseStep } from './erase-step.ts';
import type { EraseSelection, JobTask } from './job.ts';
import type { JobContext } from './job-context.ts';
import { knownPlanTarget } from './plan-target.ts';
import { protectStep, unprotectStep } from './protect-steps.ts';
import { readStep } from './read-step.ts';
import { compareStep, repair, verifyStep } from './verify-step.ts';
import { writeStep } from './write-step.ts';

/** What a task leaves besides the state of the board. */
export interface TaskResult {
  /** true where the contents were read back and compared. */
  verified: boolean;
  data?: Uint8Array;
  planTarget?: PlanTarget;
}

/** Runs a task on a board that is connected and identified. Errors: those of the steps. */
export async function runTask(context: JobContext, task: JobTask): Promise<TaskResult> {
  if (context.info.readProtected && !isForProtected(task))
    throw new FlashError('E-PROTECT-READOUT', {}, { phase: 'checking' });
  switch (task.kind) {
    case 'info':
      return info(context, task.withPages === true);
    case 'program':
      return program(context, task);
    case 'erase':
      return erase(context, task);
    case 'verify':
      return verify(context, task);
    case 'read':
      return { verified: task.twice === true, data: await readStep(context, task) };
    case 'go':
      return start(context, task.address ?? context.device.flashBase);
    case 'protect':
      if (task.what === 'write') await checkSectorsOfBoard(context, task.sectors);
      if (context.info.readProtected) context.warn({ code: 'W-JOB-ALREADY-PROTECTED', params: {} });
      else await protectStep(context, task);
      return { verified: false };
    case 'unprotect':
      await unprotectStep(context, task);
      return { verified: false };
  }
}

/** Under readout protection a part can be identified and unprotected, and protecting it has nothing left to do (AN3155 table 2). */
function isForProtected(task: JobTask): boolean {
  const isForReadout = (task.kind === 'protect' || task.kind === 'unprotect') && task.what === 'readout';
  return task.kind === 'info' || isForReadout;
}

/** A part whose arrangement cannot be told is still identified. */
async function info(context: JobContext, withPages: boolean): Promise<TaskResult> {
  const planTarget = withPages ? await knownPlanTarget(context) : undefined;
  return { verified: false, ...(planTarget === undefined ? {} : { planTarget }) };
}

/** The ROM does not look at the numbers of sectors (AN3155 §3.9). Errors: `E-PLAN-SECTOR`. */
async function checkSectorsOfBoard(context: JobContext, sectors: readonly number[]): Promise<void> {
  context.beginPhase('checking', 0);
  checkSectors(sectors, (await knownPlanTarget(context)) ?? { device: context.device, pages: [] });
}

async function program(
  context: JobContext,
  task: Extract<JobTask, { kind: 'program' }>,
): Promise<TaskResult> {
  context.beginPhase('checking', 0);
  const target = await context.planTarget();
  const draft = makePlan(task.image, target, { ...task.plan, start: task.go });
  task.approve?.(draft);
  const plan = await readPreserved(context, draft);
  if (task.planOnly === true) {
    context.show(plan);
    return { verified: false };
  }
  context.adopt(plan);
  await eraseStep(context, plan);
  const damaged = await writeStep(context, plan);
  if (damaged.length > 0) await repair(context, plan, damaged);
  if (task.verify) await verifyStep(context, plan);
  if (task.protect === true) await protectStep(context, { kind: 'protect', what: 'readout' });
  if (plan.start !== null) await start(context, plan.start, plan);
  return { verified: task.verify };
}

/** Reads what the plan keeps, and adds it to what is written. */
async function readPreserved(context: JobContext, plan: Plan): Promise<Plan> {
  if (plan.preserve.length === 0) return plan;
  const blockBytes = blockSizeBytes(context.device);
  const sizes = plan.preserve.map(({ start, end }) => end - start + 1);
  context.beginPhase(
    'reading',
    sizes.reduce((sum, size) => sum + size, 0),
  );
  const kept: Segment[] = [];
  let done = 0;
  for (const { start, end } of plan.preserve) {
    const size = end - start + 1;
    const before = done;
    const bytes = await readRange(context.bootloader, start, size, {
      blockBytes,
      twice: true,
      onProgress: (part) => context.progress(before + part),
    });
    kept.push({ address: start, bytes });
    done += size;
  }
  return withPreserved(plan, kept);
}

async function erase(context: JobContext, task: Extract<JobTask, { kind: 'erase' }>): Promise<TaskResult> {
  context.beginPhase('checking', 0);
  const target = await context.planTarget();
  const plan = makeErasePlan(target, selectPages(target, task.what));
  context.adopt(plan);
  await eraseStep(context, plan);
  if (task.verify) await blankCheckStep(context, plan.erasedPages);
  return { verified: task.verify };
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

async function verify(context: JobContext, task: Extract<JobTask, { kind: 'verify' }>): Promise<TaskResult> {
  context.beginPhase('checking', 0);
  const target = await context.planTarget();
  const plan = makePlan(task.image, target, { erase: 'none', keepRest: false, outside: task.outside });
  for (const warning of plan.warnings) if (warning.code === 'W-PLAN-LEFT-OUT') context.warn(warning);
  await compareStep(context, plan.contents);
  return { verified: true };
}

async function start(context: JobContext, address: number, plan?: Plan): Promise<TaskResult> {
  const { bootloader } = context;
  context.beginPhase('starting', 0);
  bootloader.conversation.guard.allow({
    ...(plan === undefined ? readOnlyEffects : effectsOfPlan(plan)),
    go: address,
  });
  try {
    await bootloader.go(address);
  } catch (error) {
    if (!isFlashError(error, 'E-REPLY-NACK')) throw error;
    throw new FlashError(
      'E-GO-REFUSED',
      { address: formatAddress(address) },
      { phase: 'starting', cause: error },
    );
  }
  return { verified: false };
}
