import { equalBytes } from '#shared/bytes.ts';
import type { Bootloader } from '../session/bootloader.ts';
import { QUIET_MS } from '../session/timeouts.ts';

/**
 * Reads what should be `expected` (1 to 256 bytes). Read Memory has no checksum (AN3155 §3.4): a difference is believed when
 * it is read three times.
 *
 * @returns the bytes of the read that was equal, or those of the last one. Errors: as `Bootloader`.
 */
export async function readUntilEqual(
  bootloader: Bootloader,
  address: number,
  expected: Uint8Array,
): Promise<Uint8Array> {
  const MAX_READS = 3;
  let found = new Uint8Array();
  for (let reads = 0; reads < MAX_READS; reads += 1) {
    if (reads > 0) {
      await bootloader.conversation.drain(QUIET_MS);
      bootloader.conversation.statistics.retryCount += 1;
    }
    found = new Uint8Array(
      await bootloader.repeatable(() => bootloader.readMemory(address, expected.length)),
    );
    if (equalBytes(found, expected)) return found;
  }
  return found;
}
