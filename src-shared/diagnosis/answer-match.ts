import { receivedBytes, type SenderSetting } from './character-images.ts';
import { isSameSetting, type PortSetting } from './evidence.ts';

const ACK = 0x79;
const NACK = 0x1f;

/** What came in time after a lone byte while connecting. */
export interface SyncAnswer {
  bytes: Uint8Array;
  setting: PortSetting;
}

/** What an answer was meant as. ACK and NACK that are sent twice as fast, or faster, look alike. */
export type Meant = '79' | '1F' | '79 or 1F';

/** A sender whose ACK and NACK look like the answers that came. */
export interface AnswerMatch {
  sender: SenderSetting;
  /** The answers, as they were meant, in order. */
  meant: readonly Meant[];
}

/** Rates that hosts and adapters are set to. */
const USUAL_RATES: readonly number[] = [
  1200, 2400, 4800, 9600, 14_400, 19_200, 28_800, 38_400, 57_600, 76_800, 115_200, 128_000, 230_400, 256_000,
  460_800, 500_000, 921_600, 1_000_000,
];
/** Ratios of a clock that a divider or a multiplier more or less makes. */
const CLOCK_RATIOS: readonly number[] = [1 / 8, 1 / 4, 1 / 3, 1 / 2, 2, 3, 4, 8];
/** Those of a divider and a multiplier together: rarer, and so near to 1 that they are tried last. */
const ODD_CLOCK_RATIOS: readonly number[] = [3 / 4, 4 / 3, 2 / 3, 3 / 2, 4 / 5, 5 / 4];
/** Nearer rates are one rate: a receiver copes with this much. */
const SAME_RATE = 0.04;

/**
 * Looks for the sender whose 79 and 1F would have been received as just these answers: with levels upside down, at
 * another rate, or with another parity. All answers must fit. Levels upside down go first, then what a clock can be
 * wrong by, then other rates, each by how near they are, and of the parities that of the receiver. Undefined if no
 * sender fits.
 */
export function matchOf(answers: readonly SyncAnswer[]): AnswerMatch | undefined {
  const [first] = answers;
  if (first === undefined || !answers.every(({ setting }) => isSameSetting(setting, first.setting)))
    return undefined;
  for (const sender of sendersFor(first.setting)) {
    const meant = answers.map((answer) => meantBy(answer, sender));
    if (meant.every((each) => each !== undefined)) return { sender, meant };
  }
  return undefined;
}

/** True for a rate that dividers and multipliers of a clock make of another. */
export function isClockRatio(ratio: number): boolean {
  return [...CLOCK_RATIOS, ...ODD_CLOCK_RATIOS].some((each) => Math.abs(ratio / each - 1) < 1e-6);
}

function sendersFor({ baudRate, parity }: PortSetting): SenderSetting[] {
  const distance = (rate: number) => Math.abs(Math.log2(rate / baudRate));
  const byDistance = (rates: readonly number[]) => [...rates].sort((a, b) => distance(a) - distance(b));
  const clocks = CLOCK_RATIOS.map((ratio) => baudRate * ratio);
  const oddClocks = ODD_CLOCK_RATIOS.map((ratio) => baudRate * ratio);
  const usual = USUAL_RATES.filter((rate) => Math.abs(rate / baudRate - 1) > SAME_RATE);
  const others = [...byDistance(clocks), ...byDistance(usual), ...byDistance(oddClocks)];
  const parities = [parity, ...(['even', 'none', 'odd'] as const).filter((each) => each !== parity)];
  const withParities = (sender: Omit<SenderSetting, 'parity'>) =>
    parities.map((each) => ({ ...sender, parity: each }));
  return [
    ...withParities({ baudRate, isInverted: true }),
    ...others.flatMap((rate) => withParities({ baudRate: rate, isInverted: false })),
  ];
}

/** L412 acknowledges the first byte twice, and some ROMs refuse twice (AN2606). */
const REPEATS = [1, 2];

function meantBy({ bytes, setting }: SyncAnswer, sender: SenderSetting): Meant | undefined {
  const looksLike = (byte: number) => {
    const image = receivedBytes(byte, sender, setting);
    // Serial servers that invert complement the bytes instead of the levels.
    const images = sender.isInverted ? [image, [byte ^ 0xff]] : [image];
    return images.some((each) => REPEATS.some((count) => isRepeated(bytes, each, count)));
  };
  const isAck = looksLike(ACK);
  const isNack = looksLike(NACK);
  if (isAck && isNack) return '79 or 1F';
  return isAck ? '79' : isNack ? '1F' : undefined;
}

function isRepeated(bytes: Uint8Array, pattern: readonly number[], count: number): boolean {
  const isAsLong = bytes.length === pattern.length * count;
  return isAsLong && bytes.every((byte, index) => byte === pattern[index % pattern.length]);
}
