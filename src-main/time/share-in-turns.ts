import { sharedBytes } from '#shared/image/shared-bytes.ts';

/** So much is copied at a stretch: a few milliseconds. */
const STRETCH_BYTES = 4 * 1024 * 1024;

/**
 * The bytes in memory that threads share, copied piece by piece if they are not yet shared, so that the loop that
 * serves the ports keeps running: 64 MiB at once take a tenth of a second.
 */
export async function shareInTurns(bytes: Uint8Array): Promise<Uint8Array> {
  if (!(bytes.buffer instanceof ArrayBuffer)) return bytes;
  const shared = sharedBytes(bytes.length);
  for (let at = 0; at < bytes.length; at += STRETCH_BYTES) {
    if (at > 0) await new Promise((resolve) => setImmediate(resolve));
    shared.set(bytes.subarray(at, at + STRETCH_BYTES), at);
  }
  return shared;
}
