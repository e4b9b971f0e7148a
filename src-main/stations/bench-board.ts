import type { Device } from '#shared/devices/device.ts';
import { FlashError, type FlashErrorData } from '#shared/errors.ts';
import type { BenchBoard, BenchConnection } from '#shared/ipc/bench-views.ts';
import type { ProgramTask } from '#shared/job/job-definition.ts';
import { usesModemLines, type EnterStrategy } from '#shared/job/enter-strategy.ts';
import { needsStart } from '#shared/plan/leave-strategy.ts';
import type { PlanOptions } from '#shared/plan/make-plan.ts';
import type { PlanTarget } from '#shared/plan/plan.ts';
import { commandCodes } from '#shared/protocols/an3155/commands.ts';
import { nothingSecured, type SecurityState } from '#shared/security/security-state.ts';
import { highestSector, writeProtectUnit } from '#shared/plan/write-protect-sectors.ts';
import { findPart, type NamedDevice } from '../devices/find-part.ts';
import type { PlannedFor } from '../documents/heavy-tasks.ts';
import type { JobResult } from '../jobs/job.ts';
import type { PortSettings } from '../links/byte-link.ts';
import { isRearranged } from './bench-options.ts';
import { writtenAfter } from './written-flash.ts';

/** The board that answered last, and what the next job needs of it. */
export interface IdentifiedBoard {
  view: BenchBoard;
  settings: PortSettings;
  /** The next job must meet this part. */
  expected: NamedDevice;
  /** undefined if the arrangement of the flash is unknown. */
  planTarget: PlanTarget | undefined;
  /** What it said of its security; undefined after option bytes were changed. */
  security: SecurityState | undefined;
}

/**
 * What is known of the board after a job: a fresh identification replaces the old one; a job that may have started the
 * application, or changed the protection, leaves nothing that could be relied on. Nor is a board there whose port is lost,
 * or that does not answer any more.
 */
export function boardAfter(
  result: JobResult,
  before: IdentifiedBoard | undefined,
): IdentifiedBoard | undefined {
  const { kind, outcome } = result;
  if (kind === 'info') return outcome === 'ok' ? identified(result) : undefined;
  const isChanged =
    kind === 'go' || kind === 'protect' || kind === 'unprotect' || isRearranged(result.options);
  const isGone = isOutOfReach(result.error) || result.steps.some(({ phase }) => phase === 'starting');
  if (isChanged || isGone || before === undefined) return undefined;
  const written = writtenAfter(before.view.written, result);
  const security =
    result.options === undefined || result.options.state === 'read' ? before.security : undefined;
  if (written === before.view.written && security === before.security) return before;
  return { ...before, security, view: { ...before.view, written } };
}

/**
 * True for a job that reset the board on its way to a good end, if the board comes back into its bootloader without a hand at
 * it: it is the same one, and can be identified again.
 */
export function returnsByItself({ kind, outcome, options }: JobResult, enter: EnterStrategy): boolean {
  const isReset = kind === 'protect' || kind === 'unprotect' || isRearranged(options);
  return isReset && outcome === 'ok' && usesModemLines(enter);
}

/** Errors after which nobody can say that the board is still there. */
function isOutOfReach(error: FlashErrorData | undefined): boolean {
  if (error === undefined) return false;
  const { code } = error;
  return code === 'E-TARGET-MISMATCH' || code === 'E-SYNC-TIMEOUT' || code.startsWith('E-PORT-');
}

function identified({
  target,
  planTarget,
  settings,
  device,
  security,
}: JobResult): IdentifiedBoard | undefined {
  if (target === undefined || settings === undefined || device === undefined) return undefined;
  return {
    settings,
    expected: { device },
    planTarget,
    security,
    view: {
      info: target,
      pages: planTarget?.pages ?? [],
      flashBase: device.flashBase,
      erasedValue: device.erasedValue,
      settings,
      identifiedAtMs: Date.now(),
      isReadable: !target.readProtected,
      writeProtect: planTarget === undefined ? null : writeProtectOf(planTarget),
      written: [],
    },
  };
}

function writeProtectOf(target: PlanTarget): BenchBoard['writeProtect'] {
  const highest = highestSector(target);
  return highest === undefined ? null : { unit: writeProtectUnit(target), highest };
}

/**
 * What a plan is made for: the board at hand, held against its security as the job will be, or else the part that was named.
 * Errors: `E-BENCH-NO-PART`, `E-DEVICE-*`.
 */
export function plannedFor(
  { plan: { erase } }: ProgramTask,
  {
    board,
    connection,
    devices,
  }: { board: IdentifiedBoard | undefined; connection: BenchConnection; devices: readonly Device[] },
): PlannedFor {
  if (board?.planTarget !== undefined) {
    const { planTarget: target, security = nothingSecured, view } = board;
    const canUnprotect = view.info.commands.includes(commandCodes['Write Unprotect']);
    return { board: { security, target, isAll: erase === 'mass', canUnprotect } };
  }
  if (connection.part === null) throw new FlashError('E-BENCH-NO-PART', {});
  return {
    part: { expected: findPart(devices, connection.part), layoutMode: connection.layoutMode ?? undefined },
  };
}

/** What a screen asks of a plan, as the planner takes it. */
export function planOptionsOf({ plan, leave }: ProgramTask): PlanOptions {
  return { ...plan, start: needsStart(leave ?? null) };
}
