import { formatBytes } from '../bytes.ts';
import type { TraceEvent } from '../protocols/an3155/trace-decoder.ts';
import type { Turn } from './turns.ts';

/** How the answers of a run compare with what was due. */
export interface Tally {
  answers: number;
  /** As many bytes as are due, but none that a bootloader sends there. */
  damaged: number;
  /** Some bytes, and fewer than are due. */
  short: number;
  /** Nothing at all. */
  silent: number;
  long: number;
  /** Answers to one or two bytes, which take a bootloader no time, or pieces of an answer that had begun, that were long in coming. */
  late: number;
  /** Sound frames that were refused (1F) although the same, by command, address and stage, was taken at another time. */
  refused: number;
  /** Some of the damaged bytes. */
  sample: string;
}

/** A bootloader answers within 0.4 ms (AN2606), adapters hold a byte for 16 ms, servers on a network for some more. */
const LATE_MS = 300;
const ACK = 0x79;
const NACK = 0x1f;

/** Compares the answers of turns with the lengths that AN3155 gives them. Answers of unknown length count for nothing. */
export function tallyOf(turns: readonly Turn[]): Tally {
  const tally: Tally = {
    answers: 0,
    damaged: 0,
    short: 0,
    silent: 0,
    long: 0,
    late: 0,
    refused: 0,
    sample: '',
  };
  const refused = new Map<string, number>();
  const taken = new Set<string>();
  const infoAnswers = new Map<number, Uint8Array[]>();
  let missing: { startMs: number; count: number } | undefined;
  for (const { sent, events, received, startMs, firstHeardMs } of turns) {
    if (sent.length === 0) continue;
    // What is sent to bring a bootloader back into step is refused or taken: other bytes are the rest of an answer before.
    if (missing !== undefined && isRest(received) && received.length <= missing.count) {
      missing.count -= received.length;
      if (firstHeardMs !== null && firstHeardMs - missing.startMs > LATE_MS) tally.late += 1;
    }
    if (sent.length <= 2 && firstHeardMs !== null && firstHeardMs - startMs > LATE_MS) tally.late += 1;
    const [first] = received;
    const [event] = events;
    if (event?.kind === 'command' && INFO_COMMANDS.includes(event.code) && received.length > 2)
      infoAnswers.set(event.code, [...(infoAnswers.get(event.code) ?? []), received]);
    const due = dueBytes(sent, events);
    if (due === undefined) continue;
    tally.answers += 1;
    const meaning = JSON.stringify(events);
    if (first === ACK) taken.add(meaning);
    if (first === NACK && received.length <= 2) refused.set(meaning, (refused.get(meaning) ?? 0) + 1);
    else if (first === undefined) tally.silent += 1;
    else if (first === ACK && received.length < due) {
      tally.short += 1;
      missing = { startMs, count: due - received.length };
    } else if (first !== ACK || !isWellFormed(received, due)) {
      if (received.length > due) tally.long += 1;
      else {
        tally.damaged += 1;
        tally.sample = formatBytes(received.subarray(0, 4));
      }
    }
  }
  for (const [meaning, count] of refused) if (taken.has(meaning)) tally.refused += count;
  for (const odd of oddAnswers(infoAnswers)) {
    tally.damaged += 1;
    tally.sample ||= formatBytes(odd.subarray(0, MAX_SAMPLE));
  }
  return tally;
}

const MAX_SAMPLE = 8;

/** Of the answers to Get and its kind, which never change, those that are as long as the one that came most often, and hold other bytes. */
function oddAnswers(byCommand: ReadonlyMap<number, readonly Uint8Array[]>): Uint8Array[] {
  return [...byCommand.values()].flatMap((answers) => {
    const counts = new Map<string, number>();
    for (const each of answers.map(formatBytes)) counts.set(each, (counts.get(each) ?? 0) + 1);
    const [usual, count] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0]);
    const lengthOfUsual = answers.find((answer) => formatBytes(answer) === usual)?.length;
    const isOdd = (answer: Uint8Array) => answer.length === lengthOfUsual && formatBytes(answer) !== usual;
    return count > 1 ? answers.filter(isOdd) : [];
  });
}

/** Get, Get Version, Get ID. */
const INFO_COMMANDS: readonly number[] = [0x00, 0x01, 0x02];

function isRest(received: Uint8Array): boolean {
  return received.some((byte) => byte !== ACK && byte !== NACK);
}

/** Length of the answer to a frame, ACK included; undefined if it is not fixed, or the bytes are not a frame. */
function dueBytes(sent: Uint8Array, events: readonly TraceEvent[]): number | undefined {
  const event = events.length === 1 ? events[0] : undefined;
  switch (event?.kind) {
    case 'command':
      // Get and its kind answer with a count of their own.
      return sent.length !== 2 || INFO_COMMANDS.includes(event.code) ? undefined : 1;
    case 'address':
    case 'write':
    case 'erase-pages':
    case 'erase-area':
      return 1;
    case 'read':
      return event.byteCount + 1;
    default:
      return undefined;
  }
}

function isWellFormed(received: Uint8Array, due: number): boolean {
  return received.length === due;
}

/** One bad answer is repaired and forgotten; with more of them, the apparent answers of the board are not reliable. */
export function isDisturbed({ damaged, short, silent, long, refused }: Tally): boolean {
  const MAX_FORGOTTEN = 1;
  return damaged + short + silent + long + refused > MAX_FORGOTTEN;
}

/** Bytes that are held up make every other fault of a line appear: which of them is the cause cannot be told. */
export function isHeldUp({ late }: Tally): boolean {
  const MIN_LATE = 2;
  return late >= MIN_LATE;
}
