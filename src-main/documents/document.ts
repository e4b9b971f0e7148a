import type { Checksums } from '#shared/image/checksums.ts';
import type { ImageFormat } from '#shared/image/image-format.ts';
import type { PackedSegments } from '#shared/image/packed-segments.ts';
import type { StoredImage } from '#shared/image/stored-image.ts';
import type { DocumentSummary, DumpSource, SegmentView } from '#shared/ipc/document-views.ts';
import type { JobFirmware } from '#shared/job/job-definition.ts';
import type { Warning } from '#shared/warnings.ts';

/** An open firmware file or memory dump, with its bytes. */
export interface OpenDocument {
  documentId: string;
  kind: 'file' | 'device';
  name: string;
  /** null for a dump. */
  format: ImageFormat | null;
  segments: PackedSegments;
  /** The ranges of its bytes, as a screen gets them. */
  shown: readonly SegmentView[];
  entryPoint: number | undefined;
  /** The chip family that a UF2 file names. */
  uf2Family?: number | undefined;
  /** As of `MemoryImage`. */
  uf2Others?: StoredImage['uf2Others'];
  otherTargets?: StoredImage['otherTargets'];
  /** null for a dump. */
  fileChecksums: Checksums | null;
  contentChecksums: Checksums;
  warnings: readonly Warning[];
  openedAtMs: number;
  /** As of `DocumentSummary`. */
  isWatched?: boolean | undefined;
  /** Its file was written since it was read. */
  isChangedOnDisk?: boolean | undefined;
  /** The board that a dump was read from. */
  source?: DumpSource;
  /** The file as it was opened; absent for a dump. */
  fileBytes?: Uint8Array;
}

/** A firmware file: what a job says of it, its bytes, and what they hold. */
export interface FirmwareFile {
  file: JobFirmware;
  /** undefined for a dump, which was never a file. */
  bytes: Uint8Array | undefined;
  image: StoredImage;
}

/** The memory that a document takes. */
export function heldBytes({ segments, fileBytes }: Pick<OpenDocument, 'segments' | 'fileBytes'>): number {
  return segments.sizeBytes + (fileBytes?.length ?? 0);
}

/** What a screen gets to know of a document. */
export function summaryOf(document: OpenDocument): DocumentSummary {
  const { documentId, kind, name, format, segments, shown, entryPoint, warnings, openedAtMs, source } =
    document;
  const { fileChecksums, contentChecksums } = document;
  return {
    documentId,
    kind,
    name,
    format,
    segments: shown,
    rangeCount: segments.length,
    sizeBytes: segments.sizeBytes,
    entryPoint: entryPoint ?? null,
    sha256: (fileChecksums ?? contentChecksums).sha256,
    checksums: { file: fileChecksums, contents: contentChecksums },
    warnings,
    openedAtMs,
    isWatched: document.isWatched ?? false,
    isChangedOnDisk: document.isChangedOnDisk ?? false,
    source: source ?? null,
  };
}
