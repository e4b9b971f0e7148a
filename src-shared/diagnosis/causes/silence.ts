import { formatBytes } from '../../bytes.ts';
import { seen, type Case, type Cause } from '../cause.ts';
import type { EvidenceItem } from '../diagnosis.ts';
import { SAFE_BAUD_RATE, SILENCE_CODES } from '../failure-kinds.ts';

/** Nothing came back at all. What is behind it cannot be told from the wire. */
export const noAnswer: Cause = {
  id: 'D-NO-ANSWER',
  isFallback: true,
  picture: 'uart-wiring',
  judge(of) {
    const { evidence, line } = of;
    if (!SILENCE_CODES.includes(evidence.error.code) || line.isConnected || line.isAcked) return undefined;
    const isSilent = line.receivedCount === 0 && evidence.setting.baudRate <= SAFE_BAUD_RATE;
    return {
      confidence: isSilent && evidence.enter.by !== 'application' ? 'likely' : 'possible',
      evidence: syncEvidence(of),
      ...(evidence.enter.by === 'lines' ? { action: 'action.D-NO-ANSWER.lines' as const } : {}),
    };
  },
};

/** What became of the 0x7F of a run. */
export function syncEvidence({ line: { syncs, syncHeard, isAcked } }: Case): EvidenceItem[] {
  const [first] = syncs;
  if (first === undefined) return [];
  if (isAcked) return [seen('seen.sync-ack')];
  if (syncHeard.length > 0)
    return [seen('seen.sync-answer', { bytes: formatBytes(syncHeard.subarray(0, 16)) })];
  const last = syncs[syncs.length - 1] ?? first;
  const time = Math.round(last.startMs - first.startMs);
  return [seen('seen.sync-silent', { count: syncs.length, time })];
}

/** The adapter hears what it sends, and nobody else. */
export const echo: Cause = {
  id: 'D-ECHO',
  picture: 'loopback',
  judge({ line }) {
    if (line.isConnected) return undefined;
    const answered = line.turns.filter(({ received }) => received.length > 0);
    const isEcho = answered.every(({ sent, received }) => formatBytes(sent) === formatBytes(received));
    const MIN_TURNS = 2;
    if (answered.length < MIN_TURNS || !isEcho) return undefined;
    return { confidence: 'certain', evidence: [seen('seen.echo', { count: line.receivedCount })] };
  },
};

/**
 * ACK and NACK upside down. On the wire idle is low, so that a receiver takes the first 1 of the byte for the end of idle and
 * the first 0 behind it for the start bit: 79 is read as 43, 1F as 70. Servers that complement bytes make 86 and E0 of them.
 */
export const inverted: Cause = {
  id: 'D-INVERTED',
  judge({ line }) {
    if (line.isConnected) return undefined;
    for (const { received } of line.syncs)
      for (const { meant, shown } of INVERTED) {
        const [byte = 0] = received;
        const isShown =
          received.length > 0 && received.every((each) => each === byte) && shown.includes(byte);
        if (isShown)
          return { confidence: 'likely', evidence: [seen('seen.inverted', { byte: hex(byte), meant })] };
      }
    return undefined;
  },
};

const INVERTED: readonly { meant: string; shown: readonly number[] }[] = [
  { meant: '79', shown: [0x43, 0x86] },
  { meant: '1F', shown: [0x70, 0xe0] },
];

function hex(byte: number): string {
  return formatBytes(Uint8Array.of(byte));
}

/** The ROM answered to more 0x7F than any that is between commands needs: it was inside one. */
export const stuck: Cause = {
  id: 'D-STUCK',
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
  judge({ evidence: { probe } }) {
    const found = probe?.findings.find(
      ({ kind, heard }) =>
        kind === 'sync-at' && heard.length > 0 && heard.every((byte) => byte === 0x1f || byte === 0x79),
    );
    if (found === undefined) return undefined;
    const { baudRate } = found.setting;
    return {
      confidence: 'certain',
      evidence: [seen('seen.synced-at', { baudRate, bytes: formatBytes(found.heard) })],
      params: { baudRate },
    };
  },
};

/** Bytes without end. */
export const endless: Cause = {
  id: 'D-ENDLESS',
  judge({ evidence: { error }, line }) {
    if (error.code !== 'E-SYNC-BABBLE') return undefined;
    // Behind a line that stood still, what was held up comes all at once.
    return {
      confidence: line.isConnected ? 'possible' : 'likely',
      evidence: [seen('seen.endless', { count: error.params['count'] ?? 0 })],
    };
  },
};
