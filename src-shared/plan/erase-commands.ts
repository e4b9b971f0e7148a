import type { FlashPage } from '../devices/device.ts';
import { MAX_ERASE_PAGES } from '../protocols/an3155/commands.ts';
import type { EraseCommand, PlanTarget } from './plan.ts';

/** Some ROMs refuse or drop longer lists: L152 from 512 pages on, L082 from 511 on (stm32flash 0.7, `stm32.c`). */
const USUAL_MAX_PAGES = 128;
/** One command erases at most this much, so that progress shows and a cancel is heard within about a second. */
const MAX_BYTES_PER_COMMAND = 128 * 1024;

/**
 * Cuts a list of pages into the erase commands the part takes: lists of limited length, or one page for each command
 * where its ROM loses pages of a longer list (AN2606: G07 V11.3, G0B bank 2, U375 V14.1).
 */
export function erasePagesCommands(target: PlanTarget, pages: readonly FlashPage[]): EraseCommand[] {
  const commands: { kind: 'pages'; pages: FlashPage[]; pauseAfterMs: number }[] = [];
  const taken = target.device.maxErasePages ?? USUAL_MAX_PAGES;
  const maxPages = target.device.eraseCommand === 0x43 ? Math.min(taken, MAX_ERASE_PAGES) : taken;
  let sizeBytes = 0;
  for (const page of pages) {
    const alone = needsOwnCommand(target, page);
    const last = commands.at(-1);
    const fits =
      last !== undefined &&
      last.pages.length < maxPages &&
      sizeBytes + page.sizeBytes <= MAX_BYTES_PER_COMMAND;
    if (fits && !alone && last.pauseAfterMs === 0) {
      last.pages.push(page);
      sizeBytes += page.sizeBytes;
    } else {
      commands.push({
        kind: 'pages',
        pages: [page],
        pauseAfterMs: alone ? (target.device.singlePageErase?.pauseMs ?? 0) : 0,
      });
      sizeBytes = alone ? MAX_BYTES_PER_COMMAND : page.sizeBytes;
    }
  }
  return commands;
}

function needsOwnCommand(target: PlanTarget, page: FlashPage): boolean {
  const rule = target.device.singlePageErase;
  if (rule === null) return false;
  const concernsVersion =
    rule.bootloaderIds === null ||
    target.bootloaderId === null ||
    rule.bootloaderIds.includes(target.bootloaderId);
  return concernsVersion && (rule.pages === 'all' || page.bank === 2);
}
