import { concatBytes } from '../bytes.ts';
import { crc32 } from '../image/crc32.ts';

/*
 * A trace file is a signature and chunks (docs/trace.md). Each chunk ends in a checksum over itself and the checksum before
 * it, so that none can be changed, left out, moved or put in unnoticed. The head of a chunk has a check of its own: only so
 * can a file that was cut be told from one whose lengths were changed.
 */

/**
 * No text, so that nothing takes it for one; and CR LF, which a transfer in text mode would change (the idea is that of the
 * PNG signature). The last byte is the version of the format.
 */
export const SIGNATURE = Uint8Array.of(0x8b, 0x46, 0x4c, 0x54, 0x0d, 0x0a, 0x1a);
export const FORMAT_VERSION = 1;
export const CHUNK_HEAD_BYTES = 5;
export const CHUNK_TAIL_BYTES = 4;

/** What a chunk holds. */
export const chunkKinds = { header: 0x48, image: 0x49, records: 0x52, verdict: 0x56, end: 0x45 } as const;
export type ChunkKind = keyof typeof chunkKinds;

/** First bytes of a file, and the checksum that the first chunk continues from. */
export function fileStart(): { bytes: Uint8Array; chain: number } {
  const bytes = Uint8Array.of(...SIGNATURE, FORMAT_VERSION);
  return { bytes, chain: crc32(bytes) };
}

/** A chunk as it is in the file, and the checksum that the next one continues from. */
export function sealChunk(
  kind: ChunkKind,
  payload: Uint8Array,
  chain: number,
): { bytes: Uint8Array; chain: number } {
  const { length } = payload;
  const plainHead = Uint8Array.of(chunkKinds[kind], length & 0xff, (length >> 8) & 0xff, length >> 16);
  const head = Uint8Array.of(...plainHead, headCheck(plainHead, chain));
  const next = crc32(payload, crc32(head, chain));
  return { bytes: concatBytes([head, payload, wordBytes(next)]), chain: next };
}

/** One byte over the four before it; it depends on the chunk's place in the file. */
export function headCheck(head: Uint8Array, chain: number): number {
  let check = chain & 0xff;
  for (const byte of head) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit += 1) check = check & 0x80 ? ((check << 1) ^ 0x07) & 0xff : check << 1;
  }
  return check;
}

function wordBytes(word: number): Uint8Array {
  return Uint8Array.of(word & 0xff, (word >>> 8) & 0xff, (word >>> 16) & 0xff, word >>> 24);
}
