import { formatAddress } from '#shared/bytes.ts';
import { endOfFlashFrom } from '#shared/devices/memory-regions.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { blockSizeBytes } from '#shared/plan/write-blocks.ts';
import { readRange } from '../session/read-range.ts';
import type { JobTask } from './job.ts';
import type { JobContext } from './job-context.ts';

type ReadTask = Extract<JobTask, { kind: 'read' }>;

/**
 * Reads a range of memory.
 * @throws FlashError `E-READ-BEYOND` before anything is read, `E-READ-REFUSED` with the block that the board refused
 */
export async function readStep(context: JobContext, task: ReadTask): Promise<Uint8Array> {
  const { address, sizeBytes, twice = false } = task;
  refuseBeyondFlash(context, task);
  context.beginPhase('reading', sizeBytes);
  let doneBytes = 0;
  try {
    return await readRange(context.bootloader, address, sizeBytes, {
      blockBytes: blockSizeBytes(context.device),
      twice,
      onProgress: (done) => {
        doneBytes = done;
        context.progress(done);
      },
    });
  } catch (error) {
    if (!isFlashError(error, 'E-REPLY-NACK')) throw error;
    throw new FlashError(
      'E-READ-REFUSED',
      { address: formatAddress(address + doneBytes), sizeBytes: sizeBytes - doneBytes },
      { phase: 'reading', cause: error },
    );
  }
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
