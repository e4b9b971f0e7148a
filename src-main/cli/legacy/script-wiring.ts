import type { ModemLines } from '../../links/byte-link.ts';
import { pinsFor, type BoardWiring } from '../../virtual-board/wiring.ts';
import type { LegacyStep } from './legacy-steps.ts';

/** A line that a script sets before it looks for the bootloader. */
export type ScriptLineStep = Extract<LegacyStep, { kind: 'line' }>;

const noLines: BoardWiring = { boot0: 'none', reset: 'none' };

/** How fixtures are wired; the most usual first. */
const wirings: readonly BoardWiring[] = [
  { boot0: 'dtr', reset: 'rts' },
  { boot0: 'rts', reset: 'dtr' },
  { boot0: 'dtr', reset: 'rts', resetInverted: true },
  { boot0: 'rts', reset: 'dtr', resetInverted: true },
  { boot0: 'dtr', reset: 'rts', boot0Inverted: true },
  { boot0: 'rts', reset: 'dtr', boot0Inverted: true },
  { boot0: 'dtr', reset: 'rts', boot0Inverted: true, resetInverted: true },
  { boot0: 'rts', reset: 'dtr', boot0Inverted: true, resetInverted: true },
];

/** The steps that set lines between an opened port and the first `-i` on it. */
export function lineStepsAfter(steps: readonly LegacyStep[], connect: LegacyStep): readonly ScriptLineStep[] {
  const after = steps.slice(steps.indexOf(connect) + 1);
  const end = after.findIndex(({ kind }) => kind === 'activate' || kind === 'connect');
  const before = end === -1 ? after : after.slice(0, end);
  return before.filter((step): step is ScriptLineStep => step.kind === 'line');
}

/**
 * How a virtual board is wired for a script: so that its lines bring the board into the bootloader, as they did on the fixture that
 * it was written for. If no wiring makes sense of them, somebody has set BOOT0 by hand; with `--co ON` the usual wiring counts,
 * and then the lines hold the board in reset.
 */
export function wiringForScript(
  atOpening: ModemLines,
  steps: readonly ScriptLineStep[],
  { controlsLines }: { controlsLines: boolean },
): BoardWiring {
  if (steps.length === 0) return noLines;
  const fitting = wirings.find((wiring) => entersBootloader(wiring, atOpening, steps));
  const [usual = noLines] = wirings;
  return fitting ?? (controlsLines ? usual : noLines);
}

/** True if the board comes out of a reset with BOOT0 high in the end. */
function entersBootloader(
  wiring: BoardWiring,
  atOpening: ModemLines,
  steps: readonly ScriptLineStep[],
): boolean {
  let levels = atOpening;
  let pins = pinsFor(wiring, levels, false);
  let isInBootloader = false;
  for (const { line, level } of steps) {
    levels = { ...levels, [line]: level === 'high' };
    const next = pinsFor(wiring, levels, false);
    if (next.inReset) isInBootloader = false;
    else if (pins.inReset) isInBootloader = next.boot0High;
    pins = next;
  }
  return isInBootloader;
}
