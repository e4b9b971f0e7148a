import type { ModemLineStep } from './enter-strategy.ts';

/** Delay of a comma, as stm32flash has it. */
const COMMA_MS = 100;
/** Longer sequences are typing errors. */
const MAX_STEPS = 64;
const MAX_TOTAL_MS = 60_000;

/** A sequence as typed: how to enter, and how to leave if that follows a colon. */
export interface ModemLineSequence {
  enter: readonly ModemLineStep[];
  leave: readonly ModemLineStep[] | null;
}

/**
 * Reads a line sequence in the style of stm32flash's `-i`: `rts,-dtr,dtr:-rts,-dtr,dtr`. A name asserts the line, `-`
 * before it de-asserts it; `,` waits 100 ms, `&` does not, and lines joined by `&` change together; an item such as
 * `250ms` waits that long. What follows `:` leaves the bootloader. Undefined for anything else (`brk` and GPIO
 * numbers among it), for more than 64 steps, and for more than a minute in all.
 */
export function parseModemLineSequence(words: string): ModemLineSequence | undefined {
  const [first = '', second, ...more] = words.trim().toLowerCase().split(':');
  if (more.length > 0) return undefined;
  const enter = parseSteps(first);
  const leave = second === undefined ? null : parseSteps(second);
  return enter === undefined || leave === undefined ? undefined : { enter, leave };
}

function parseSteps(words: string): ModemLineStep[] | undefined {
  const steps: ModemLineStep[] = [];
  let isJoined = false;
  for (const token of words.split(/([,&])/)) {
    const word = token.trim();
    if (word === '') continue;
    if (word === '&') {
      isJoined = true;
      continue;
    }
    const step = parseStep(word);
    if (step === undefined) return undefined;
    const last = steps.at(-1);
    if (isJoined && last !== undefined && canJoin(last, step)) steps[steps.length - 1] = { ...last, ...step };
    else steps.push(step);
    isJoined = false;
  }
  const totalMs = steps.reduce((sum, step) => sum + (step.kind === 'wait' ? step.durationMs : 0), 0);
  const isEmpty = !steps.some((step) => step.kind === 'set');
  return isEmpty || steps.length > MAX_STEPS || totalMs > MAX_TOTAL_MS ? undefined : steps;
}

function parseStep(word: string): ModemLineStep | undefined {
  if (word === ',') return { kind: 'wait', durationMs: COMMA_MS };
  const [, minus, line] = /^(-?)(dtr|rts)$/.exec(word) ?? [];
  if (line !== undefined) return { kind: 'set', [line]: minus === '' };
  const milliseconds = /^(\d{1,5})ms$/.exec(word)?.[1];
  return milliseconds === undefined ? undefined : { kind: 'wait', durationMs: Number(milliseconds) };
}

/** Two lines can change together; one line cannot be set twice at once. */
function canJoin(last: ModemLineStep, step: ModemLineStep): boolean {
  if (last.kind !== 'set' || step.kind !== 'set') return false;
  return (
    !(last.dtr !== undefined && step.dtr !== undefined) && !(last.rts !== undefined && step.rts !== undefined)
  );
}
