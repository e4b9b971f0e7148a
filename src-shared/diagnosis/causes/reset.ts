import { concatBytes, formatBytes } from '../../bytes.ts';
import { seen, type Cause } from '../cause.ts';
import { SILENCE_CODES } from '../failure-kinds.ts';
import { isAnswer, textIn } from '../wire-facts.ts';
import { syncEvidence } from './silence.ts';
import { verbatim } from '../../text/words.ts';

/** A program that prints a greeting, and a reset circuit that settles, have finished by then. */
const START_MS = 500;

/** Something started when the port was opened, and then was quiet: the opening was a reset. */
export const resetAtOpen: Cause = {
  id: 'D-RESET-AT-OPEN',
  picture: 'boot0-reset',
  judge({ evidence, line }) {
    if (line.isConnected || evidence.enter.by !== 'hand' || line.lineChanges > 0) return undefined;
    if (!SILENCE_CODES.includes(evidence.error.code)) return undefined;
    const loud = line.turns.filter(({ received }) => received.length > 0);
    const first = loud[0]?.firstHeardMs ?? Infinity;
    const isOver = loud.every(
      ({ firstHeardMs, received }) => (firstHeardMs ?? 0) < START_MS && !isAnswer(received),
    );
    const wasHeardLater = evidence.probe?.findings.some(({ heard }) => heard.length > 0) === true;
    const bytes = concatBytes(loud.map(({ received }) => received));
    const MIN_BYTES = 4;
    const isNoAnswer =
      bytes.length >= MIN_BYTES || (bytes.length > 0 && bytes.every((byte) => byte === 0x00));
    if (loud.length !== 1 || !isOver || wasHeardLater || !isNoAnswer) return undefined;
    const words = textIn(bytes);
    return {
      confidence: 'likely',
      evidence: [
        seen('seen.open-burst', { count: bytes.length, time: Math.max(1, Math.round(first)) }),
        ...(words === undefined ? [] : [seen('seen.text', { text: verbatim(words), ...evidence.setting })]),
      ],
    };
  },
};

/** Each reset brings a 0x00, and no 0x7F is understood after it. */
export const strayBreak: Cause = {
  id: 'D-STRAY-BREAK',
  isVoidByTalk: true,
  judge(of) {
    const { evidence, line } = of;
    if (line.isConnected || line.isAcked || line.lineChanges === 0) return undefined;
    if (!SILENCE_CODES.includes(evidence.error.code)) return undefined;
    const glitches = line.unasked.filter(({ received }) => received.every((byte) => byte === 0x00));
    const [first] = glitches;
    if (first === undefined || line.syncHeard.length > 0) return undefined;
    const time = Math.max(0, Math.round((first.firstHeardMs ?? 0) - first.startMs));
    return {
      confidence: 'likely',
      evidence: [seen('seen.glitch', { bytes: formatBytes(first.received), time }), ...syncEvidence(of)],
    };
  },
};
