import type { SegmentList } from '../image/segment-list.ts';

/**
 * Finds bytes of an image by their address, in a time that does not grow with the number of its segments. The image of
 * a trace can be several in a row, each sorted: if they share addresses, the first one counts.
 */
export class ImageIndex {
  readonly #image: SegmentList;
  /** The end of each sorted part of the list. */
  readonly #ends: readonly number[];

  constructor(image: SegmentList) {
    this.#image = image;
    this.#ends = endsOfSortedParts(image);
  }

  /** The image from an address to the end of its segment. */
  from(address: number): Uint8Array | undefined {
    let first = 0;
    for (const end of this.#ends) {
      const found = this.#segmentIn(first, end, address);
      if (found !== undefined) return found;
      first = end;
    }
    return undefined;
  }

  #segmentIn(first: number, end: number, address: number): Uint8Array | undefined {
    let low = first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const segment = this.#image.at(middle);
      if (segment !== undefined && segment.address + segment.bytes.length <= address) low = middle + 1;
      else high = middle;
    }
    const segment = low < end ? this.#image.at(low) : undefined;
    return segment !== undefined && segment.address <= address
      ? segment.bytes.subarray(address - segment.address)
      : undefined;
  }
}

function endsOfSortedParts(image: SegmentList): number[] {
  const ends: number[] = [];
  let index = 0;
  let lastEnd = 0;
  for (const { address, bytes } of image) {
    if (address < lastEnd) ends.push(index);
    lastEnd = address + bytes.length;
    index += 1;
  }
  return index === 0 ? ends : [...ends, index];
}
