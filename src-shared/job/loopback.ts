/** One round of the loopback test: a pattern sent with one setting of the line. */
export interface LoopbackRound {
  baudRate: number;
  parity: 'none' | 'even' | 'odd';
  /** `refused`: the adapter does not take the setting. The words: `doctor.loopback.<name>`. */
  outcome: 'same' | 'silent' | 'altered' | 'refused';
  /** Bytes of the pattern, and bytes that came back. */
  sentCount: number;
  heardCount: number;
  /** The first byte that came back as another one. */
  difference: { index: number; sent: number; heard: number } | null;
}

/** Time that the same bytes took with and without parity; null if it could not be taken. */
export interface ParityTiming {
  noneMs: number;
  evenMs: number;
  /** What the bytes need without parity at that rate. */
  expectedNoneMs: number;
}

/**
 * Whether parity is really on the wire. `not-measured`: the bytes do not take the time of a wire (a pseudo-terminal, a
 * network, a simulated line without pace), or there was no round to measure.
 */
export type ParityFinding = 'real' | 'ignored' | 'not-measured';

/** What the test found. */
export interface LoopbackReport {
  rounds: readonly LoopbackRound[];
  parity: ParityFinding;
  /** How much longer a frame with parity took, in percent; null if it was not measured. */
  parityExtraPercent: number | null;
  verdict: 'sound' | 'no-echo' | 'altered' | 'no-parity';
}

/** A frame with parity has 11 bits instead of 10. Half of that tenth tells them apart. */
const PARITY_RATIO_LIMIT = 1.05;
/** Measured times may be this far off from those of a wire (adapters hold bytes back for up to 16 ms). */
const SHORTEST_PLAUSIBLE = 0.9;
const LONGEST_PLAUSIBLE = 1.25;

/** All byte values, after those that lines most often get wrong: alternating bits, all and none, and what the ROM says. */
export function loopbackPattern(): Uint8Array {
  const telling = [0x55, 0xaa, 0x00, 0xff, 0x7f, 0x79, 0x1f, 0x80, 0x01];
  return Uint8Array.from([...telling, ...Array.from({ length: 256 }, (_, value) => value)]);
}

/** Compares what came back with what was sent. */
export function compareEcho(
  sent: Uint8Array,
  heard: Uint8Array,
): Pick<LoopbackRound, 'outcome' | 'sentCount' | 'heardCount' | 'difference'> {
  const index = sent.findIndex((byte, at) => at < heard.length && heard[at] !== byte);
  const difference = index < 0 ? null : { index, sent: sent[index] ?? 0, heard: heard[index] ?? 0 };
  const isSame = difference === null && heard.length === sent.length;
  const outcome = heard.length === 0 ? 'silent' : isSame ? 'same' : 'altered';
  return { outcome, sentCount: sent.length, heardCount: heard.length, difference };
}

/** Draws the conclusion from all rounds. */
export function judgeLoopback(rounds: readonly LoopbackRound[], timing: ParityTiming | null): LoopbackReport {
  const { parity, extraPercent } = judgeParity(timing);
  const tried = rounds.filter(({ outcome }) => outcome !== 'refused');
  const hasEcho = tried.some(({ outcome }) => outcome !== 'silent');
  const isEvenRefused = rounds.some((round) => round.parity === 'even' && round.outcome === 'refused');
  const verdict = !hasEcho
    ? tried.length === 0
      ? 'no-parity'
      : 'no-echo'
    : tried.some(({ outcome }) => outcome !== 'same')
      ? 'altered'
      : isEvenRefused || parity === 'ignored'
        ? 'no-parity'
        : 'sound';
  return { rounds, parity, parityExtraPercent: extraPercent, verdict };
}

function judgeParity(timing: ParityTiming | null): { parity: ParityFinding; extraPercent: number | null } {
  if (timing === null) return { parity: 'not-measured', extraPercent: null };
  const { noneMs, evenMs, expectedNoneMs } = timing;
  const share = noneMs / expectedNoneMs;
  if (share < SHORTEST_PLAUSIBLE || share > LONGEST_PLAUSIBLE)
    return { parity: 'not-measured', extraPercent: null };
  const ratio = evenMs / noneMs;
  return {
    parity: ratio >= PARITY_RATIO_LIMIT ? 'real' : 'ignored',
    extraPercent: Math.round((ratio - 1) * 100),
  };
}
