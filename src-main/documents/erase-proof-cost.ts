import type { EraseProofCost } from '#shared/ipc/line-views.ts';
import type { Plan } from '#shared/plan/plan.ts';
import { mustProveErase } from '../jobs/erase-proof.ts';
import { estimateMs, type EstimateOptions } from './plan-estimate.ts';

/** An erase proof that takes less than this share of a job is made without being asked for. */
const CHEAP_SHARE = 0.05;

/** What it costs to prove the erase of a plan, against the same job without it. */
export function eraseProofCost(plan: Plan, options: Omit<EstimateOptions, 'proveErase'>): EraseProofCost {
  const jobMs = estimateMs(plan, { ...options, proveErase: false });
  const proofMs = estimateMs(plan, { ...options, proveErase: true }) - jobMs;
  return {
    jobMs,
    proofMs,
    isCheap: proofMs < jobMs * CHEAP_SHARE,
    erases: plan.erasedPages.length > 0,
    isProvedAlways: mustProveErase(plan.target.device.uart),
  };
}
