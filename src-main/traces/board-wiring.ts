import { lineStrategyOf } from '#shared/job/enter-choice.ts';
import type { BoardWiring } from '../virtual-board/wiring.ts';
import type { TraceHeader } from './header-schema.ts';

/** How the modem lines of a recorded board reach its pins, as far as the job knew; undefined if it did not. */
export function boardWiringOf({ enter, resetLines }: TraceHeader['job']): BoardWiring | undefined {
  const strategy = lineStrategyOf({ enter, wiring: resetLines ?? undefined });
  if (strategy.kind !== 'lines') return undefined;
  const { boot0, reset, boot0Inverted, resetInverted } = strategy.wiring;
  return { boot0: boot0 ?? 'none', reset: reset ?? 'none', boot0Inverted, resetInverted };
}
