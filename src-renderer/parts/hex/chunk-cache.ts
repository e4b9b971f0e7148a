import type { DocumentBytes } from '#shared/ipc/document-views.ts';

/** Fetches a stretch of a document. */
export type ReadChunk = (address: number, sizeBytes: number) => Promise<DocumentBytes>;

export const CHUNK_BYTES = 65_536;
/** 4 MiB: far more than a screen shows, and nothing next to what the page uses anyway. */
const MAX_CHUNKS = 64;

interface Chunk {
  bytes: Uint8Array;
  /** 1 if the document has a byte. */
  isThere: Uint8Array;
}

/** The bytes of one document as far as they are needed on the screen. */
export class ChunkCache {
  readonly #read: ReadChunk;
  readonly #loaded: () => void;
  /** In order of use, the latest at the end. */
  readonly #chunks = new Map<number, Chunk | 'loading'>();

  /** @param loaded called when bytes have come that were asked for */
  constructor(read: ReadChunk, loaded: () => void) {
    this.#read = read;
    this.#loaded = loaded;
  }

  /** The byte at an address; undefined if the document has none, null if it is on its way. */
  byteAt(address: number): number | undefined | null {
    const index = Math.floor(address / CHUNK_BYTES);
    const chunk = this.#chunks.get(index);
    if (chunk === undefined) {
      void this.#load(index);
      return null;
    }
    if (chunk === 'loading') return null;
    const offset = address % CHUNK_BYTES;
    return chunk.isThere[offset] === 1 ? chunk.bytes[offset] : undefined;
  }

  /** The bytes from an address on, up to the first that is missing or not there yet. */
  bytesFrom(address: number, maxCount: number): Uint8Array {
    const found: number[] = [];
    for (let i = 0; i < maxCount; i += 1) {
      const byte = this.byteAt(address + i);
      if (typeof byte !== 'number') break;
      found.push(byte);
    }
    return Uint8Array.from(found);
  }

  async #load(index: number): Promise<void> {
    this.#chunks.set(index, 'loading');
    this.#forgetOldest();
    try {
      const start = index * CHUNK_BYTES;
      const { runs } = await this.#read(start, CHUNK_BYTES);
      const chunk = { bytes: new Uint8Array(CHUNK_BYTES), isThere: new Uint8Array(CHUNK_BYTES) };
      for (const { address, bytes } of runs) {
        chunk.bytes.set(bytes, address - start);
        chunk.isThere.fill(1, address - start, address - start + bytes.length);
      }
      // Meanwhile it may have been forgotten.
      if (this.#chunks.has(index)) this.#chunks.set(index, chunk);
    } catch {
      // The document is gone; asked again, it is tried again.
      this.#chunks.delete(index);
    }
    this.#loaded();
  }

  #forgetOldest(): void {
    for (const index of this.#chunks.keys()) {
      if (this.#chunks.size <= MAX_CHUNKS) return;
      this.#chunks.delete(index);
    }
  }
}
