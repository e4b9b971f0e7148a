import { randomUUID } from 'node:crypto';
import { FlashError } from '#shared/errors.ts';
import { coarseSegments } from '#shared/image/coarse-ranges.ts';
import { packSegments } from '#shared/image/packed-segments.ts';
import type { SegmentList } from '#shared/image/segment-list.ts';
import { storedImage, type StoredImage } from '#shared/image/stored-image.ts';
import type {
  Comparison,
  DocumentBytes,
  DocumentSummary,
  DocumentsSnapshot,
  DumpSource,
  ExportRequest,
  FindRequest,
} from '#shared/ipc/document-views.ts';
import type { JobFirmware } from '#shared/job/job-definition.ts';
import type { Firmware } from '../jobs/job.ts';
import { heldBytes, summaryOf, type FirmwareFile, type OpenDocument } from './document.ts';
import { findBytes } from './find-bytes.ts';
import { costBytes, type HeavyWork } from './heavy-work.ts';
import { readWindow } from './read-window.ts';
import { shareInTurns } from '../time/share-in-turns.ts';

/** Where raw binary goes until the user says otherwise: the flash of every STM32 with a UART bootloader begins here. */
const DEFAULT_BASE_ADDRESS = 0x0800_0000;
const MAX_DOCUMENTS = 32;
const MAX_TOTAL_BYTES = 512 * 1024 * 1024;
const DEFAULT_FILL = 0xff;

const exportExtensions = { bin: 'bin', hex: 'hex', srec: 's19' } as const;

/** The firmware files and memory dumps that are open, for all screens together. */
export class DocumentStore {
  readonly #documents = new Map<string, OpenDocument>();
  readonly #work: HeavyWork;
  readonly #onChange: (snapshot: DocumentsSnapshot) => void;

  /** @param onChange called whenever a document was opened, moved or closed */
  constructor(work: HeavyWork, onChange: (snapshot: DocumentsSnapshot) => void) {
    this.#work = work;
    this.#onChange = onChange;
  }

  get snapshot(): DocumentsSnapshot {
    return { documents: [...this.#documents.values()].map(summaryOf) };
  }

  /** Reads a firmware file. Errors: `E-IMAGE-*`, `E-DOCUMENT-LIMIT`. */
  async open(file: {
    name: string;
    bytes: Uint8Array;
    baseAddress?: number | undefined;
    /** Somebody looks at the file from now on. */
    isWatched?: boolean | undefined;
  }): Promise<DocumentSummary> {
    this.#makeRoom(file.bytes.length);
    const { isWatched } = file;
    return this.#add({ ...(await this.#parse(randomUUID(), file)), isWatched });
  }

  /** Takes over what was read from a board. Errors: `E-DOCUMENT-LIMIT`. */
  async addDump(name: string, read: SegmentList, source: DumpSource): Promise<DocumentSummary> {
    const segments = packSegments(read);
    this.#makeRoom(segments.sizeBytes);
    return this.#add({
      documentId: randomUUID(),
      kind: 'device',
      name,
      format: null,
      segments,
      shown: coarseSegments(segments),
      entryPoint: undefined,
      fileChecksums: null,
      contentChecksums: await this.#work('checksum', costBytes(segments), segments.parts),
      warnings: [],
      openedAtMs: Date.now(),
      source,
    });
  }

  /** Moves a raw binary; other formats contain their addresses and stay. Errors: `E-DOCUMENT-GONE`, `E-IMAGE-*`. */
  async rebase(documentId: string, baseAddress: number): Promise<DocumentSummary> {
    const document = this.#find(documentId);
    const { name, format, fileBytes } = document;
    if (fileBytes === undefined || format !== 'bin') return summaryOf(document);
    const moved = await this.#parse(documentId, { name, bytes: fileBytes, baseAddress });
    this.#find(documentId); // It may have been closed in the meantime.
    const { openedAtMs, isWatched, isChangedOnDisk } = document;
    return this.#keep({ ...moved, openedAtMs, isWatched, isChangedOnDisk });
  }

  /** Takes the contents of a reloaded file; a raw binary keeps its address. Errors: `E-DOCUMENT-GONE`, `E-IMAGE-*`. */
  async replace(documentId: string, bytes: Uint8Array): Promise<DocumentSummary> {
    const { name, format, segments, isWatched } = this.#find(documentId);
    const baseAddress = format === 'bin' ? segments.at(0)?.address : undefined;
    const read = await this.#parse(documentId, { name, bytes, baseAddress });
    this.#find(documentId); // It may have been closed in the meantime.
    return this.#keep({ ...read, isWatched });
  }

  /** Notes that the file of a document has changed since it was read. Harmless if the document is gone. */
  markChanged(documentId: string): void {
    const document = this.#documents.get(documentId);
    if (document !== undefined && document.isChangedOnDisk !== true)
      this.#keep({ ...document, isChangedOnDisk: true });
  }

  has(documentId: string): boolean {
    return this.#documents.has(documentId);
  }

