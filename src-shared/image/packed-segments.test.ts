import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImageBuilder } from './build-image.ts';
import type { Segment } from './segment.ts';
import { PackedSegments, packSegments } from './packed-segments.ts';
import { contentSizeBytes } from './segment-list.ts';
import { imageParts, memoryImage, storedImage } from './stored-image.ts';
import { offsetWords } from './file-view.ts';

const segments = fc.array(
  fc.record<Segment>({ address: fc.nat(0xffff_ffff), bytes: fc.uint8Array({ minLength: 1, maxLength: 9 }) }),
  { maxLength: 20 },
);

/** Bytes at every other address, as the readers of files make them. */
function built(count: number): readonly Segment[] {
  const chunks = new ImageBuilder({ fileName: 'fw', describePosition: offsetWords, expectOrder: false });
  for (let index = 0; index < count; index += 1) chunks.add(index * 2, Uint8Array.of(index & 0xff), 0);
  return chunks.finish().segments;
}

describe('packed segments', () => {
  it('are the segments that were packed, in turn and by number, also after they were handed over', () => {
    fc.assert(
      fc.property(segments, (list) => {
        const packed = new PackedSegments(structuredClone(packSegments(list).parts));
        expect([...packed]).toEqual(list);
        expect(packed.length).toBe(list.length);
        expect(contentSizeBytes(packed)).toBe(contentSizeBytes(list));
        for (let index = -list.length - 1; index <= list.length; index += 1)
          expect(packed.at(index)).toEqual(list.at(index));
      }),
    );
  });

  it('take over the bytes of an image as they lie, in memory that threads share', () => {
    const image = built(5000);
    const { bytes } = packSegments(image).parts;
    expect(bytes.buffer).toBe(image[0]?.bytes.buffer);
    expect(bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('are three arrays, however many there are', () => {
    const parts = packSegments(built(5000)).parts;
    expect(Object.values(parts).map((part) => ArrayBuffer.isView(part))).toEqual([true, true, true]);
  });

  it('are packed once', () => {
    const packed = packSegments(built(3));
    expect(packSegments(packed)).toBe(packed);
  });
});

describe('an image that is handed over', () => {
  it('comes back whole, with what it holds for other chip families', () => {
    const image = {
      format: 'uf2',
      segments: built(3),
      entryPoint: 1,
      uf2Family: 2,
      uf2Others: [{ family: undefined, segments: built(2) }],
      warnings: [],
    } as const;
    expect(memoryImage(storedImage(imageParts(image)))).toEqual(image);
  });
});
