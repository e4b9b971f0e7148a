import type { PortSetting } from './evidence.ts';

/** How a sender's characters differ from what the receiver is set to. Data bits are 8, stop bits 1. */
export interface SenderSetting extends PortSetting {
  /** Levels upside down: idle is low. */
  isInverted: boolean;
}

/**
 * What a receiver makes of one character that a sender with other settings puts on an idle line: the bytes it takes, parity
 * and stop bits unchecked, as drivers hand them over. A receiver waits for a falling edge, looks at the start bit in its
 * middle, takes each data bit in its middle, and looks for the next edge from the middle of the stop bit on.
 */
export function receivedBytes(byte: number, sender: SenderSetting, receiver: PortSetting): number[] {
  const line = new IdleLine(byte, sender, receiver.baudRate / sender.baudRate);
  const stopBit = receiver.parity === 'none' ? 9 : 10;
  const bytes: number[] = [];
  let start = line.nextFall(0);
  while (start !== undefined) {
    const from = start;
    const isStart = line.levelAt(from + 0.5) === 0;
    if (isStart)
      bytes.push(dataBits.reduce((value, bit) => value | (line.levelAt(from + bit + 1.5) << bit), 0));
    start = line.nextFall(from + (isStart ? stopBit + 0.5 : 0.5));
  }
  return bytes;
}

const dataBits: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7];

/** One character on a line that is idle before and after it. Times are in bits of the receiver. */
class IdleLine {
  readonly #levels: readonly number[];
  readonly #bitTime: number;
  readonly #idle: number;

  constructor(byte: number, { parity, isInverted }: SenderSetting, bitTime: number) {
    const data = dataBits.map((bit) => (byte >> bit) & 1);
    const isOdd = data.reduce((sum, bit) => sum ^ bit, 0);
    const check = parity === 'none' ? [] : [parity === 'even' ? isOdd : 1 - isOdd];
    const flip = isInverted ? 1 : 0;
    this.#levels = [0, ...data, ...check, 1].map((level) => level ^ flip);
    this.#idle = 1 ^ flip;
    this.#bitTime = bitTime;
  }

  levelAt(time: number): number {
    return this.#levels[Math.floor(time / this.#bitTime)] ?? this.#idle;
  }

  /** When the level next goes from high to low, from `time` on. */
  nextFall(time: number): number | undefined {
    const first = Math.ceil(time / this.#bitTime - 1e-9);
    for (let index = first; index <= this.#levels.length; index += 1) {
      const before = this.#levels[index - 1] ?? this.#idle;
      if (before === 1 && (this.#levels[index] ?? this.#idle) === 0) return index * this.#bitTime;
    }
    return undefined;
  }
}
