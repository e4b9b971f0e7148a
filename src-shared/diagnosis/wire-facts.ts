import { concatBytes } from '../bytes.ts';
import type { TraceRecord } from '../trace/trace-record.ts';
import { matchOf, type AnswerMatch, type SyncAnswer } from './answer-match.ts';
import { arrivalsOf, type Arrival } from './arrivals.ts';
import { isSameSetting, type DiagnosisEvidence } from './evidence.ts';
import { isInTime, talkOf, type Talk } from './talk.ts';
import { tallyOf, type Tally } from './tally.ts';
import { turnsOf, type Turn } from './turns.ts';

const SYNC = 0x7f;
const ACK = 0x79;
const NACK = 0x1f;

/** What the trace of a run says about the line, before any cause is thought of. */
export interface WireFacts {
  /** Turns of the run itself, without those of the probes. */
  turns: readonly Turn[];
  /** How their answers compare with what was due. */
  tally: Tally;
  /** Turns in which a lone 0x7F was sent while connecting. */
  syncs: readonly Turn[];
  /** Everything received in answer to them. */
  syncHeard: Uint8Array;
  /** Some 0x7F got the ACK, as the first answer to it. */
  isAcked: boolean;
  /** Turns while connecting in which something else than 0x7F was sent. */
  commands: readonly Turn[];
  /** The board acknowledged a command while connecting: rate and parity are right. */
  isUnderstood: boolean;
  /** Turns while connecting in which nothing had been sent. */
  unasked: readonly Turn[];
  /** Unexpected bytes while connecting, including the probes. */
  talk: Talk;
  /** What came in time after lone bytes while connecting, and is not an ACK or NACK. */
  oddAnswers: readonly SyncAnswer[];
  /** The sender that would explain all of them. */
  match: AnswerMatch | undefined;
  /** The board was identified, or was about to be: it had answered Get. */
  isConnected: boolean;
  receivedCount: number;
  /** How often the modem lines were set. */
  lineChanges: number;
  /** How often they were set one after the other with nothing sent between: a reset each time. */
  resetCount: number;
}

export function wireFactsOf({ trace, setting, probe }: DiagnosisEvidence): WireFacts {
  const ownTrace = trace.filter(({ timeMs }) => probe === undefined || timeMs < probe.fromMs);
  const turns = turnsOf(ownTrace, setting);
  const connecting = turns.filter(({ phase }) => phase === 'connecting');
  const syncs = connecting.filter(isSync);
  const arrivals = arrivalsOf(trace, setting);
  const oddAnswers = oddAnswersIn(arrivals);
  const commands = connecting.filter((turn) => turn.sent.length > 0 && !isSync(turn));
  return {
    turns,
    tally: tallyOf(turns),
    syncs,
    syncHeard: concatBytes(syncs.map(({ received }) => received)),
    isAcked: syncs.some(({ received }) => answerTo(received) === ACK),
    commands,
    isUnderstood: commands.some(({ sent, received }) => isCommand(sent) && received[0] === ACK),
    talk: talkOf(arrivals),
    oddAnswers,
    match: matchOf(oddAnswers),
    unasked: connecting.filter(({ sent }) => sent.length === 0),
    isConnected: turns.some(({ phase }) => phase !== 'connecting'),
    receivedCount: turns.reduce((sum, { received }) => sum + received.length, 0),
    lineChanges: ownTrace.filter(({ kind }) => kind === 'lines').length,
    resetCount: resetsIn(ownTrace),
  };
}

function resetsIn(trace: readonly TraceRecord[]): number {
  const kinds = trace.map(({ kind }) => kind).filter((kind) => kind === 'lines' || kind === 'sent');
  return kinds.filter((kind, index) => kind === 'lines' && kinds[index + 1] === 'sent').length;
}

function oddAnswersIn(arrivals: readonly Arrival[]): SyncAnswer[] {
  const answers = arrivals.filter(
    (arrival) => arrival.phase === 'connecting' && arrival.afterSent.length === 1 && isInTime(arrival),
  );
  // Each setting has images of its own: those of the first are looked at.
  const first = answers[0]?.setting;
  return answers.filter(
    ({ bytes, afterSent, setting }) =>
      !isAnswer(bytes) && bytes[0] !== afterSent[0] && isSameSetting(setting, first),
  );
}

function isSync({ sent }: Turn): boolean {
  return sent.length === 1 && sent[0] === SYNC;
}

/** A code and its complement (AN3155 §3). */
export function isCommand([code = 0, complement = 0, ...rest]: Uint8Array): boolean {
  return rest.length === 0 && (code ^ complement) === 0xff;
}

/** The byte that answers 0x7F, after a glitch and an echo. */
function answerTo(received: Uint8Array): number | undefined {
  return received.find((byte, index) => index > 2 || (byte !== 0x00 && byte !== SYNC));
}

/** True for bytes that a bootloader sends in answer to 0x7F, and nothing else. */
export function isAnswer(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes.every((byte) => byte === ACK || byte === NACK);
}

/** The words in bytes, if they are plain text of some length; undefined if they are not. */
export function textIn(bytes: Uint8Array): string | undefined {
  const MIN_LENGTH = 6;
  const SHARE = 0.85;
  const isPlain = (byte: number) =>
    (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09;
  const plain = bytes.filter(isPlain);
  const kinds = new Set(plain).size;
  if (bytes.length < MIN_LENGTH || plain.length < SHARE * bytes.length || kinds < 4) return undefined;
  return String.fromCharCode(...plain.slice(0, 40))
    .replace(/\s+/g, ' ')
    .trim();
}
