import { concatBytes, formatAddress } from '#shared/bytes.ts';
import { endOfFlashFrom } from '#shared/devices/memory-regions.ts';
import { FlashError } from '#shared/errors.ts';
import type { Segment } from '#shared/image/segment.ts';
import type { ReadTask } from '#shared/job/job-definition.ts';
import { isRefusal } from '../programmers/fault.ts';
import type { JobContext } from './job-context.ts';
import { readRange } from './read-range.ts';
import { knownPlanTarget } from './plan-target.ts';

/** Memory that was read: as a whole, and piece by piece if the flash has a hole. */
interface ReadResult {
  data: Uint8Array;
  segments: readonly Segment[];
}

/** A piece of memory. */
interface Range {
  address: number;
  sizeBytes: number;
}

/**
 * Reads a range of memory, or all flash of the board.
 * @throws FlashError `E-READ-BEYOND` before anything is read, `E-TARGET-NO-SIZE` if nothing says how much there is,
 * `E-READ-REFUSED` with the block that the board refused
 */
export async function readStep(context: JobContext, task: ReadTask): Promise<ReadResult> {
  const ranges = await rangesOf(context, task);
  if (task.extent === undefined) refuseBeyondFlash(context, task);
  context.beginPhase(
    'reading',
    ranges.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  );
  const segments: Segment[] = [];
  let readBytes = 0;
  for (const range of ranges) {
    const bytes = await readOne(context, range, { twice: task.twice === true, readBytes });
    segments.push({ address: range.address, bytes });
    readBytes += bytes.length;
  }
  return { data: concatBytes(segments.map(({ bytes }) => bytes)), segments };
}

async function readOne(
  context: JobContext,
  { address, sizeBytes }: Range,
  { twice, readBytes }: { twice: boolean; readBytes: number },
): Promise<Uint8Array> {
  let doneBytes = 0;
  try {
    return await readRange(context, address, sizeBytes, {
      twice,
      onProgress: (done) => {
        doneBytes = done;
        context.progress(readBytes + done);
      },
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new FlashError(
      'E-READ-REFUSED',
      { address: formatAddress(address + doneBytes), sizeBytes: sizeBytes - doneBytes },
      { phase: 'reading', cause: error },
    );
  }
}

async function rangesOf(context: JobContext, { address, sizeBytes, extent }: ReadTask): Promise<Range[]> {
  if (extent === undefined) return [{ address, sizeBytes }];
  const flash = await flashOf(context);
  if (extent === 'flash') return flash;
  const from = flash.find((range) => address >= range.address && address < range.address + range.sizeBytes);
  if (from !== undefined) return [{ address, sizeBytes: from.address + from.sizeBytes - address }];
  throw new FlashError('E-READ-NO-END', { address: formatAddress(address) }, { phase: 'checking' });
}

/** All flash of the board, in pieces without a hole. Of a part whose pages are not known, what its size says. */
async function flashOf(context: JobContext): Promise<Range[]> {
  context.beginPhase('checking', 0);
  const target = await knownPlanTarget(context);
  const { device, info } = context;
  const ranges: Range[] = [];
  for (const { address, sizeBytes } of target?.pages ?? []) {
    const last = ranges.at(-1);
    if (last !== undefined && last.address + last.sizeBytes === address) last.sizeBytes += sizeBytes;
    else ranges.push({ address, sizeBytes });
  }
  if (ranges.length > 0) return ranges;
  const flashSizeBytes = target?.flashSizeBytes ?? info.flashSizeBytes;
  if (flashSizeBytes === 0)
    throw new FlashError('E-TARGET-NO-SIZE', { device: info.deviceName }, { phase: 'checking' });
  return [{ address: device.flashBase, sizeBytes: flashSizeBytes }];
}

/**
 * A range that begins in flash must end there: what follows is another memory or nothing. Of a size that was not read from
 * the part, only what no part with this product id has is refused; all else is for the board to answer.
 */
function refuseBeyondFlash({ device, info }: JobContext, { address, sizeBytes }: ReadTask): void {
  const isSizeRead = info.flashSizeSource === 'register';
  const flashSizeBytes = isSizeRead ? info.flashSizeBytes : device.maxFlashSizeBytes;
  if (flashSizeBytes === 0) return;
  const end = endOfFlashFrom(device, address, flashSizeBytes);
  if (end === address || address + sizeBytes <= end) return;
  throw new FlashError(
    'E-READ-BEYOND',
    {
      address: formatAddress(end),
      lastAddress: formatAddress(end - 1),
      flashKiB: flashSizeBytes / 1024,
      device: info.deviceName,
    },
    { phase: 'checking' },
  );
}
