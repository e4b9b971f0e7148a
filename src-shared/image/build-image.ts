import { formatAddress } from '../bytes.ts';
import { FlashError } from '../errors.ts';
import { ChunkList } from './chunk-list.ts';
import { maxImageBytes, maxImageRanges } from './image-limits.ts';
import type { ImageWarning } from './memory-image.ts';
import type { Segment } from './segment.ts';
import { imageWarning } from './memory-image.ts';
import { orderByKey } from './radix-order.ts';
import { sharedBytes } from './shared-bytes.ts';
import type { Phrase } from '../text/words.ts';

/** One past the last address. */
const addressEnd = 0x1_0000_0000;

/** How a builder speaks about the file. */
export interface ImageBuilderOptions {
  /** The file as errors name it. */
  fileName: string;
  /** Says what the `position` of a chunk is, such as `line 12`. */
  describePosition: (position: number) => Phrase;
  /** Warn if a chunk has a lower address than the one before; off if the format promises no order. */
  expectOrder: boolean;
}

/** What a builder made of the chunks. */
export interface BuiltImage {
  /** Sorted by address, without overlaps; neighbours that touch are one segment. */
  segments: Segment[];
  warnings: ImageWarning[];
}

/**
 * Collects chunks in any order and makes segments of them. Memory and time grow with the bytes that are given, never
 * with the gaps between them.
 */
export class ImageBuilder {
  readonly #options: ImageBuilderOptions;
  readonly #chunks = new ChunkList();
  /** The memory with the bytes of the chunks: the file itself, or a store that grows. */
  #data: Uint8Array;
  readonly #isOwnStore: boolean;
  #storeEnd = 0;
  #totalBytes = 0;
  #stepsBack = 0;
  #firstStepBack = 0;
  #equalBytes = 0;
  #firstEqual: { address: number; first: Phrase; second: Phrase } | undefined;

  /** @param source the file whose pieces {@link addFrom} takes; without it, {@link add} copies its argument */
  constructor(options: ImageBuilderOptions, source?: Uint8Array) {
    this.#options = options;
    this.#isOwnStore = source === undefined;
    this.#data = source ?? new Uint8Array(4096);
  }

