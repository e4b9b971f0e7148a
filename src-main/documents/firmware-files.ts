import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { FlashError } from '#shared/errors.ts';
import type { DocumentSummary, RecentFile } from '#shared/ipc/document-views.ts';
import type { Clock, Timer } from '../time/clock.ts';
import type { DocumentStore } from './document-store.ts';
import { isSameStamp, readFirmwareFile, stampOf, type FileStamp } from './read-firmware-file.ts';

/** A person who has built a firmware again sees it within this time. */
const LOOK_INTERVAL_MS = 2_000;
const MAX_RECENT = 10;

/** What the files need of the program around them. */
export interface FirmwareFilesParts {
  clock: Clock;
  documents: DocumentStore;
  /** Paths of the files that were opened last, the latest first; kept between two starts. */
  recent: { get: () => readonly string[]; set: (paths: readonly string[]) => void };
}

/**
 * Firmware files of this machine: those that were opened last, and whether the ones that are open have changed since. Their
 * paths are chosen in dialogs of the main process and never leave it; screens name a file by its id.
 */
export class FirmwareFiles {
  readonly #parts: FirmwareFilesParts;
  readonly #opened = new Map<string, { path: string; stamp: FileStamp }>();
  #timer: Timer | undefined;
  #isClosed = false;

  constructor(parts: FirmwareFilesParts) {
    this.#parts = parts;
  }

  /** The files that were opened last, the latest first. */
  get recent(): readonly RecentFile[] {
    return this.#parts.recent
      .get()
      .map((path) => ({ fileId: idOf(path), name: basename(path), folder: dirname(path) }));
  }

  /** Opens a file that somebody chose. Errors: `E-FILE-*`, `E-IMAGE-*`, `E-DOCUMENT-LIMIT`. */
  async open(path: string): Promise<DocumentSummary> {
    const { bytes, stamp } = await readFirmwareFile(path);
    const document = await this.#parts.documents.open({ name: basename(path), bytes, isWatched: true });
    this.#follow(document.documentId, path, stamp);
    const { recent } = this.#parts;
    recent.set([path, ...recent.get().filter((other) => other !== path)].slice(0, MAX_RECENT));
    return document;
  }

  /** Opens one of {@link recent}. Errors: `E-DOCUMENT-GONE` if it is no longer among them, and those of `open`. */
  async openRecent(fileId: string): Promise<DocumentSummary> {
    const path = this.#parts.recent.get().find((candidate) => idOf(candidate) === fileId);
    if (path === undefined) throw new FlashError('E-DOCUMENT-GONE', {});
    return this.open(path);
  }

  /** Reads the file of a document again. Errors: `E-DOCUMENT-GONE`, `E-FILE-*`, `E-IMAGE-*`; the document stays as it was then. */
  async reload(documentId: string): Promise<DocumentSummary> {
    const opened = this.#opened.get(documentId);
    if (opened === undefined) throw new FlashError('E-DOCUMENT-GONE', {});
    const { bytes, stamp } = await readFirmwareFile(opened.path);
    const document = await this.#parts.documents.replace(documentId, bytes);
    this.#follow(documentId, opened.path, stamp);
    return document;
  }

  close(): void {
    this.#isClosed = true;
    this.#timer?.cancel();
  }

  #follow(documentId: string, path: string, stamp: FileStamp): void {
    this.#opened.set(documentId, { path, stamp });
    this.#lookLater();
  }

  #lookLater(): void {
    if (this.#isClosed) return;
    this.#timer ??= this.#parts.clock.after(LOOK_INTERVAL_MS, () => {
      this.#timer = undefined;
      void this.#look();
    });
  }

  async #look(): Promise<void> {
    const { documents } = this.#parts;
    for (const [documentId, { path, stamp }] of this.#opened) {
      if (!documents.has(documentId)) this.#opened.delete(documentId);
      else {
        const now = await stampOf(path);
        if (now !== undefined && !isSameStamp(now, stamp)) documents.markChanged(documentId);
      }
    }
    if (this.#opened.size > 0) this.#lookLater();
  }
}

/** Names a path to a screen that does not get to know it as something to ask for. */
function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
