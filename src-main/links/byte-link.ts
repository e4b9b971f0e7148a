import type { Phase } from '#shared/phase.ts';

/** Parity of a serial line. AN3155 §1: the ROM wants even; a few parts want none. */
export type Parity = 'even' | 'none' | 'odd';

/** How a line is set. Data bits are always 8, stop bits always 1. */
export interface PortSettings {
  /** Bits per second, 1200 to 4 000 000. */
  baudRate: number;
  parity: Parity;
}

/** Both modem lines. They are always set together: setting one alone raises the other in node-serialport. */
export interface ModemLines {
  /** true = asserted. On most TTL adapters an asserted line is a low pin. */
  dtr: boolean;
  rts: boolean;
}

/** How long to wait for bytes, and who may stop the wait. */
export interface Wait {
  timeoutMs: number;
  /** What the caller is doing; the error names it. */
  phase: Phase;
  signal?: AbortSignal | undefined;
}

/** Everything that passes on a line, in order. Set by the recorder of the run. */
export interface WireTap {
  bytes(direction: 'sent' | 'received', bytes: Uint8Array, timeMs: number): void;
  lines(lines: ModemLines, timeMs: number): void;
  /** Baud rate or parity were changed. */
  configured(settings: PortSettings, timeMs: number): void;
}

/**
 * One line to one board, whatever carries it. Every wait settles: with its bytes, or with a FlashError
 * (`E-PORT-TIMEOUT`, `E-PORT-LOST`, `E-PORT-CLOSED`), or with the reason of its abort signal.
 */
export interface ByteLink {
  /** The name the user gave: `/dev/ttyUSB0`, `tcp://host:port`, `virtual:stm32f405`. */
  readonly name: string;
  /** The settings now in force. */
  readonly settings: PortSettings;
  /** false if the line is known to have no DTR and RTS (a pseudo-terminal, raw TCP). */
  readonly hasModemLines: boolean;
  /** Who listens to all traffic, or undefined. */
  tap: WireTap | undefined;
  /**
   * Hands bytes to the line. Resolves when they are accepted, not when they are sent. After a stop by the signal it is
   * unknown how many of them went out. Errors: `E-PORT-STUCK` if the driver does not accept them in time.
   */
  send(bytes: Uint8Array, signal?: AbortSignal): Promise<void>;
  /**
   * Takes exactly `byteCount` bytes in order of arrival. On a time-out it takes nothing: the bytes that came stay. One
   * reader at a time: a second one is a programming error and throws.
   */
  take(byteCount: number, wait: Wait): Promise<Uint8Array>;
  /** Drops and returns what has arrived and was not taken. */
  discardInput(): Uint8Array;
  /** Changes baud rate and parity. Drops unread input. Errors: `E-PORT-SETTINGS`. */
  configure(settings: PortSettings): Promise<void>;
  /** Sets both modem lines. Errors: `E-PORT-NO-LINES`. */
  setLines(lines: ModemLines): Promise<void>;
  /** Ends all waits with `E-PORT-CLOSED` and frees the port. Harmless when called again. */
  close(): Promise<void>;
}
