import { formatAddress, formatBytes } from '#shared/bytes.ts';
import type { AddressRange, FlashPage } from '#shared/devices/device.ts';
import { FlashError } from '#shared/errors.ts';
import { describeRanges } from './describe-ranges.ts';
import type { JobContext } from './job-context.ts';

/** A page that does not hold the erased value all over. */
export interface NotBlankPage {
  page: FlashPage;
  /** First address that holds something else. */
  address: number;
  found: number;
}

/** Reads pages and gives those that are not blank. Errors: `E-VERIFY-UNSTEADY`, and those of the line. */
export async function findNotBlank(
  context: JobContext,
  pages: readonly FlashPage[],
  onProgress: (doneBytes: number) => void = () => undefined,
): Promise<NotBlankPage[]> {
  const notBlank: NotBlankPage[] = [];
  let done = 0;
  for (const page of pages) {
    context.programmer.throwIfStopped();
    const range = { start: page.address, end: page.address + page.sizeBytes - 1 };
    const remnant = await findRemnant(context, range, (bytes) => onProgress(done + bytes));
    if (remnant !== undefined) notBlank.push({ page, ...remnant });
    done += page.sizeBytes;
    onProgress(done);
  }
  return notBlank;
}

/** The first address of a range that does not hold the erased value, or undefined. Errors: as {@link findNotBlank}. */
export async function findRemnant(
  { reads, device, limits }: Pick<JobContext, 'reads' | 'device' | 'limits'>,
  { start, end }: AddressRange,
  onProgress: (doneBytes: number) => void = () => undefined,
): Promise<{ address: number; found: number } | undefined> {
  const blockBytes = limits.transferBytes;
  for (let address = start; address <= end; address += blockBytes) {
    const length = Math.min(blockBytes, end - address + 1);
    const blank = new Uint8Array(length).fill(device.erasedValue);
    const bytes = await reads.expecting(address, blank);
    const index = bytes.findIndex((byte) => byte !== device.erasedValue);
    if (index !== -1) return { address: address + index, found: bytes[index] ?? 0 };
    onProgress(address + length - start);
  }
  return undefined;
}

/** The failure of an erase that was acknowledged and not done, with every address range that it left. */
export function notBlankError(notBlank: readonly NotBlankPage[]): FlashError {
  const [first] = notBlank;
  if (first === undefined) throw new Error('an erase error needs a page that is not blank');
  return new FlashError(
    'E-ERASE-NOT-BLANK',
    {
      address: formatAddress(first.address),
      found: formatBytes(Uint8Array.of(first.found)),
      count: notBlank.length,
      where: describeRanges(notBlank.map(({ page }) => page)),
    },
    { phase: 'verifying' },
  );
}
