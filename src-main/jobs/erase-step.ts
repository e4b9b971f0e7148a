import { formatAddress, formatBytes } from '#shared/bytes.ts';
import type { FlashPage } from '#shared/devices/device.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { erasePagesCommands } from '#shared/plan/erase-commands.ts';
import type { EraseCommand, Plan } from '#shared/plan/plan.ts';
import { blockSizeBytes } from '#shared/plan/write-blocks.ts';
import { sleep } from '../time/clock.ts';
import { pagesSizeBytes, type JobContext } from './job-context.ts';
import { readUntilEqual } from './read-until-equal.ts';

/** Sends the erase commands of a plan. An ACK ends each; what the pages hold is for verification to tell. */
export async function eraseStep(context: JobContext, plan: Plan): Promise<void> {
  if (plan.erase.length === 0) return;
  context.beginPhase('erasing', plan.erasedPages.length);
  for (const command of plan.erase) {
    await eraseCommand(context, plan, command);
    context.progress(context.ledger.erasedPageCount);
  }
}

/** Erases these pages again, before their blocks are written again. */
export async function eraseAgain(
  context: JobContext,
  plan: Plan,
  pages: readonly FlashPage[],
): Promise<void> {
  for (const command of erasePagesCommands(plan.target, pages)) await eraseCommand(context, plan, command);
}

/**
 * Reads all erased pages back and compares them with the erased value.
 * @throws FlashError `E-ERASE-NOT-BLANK` with the first address that is not blank
 */
export async function blankCheckStep(context: JobContext, pages: readonly FlashPage[]): Promise<void> {
  const { bootloader, device } = context;
  context.beginPhase('verifying', pagesSizeBytes(pages));
  const blockBytes = blockSizeBytes(device);
  const notBlank: { address: number; found: number }[] = [];
  let done = 0;
  for (const page of pages) {
    for (let offset = 0; offset < page.sizeBytes; offset += blockBytes) {
      const length = Math.min(blockBytes, page.sizeBytes - offset);
      const blank = new Uint8Array(length).fill(device.erasedValue);
      const bytes = await readUntilEqual(bootloader, page.address + offset, blank);
      const index = bytes.findIndex((byte) => byte !== device.erasedValue);
      done += length;
      context.progress(done);
      if (index === -1) continue;
      notBlank.push({ address: page.address + offset + index, found: bytes[index] ?? 0 });
      done += page.sizeBytes - offset - length;
      break;
    }
  }
  const [first] = notBlank;
  if (first === undefined) return;
  context.ledger.verifyFailed();
  throw new FlashError(
    'E-ERASE-NOT-BLANK',
    {
      address: formatAddress(first.address),
      found: formatBytes(Uint8Array.of(first.found)),
      count: notBlank.length,
    },
    { phase: 'verifying' },
  );
}

async function eraseCommand(context: JobContext, plan: Plan, command: EraseCommand): Promise<void> {
  const { bootloader, ledger } = context;
  const pages = command.kind === 'mass' ? plan.erasedPages : command.pages;
  bootloader.conversation.throwIfStopped();
  try {
    await bootloader.repeatable(() => bootloader.erase(command, () => ledger.eraseBegun(pages)));
  } catch (error) {
    if (!isFlashError(error, 'E-REPLY-NACK')) throw error;
    if (command.kind === 'mass') return massEraseByPages(context, plan);
    throw new FlashError(
      'E-ERASE-FAILED',
      { pages: describePages(pages), detail: error.message },
      { phase: 'erasing', cause: error },
    );
  }
  if (command.kind === 'pages' && command.pauseAfterMs > 0)
    await sleep(bootloader.conversation.clock, command.pauseAfterMs);
  ledger.eraseDone(pages);
}

/** Some ROMs and clones refuse the mass erase that their family has; every page one by one comes to the same. */
async function massEraseByPages(context: JobContext, plan: Plan): Promise<void> {
  context.warn({ code: 'W-JOB-MASS-ERASE-REFUSED', params: { pages: plan.erasedPages.length } });
  for (const command of erasePagesCommands(plan.target, plan.erasedPages)) {
    await eraseCommand(context, plan, command);
    context.progress(context.ledger.erasedPageCount);
  }
}

function describePages(pages: readonly FlashPage[]): string {
  const codes = pages.map((page) => page.code);
  const [first] = codes;
  return codes.length === 1 ? `page ${String(first)}` : `pages ${String(first)} to ${String(codes.at(-1))}`;
}
