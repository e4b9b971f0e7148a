import type { SegmentList } from '../image/segment-list.ts';
import type { ByteReader } from './byte-reader.ts';
import { FlashError } from '../errors.ts';
import { Unreadable } from './byte-reader.ts';
import { ImageIndex } from './image-index.ts';
import type { ByteWriter } from './byte-writer.ts';

/*
 * The bytes that pass on a line are mostly those of the firmware, written and read back, and the firmware is in the trace
 * already. So a payload is a list of pieces: bytes as they are, a stretch of the image, or one byte many times.
 */

const LITERAL = 0;
const COPY = 1;
const RUN = 2;
/** A piece costs two or three bytes: a shorter stretch is cheaper as it is. */
const MIN_STRETCH_BYTES = 5;
/** Largest payload that is believed: no frame and no piece that arrives at once comes near it. */
const MAX_PAYLOAD_BYTES = 1 << 24;

/*
 * What a file may unpack to. A run of one byte costs three bytes however long it is, so that a file of a few hundred
 * bytes could fill the memory. A job with its commands and checksums packs to about a fifth; bytes from a disturbed
 * line pack better, but there are few of them.
 */
const MIB = 1 << 20;
const ALLOWANCE_MIB = 16;
const MAX_RATIO = 64;
const MAX_TOTAL_MIB = 256;

/** How much the payloads of a trace file of this size may come to: 16 MiB, and 64 times its size, up to 256 MiB. */
export function payloadLimitMiB(fileBytes: number): number {
  return Math.min(MAX_TOTAL_MIB, ALLOWANCE_MIB + Math.ceil((fileBytes * MAX_RATIO) / MIB));
}

/** Writes and reads payloads against one image. Writer and reader must see the same payloads in the same order. */
export class PayloadCodec {
  readonly #image: ImageIndex;
  /** The end of the last stretch in each direction: the next one usually begins there. */
  readonly #ends = { sent: 0, received: 0 };
  /** The address that the host named last: a frame of five bytes with a sound checksum (AN3155 §3.4). */
  #named = 0;
  readonly #limitMiB: number;
  #readBytes = 0;

  /** @param limitMiB what all payloads together may be read to */
  constructor(image: SegmentList, limitMiB = MAX_TOTAL_MIB) {
    this.#image = new ImageIndex(image);
    this.#limitMiB = limitMiB;
  }

  write(writer: ByteWriter, direction: 'sent' | 'received', bytes: Uint8Array): void {
    writer.number(bytes.length);
    let literalFrom = 0;
    const flush = (to: number) => {
      if (to === literalFrom) return;
      writer.number((to - literalFrom) * 4 + LITERAL);
      writer.bytes(bytes.subarray(literalFrom, to));
    };
    for (let at = 0; at < bytes.length;) {
      const runLength = runAt(bytes, at);
      const copy = this.#longestCopy(bytes, at, direction);
      const length = Math.max(runLength, copy.length);
      if (length < MIN_STRETCH_BYTES) {
        at += 1;
        continue;
      }
      flush(at);
      if (copy.length >= runLength) {
        writer.number(copy.length * 4 + COPY);
        writer.signed(copy.address - this.#ends[direction]);
        this.#ends[direction] = copy.address + copy.length;
      } else {
        writer.number(runLength * 4 + RUN);
        writer.byte(bytes[at] ?? 0);
      }
      at += length;
      literalFrom = at;
    }
    flush(bytes.length);
    if (direction === 'sent') this.#notice(bytes);
  }

  /** Throws {@link Unreadable}; errors: `E-TRACE-TOO-LARGE`. */
  read(reader: ByteReader, direction: 'sent' | 'received'): Uint8Array {
    const byteCount = reader.number();
    if (byteCount > MAX_PAYLOAD_BYTES) throw new Unreadable('trace.payload-long');
    this.#readBytes += byteCount;
    if (this.#readBytes > this.#limitMiB * MIB)
      throw new FlashError('E-TRACE-TOO-LARGE', { limitMiB: this.#limitMiB });
    const bytes = new Uint8Array(byteCount);
    for (let at = 0; at < byteCount;) {
      const head = reader.number();
      const length = Math.floor(head / 4);
      if (length === 0 || length > byteCount - at) throw new Unreadable('trace.piece-fit');
      switch (head % 4) {
        case LITERAL:
          bytes.set(reader.bytes(length), at);
          break;
        case COPY:
          bytes.set(this.#copied(direction, reader.signed(), length), at);
          break;
        case RUN:
          bytes.fill(reader.byte(), at, at + length);
          break;
        default:
          throw new Unreadable('trace.piece-kind');
      }
      at += length;
    }
    return bytes;
  }

  #copied(direction: 'sent' | 'received', distance: number, length: number): Uint8Array {
    const address = this.#ends[direction] + distance;
    const stretch = this.#image.from(address);
    if (stretch === undefined || stretch.length < length) throw new Unreadable('trace.no-stretch');
    this.#ends[direction] = address + length;
    return stretch.subarray(0, length);
  }

  #longestCopy(
    bytes: Uint8Array,
    at: number,
    direction: 'sent' | 'received',
  ): { address: number; length: number } {
    let best = { address: 0, length: 0 };
    for (const address of [this.#ends[direction], this.#named]) {
      const length = commonLength(bytes, at, this.#image.from(address));
      if (length > best.length) best = { address, length };
    }
    return best;
  }

  #notice(bytes: Uint8Array): void {
    const [b3 = 0, b2 = 0, b1 = 0, b0 = 0, check = 0] = bytes;
    if (bytes.length === 5 && (b3 ^ b2 ^ b1 ^ b0) === check)
      this.#named = ((b3 << 24) | (b2 << 16) | (b1 << 8) | b0) >>> 0;
  }
}

function runAt(bytes: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < bytes.length && bytes[end] === bytes[at]) end += 1;
  return end - at;
}

function commonLength(bytes: Uint8Array, at: number, stretch: Uint8Array | undefined): number {
  if (stretch === undefined) return 0;
  let length = 0;
  while (at + length < bytes.length && length < stretch.length && bytes[at + length] === stretch[length])
    length += 1;
  return length;
}
