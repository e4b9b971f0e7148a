import type { FlashPage } from '../devices/device.ts';
import { isErasedAlone, type ProgrammerLimits } from '../effects/programmer-limits.ts';
import type { EraseCommand } from './plan.ts';

/** One command erases at most this much, so that progress shows and a cancel is heard within about a second. */
const MAX_BYTES_PER_COMMAND = 128 * 1024;

/**
 * Cuts a list of pages into the erase commands that the programmer takes: lists of limited length, or one page for each
 * command.
 */
export function erasePagesCommands(limits: ProgrammerLimits, pages: readonly FlashPage[]): EraseCommand[] {
  const commands: { kind: 'pages'; pages: FlashPage[]; pauseAfterMs: number }[] = [];
  let sizeBytes = 0;
  for (const page of pages) {
    const alone = isErasedAlone(page, limits);
    const last = commands.at(-1);
    const fits =
      last !== undefined &&
      last.pages.length < limits.erasePages &&
      sizeBytes + page.sizeBytes <= MAX_BYTES_PER_COMMAND;
    if (fits && !alone && last.pauseAfterMs === 0) {
      last.pages.push(page);
      sizeBytes += page.sizeBytes;
    } else {
      commands.push({
        kind: 'pages',
        pages: [page],
        pauseAfterMs: alone ? (limits.singleErase?.pauseMs ?? 0) : 0,
      });
      sizeBytes = alone ? MAX_BYTES_PER_COMMAND : page.sizeBytes;
    }
  }
  return commands;
}
