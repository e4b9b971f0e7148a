import {
  lineResetOf,
  type EnterStrategy,
  type ModemLineStep,
  type ModemWiring,
} from '#shared/job/enter-strategy.ts';
import type { ByteLink, ModemLines } from '../../links/byte-link.ts';
import { sleep, type Clock } from '../../time/clock.ts';

/** How virtual boards are wired: as the most common adapter cables are. */
export const virtualBoardWiring: ModemWiring = {
  boot0: 'rts',
  reset: 'dtr',
  boot0Inverted: false,
  resetInverted: false,
};

/** Where a reset by modem lines leads, and what it is made with. */
export interface ModemResetRequest {
  link: ByteLink;
  clock: Clock;
  strategy: EnterStrategy;
  into: 'bootloader' | 'application';
  /** Longest time the part needs after a reset (AN2606 T227), if the strategy does not say. */
  startupMs: number;
  signal?: AbortSignal | undefined;
}

/** True if a reset can be made without a hand on the board. */
export function canReset(
  link: ByteLink,
  strategy: EnterStrategy,
  into: 'bootloader' | 'application' = 'bootloader',
): boolean {
  return link.hasModemLines && lineResetOf(strategy, into) !== undefined;
}

/**
 * Resets the board through its modem lines and waits until it can listen. A stop ends the waits at once; the lines are
 * then put to where the sequence would have ended, so that no board is left in reset.
 */
export async function resetByModemLines(request: ModemResetRequest): Promise<void> {
  const { link, clock, strategy, into, signal } = request;
  const reset = lineResetOf(strategy, into);
  if (reset === undefined) throw new Error(`a reset into the ${into} was asked of a strategy that has none`);
  const start = into === 'application' ? levelsAfterEntering(strategy) : idle;
  await playLines(link, clock, reset.steps, { start, signal });
  await sleep(clock, reset.startupMs ?? request.startupMs, signal);
  link.discardInput();
}

const idle: ModemLines = { dtr: false, rts: false };

async function playLines(
  link: ByteLink,
  clock: Clock,
  steps: readonly ModemLineStep[],
  { start, signal }: { start: ModemLines; signal: AbortSignal | undefined },
): Promise<void> {
  let levels = start;
  try {
    for (const step of steps) {
      if (step.kind === 'wait') await sleep(clock, step.durationMs, signal);
      else {
        levels = withStep(levels, step);
        await link.setLines(levels);
      }
    }
  } catch (error) {
    if (signal?.aborted === true) await link.setLines(levelsAfter(steps, start)).catch(() => undefined);
    throw error;
  }
}

function levelsAfterEntering(strategy: EnterStrategy): ModemLines {
  return levelsAfter(lineResetOf(strategy, 'bootloader')?.steps ?? [], idle);
}

function levelsAfter(steps: readonly ModemLineStep[], start: ModemLines): ModemLines {
  return steps.reduce(withStep, start);
}

function withStep(levels: ModemLines, step: ModemLineStep): ModemLines {
  if (step.kind === 'wait') return levels;
  return { dtr: step.dtr ?? levels.dtr, rts: step.rts ?? levels.rts };
}
