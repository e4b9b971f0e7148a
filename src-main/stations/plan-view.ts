import { createHash } from 'node:crypto';
import { coarseSegments } from '#shared/image/coarse-ranges.ts';
import type { PlanView } from '#shared/ipc/job-views.ts';
import type { PlanRequest } from '#shared/ipc/bench-views.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { estimateMs, type EstimateOptions } from './plan-estimate.ts';

/** What a screen shows of a plan. What was `asked` for is shown until it is decided. */
export function planView(
  plan: Plan,
  asked: Pick<PlanRequest, 'erase' | 'leave'>,
  estimate: EstimateOptions,
): PlanView {
  const { target, erasedPages, preserve, expected, writes, leftOut, warnings } = plan;
  const writeBytes = writes.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return {
    planId: planFingerprint(plan),
    deviceName: target.device.name,
    pid: target.device.pid,
    flashBase: target.device.flashBase,
    flashSizeBytes: target.flashSizeBytes,
    erasePolicy: asked.erase,
    isMassErase: plan.erase.some(({ kind }) => kind === 'mass'),
    pages: target.pages,
    erasedPages,
    lostBytes: lostBytes(plan),
    preserve,
    writes: coarseSegments(expected),
    writeBlockCount: writes.length,
    writeBytes,
    leave: plan.leave?.way ?? asked.leave,
    startAddress: asked.leave === 'auto' && plan.leave === undefined ? null : plan.start,
    verifyBytes: estimate.verify ? expected.reduce((sum, { bytes }) => sum + bytes.length, 0) : 0,
    leftOut,
    warnings,
    estimatedMs: estimateMs(plan, estimate),
  };
}

/**
 * A name that two plans share only where they do the same to the same flash: what is erased, written (byte by byte) and
 * kept. How the board is left is asked for by name, and decided at the board.
 */
export function planFingerprint({ target, erase, erasedPages, preserve, writes }: Plan): string {
  const hash = createHash('sha256');
  const facts = {
    pid: target.device.pid,
    flashSizeBytes: target.flashSizeBytes,
    // How pages share commands is the ROM's affair; which pages go is the user's.
    isMassErase: erase.some(({ kind }) => kind === 'mass'),
    erasedPages: erasedPages.map(({ address, sizeBytes }) => [address, sizeBytes]),
    preserve,
  };
  hash.update(JSON.stringify(facts));
  for (const { address, bytes } of writes)
    hash.update(`@${String(address)}:${String(bytes.length)};`).update(bytes);
  return hash.digest('hex').slice(0, 32);
}

/** Bytes of erased pages that are neither written nor kept. */
function lostBytes({ erasedPages, preserve, contents }: Plan): number {
  const erased = erasedPages.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const kept = preserve.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  const written = erased === 0 ? 0 : contents.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return Math.max(0, erased - kept - written);
}
