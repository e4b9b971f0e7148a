import { createHash } from 'node:crypto';
import type { ImageChecksums } from '#shared/image/checksums.ts';
import { crc32 } from '#shared/image/crc32.ts';
import { formatAddress } from '#shared/bytes.ts';
import type { Segment } from '#shared/image/segment.ts';

/** SHA-256 and CRC-32 of parts, one after another. */
export function checksumsOf(parts: Iterable<Uint8Array>): ImageChecksums['contents'] {
  const sha256 = createHash('sha256');
  let crc = 0;
  for (const part of parts) {
    sha256.update(part);
    crc = crc32(part, crc);
  }
  return { sha256: sha256.digest('hex'), crc32: formatAddress(crc) };
}

/**
 * The checksums of a file, and of its contents: the bytes of all ranges in order of address, without what lies between them.
 * Two files of different formats with the same contents share the second.
 */
export function imageChecksums(file: Uint8Array, segments: readonly Segment[]): ImageChecksums {
  return { file: checksumsOf([file]), contents: checksumsOf(segments.map(({ bytes }) => bytes)) };
}
