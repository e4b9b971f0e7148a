import { formatAddress } from '../bytes.ts';
import { FlashError } from '../errors.ts';
import type { ImageWarning, Segment } from './memory-image.ts';
import { imageWarning } from './memory-image.ts';

/** One past the last address. */
const addressEnd = 0x1_0000_0000;

/** How a builder speaks about the file. */
export interface ImageBuilderOptions {
  /** The file as errors name it. */
  fileName: string;
  /** Turns the `position` of a chunk into words, such as `line 12`. */
  describePosition: (position: number) => string;
  /** Warn where a chunk has a lower address than the one before; off where the format promises no order. */
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
  /** The bytes of all chunks, in the order in which they came. */
  #data = new Uint8Array(4096);
  #dataEnd = 0;
  // Parallel arrays instead of objects: a file of 16 MiB has a million chunks.
  readonly #addresses: number[] = [];
  readonly #dataStarts: number[] = [];
  readonly #positions: number[] = [];
  #stepsBack = 0;
  #firstStepBack = 0;
  #equalBytes = 0;
  #firstEqual: { address: number; first: string; second: string } | undefined;

  constructor(options: ImageBuilderOptions) {
    this.#options = options;
  }

  /**
   * Adds `bytes` (copied) at `address` (0 to 0xFFFFFFFF). `position` says where in the file they stand.
   *
   * @throws FlashError `E-IMAGE-WRAP` where the chunk runs past 0xFFFFFFFF.
   */
  add(address: number, bytes: Uint8Array, position: number): void {
    if (bytes.length === 0) return;
    if (address + bytes.length > addressEnd) {
      throw new FlashError('E-IMAGE-WRAP', {
        file: this.#options.fileName,
        where: this.#options.describePosition(position),
        sizeBytes: bytes.length,
        address: formatAddress(address),
      });
    }
    const previous = this.#addresses[this.#addresses.length - 1];
    if (previous !== undefined && address < previous) {
      if (this.#stepsBack === 0) this.#firstStepBack = position;
      this.#stepsBack += 1;
    }
    this.#addresses.push(address);
    this.#dataStarts.push(this.#dataEnd);
    this.#positions.push(position);
    this.#append(bytes);
  }

  /**
   * The segments of all chunks, and what was odd about them.
   *
   * @throws FlashError `E-IMAGE-OVERLAP` where two chunks have different values for one address.
   */
  finish(): BuiltImage {
    const order = this.#chunksByAddress();
    const segments: Segment[] = [];
    let first = 0;
    while (first < order.length) {
      let end = this.#endOf(order, first);
      let next = first + 1;
      while (next < order.length && this.#addressOf(order, next) <= end) {
        end = Math.max(end, this.#endOf(order, next));
        next += 1;
      }
      segments.push(this.#join(order, first, next, end));
      first = next;
    }
    return { segments, warnings: this.#warnings() };
  }

  #append(bytes: Uint8Array): void {
    const end = this.#dataEnd + bytes.length;
    if (end > this.#data.length) {
      const larger = new Uint8Array(Math.max(end, this.#data.length * 2));
      larger.set(this.#data.subarray(0, this.#dataEnd));
      this.#data = larger;
    }
    this.#data.set(bytes, this.#dataEnd);
    this.#dataEnd = end;
  }

  /** The numbers of the chunks, sorted by address; chunks with one address stay in the order of the file. */
  #chunksByAddress(): Uint32Array {
    const order = Uint32Array.from(this.#addresses.keys());
    const addresses = this.#addresses;
    if (this.#stepsBack > 0) order.sort((a, b) => (addresses[a] ?? 0) - (addresses[b] ?? 0));
    return order;
  }

  /** Makes one segment of `order[first]` to `order[next - 1]`, which leave no gap up to `end`. */
  #join(order: Uint32Array, first: number, next: number, end: number): Segment {
    const start = this.#addressOf(order, first);
    const joined = new Uint8Array(end - start);
    let filled = 0;
    for (let index = first; index < next; index += 1) {
      const bytes = this.#bytesOf(order, index);
      const offset = this.#addressOf(order, index) - start;
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
    return { address: start, bytes: joined };
  }

  #noteEqual(order: Uint32Array, first: number, index: number, sizeBytes: number): void {
    this.#equalBytes += sizeBytes;
    if (this.#firstEqual !== undefined) return;
    const address = this.#addressOf(order, index);
    this.#firstEqual = { address, ...this.#placesOf(order, first, index, address) };
  }

  #failOverlap(order: Uint32Array, first: number, index: number, address: number): never {
    throw new FlashError('E-IMAGE-OVERLAP', {
      file: this.#options.fileName,
      address: formatAddress(address),
      ...this.#placesOf(order, first, index, address),
    });
  }

  /** Where chunk `order[index]` and the one that had `address` before it stand, in the order of the file. */
  #placesOf(
    order: Uint32Array,
    first: number,
    index: number,
    address: number,
  ): { first: string; second: string } {
    let other = first;
    while (this.#endOf(order, other) <= address) other += 1;
    const [a, b] = [order[other] ?? 0, order[index] ?? 0].sort((x, y) => x - y);
    const describe = (chunk = 0) => this.#options.describePosition(this.#positions[chunk] ?? 0);
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

  #addressOf(order: Uint32Array, index: number): number {
    return this.#addresses[order[index] ?? 0] ?? 0;
  }

  #endOf(order: Uint32Array, index: number): number {
    const chunk = order[index] ?? 0;
    const dataEnd = this.#dataStarts[chunk + 1] ?? this.#dataEnd;
    return (this.#addresses[chunk] ?? 0) + dataEnd - (this.#dataStarts[chunk] ?? 0);
  }

  #bytesOf(order: Uint32Array, index: number): Uint8Array {
    const chunk = order[index] ?? 0;
    return this.#data.subarray(this.#dataStarts[chunk], this.#dataStarts[chunk + 1] ?? this.#dataEnd);
  }
}
