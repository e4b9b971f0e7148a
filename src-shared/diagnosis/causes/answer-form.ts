import { formatBytes } from '../../bytes.ts';
import { seen, type Cause } from '../cause.ts';
import { EXCHANGE_CODES } from '../failure-kinds.ts';
import { isShared } from './is-shared.ts';
import { commandOfTurn, type Turn } from '../turns.ts';

const ACK = 0x79;
/** Commands whose answer begins with a count of the bytes that follow, less one (AN3155 §3.1, §3.3). */
const COUNTED = new Map([
  [0x00, 'Get'],
  [0x02, 'Get ID'],
]);
/** A line damages an answer now so, now otherwise. */
const MIN_SAME = 2;
/** The first ACK, the count, and the last ACK. */
const BYTES_AROUND = 3;

/** If bytes are missing, a line may have lost them: more answers must agree. */
const MIN_SHORT = 3;

/**
 * Between its two ACKs an answer contains, each time, more bytes than its own count says. Missing bytes may be lost: a
 * second reader of the port takes the same ones each time. If no second reader is known, the cause is possible.
 */
export const answerForm: Cause = {
  id: 'D-ANSWER-FORM',
  isVoidByTalk: true,
  judge(of) {
    const {
      evidence,
      line: { turns },
    } = of;
    if (!EXCHANGE_CODES.includes(evidence.error.code)) return undefined;
    for (const [code, command] of COUNTED) {
      const asked = turns.filter((turn) => commandOfTurn(turn) === code);
      const short = isShared(of) ? undefined : shortAnswer(asked);
      if (short !== undefined)
        return {
          confidence: 'possible',
          evidence: [seen('seen.answer-short', { command, ...short })],
          params: { command },
        };
      const answers = asked.filter(({ received }) => isAcked(received));
      const [first] = answers;
      if (first === undefined || answers.length < MIN_SAME || !answers.every((turn) => isSame(turn, first)))
        continue;
      const said = (first.received[1] ?? 0) + 1;
      const came = first.received.length - BYTES_AROUND;
      if (came <= said) continue;
      return {
        confidence: 'likely',
        evidence: [seen('seen.answer-form', { command, count: answers.length, said, came })],
        params: { command },
      };
    }
    return undefined;
  },
};

/** The same answer each time, in which fewer bytes follow the count than it and the last ACK make. */
function shortAnswer(asked: readonly Turn[]): { count: number; due: number; came: number } | undefined {
  const [first] = asked;
  if (first === undefined || asked.length < MIN_SHORT || first.received[0] !== ACK) return undefined;
  const due = (first.received[1] ?? 0) + 1 + BYTES_AROUND;
  const came = first.received.length;
  if (came < BYTES_AROUND || came >= due || !asked.every((turn) => isSame(turn, first))) return undefined;
  return { count: asked.length, due, came };
}

/** Only between two ACKs is it known where an answer begins and ends. */
function isAcked(received: Uint8Array): boolean {
  return received.length > BYTES_AROUND && received[0] === ACK && received.at(-1) === ACK;
}

function isSame(one: Turn, other: Turn): boolean {
  return formatBytes(one.received) === formatBytes(other.received);
}
