import type { FlashPage } from '../devices/device.ts';
import { pagesTouched } from '../plan/make-plan.ts';
import type { Plan, PlanTarget } from '../plan/plan.ts';
import type { Warning } from '../warnings.ts';
import { areaWarning, checkPages } from './check-pages.ts';
import type { SecurityState } from './security-state.ts';

/** The input of a plan. */
export interface SecureTerms {
  security: SecurityState;
  target: PlanTarget;
  /** Everything is to be erased. */
  isAll: boolean;
  /** The bootloader has a command that removes write protection. */
  canUnprotect: boolean;
}

/** A plan that passed, and what is to be told of it. */
export interface SecuredPlan {
  plan: Plan;
  warnings: readonly Warning[];
}

/**
 * A plan that the board's security allows, and its warnings. If "everything" would reach the pages of another core,
 * which the bootloader cannot erase and a mass erase must not reach, the plan is made again without them, unless the
 * image itself wants them. Pure.
 *
 * @throws FlashError `E-PROTECT-*` as `checkPages`, and those of `make`
 */
export function securePlan(terms: SecureTerms, make: (target: PlanTarget) => Plan): SecuredPlan {
  const steps = secureSteps(terms);
  let step = steps.next();
  while (step.done !== true) step = steps.next(make(step.value));
  return step.value;
}

/** The same if another thread makes the plans. */
export async function securePlanLater(
  terms: SecureTerms,
  make: (target: PlanTarget) => Plan | Promise<Plan>,
): Promise<SecuredPlan> {
  const steps = secureSteps(terms);
  let step = steps.next();
  while (step.done !== true) step = steps.next(await make(step.value));
  return step.value;
}

/** Asks for the plan for a target, once or twice. */
function* secureSteps({
  security,
  target,
  isAll,
  canUnprotect,
}: SecureTerms): Generator<PlanTarget, SecuredPlan, Plan> {
  const { secureArea } = security;
  const device = target.device.name;
  const whole = yield target;
  if (secureArea === undefined || !isAll || pagesTouched(whole.writes, secureArea.pages).length > 0)
    return { plan: whole, warnings: checkPlan(security, whole, canUnprotect) };
  const plan = yield withoutPages(target, secureArea.pages);
  return {
    plan,
    warnings: [areaWarning(device, secureArea), ...checkPlan(security, plan, canUnprotect)],
  };
}

function checkPlan(security: SecurityState, plan: Plan, canUnprotect: boolean): Warning[] {
  const erased = new Set(plan.erasedPages.map(({ address }) => address));
  const written = pagesTouched(plan.writes, plan.target.pages);
  const pages = [...plan.erasedPages, ...written.filter(({ address }) => !erased.has(address))];
  return checkPages(security, { device: plan.target.device.name, pages, canUnprotect });
}

function withoutPages(target: PlanTarget, foreign: readonly FlashPage[]): PlanTarget {
  const addresses = new Set(foreign.map(({ address }) => address));
  const pages = target.pages.filter(({ address }) => !addresses.has(address));
  return { ...target, pages, hasMoreFlash: true };
}
