import { formatRange } from '#shared/bytes.ts';
import type { AddressRange } from '#shared/devices/device.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import type { OptionArea, OptionLayout } from '#shared/options/option-layout.ts';
import { reconnect } from '../programmers/an3155/connect.ts';
import { canReset, lineStrategyOf } from '../programmers/an3155/enter-bootloader.ts';
import { resynchronise } from '../programmers/an3155/resynchronise.ts';
import { sleep } from '../time/clock.ts';
import { isRefusal, isRefusalOutright } from '../programmers/fault.ts';
import type { JobContext } from './job-context.ts';
import { plainValue } from '#shared/text/words.ts';

/**
 * Reads all areas, each until two answers agree: Read Memory has no checksum, and a bit that flipped on the line must not
 * become a written option.
 * @throws FlashError `E-OPTION-UNREADABLE`, `E-REPLY-*`
 */
export async function readOptionAreas(context: JobContext, layout: OptionLayout): Promise<OptionArea[]> {
  const areas: OptionArea[] = [];
  for (const range of layout.areas)
    areas.push({ address: range.start, bytes: await readOptionArea(context, range) });
  return areas;
}

/** One area, as {@link readOptionAreas} reads it. */
export async function readOptionArea(context: JobContext, range: AddressRange): Promise<Uint8Array> {
  const sizeBytes = range.end - range.start + 1;
  try {
    return await readAgreed(context, range.start, sizeBytes);
  } catch (error) {
    if (!isRefusal(error) || isRefusalOutright(error)) throw error;
    const inBlock = await readWithinBlock(context, range);
    if (inBlock !== undefined) return inBlock;
    throw new FlashError(
      'E-OPTION-UNREADABLE',
      { range: formatRange(range.start, sizeBytes) },
      { phase: 'checking', cause: error },
    );
  }
}

/** L0 may show its option bytes only as part of the block that holds its flash size (GH stm32loader #61). */
async function readWithinBlock(context: JobContext, range: AddressRange): Promise<Uint8Array | undefined> {
  const { sizeUidRead: block } = context.device;
  if (block.kind !== 'block' || range.start < block.address) return undefined;
  if (range.end >= block.address + block.sizeBytes) return undefined;
  const bytes = await readAgreed(context, block.address, block.sizeBytes);
  return bytes.slice(range.start - block.address, range.end + 1 - block.address);
}

function readAgreed({ bootloader }: JobContext, address: number, sizeBytes: number): Promise<Uint8Array> {
  return bootloader.agreed(() => bootloader.readMemory(address, sizeBytes));
}

/**
 * Whether a part that was found again had reset. `seen`: it had to be synchronised anew. `none`: it was still synchronised, so
 * it did not reset itself, and nobody else did. `unseen`: the way it was found again does not tell.
 */
export type Restart = 'seen' | 'none' | 'unseen';

/**
 * Reaches the part again after a write that may have reset it.
 * @throws FlashError `E-SYNC-*` where it does not come back
 */
export async function comeBack(context: JobContext): Promise<Restart> {
  const { conversation } = context.bootloader;
  const hasLines = canReset(conversation.link, lineStrategyOf(context.connect));
  await sleep(conversation.clock, context.connect.startupMs);
  const report = await reconnect(conversation, context.connect).catch((error: unknown) => {
    if (!hasLines || !isSilence(error)) throw error;
    return reconnect(conversation, context.connect);
  });
  return report.state === 'already' ? 'none' : 'seen';
}

/**
 * Reaches the part again after a change that failed on the line. Until its last frame was sent it cannot have reset, and waits in
 * a frame or for a command: fillers bring it back. After that it may have reset, be idle, or be stuck in a frame that lacks a
 * byte. A knock is right for the first two, and fillers would make a fresh ROM deaf; in the third case the knock must not be able to
 * complete what one lost byte leaves, and more than that is found by reading all areas back. A reset by lines is always right.
 * @throws FlashError `E-SYNC-*` where it does not come back
 */
export async function recover(context: JobContext, fault: FlashError): Promise<Restart> {
  const { conversation } = context.bootloader;
  const stage = plainValue(fault.params['stage']);
  const isAtOnce = AT_ONCE.includes(plainValue(fault.params['command']));
  const mayHaveReset = fault.code !== 'E-REPLY-NACK' && (isAtOnce || LAST_STAGES.includes(stage));
  const hasLines = canReset(conversation.link, lineStrategyOf(context.connect));
  if (hasLines || (mayHaveReset && conversation.knockRisk() > 1)) {
    try {
      return await comeBack(context);
    } catch (error) {
      if (!isSilence(error)) throw error;
    }
  }
  await resynchronise(conversation);
  return 'unseen';
}

/** No bootloader seems to listen. After a reset by lines a second one is worth a try: its first byte may have been damaged. */
function isSilence(error: unknown): boolean {
  return isFlashError(error, 'E-SYNC-TIMEOUT', 'E-SYNC-GARBAGE');
}

/** What errors call the stages behind which a part resets: of Write Memory, of Write Protect, and of the others. */
const LAST_STAGES: readonly string[] = ['data', 'sectors', 'end'];
/** Commands that the part carries out as soon as it has taken their code (AN3155 §3.10 to §3.12). */
const AT_ONCE: readonly string[] = ['Write Unprotect', 'Readout Protect', 'Readout Unprotect'];
