import type { FlashPage } from '../devices/device.ts';
import type { Plan, PlanTarget } from '../plan/plan.ts';
import type { Warning } from '../warnings.ts';
import { areaWarning, checkPages } from './check-pages.ts';
import type { SecurityState } from './security-state.ts';

/** What a plan is made for. */
export interface SecureTerms {
  security: SecurityState;
  target: PlanTarget;
  /** Everything is to be erased. */
  isAll: boolean;
  /** The bootloader has a command that removes write protection. */
  canUnprotect: boolean;
}

/**
 * A plan that the board's security lets pass, and what is to be told of it. Where "everything" would reach the pages of another core,
 * which the bootloader cannot erase and a mass erase must not reach, it is made anew without them, unless the image itself wants them. Pure.
 *
 * @throws FlashError `E-PROTECT-*` as `checkPages`, and those of `make`
 */
export function securePlan(
  { security, target, isAll, canUnprotect }: SecureTerms,
  make: (target: PlanTarget) => Plan,
): { plan: Plan; warnings: readonly Warning[] } {
  const { secureArea } = security;
  const device = target.device.name;
  const whole = make(target);
  if (secureArea === undefined || !isAll || writtenPages(whole, secureArea.pages).length > 0)
    return { plan: whole, warnings: checkPlan(security, whole, canUnprotect) };
  const plan = make(withoutPages(target, secureArea.pages));
  return {
    plan,
    warnings: [areaWarning(device, secureArea), ...checkPlan(security, plan, canUnprotect)],
  };
}

function checkPlan(security: SecurityState, plan: Plan, canUnprotect: boolean): Warning[] {
  const erased = new Set(plan.erasedPages.map(({ address }) => address));
  const written = writtenPages(plan, plan.target.pages);
  const pages = [...plan.erasedPages, ...written.filter(({ address }) => !erased.has(address))];
  return checkPages(security, { device: plan.target.device.name, pages, canUnprotect });
}

function writtenPages({ writes }: Plan, pages: readonly FlashPage[]): FlashPage[] {
  return pages.filter(({ address, sizeBytes }) =>
    writes.some(
      (block) => block.address < address + sizeBytes && block.address + block.bytes.length > address,
    ),
  );
}

function withoutPages(target: PlanTarget, foreign: readonly FlashPage[]): PlanTarget {
  const addresses = new Set(foreign.map(({ address }) => address));
  const pages = target.pages.filter(({ address }) => !addresses.has(address));
  return { ...target, pages, hasMoreFlash: true };
}