  /** Harmless if the document is already gone. */
  close(documentId: string): void {
    if (this.#documents.delete(documentId)) this.#onChange(this.snapshot);
  }

  /** Errors: `E-DOCUMENT-GONE`, as for all methods that follow. */
  summary(documentId: string): DocumentSummary {
    return summaryOf(this.#find(documentId));
  }

  /** What a job programs or verifies. A dump can be programmed again: it counts as raw binary. */
  image(documentId: string): StoredImage {
    const { format, segments, entryPoint, uf2Family, uf2Others, otherTargets, warnings } =
      this.#find(documentId);
    return {
      format: format ?? 'bin',
      segments,
      entryPoint,
      uf2Family,
      uf2Others,
      otherTargets,
      warnings: warnings as StoredImage['warnings'],
    };
  }

  /** The same, and the file that it is from. */
  firmware(documentId: string): Firmware {
    const { file, image } = this.file(documentId);
    return { files: [file], image };
  }

  /** The same, and the bytes of the file, for whoever keeps it. */
  file(documentId: string): FirmwareFile {
    const { name, format, fileChecksums, contentChecksums, segments, fileBytes } = this.#find(documentId);
    const first = segments.at(0);
    const isRaw = (format ?? 'bin') === 'bin' && first !== undefined;
    const file: JobFirmware = {
      name,
      sha256: (fileChecksums ?? contentChecksums).sha256,
      contentBytes: segments.sizeBytes,
      read: { format: format ?? 'bin', ...(isRaw ? { baseAddress: first.address } : {}) },
    };
    return { file, bytes: fileBytes, image: this.image(documentId) };
  }

  read(documentId: string, address: number, sizeBytes: number): DocumentBytes {
    return readWindow(this.#find(documentId).segments, address, sizeBytes);
  }

  async find({ documentId, pattern, ...where }: FindRequest): Promise<{ address: number } | null> {
    const { segments } = this.#find(documentId);
    const address = await findBytes(segments, pattern, where, () => this.#documents.has(documentId));
    this.#find(documentId); // It may have been closed in the meantime.
    return address === undefined ? null : { address };
  }

  async compare(leftId: string, rightId: string): Promise<Comparison> {
    const left = this.#find(leftId).segments;
    const right = this.#find(rightId).segments;
    return {
      leftId,
      rightId,
      ...(await this.#work('compare', costBytes(left, right), left.parts, right.parts)),
    };
  }

  /** The document, or a range of it, as the bytes of a file. Errors: also `E-IMAGE-SPAN-TOO-BIG`. */
  async exportAs(request: ExportRequest): Promise<{ name: string; bytes: Uint8Array }> {
    const { documentId, format, range, fillByte = DEFAULT_FILL } = request;
    const { name, segments, entryPoint } = this.#find(documentId);
    const bytes = await this.#work('write', costBytes(segments), {
      segments: segments.parts,
      entryPoint,
      format,
      range,
      fillByte,
    });
    return { name: `${fileStem(name)}.${exportExtensions[format]}`, bytes };
  }

  async #parse(
    documentId: string,
    file: { name: string; bytes: Uint8Array; baseAddress?: number | undefined },
  ): Promise<OpenDocument> {
    const { name, baseAddress = DEFAULT_BASE_ADDRESS } = file;
    const bytes = await shareInTurns(file.bytes);
    const options = { fileName: name, baseAddress };
    const { image, checksums, shown } = await this.#work('parse', bytes.length, bytes, options);
    const { format, segments, entryPoint, uf2Family, uf2Others, otherTargets, warnings } = storedImage(image);
    return {
      documentId,
      kind: 'file',
      name,
      format,
      segments: packSegments(segments),
      shown,
      entryPoint,
      uf2Family,
      uf2Others,
      otherTargets,
      fileChecksums: checksums.file,
      contentChecksums: checksums.contents,
      warnings,
      openedAtMs: Date.now(),
      fileBytes: bytes,
    };
  }

  /** Others may have come in since there was room for this one, and a text file may hold more than its size. */
  #add(document: OpenDocument): DocumentSummary {
    this.#makeRoom(heldBytes(document));
    return this.#keep(document);
  }

  #keep(document: OpenDocument): DocumentSummary {
    this.#documents.set(document.documentId, document);
    this.#onChange(this.snapshot);
    return summaryOf(document);
  }

  #find(documentId: string): OpenDocument {
    const document = this.#documents.get(documentId);
    if (document === undefined) throw new FlashError('E-DOCUMENT-GONE', {});
    return document;
  }

  #makeRoom(sizeBytes: number): void {
    const open = [...this.#documents.values()];
    const totalBytes = open.reduce((sum, document) => sum + heldBytes(document), sizeBytes);
    if (open.length >= MAX_DOCUMENTS || totalBytes > MAX_TOTAL_BYTES)
      throw new FlashError('E-DOCUMENT-LIMIT', {});
  }
}

/** `motor.elf` → `motor`; characters that some system refuses in file names become `-`. */
function fileStem(name: string): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,5}$/, '').replace(/[^\p{L}\p{N}._ -]+/gu, '-');
  return stem.trim() === '' ? 'memory' : stem.trim();
}
