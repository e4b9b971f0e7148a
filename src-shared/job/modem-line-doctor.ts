import {
  enterByModemLines,
  type EnterStrategy,
  type ModemLineName,
  type ModemWiring,
} from './enter-strategy.ts';

/** What a person may answer. `again`: show it once more. The words: `doctor.answer.<name>`. */
export const doctorAnswers = ['reset', 'boot0', 'nothing', 'again', 'held', 'runs', 'high', 'low'] as const;
export type DoctorAnswer = (typeof doctorAnswers)[number];
/** What a person is asked. The words: `doctor.ask.<name>`. */
export type DoctorQuestion = 'effect' | 'reset-level' | 'boot0-level';

/** One step of the examination: something to do to the lines, or something to ask. */
export type DoctorStep =
  /** The line goes on and off, the other one stays off. */
  | { kind: 'toggle'; line: ModemLineName; count: number; halfPeriodMs: number }
  /** The line is on, the other one off, until the next step. */
  | { kind: 'hold'; line: ModemLineName }
  | { kind: 'ask'; question: DoctorQuestion; line: ModemLineName; answers: readonly DoctorAnswer[] }
  /** Enter the bootloader so, and say whether it answers. */
  | { kind: 'try'; strategy: EnterStrategy };

/** What came of a step: the answer, or whether the ROM was heard. Nothing for the others. */
export type DoctorReply = DoctorAnswer | 'rom' | 'silent' | undefined;

/** What one line was found to do. */
export type ModemLineEffect = { pin: 'reset' | 'boot0'; inverted: boolean } | null;

/** What the examination found. */
export interface ModemLineFinding {
  effects: Readonly<Record<ModemLineName, ModemLineEffect>>;
  /** Ready for use; null if no line resets the board, or the answers contradict each other. */
  wiring: ModemWiring | null;
  /** Why there is no wiring. The words: `doctor.finding.<name>`. */
  problem: 'none' | 'no-reset' | 'contradiction' | null;
  /** The ROM answered when the wiring was tried; null if it was not. */
  proved: boolean | null;
}

const TOGGLE_COUNT = 4;
/** Slow enough to see an LED, a meter or a display follow. */
const HALF_PERIOD_MS = 1000;
const LINES: readonly ModemLineName[] = ['dtr', 'rts'];

/**
 * Finds out, one line at a time, what DTR and RTS do to a board. Pure: whoever drives it does the steps and hands back
 * what came of each. It ends with the finding.
 */
export function* modemLineExamination(): Generator<DoctorStep, ModemLineFinding, DoctorReply> {
  const effects: Record<ModemLineName, ModemLineEffect> = { dtr: null, rts: null };
  for (const line of LINES) effects[line] = yield* effectOf(line);
  const { wiring, problem } = wiringOf(effects);
  if (wiring === null) return { effects, wiring, problem, proved: null };
  const reply = yield { kind: 'try', strategy: enterByModemLines(wiring) };
  return { effects, wiring, problem, proved: reply === 'rom' };
}

function* effectOf(line: ModemLineName): Generator<DoctorStep, ModemLineEffect, DoctorReply> {
  let pin: DoctorReply;
  do {
    yield { kind: 'toggle', line, count: TOGGLE_COUNT, halfPeriodMs: HALF_PERIOD_MS };
    pin = yield { kind: 'ask', question: 'effect', line, answers: ['reset', 'boot0', 'nothing', 'again'] };
  } while (pin === 'again');
  if (pin !== 'reset' && pin !== 'boot0') return null;
  yield { kind: 'hold', line };
  const level =
    pin === 'reset'
      ? yield { kind: 'ask', question: 'reset-level', line, answers: ['held', 'runs'] }
      : yield { kind: 'ask', question: 'boot0-level', line, answers: ['high', 'low'] };
  return { pin, inverted: level === 'runs' || level === 'low' };
}

/** The wiring that these effects amount to. */
function wiringOf(
  effects: Record<ModemLineName, ModemLineEffect>,
): Pick<ModemLineFinding, 'wiring' | 'problem'> {
  const lineOf = (pin: 'reset' | 'boot0') => LINES.filter((line) => effects[line]?.pin === pin);
  const [reset, otherReset] = lineOf('reset');
  const [boot0, otherBoot0] = lineOf('boot0');
  if (otherReset !== undefined || otherBoot0 !== undefined) return { wiring: null, problem: 'contradiction' };
  if (reset === undefined) return { wiring: null, problem: boot0 === undefined ? 'none' : 'no-reset' };
  return {
    wiring: {
      boot0: boot0 ?? null,
      reset,
      boot0Inverted: boot0 !== undefined && effects[boot0]?.inverted === true,
      resetInverted: effects[reset]?.inverted === true,
    },
    problem: null,
  };
}

/** A wiring as options of the command line: `--boot0 rts --reset dtr --invert-boot0`. */
export function wiringOptionText({ boot0, reset, boot0Inverted, resetInverted }: ModemWiring): string {
  return [
    ...(boot0 === null ? [] : [`--boot0 ${boot0}`]),
    ...(reset === null ? [] : [`--reset ${reset}`]),
    ...(boot0 !== null && boot0Inverted ? ['--invert-boot0'] : []),
    ...(reset !== null && resetInverted ? ['--invert-reset'] : []),
  ].join(' ');
}
