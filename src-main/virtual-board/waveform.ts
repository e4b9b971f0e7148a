import type { WireFormat } from './wire-format.ts';

/** The level of a wire over a stretch of time, which begins and ends idle. */
export interface Waveform {
  /** Level before the first edge and after the last. */
  idleLevel: 0 | 1;
  /** Times at which the level changes, in milliseconds from the start, ascending. */
  edgesMs: readonly number[];
}

/** One character as a receiver took it off the wire. */
export interface SampledCharacter {
  value: number;
  /** Parity wrong, or a missing stop bit. */
  damaged: boolean;
  /** When the receiver was done with it, in milliseconds from the start of the waveform. */
  endMs: number;
}

/** Draws bytes sent back to back: start bit, eight data bits from the lowest, parity, stop bit (AN3155 §1). */
export function drawWaveform(bytes: Uint8Array, format: WireFormat): Waveform {
  const bitMs = 1000 / format.baudRate;
  const idleLevel = format.inverted ? 0 : 1;
  const edgesMs: number[] = [];
  let level = 1;
  let bitIndex = 0;
  for (const byte of bytes) {
    for (const bit of characterBits(byte, format.parity)) {
      if (bit !== level) edgesMs.push(bitIndex * bitMs);
      level = bit;
      bitIndex++;
    }
  }
  return { idleLevel, edgesMs };
}

/**
 * Reads a waveform as a UART does: looks for a falling edge, checks the start bit in its middle, samples every bit in
 * its middle, and looks for the next edge from the middle of the stop bit on.
 */
export function sampleWaveform(wave: Waveform, format: WireFormat, fromMs = 0): SampledCharacter[] {
  const bitMs = 1000 / format.baudRate;
  const reader = new LevelReader(wave, format.inverted);
  const characters: SampledCharacter[] = [];
  let startMs = reader.nextFall(fromMs);
  while (startMs !== undefined) {
    if (reader.levelAt(startMs + bitMs / 2) === 0) {
      const character = sampleCharacter(reader, startMs, bitMs, format.parity);
      characters.push(character);
      startMs = reader.nextFall(character.endMs);
    } else {
      startMs = reader.nextFall(startMs + bitMs / 2);
    }
  }
  return characters;
}

/** Times at which the level falls, in milliseconds from the start: what a baud rate is measured by. */
export function fallingEdgesMs(wave: Waveform): number[] {
  return wave.edgesMs.filter((_, index) => (index % 2 === 0) === (wave.idleLevel === 1));
}

function sampleCharacter(
  reader: LevelReader,
  startMs: number,
  bitMs: number,
  parity: WireFormat['parity'],
): SampledCharacter {
  const bitAt = (index: number) => reader.levelAt(startMs + (index + 0.5) * bitMs);
  let value = 0;
  let ones = 0;
  for (let index = 0; index < 8; index++) {
    const bit = bitAt(index + 1);
    value |= bit << index;
    ones += bit;
  }
  const hasParity = parity !== 'none';
  const isParityWrong = hasParity && bitAt(9) !== parityBit(ones, parity);
  const stopIndex = hasParity ? 10 : 9;
  const isStopMissing = bitAt(stopIndex) === 0;
  return { value, damaged: isParityWrong || isStopMissing, endMs: startMs + (stopIndex + 0.5) * bitMs };
}

function* characterBits(byte: number, parity: WireFormat['parity']): Generator<number> {
  let ones = 0;
  yield 0;
  for (let index = 0; index < 8; index++) {
    const bit = (byte >> index) & 1;
    ones += bit;
    yield bit;
  }
  if (parity !== 'none') yield parityBit(ones, parity);
  yield 1;
}

function parityBit(ones: number, parity: WireFormat['parity']): number {
  return parity === 'odd' ? 1 - (ones % 2) : ones % 2;
}

/** A waveform as one receiver sees it. */
class LevelReader {
  readonly #edgesMs: readonly number[];
  /** Level before the first edge, as the receiver sees it. */
  readonly #idle: number;

  constructor(wave: Waveform, inverted: boolean) {
    this.#edgesMs = wave.edgesMs;
    this.#idle = inverted ? 1 - wave.idleLevel : wave.idleLevel;
  }

  levelAt(timeMs: number): number {
    return this.#countBefore(timeMs) % 2 === 0 ? this.#idle : 1 - this.#idle;
  }

  /** First falling edge at or after `fromMs`. */
  nextFall(fromMs: number): number | undefined {
    for (let index = this.#countBefore(fromMs); index < this.#edgesMs.length; index++) {
      if ((index % 2 === 0) === (this.#idle === 1)) return this.#edgesMs[index];
    }
    return undefined;
  }

  /** Number of edges before `timeMs`. */
  #countBefore(timeMs: number): number {
    let low = 0;
    let high = this.#edgesMs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edgesMs[middle] ?? Infinity) < timeMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
