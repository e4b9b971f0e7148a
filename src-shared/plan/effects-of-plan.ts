import { pageCodeLimit } from '../devices/layout.ts';
import { readOnlyEffects, type AllowedEffects } from '../effects/allowed-effects.ts';
import type { Plan } from './plan.ts';

/** What a plan allows, and nothing more. */
export function effectsOfPlan(plan: Plan): AllowedEffects {
  return {
    ...readOnlyEffects,
    erasePageCodes: new Set(plan.erasedPages.map((page) => page.code)),
    massErase: plan.erase.some((command) => command.kind === 'mass'),
    writes: plan.writes,
    pageCodeLimit: pageCodeLimit(plan.target.device),
  };
}
