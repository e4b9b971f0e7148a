import type { ImageFormat, MemoryImage, Segment } from '#shared/image/memory-image.ts';
import { coarseSegments } from '#shared/image/coarse-ranges.ts';
import { imageSizeBytes } from '#shared/image/memory-image.ts';
import type { DocumentSummary, DumpSource } from '#shared/ipc/document-views.ts';
import type { Warning } from '#shared/warnings.ts';

/** An open firmware file or memory dump, with its bytes. */
export interface OpenDocument {
  documentId: string;
  kind: 'file' | 'device';
  name: string;
  /** null for a dump. */
  format: ImageFormat | null;
  segments: readonly Segment[];
  entryPoint: number | undefined;
  /** The chip family that a UF2 file names. */
  uf2Family?: number | undefined;
  /** As of `MemoryImage`. */
  uf2Others?: MemoryImage['uf2Others'];
  otherTargets?: MemoryImage['otherTargets'];
  sha256: string;
  warnings: readonly Warning[];
  openedAtMs: number;
  /** Its file was written since it was read. */
  isChangedOnDisk?: boolean | undefined;
  /** The board that a dump was read from. */
  source?: DumpSource;
  /** The file itself where it is raw binary: it can be moved to another address. */
  rawBytes?: Uint8Array;
}

/** What a screen gets to know of a document. */
export function summaryOf(document: OpenDocument): DocumentSummary {
  const { documentId, kind, name, format, segments, entryPoint, sha256, warnings, openedAtMs, source } =
    document;
  return {
    documentId,
    kind,
    name,
    format,
    segments: shownSegments(segments),
    rangeCount: segments.length,
    sizeBytes: imageSizeBytes(document),
    entryPoint: entryPoint ?? null,
    sha256,
    warnings,
    openedAtMs,
    isChangedOnDisk: document.isChangedOnDisk ?? false,
    source: source ?? null,
  };
}

/** Each change of any document tells of all of them: a memory of a million ranges is looked at once. */
const shown = new WeakMap<readonly Segment[], DocumentSummary['segments']>();

function shownSegments(segments: readonly Segment[]): DocumentSummary['segments'] {
  const known = shown.get(segments);
  if (known !== undefined) return known;
  const made = coarseSegments(segments);
  shown.set(segments, made);
  return made;
}
