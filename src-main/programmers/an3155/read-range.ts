import { concatBytes, formatAddress } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';
import type { Bootloader } from './bootloader.ts';

/** How `readRange` reads. */
export interface ReadRangeOptions {
  /** Bytes of one Read Memory. */
  blockBytes: number;
  /** Read each block until two answers agree: Read Memory has no checksum. */
  twice?: boolean;
  /** Hears how many bytes are there. */
  onProgress?: (doneBytes: number) => void;
}

/** Reads a range of any size, block by block. Errors: as `Bootloader`; `E-VERIFY-UNSTEADY` where it is read twice. */
export async function readRange(
  bootloader: Bootloader,
  address: number,
  sizeBytes: number,
  { blockBytes, twice, onProgress }: ReadRangeOptions,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let done = 0; done < sizeBytes; done += blockBytes) {
    const length = Math.min(blockBytes, sizeBytes - done);
    const read = () => bootloader.readMemory(address + done, length);
    const agreement = {
      unsteady: (one: Uint8Array, other: Uint8Array) => unsteady(address + done, one, other),
    };
    parts.push(await (twice === true ? bootloader.agreed(read, agreement) : bootloader.repeatable(read)));
    onProgress?.(done + length);
  }
  return concatBytes(parts);
}

/** Two readings of one block that came twice each: a cell gives now the one, now the other. */
function unsteady(address: number, one: Uint8Array, other: Uint8Array): FlashError {
  const index = one.findIndex((byte, place) => byte !== other[place]);
  return new FlashError('E-VERIFY-UNSTEADY', { address: formatAddress(address + index), count: 2, reads: 4 });
}
