import { BaudDetector } from './baud-detector.ts';
import type { BoardProfile } from './board-profile.ts';
import type { Burst } from './wire-direction.ts';
import { endOf } from './wire-direction.ts';
import type { WireFormat } from './wire-format.ts';
import { bitsPerCharacter, sameFormat } from './wire-format.ts';
import { DAMAGED, Receiver } from './receiver.ts';
import { drawWaveform, sampleWaveform } from './waveform.ts';

type UartState =
  | { at: 'detecting'; readyAtMs: number; detector: BaudDetector }
  | { at: 'listening'; format: WireFormat }
  /** The measured rate is out of reach: nothing is understood until the next reset. */
  | { at: 'deaf' };

/** What the UART tells its board. */
export interface UartListener {
  /** The first character was measured; the ROM runs from `atMs` on. */
  synchronised(baudRate: number, atMs: number): void;
  deaf(measuredBaudRate: number, atMs: number): void;
  overrun(lostBytes: number, atMs: number): void;
}

/** Rates a little outside the range are rounding, not misdetection. */
const RANGE_TOLERANCE = 0.02;

/** The UART of the ROM from one reset to the next: measures the first character, then receives. */
export class BoardUart {
  readonly receiver: Receiver;
  readonly #profile: BoardProfile;
  readonly #listener: UartListener;
  #state: UartState;

  constructor(profile: BoardProfile, readyAtMs: number, paced: boolean, listener: UartListener) {
    this.#profile = profile;
    this.#listener = listener;
    this.#state = { at: 'detecting', readyAtMs, detector: new BaudDetector(profile) };
    this.receiver = new Receiver(paced, (lostBytes, atMs) => listener.overrun(lostBytes, atMs));
  }

  /** How the ROM sends; undefined before it knows its baud rate. */
  get format(): WireFormat | undefined {
    return this.#state.at === 'listening' ? this.#state.format : undefined;
  }

  /** The line goes low for a moment as soon as the ROM listens: that may be the first edge it measures by. */
  glitch(): void {
    const GLITCH_MS = 0.01;
    if (this.#state.at === 'detecting')
      this.#state.detector.feed({ idleLevel: 1, edgesMs: [0, GLITCH_MS] }, this.#state.readyAtMs);
  }

  /** Takes what a sender with `sender`'s settings put on the line. */
  hear(burst: Burst, sender: WireFormat): void {
    switch (this.#state.at) {
      case 'deaf':
        return;
      case 'listening':
        this.#receive(burst, sender, this.#state.format, 0);
        return;
      case 'detecting':
        this.#measure(burst, sender, this.#state);
    }
  }

  #measure(burst: Burst, sender: WireFormat, state: UartState & { at: 'detecting' }): void {
    // A wire that idles low is an endless start bit to a ROM that waits for a falling edge.
    if (sender.inverted) return;
    const heard = withoutEarlyCharacters(burst, state.readyAtMs);
    const detected = state.detector.feed(drawWaveform(heard.bytes, sender), heard.startMs);
    if (detected === undefined) return;
    const { minBaudRate, maxBaudRate, parity } = this.#profile;
    const atMs = heard.characterMs === 0 ? heard.startMs : heard.startMs + detected.endMs;
    const isInReach =
      detected.baudRate >= minBaudRate * (1 - RANGE_TOLERANCE) &&
      detected.baudRate <= maxBaudRate * (1 + RANGE_TOLERANCE);
    if (!isInReach) {
      this.#state = { at: 'deaf' };
      this.#listener.deaf(detected.baudRate, atMs);
      return;
    }
    const format: WireFormat = { baudRate: detected.baudRate, parity, inverted: false };
    this.#state = { at: 'listening', format };
    this.#listener.synchronised(detected.baudRate, atMs);
    this.#receive(heard, sender, format, detected.listensFromMs);
  }

  /** Puts characters into the receiver; `fromMs` is where in the burst the receiver starts to look. */
  #receive(burst: Burst, sender: WireFormat, format: WireFormat, fromMs: number): void {
    if (sameFormat(sender, format) && fromMs === 0) {
      this.receiver.push(Uint16Array.from(burst.bytes), burst.startMs, burst.characterMs);
      return;
    }
    for (const character of sampleWaveform(drawWaveform(burst.bytes, sender), format, fromMs)) {
      const endMs = burst.characterMs === 0 ? burst.startMs : burst.startMs + character.endMs;
      const value = character.value | (character.damaged ? DAMAGED : 0);
      this.receiver.push(Uint16Array.of(value), endMs, 0);
    }
  }
}

/** Characters that began before the ROM listened are lost. */
function withoutEarlyCharacters(burst: Burst, readyAtMs: number): Burst {
  if (burst.startMs >= readyAtMs) return burst;
  if (endOf(burst) <= readyAtMs) return { ...burst, bytes: new Uint8Array(0) };
  const lost = Math.min(burst.bytes.length, Math.ceil((readyAtMs - burst.startMs) / burst.characterMs));
  return { ...burst, bytes: burst.bytes.subarray(lost), startMs: burst.startMs + lost * burst.characterMs };
}

/** What a client with other settings makes of a burst. */
export function resample(burst: Burst, sender: WireFormat, receiver: WireFormat): Burst {
  if (sameFormat(sender, receiver)) return burst;
  const characters = sampleWaveform(drawWaveform(burst.bytes, sender), receiver);
  const characterMs =
    burst.characterMs === 0 ? 0 : (bitsPerCharacter(receiver.parity) * 1000) / receiver.baudRate;
  return { bytes: Uint8Array.from(characters, ({ value }) => value), startMs: burst.startMs, characterMs };
}
