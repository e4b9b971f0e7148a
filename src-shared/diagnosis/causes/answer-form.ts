import { formatBytes } from '../../bytes.ts';
import { seen, type Cause } from '../cause.ts';
import { EXCHANGE_CODES } from '../failure-kinds.ts';
import type { Turn } from '../turns.ts';

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

/**
 * Between its two ACKs an answer holds, each time it is asked for, more bytes than its own count says. Bytes that are missing
 * may be lost: a second reader of the port takes the same ones each time.
 */
export const answerForm: Cause = {
  id: 'D-ANSWER-FORM',
  isVoidByTalk: true,
  judge({ evidence, line: { turns } }) {
    if (!EXCHANGE_CODES.includes(evidence.error.code)) return undefined;
    for (const [code, command] of COUNTED) {
      const answers = turns
        .filter(({ sent }) => isPair(sent, code))
        .filter(({ received }) => isAcked(received));
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

function isPair(sent: Uint8Array, code: number): boolean {
  return sent.length === 2 && sent[0] === code && sent[1] === (code ^ 0xff);
}

/** Only between two ACKs is it known where an answer begins and ends. */
function isAcked(received: Uint8Array): boolean {
  return received.length > BYTES_AROUND && received[0] === ACK && received.at(-1) === ACK;
}

function isSame(one: Turn, other: Turn): boolean {
  return formatBytes(one.received) === formatBytes(other.received);
}
