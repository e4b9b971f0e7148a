import type { Parity } from '../../links/byte-link.ts';

/** The serial port of `-c`. */
export interface LegacyConnection {
  /** A COM number, or the name of a port as Flashline knows it. */
  port: number | string;
  baudRate: number;
  parity: Parity;
  /** The line gives back what is sent (`--ec ECHO` and `LISTEN`). */
  hasEcho: boolean;
  /** `--co ON`: both lines are asserted when the port opens; else neither is. */
  controlsLines: boolean;
}

/** Bytes of `-o --set`, each 0x00 to 0xFF; those that are absent stay as they are. */
export type LegacyOptionValues = Partial<
  Record<'rdp' | 'user' | 'data0' | 'data1' | 'wrp0' | 'wrp1' | 'wrp2' | 'wrp3', number>
>;

export interface LegacyDownload {
  kind: 'download';
  file: string;
  /** Where raw binary belongs; undefined: at the start of the flash. */
  address: number | undefined;
  verify: boolean;
}

/** One main option of `STMFlashLoader.exe` with its sub-options. They run one after the other, from left to right. */
export type LegacyStep =
  | { kind: 'help' }
  | { kind: 'connect'; connection: LegacyConnection }
  | { kind: 'line'; line: 'dtr' | 'rts'; level: 'high' | 'low' }
  | { kind: 'activate'; map: string }
  | { kind: 'erase-all' }
  | { kind: 'erase'; codes: readonly number[] }
  | { kind: 'upload'; file: string }
  | LegacyDownload
  | { kind: 'run'; address: number | undefined }
  | { kind: 'write-protect'; sectors: readonly number[] }
  | { kind: 'write-unprotect' }
  | { kind: 'readout-protect' }
  | { kind: 'readout-unprotect' }
  | { kind: 'get-options'; file: string }
  | { kind: 'set-options'; from: string | LegacyOptionValues };

/** Something that the old tool takes without a word, and that is not what its user thinks. In words. */
export type LegacyDoubt = string;

/** A command line as it was understood. */
export interface LegacyScript {
  steps: readonly LegacyStep[];
  doubts: readonly LegacyDoubt[];
}
