import { FlashError } from '../errors.ts';
import { phrase, type Phrase } from '../text/words.ts';

/** An offset in a file: `offset 0x1F4`. */
export function offsetWords(offset: number): Phrase {
  return phrase('place.offset', { offset: hexOffset(offset) });
}

/** Prints an offset in a file as `0x1F4`. */
export function hexOffset(offset: number): string {
  return `0x${offset.toString(16).toUpperCase()}`;
}

/** Little-endian numbers and runs of bytes out of a file, none of them beyond its end. */
export class FileView {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, fileName: string) {
    this.bytes = bytes;
    this.fileName = fileName;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /**
   * Makes sure that there are `neededBytes` at `offset`. `part` names them for the error.
   *
   * @throws FlashError `E-IMAGE-TRUNCATED`.
   */
  require(offset: number, neededBytes: number, part: Phrase): void {
    if (offset + neededBytes <= this.bytes.length) return;
    throw new FlashError('E-IMAGE-TRUNCATED', {
      file: this.fileName,
      part,
      neededBytes,
      offset: hexOffset(offset),
      endOffset: hexOffset(this.bytes.length),
    });
  }

  /** The byte at `offset`, which {@link require} has covered; so with the others below. */
  u8(offset: number): number {
    return this.#view.getUint8(offset);
  }

  u16(offset: number): number {
    return this.#view.getUint16(offset, true);
  }

  u32(offset: number): number {
    return this.#view.getUint32(offset, true);
  }

  /** `sizeBytes` bytes from `offset`, not copied. */
  slice(offset: number, sizeBytes: number): Uint8Array {
    return this.bytes.subarray(offset, offset + sizeBytes);
  }

  /** True if the ASCII `text` is at `offset`. */
  hasText(offset: number, text: string): boolean {
    for (let index = 0; index < text.length; index += 1) {
      if (this.bytes[offset + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }
}
