import type { AddressRange } from '../devices/device.ts';
import type { Checksums } from '../image/checksums.ts';
import type { ImageFormat } from '../image/image-format.ts';
import type { Warning } from '../warnings.ts';

/** Something with bytes at addresses: a firmware file that was opened, or what was read from a board. */
export interface DocumentSummary {
  documentId: string;
  kind: 'file' | 'device';
  /** File name without its path; for a dump the board and the range in words. */
  name: string;
  /** null for what was read from a board. */
  format: ImageFormat | null;
  /** Sorted, without overlaps. Of more than 2 000 ranges, those with small gaps between them are shown as one. */
  segments: readonly SegmentView[];
  /** How many ranges there are in truth; default: as many as segments. */
  rangeCount?: number;
  /** Sum of all segments. */
  sizeBytes: number;
  entryPoint: number | null;
  /** SHA-256 of the file (of the bytes, for a dump), lower-case hexadecimal. */
  sha256: string;
  /** Of the file, if it is one, and of the bytes of all ranges. */
  checksums: { file: Checksums | null; contents: Checksums };
  warnings: readonly Warning[];
  /** Milliseconds since 1970. */
  openedAtMs: number;
  /**
   * Its file is checked from time to time: only a file that the main process opened itself. Any other is a copy from
   * when it was opened.
   */
  isWatched: boolean;
  /** Its file was written since it was read. */
  isChangedOnDisk: boolean;
  /** The board that a dump was read from; null for a file. */
  source: DumpSource | null;
}

/** Which board a dump was read from. */
export interface DumpSource {
  pid: number;
  /** Hexadecimal; null if it cannot be read. */
  uniqueId: string | null;
  /** The port it was reached at. */
  port: string;
  /** When the board was identified before it was read, in milliseconds since 1970; null if it was not. */
  identifiedAtMs: number | null;
}

/** A firmware file that was opened some time ago, from a dialog of the main process. */
export interface RecentFile {
  fileId: string;
  name: string;
  /** The folder it is in. */
  folder: string;
}

/** The place of a run of bytes. */
export interface SegmentView {
  address: number;
  sizeBytes: number;
}

/** All open documents, in the order of opening. */
export interface DocumentsSnapshot {
  documents: readonly DocumentSummary[];
}

/** The bytes of a window of the address space. Addresses that no run covers are not in the document. */
export interface DocumentBytes {
  runs: readonly { address: number; bytes: Uint8Array }[];
}

/** A search for a byte string of 1 to 256 bytes. */
export interface FindRequest {
  documentId: string;
  pattern: Uint8Array;
  from: number;
  direction: 'forward' | 'backward';
}

/** A run of addresses at which two documents differ. */
export interface Difference {
  kind: 'changed' | 'only-left' | 'only-right';
  address: number;
  sizeBytes: number;
}

/** How two documents differ. Runs of the same kind less than 4 bytes apart (and equal in between) count as one. */
export interface Comparison {
  leftId: string;
  rightId: string;
  /** In order of address; the first 10 000. */
  differences: readonly Difference[];
  /** All of them, also those that are not listed. */
  differenceCount: number;
  changedBytes: number;
  onlyLeftBytes: number;
  onlyRightBytes: number;
  equalBytes: number;
  /** 1 KiB units that hold a difference. */
  touchedKiB: number;
}

/** Saves a document, or a range of it. */
export interface ExportRequest {
  documentId: string;
  format: 'bin' | 'hex' | 'srec';
  range?: AddressRange | undefined;
  /** Byte for gaps of a raw binary; default: 0xFF. */
  fillByte?: number | undefined;
}

/** What became of an export: saved by the main process, handed over for a download, or given up by the user. */
export type ExportResult =
  | { kind: 'saved'; fileName: string }
  | { kind: 'download'; fileName: string; bytes: Uint8Array }
  | { kind: 'cancelled' };
