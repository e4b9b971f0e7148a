import type { MemoryImage, Uf2Contents } from './memory-image.ts';
import { PackedSegments, packSegments, type SegmentParts } from './packed-segments.ts';
import type { SegmentList } from './segment-list.ts';

/** An image whose segments may be packed. Every {@link MemoryImage} is one. */
export interface StoredImage extends Omit<MemoryImage, 'segments' | 'uf2Others'> {
  readonly segments: SegmentList;
  readonly uf2Others?:
    readonly (Omit<Uf2Contents, 'segments'> & { readonly segments: SegmentList })[] | undefined;
}

/** An image as plain data that another thread gets at once. */
export interface ImageParts extends Omit<MemoryImage, 'segments' | 'uf2Others'> {
  readonly segments: SegmentParts;
  readonly uf2Others?:
    readonly (Omit<Uf2Contents, 'segments'> & { readonly segments: SegmentParts })[] | undefined;
}

/** Takes an image apart, to hand it over. */
export function imageParts(image: StoredImage): ImageParts {
  return {
    ...image,
    segments: packSegments(image.segments).parts,
    uf2Others: image.uf2Others?.map((other) => ({ ...other, segments: packSegments(other.segments).parts })),
  };
}

/** Puts an image together that was handed over. */
export function storedImage(parts: ImageParts): StoredImage {
  return {
    ...parts,
    segments: new PackedSegments(parts.segments),
    uf2Others: parts.uf2Others?.map((other) => ({ ...other, segments: new PackedSegments(other.segments) })),
  };
}

/** The image with an object for each segment, as those who work on all of them want it. */
export function memoryImage(image: StoredImage): MemoryImage {
  return {
    ...image,
    segments: unpacked(image.segments),
    uf2Others: image.uf2Others?.map((other) => ({ ...other, segments: unpacked(other.segments) })),
  };
}

function unpacked(segments: SegmentList): MemoryImage['segments'] {
  return Array.isArray(segments) ? (segments as MemoryImage['segments']) : [...segments];
}
