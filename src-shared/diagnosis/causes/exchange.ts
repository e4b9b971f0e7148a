import type { ErrorCode } from '../../errors.ts';
import { formatBytes } from '../../bytes.ts';
import { seen, type Cause, valueOf } from '../cause.ts';
import { EXCHANGE_CODES, MEMORY_CODES, SILENCE_CODES } from '../failure-kinds.ts';
import { eraseFactsOf } from '../erase-facts.ts';
import { isAnswer } from '../wire-facts.ts';
import { isDisturbed, isHeldUp, tallyOf } from '../tally.ts';
import { isShared } from './is-shared.ts';
import { isRadioMass } from './erase.ts';
import { lowerBaudRate } from './settings.ts';

/** After the last answer at least this much was sent in vain. */
const VAIN_TURNS = 3;

/** The board answered, and then did not any more. */
export const wentSilent: Cause = {
  id: 'D-WENT-SILENT',
  isVoidByTalk: true,
  judge(of) {
    const { evidence } = of;
    const { turns, isConnected, isUnderstood } = of.line;
    if (!EXCHANGE_CODES.includes(evidence.error.code)) return undefined;
    const last = turns.reduce((found, { received }, index) => (received.length > 0 ? index : found), -1);
    const vain = turns.slice(last + 1);
    if (last < 1 || vain.length < VAIN_TURNS) return undefined;
    const tally = tallyOf(turns.slice(0, last));
    const isClean = !isDisturbed(tally) && tally.late === 0;
    const isFound = isConnected || isUnderstood;
    if (!isFound && !isClean) return undefined;
    const count = vain.reduce((sum, { sent }) => sum + sent.length, 0);
    const time = Math.round(turns[last]?.firstHeardMs ?? 0);
    return {
      confidence: isClean && isFound && !isRadioMass(of, eraseFactsOf(turns)) ? 'likely' : 'possible',
      evidence: [seen('seen.last-answer', { time, count })],
    };
  },
};

/** What damaged answers can end in: a refusal that was none, and facts of the part that are none. */
const LINE_CODES: readonly ErrorCode[] = [
  ...EXCHANGE_CODES,
  ...MEMORY_CODES,
  'E-PROTECT-READOUT',
  'E-TARGET-MISMATCH',
  'E-DEVICE-LAYOUT-AMBIGUOUS',
  'E-DEVICE-LAYOUT-UNKNOWN',
  'E-PLAN-NO-LAYOUT',
];

/** Damaged, missing and extra bytes: whichever there are most of. */
export const noise: Cause = {
  id: 'D-NOISE',
  isVoidByTalk: true,
  isFallback: true,
  judge({ evidence, line }) {
    const { error, setting } = evidence;
    const params = { baudRate: lowerBaudRate(setting.baudRate) };
    const tally = line.tally;
    if (!line.isConnected) {
      const heard = line.syncHeard;
      const isOdd = heard.length > 0 && !isAnswer(heard) && SILENCE_CODES.includes(error.code);
      if (!isOdd) return undefined;
      const bytes = formatBytes(heard.subarray(0, 8));
      return { confidence: 'possible', evidence: [seen('seen.sync-answer', { bytes })], params };
    }
    if (!LINE_CODES.includes(error.code)) return undefined;
    const count = tally.damaged + tally.refused;
    const isUnsteady = error.code === 'E-REPLY-UNSTEADY';
    if ((count < 2 && !isUnsteady) || count < tally.short || count < tally.long) return undefined;
    return {
      confidence: isHeldUp(tally) ? 'possible' : 'likely',
      evidence: [
        ...(isUnsteady ? [seen('seen.unsteady', { command: valueOf(error, 'command') })] : []),
        ...(tally.damaged > 0 ? [seen('seen.damaged', { count: tally.damaged, bytes: tally.sample })] : []),
        ...(tally.refused > 0 ? [seen('seen.refused', { count: tally.refused })] : []),
      ],
      params,
    };
  },
};

export const lostBytes: Cause = {
  id: 'D-LOST-BYTES',
  isVoidByTalk: true,
  judge(of) {
    const { evidence, line } = of;
    const tally = line.tally;
    const count = tally.short + tally.silent;
    if (!LINE_CODES.includes(evidence.error.code) || count < 2) return undefined;
    if (count <= tally.long || count <= tally.damaged + tally.refused) return undefined;
    const { pages, mass } = eraseFactsOf(line.turns);
    if (tally.short === 0 && tally.silent === pages.silent + mass.silent) return undefined;
    // Silence alone may be what a damaged command earns.
    const isShown = !isShared(of) && tally.short >= 2 && tally.damaged + tally.refused <= tally.short / 2;
    return {
      confidence: isShown && !isHeldUp(tally) ? 'likely' : 'possible',
      evidence: [seen('seen.short', { count })],
      params: { baudRate: lowerBaudRate(evidence.setting.baudRate) },
    };
  },
};

/** Bytes are held up on their way. Every other fault of a line comes of it. */
export const lateBytes: Cause = {
  id: 'D-LATE-BYTES',
  isVoidByTalk: true,
  judge({ evidence, line }) {
    if (!LINE_CODES.includes(evidence.error.code) || !isHeldUp(line.tally)) return undefined;
    return { confidence: 'likely', evidence: [seen('seen.late', { count: line.tally.late })] };
  },
};

export const doubledBytes: Cause = {
  id: 'D-DOUBLED-BYTES',
  isVoidByTalk: true,
  judge({ evidence, line }) {
    const tally = line.tally;
    if (!LINE_CODES.includes(evidence.error.code) || tally.long < 2) return undefined;
    if (tally.long <= tally.short || tally.long <= tally.damaged) return undefined;
    const confidence = tally.late > 0 ? 'possible' : 'likely';
    return { confidence, evidence: [seen('seen.long', { count: tally.long })] };
  },
};
