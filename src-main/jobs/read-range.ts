import { concatBytes, formatAddress } from '#shared/bytes.ts';
import { FlashError } from '#shared/errors.ts';
import type { JobContext } from './job-context.ts';

/** How `readRange` reads. */
export interface ReadRangeOptions {
  /** Read each block until two answers agree. */
  twice?: boolean;
  /** Hears how many bytes are there. */
  onProgress?: (doneBytes: number) => void;
}

/** Reads a range of any size, block by block. Errors: as `Programmer`; `E-VERIFY-UNSTEADY` if it is read twice. */
export async function readRange(
  { programmer, limits }: Pick<JobContext, 'programmer' | 'limits'>,
  address: number,
  sizeBytes: number,
  { twice, onProgress }: ReadRangeOptions,
): Promise<Uint8Array> {
  const blockBytes = limits.transferBytes;
  const parts: Uint8Array[] = [];
  for (let done = 0; done < sizeBytes; done += blockBytes) {
    const length = Math.min(blockBytes, sizeBytes - done);
    const start = address + done;
    const block =
      twice === true
        ? programmer.readAgreed(start, length, (one, other) => unsteady(start, one, other))
        : programmer.read(start, length);
    parts.push(await block);
    onProgress?.(done + length);
  }
  return concatBytes(parts);
}

/** Two readings of one block that came twice each: a cell gives now the one, now the other. */
function unsteady(address: number, one: Uint8Array, other: Uint8Array): FlashError {
  const index = one.findIndex((byte, place) => byte !== other[place]);
  return new FlashError('E-VERIFY-UNSTEADY', { address: formatAddress(address + index), count: 2, reads: 4 });
}
