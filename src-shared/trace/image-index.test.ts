import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../image/segment.ts';
import { ImageIndex } from './image-index.ts';

/** What the index means: the first segment in the list that contains the address. */
function firstIn(image: readonly Segment[], address: number): Uint8Array | undefined {
  const holder = image.find((each) => each.address <= address && address < each.address + each.bytes.length);
  return holder?.bytes.subarray(address - holder.address);
}

/** A sorted list without overlaps, from gaps and sizes. */
const sorted = fc
  .array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 6 })), { maxLength: 12 })
  .map((pieces) => {
    let next = 0;
    return pieces.map(([gap, size]): Segment => {
      const address = next + gap;
      next = address + size;
      return { address, bytes: Uint8Array.from({ length: size }, (_, index) => address + index) };
    });
  });

describe('the index of an image', () => {
  it('finds what a look at all segments in turn would, in one image and in several', () => {
    fc.assert(
      fc.property(fc.array(sorted, { maxLength: 3 }), (images) => {
        const image = images.flat();
        const index = new ImageIndex(image);
        for (let address = 0; address < 150; address += 1)
          expect(index.from(address)).toEqual(firstIn(image, address));
      }),
    );
  });

  it('looks at no more than a few segments of a hundred thousand', () => {
    const image = Array.from({ length: 100_000 }, (_, index) => ({
      address: index * 2,
      bytes: Uint8Array.of(1),
    }));
    let looks = 0;
    const counted = {
      length: image.length,
      at: (index: number) => {
        looks += 1;
        return image.at(index);
      },
      [Symbol.iterator]: () => image[Symbol.iterator](),
    };
    const index = new ImageIndex(counted);
    expect(index.from(123_456)).toEqual(Uint8Array.of(1));
    expect(index.from(123_457)).toBeUndefined();
    expect(looks).toBeLessThan(50);
  });
});
