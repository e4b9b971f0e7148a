import { formatBytes } from '../../bytes.ts';
import { seen, type Case, type Cause, type Finding, valueOf } from '../cause.ts';
import type { EvidenceItem } from '../diagnosis.ts';
import { isClockRatio } from '../answer-match.ts';
import type { ProbeFinding } from '../evidence.ts';
import { SAFE_BAUD_RATE, SILENCE_CODES } from '../failure-kinds.ts';
import { isAnswer } from '../wire-facts.ts';
import { matchEvidence, sureByCount } from './match-evidence.ts';
import { ignoresSettings } from './ignores-settings.ts';
import { onlyPowerHelps, romEvidence } from '../rom-evidence.ts';

/** Nothing came back at all. The wire does not show the reason. */
export const noAnswer: Cause = {
  id: 'D-NO-ANSWER',
  isVoidByTalk: true,
  isFallback: true,
  picture: 'uart-wiring',
  judge(of) {
    const { evidence, line } = of;
    if (!SILENCE_CODES.includes(evidence.error.code) || line.isConnected || line.isAcked) return undefined;
    const isSilent = line.receivedCount === 0 && evidence.setting.baudRate <= SAFE_BAUD_RATE;
    return {
      confidence: isSilent && evidence.enter.by !== 'application' ? 'likely' : 'possible',
      evidence: [...syncEvidence(of), ...romEvidence(evidence.expected)],
      ...actionOfSilence(of),
    };
  },
};

function actionOfSilence({ evidence: { enter, expected } }: Case): Pick<Finding, 'action'> {
  if (expected !== undefined && onlyPowerHelps(expected)) return { action: 'action.D-NO-ANSWER.power' };
  return enter.by === 'lines' ? { action: 'action.D-NO-ANSWER.lines' } : {};
}

/** What became of the 0x7F of a run. */
export function syncEvidence({ line: { syncs, syncHeard, isAcked } }: Case): EvidenceItem[] {
  const [first] = syncs;
  if (first === undefined) return [];
  if (isAcked) return [seen('seen.sync-ack')];
  if (syncHeard.length > 0)
    return [seen('seen.sync-answer', { bytes: formatBytes(syncHeard.subarray(0, 16)) })];
  if (syncs.length === 1) return [seen('seen.sync-silent-once')];
  const last = syncs[syncs.length - 1] ?? first;
  const time = Math.round(last.startMs - first.startMs);
  return [seen('seen.sync-silent', { count: syncs.length, time })];
}

/** The adapter receives only what it sends. A program that repeats what it receives leaves the same traces. */
export const echo: Cause = {
  id: 'D-ECHO',
  isVoidByTalk: true,
  picture: 'loopback',
  judge({ line }) {
    if (line.isConnected) return undefined;
    const answered = line.turns.filter(({ received }) => received.length > 0);
    const isEcho = answered.every(({ sent, received }) => formatBytes(sent) === formatBytes(received));
    const MIN_TURNS = 2;
    if (answered.length < MIN_TURNS || !isEcho) return undefined;
    return { confidence: 'likely', evidence: [seen('seen.echo', { count: line.receivedCount })] };
  },
};

/**
 * ACK and NACK upside down. On the wire idle is low, so that a receiver takes the first 1 of the byte for the end of
 * idle and the first 0 after it for the start bit: 79 reads as 43, 1F as 70. Servers that complement bytes make 86 and
 * E0 of them.
 */
export const inverted: Cause = {
  id: 'D-INVERTED',
  isVoidByTalk: true,
  judge(of) {
    const { line } = of;
    if (line.isConnected || line.match?.sender.isInverted !== true) return undefined;
    return { confidence: sureByCount(of), evidence: matchEvidence(of) };
  },
};

/** The ROM answered to more 0x7F than any that is between commands needs: it was inside one. */
export const stuck: Cause = {
  id: 'D-STUCK',
  isVoidByTalk: true,
  judge({ evidence: { probe }, line }) {
    const again = probe?.findings.filter(({ kind }) => kind === 'sync-again') ?? [];
    const index = again.findIndex(
      ({ heard }) => heard.length > 0 && heard.every((byte) => byte === 0x1f || byte === 0x79),
    );
    if (index < 0 || line.receivedCount > 0) return undefined;
    const bytes = formatBytes(again[index]?.heard ?? new Uint8Array());
    return {
      confidence: 'likely',
      evidence: [seen('seen.late-nack', { bytes, count: line.syncs.length + index + 1 })],
    };
  },
};

/** The ROM was synchronised by somebody else, at another rate. */
export const alreadySynced: Cause = {
  id: 'D-ALREADY-SYNCED',
  isVoidByTalk: true,
  judge(of) {
    const { match, isConnected } = of.line;
    if (isConnected || match?.meant[0] === '79' || match?.sender.isInverted === true) return undefined;
    const found = syncedAt(of);
    if (found.length === 0 && match === undefined) return undefined;
    const baudRate = found[0]?.setting.baudRate ?? match?.sender.baudRate ?? 0;
    const isShownTwice = found.length > 1 || (found.length === 1 && match?.sender.baudRate === baudRate);
    const confidence = isShownTwice ? 'certain' : found.length > 0 ? 'likely' : sureByCount(of);
    return {
      confidence: confidence === 'likely' && mayBeClock(of) ? 'possible' : confidence,
      evidence: [
        ...found.map(({ heard }) => seen('seen.synced-at', { baudRate, bytes: formatBytes(heard) })),
        ...matchEvidence(of),
      ],
      params: { baudRate },
    };
  },
};

/** Answers to 0x7F at other rates than that of the run. None if a change of rate changes nothing. */
function syncedAt(of: Case): readonly ProbeFinding[] {
  if (ignoresSettings(of)) return [];
  const findings = of.evidence.probe?.findings ?? [];
  return findings.filter(({ kind, heard }) => kind === 'sync-at' && isAnswer(heard));
}

/** The answers are those of a fresh ROM, or may be, at a rate that a wrong clock makes. */
function mayBeClock({ evidence: { setting }, line: { match } }: Case): boolean {
  return (
    match !== undefined && match.meant[0] !== '1F' && isClockRatio(match.sender.baudRate / setting.baudRate)
  );
}

/** The ROM answers as a fresh one, at half or double the rate: it was jumped to, and the clock is not the one after a reset. */
export const romClock: Cause = {
  id: 'D-ROM-CLOCK',
  isVoidByTalk: true,
  judge(of) {
    const { evidence, line } = of;
    const { match } = line;
    if (line.isConnected || match === undefined || match.sender.isInverted || !mayBeClock(of))
      return undefined;
    const { baudRate } = match.sender;
    const isFresh = match.meant[0] === '79' || evidence.enter.by !== 'hand';
    const isShownTwice = isFresh && syncedAt(of).some(({ setting }) => setting.baudRate === baudRate);
    const isJump = evidence.enter.by === 'application';
    const sure = isJump ? 'likely' : sureByCount(of);
    return {
      confidence: isShownTwice ? 'certain' : isFresh ? sure : 'possible',
      evidence: [...(isJump ? [seen('seen.jumped')] : []), ...matchEvidence(of)],
      params: { baudRate },
    };
  },
};

/** Bytes without end. */
export const endless: Cause = {
  id: 'D-ENDLESS',
  judge({ evidence: { error }, line }) {
    if (error.code !== 'E-SYNC-BABBLE') return undefined;
    // After a line that was stuck, the delayed bytes come all at once.
    return {
      confidence: line.isConnected ? 'possible' : 'likely',
      evidence: [seen('seen.endless', { count: valueOf(error, 'count') })],
    };
  },
};
