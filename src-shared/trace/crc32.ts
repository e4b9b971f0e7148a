import { dfuCrc32 } from '../image/crc32.ts';

/**
 * The common CRC-32 (as zlib and PNG compute it). `before` is the checksum of what comes before these bytes; 0 if
 * nothing does.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  return (dfuCrc32(bytes, (before ^ 0xffffffff) >>> 0) ^ 0xffffffff) >>> 0;
}
