import { concatBytes } from '#shared/bytes.ts';
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

/** Reads a range of any size, block by block. */
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
    parts.push(await (twice === true ? bootloader.agreed(read) : bootloader.repeatable(read)));
    onProgress?.(done + length);
  }
  return concatBytes(parts);
}
