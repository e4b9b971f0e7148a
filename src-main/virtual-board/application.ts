import type { ClientSettings } from './board-wire.ts';
import type { WireFormat } from './wire-format.ts';
import { sameFormat } from './wire-format.ts';
import type { ModemLevels } from './wiring.ts';

/** The firmware on a board, as far as the line sees it: silent by default. */
export interface BoardApplication {
  /** How the application talks. */
  settings: ClientSettings;
  /** Sent when it starts. */
  banner?: Uint8Array;
  /** The banner comes again and again, so far apart. */
  repeatMs?: number;
  /** What it answers to certain bytes, when they come at its own settings. */
  replies?: readonly { to: Uint8Array; say: Uint8Array }[];
  /** Bytes on which it jumps to the ROM, when they come at its own settings. */
  bootloaderCommand?: Uint8Array;
  /** It jumps to the ROM when a client closes the port at 1200 baud with DTR dropped. */
  jumpsOnTouch?: boolean;
  /** The application provides the port itself: it goes away with the jump, and is back after this time. */
  portGoneMs?: number;
}

/** What an application makes of bytes: what it says, and whether it gives way to the ROM. */
export interface Heard {
  says: readonly Uint8Array[];
  jumps: boolean;
}

/** The rate of the touch, which no application talks at (a convention of CDC firmware). */
const TOUCH_BAUD_RATE = 1200;

/** An application at work: watches for the bytes that mean something to it. */
export class RunningApplication {
  /** How it talks, and the only way in which it listens. */
  readonly format: WireFormat;
  readonly portGoneMs: number | undefined;
  readonly repeatMs: number | undefined;
  readonly #application: BoardApplication;
  readonly #longest: number;
  #newest: number[] = [];

  constructor(application: BoardApplication) {
    this.format = { ...application.settings, inverted: false };
    this.portGoneMs = application.portGoneMs;
    this.repeatMs = application.repeatMs;
    this.#application = application;
    const { replies = [], bootloaderCommand } = application;
    this.#longest = Math.max(...replies.map(({ to }) => to.length), bootloaderCommand?.length ?? 0);
  }

  /** Takes bytes that came with these settings. */
  hear(bytes: Uint8Array, sender: WireFormat): Heard {
    const { replies = [], bootloaderCommand } = this.#application;
    const says: Uint8Array[] = [];
    if (!sameFormat(sender, this.format)) return { says, jumps: false };
    for (const byte of bytes) {
      this.#newest = [...this.#newest, byte].slice(-this.#longest);
      says.push(...replies.filter(({ to }) => this.#endsWith(to)).map(({ say }) => say));
      if (bootloaderCommand !== undefined && this.#endsWith(bootloaderCommand)) return { says, jumps: true };
    }
    return { says, jumps: false };
  }

  /** True if a client that closes the port so has asked for the ROM. */
  isTouched({ baudRate }: ClientSettings, levels: ModemLevels): boolean {
    return this.#application.jumpsOnTouch === true && baudRate === TOUCH_BAUD_RATE && !levels.dtr;
  }

  #endsWith(bytes: Uint8Array): boolean {
    const from = this.#newest.length - bytes.length;
    return from >= 0 && bytes.every((value, index) => value === this.#newest[from + index]);
  }
}