  /**
   * Adds `bytes` (copied) at `address` (0 to 0xFFFFFFFF). `position` is their place in the file.
   *
   * @throws FlashError as {@link addFrom}
   */
  add(address: number, bytes: Uint8Array, position: number): void {
    if (!this.#isOwnStore) throw new Error('this builder takes pieces of its source only');
    this.#take(address, this.#storeEnd, bytes.length, position);
    this.#append(bytes);
  }

  /**
   * Adds `sizeBytes` bytes of the source from `offset` on at `address` (0 to 0xFFFFFFFF), without a copy.
   *
   * @throws FlashError `E-IMAGE-WRAP` if the chunk runs past 0xFFFFFFFF, `E-IMAGE-TOO-MUCH` if all chunks together have
   * more bytes than an image may have
   */
  addFrom(address: number, offset: number, sizeBytes: number, position: number): void {
    if (this.#isOwnStore) throw new Error('this builder has no source');
    this.#take(address, offset, sizeBytes, position);
  }

  /**
   * The segments of all chunks, and what was odd about them.
   *
   * @throws FlashError `E-IMAGE-OVERLAP` if two chunks have different values for one address, `E-IMAGE-TOO-MANY-RANGES`
   */
  finish(): BuiltImage {
    const order = this.#chunksByAddress();
    const joined = sharedBytes(this.#countBytes(order));
    const segments: Segment[] = [];
    let offset = 0;
    for (const { first, next, end } of this.#runsOf(order)) {
      const start = this.#chunks.addressOf(order[first] ?? 0);
      const bytes = joined.subarray(offset, offset + end - start);
      this.#join(order, { first, next, start }, bytes);
      segments.push({ address: start, bytes });
      offset += bytes.length;
    }
    return { segments, warnings: this.#warnings() };
  }

  #take(address: number, start: number, sizeBytes: number, position: number): void {
    if (sizeBytes === 0) return;
    const file = this.#options.fileName;
    if (address + sizeBytes > addressEnd) {
      throw new FlashError('E-IMAGE-WRAP', {
        file,
        where: this.#options.describePosition(position),
        sizeBytes,
        address: formatAddress(address),
      });
    }
    this.#totalBytes += sizeBytes;
    if (this.#totalBytes > maxImageBytes)
      throw new FlashError('E-IMAGE-TOO-MUCH', { file, limitBytes: maxImageBytes });
    const { count } = this.#chunks;
    if (count > 0 && address < this.#chunks.addressOf(count - 1)) {
      if (this.#stepsBack === 0) this.#firstStepBack = position;
      this.#stepsBack += 1;
    }
    this.#chunks.push(address, start, sizeBytes, position);
  }

  #append(bytes: Uint8Array): void {
    const end = this.#storeEnd + bytes.length;
    if (end > this.#data.length) {
      const larger = new Uint8Array(Math.max(end, this.#data.length * 2));
      larger.set(this.#data.subarray(0, this.#storeEnd));
      this.#data = larger;
    }
    this.#data.set(bytes, this.#storeEnd);
    this.#storeEnd = end;
  }

  /** The numbers of the chunks, sorted by address; chunks with one address stay in the order of the file. */
  #chunksByAddress(): Uint32Array {
    const { addresses, count } = this.#chunks;
    if (this.#stepsBack > 0) return orderByKey(addresses, count);
    return Uint32Array.from({ length: count }, (_, chunk) => chunk);
  }

  /** Counts before anything is made: a list of too many ranges would cost more than the file. */
  #countBytes(order: Uint32Array): number {
    let count = 0;
    let totalBytes = 0;
    for (const { first, end } of this.#runsOf(order)) {
      count += 1;
      totalBytes += end - this.#chunks.addressOf(order[first] ?? 0);
    }
    if (count <= maxImageRanges) return totalBytes;
    const params = { file: this.#options.fileName, count, limit: maxImageRanges };
    throw new FlashError('E-IMAGE-TOO-MANY-RANGES', params);
  }

  /** The runs of chunks that leave no gap: `order[first]` to `order[next - 1]`, up to `end`. */
  *#runsOf(order: Uint32Array): Generator<{ first: number; next: number; end: number }> {
    const chunks = this.#chunks;
    let first = 0;
    while (first < order.length) {
      let end = chunks.endOf(order[first] ?? 0);
      let next = first + 1;
      while (next < order.length && chunks.addressOf(order[next] ?? 0) <= end) {
        end = Math.max(end, chunks.endOf(order[next] ?? 0));
        next += 1;
      }
      yield { first, next, end };
      first = next;
    }
  }

  /** Fills `joined` with the chunks of a run that begins at `start`. */
  #join(
    order: Uint32Array,
    { first, next, start }: { first: number; next: number; start: number },
    joined: Uint8Array,
  ): void {
    let filled = 0;
    for (let index = first; index < next; index += 1) {
      const bytes = this.#bytesOf(order, index);
      const offset = this.#chunks.addressOf(order[index] ?? 0) - start;
      const again = Math.min(filled - offset, bytes.length);
      for (let i = 0; i < again; i += 1) {
        if (joined[offset + i] !== bytes[i]) this.#failOverlap(order, first, index, start + offset + i);
      }
      if (again > 0) this.#noteEqual(order, first, index, again);
      if (again < bytes.length) {
        joined.set(bytes.subarray(again), offset + again);
        filled = offset + bytes.length;
      }
    }
  }

  #noteEqual(order: Uint32Array, first: number, index: number, sizeBytes: number): void {
    this.#equalBytes += sizeBytes;
    if (this.#firstEqual !== undefined) return;
    const address = this.#chunks.addressOf(order[index] ?? 0);
    this.#firstEqual = { address, ...this.#placesOf(order, first, index, address) };
  }

  #failOverlap(order: Uint32Array, first: number, index: number, address: number): never {
    throw new FlashError('E-IMAGE-OVERLAP', {
      file: this.#options.fileName,
      address: formatAddress(address),
      ...this.#placesOf(order, first, index, address),
    });
  }

  /** The places of chunk `order[index]` and of the one that had `address` before it, in the order of the file. */
  #placesOf(
    order: Uint32Array,
    first: number,
    index: number,
    address: number,
  ): { first: Phrase; second: Phrase } {
    let other = first;
    while (this.#chunks.endOf(order[other] ?? 0) <= address) other += 1;
    const [a, b] = [order[other] ?? 0, order[index] ?? 0].sort((x, y) => x - y);
    const describe = (chunk = 0) => this.#options.describePosition(this.#chunks.positions[chunk] ?? 0);
    return { first: describe(a), second: describe(b) };
  }

  #warnings(): ImageWarning[] {
    const warnings: ImageWarning[] = [];
    if (this.#stepsBack > 0 && this.#options.expectOrder) {
      const where = this.#options.describePosition(this.#firstStepBack);
      warnings.push(imageWarning('W-IMAGE-OUT-OF-ORDER', { count: this.#stepsBack, where }));
    }
    if (this.#firstEqual !== undefined) {
      const { address, first, second } = this.#firstEqual;
      const params = { count: this.#equalBytes, address: formatAddress(address), first, second };
      warnings.push(imageWarning('W-IMAGE-OVERLAP-EQUAL', params));
    }
    return warnings;
  }

  #bytesOf(order: Uint32Array, index: number): Uint8Array {
    const chunk = order[index] ?? 0;
    const start = this.#chunks.starts[chunk] ?? 0;
    return this.#data.subarray(start, start + (this.#chunks.sizes[chunk] ?? 0));
  }
}
