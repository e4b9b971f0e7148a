import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import log from 'electron-log/main';
import { visibleLines, visibleText } from '#shared/text/visible-text.ts';

/** What the desktop program writes down for support. */
export interface DesktopLog {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

const MAX_FILE_BYTES = 5 * 1024 * 1024;
const KEPT_ARCHIVES = 10;
const FILE_NAME = 'flashline.log';

/**
 * Starts the log: `flashline.log` in `folder`, archived with its date at 5 MiB, ten archives kept. electron-log's
 * `initialize()` is not called: it would put a preload script and an unchecked channel of its own into every window.
 */
export function startLog(folder: string, { isConsole }: { isConsole: boolean }): DesktopLog {
  log.transports.file.resolvePathFn = () => join(folder, FILE_NAME);
  log.transports.file.maxSize = MAX_FILE_BYTES;
  log.transports.file.archiveLogFn = ({ path }) => {
    archiveLog(path, new Date());
  };
  log.transports.console.level = isConsole ? 'info' : false;
  log.transports.ipc.level = false;
  return {
    info: (text) => {
      log.info(visibleLines(text));
    },
    warn: (text) => {
      log.warn(visibleText(text));
    },
    error: (text) => {
      log.error(visibleLines(text)); // A stack has lines.
    },
  };
}

/** Moves a full log out of the way and deletes the oldest archives. Never throws: a log must not end a job. */
export function archiveLog(file: string, now: Date): void {
  try {
    const folder = dirname(file);
    const name = basename(file, '.log');
    const stamp = now.toISOString().slice(0, 19).replace(/[:T]/g, '-');
    if (existsSync(file)) renameSync(file, join(folder, `${name}-${stamp}.log`));
    const archives = readdirSync(folder).filter((entry) => entry.startsWith(`${name}-`));
    for (const old of archives.sort().slice(0, -KEPT_ARCHIVES)) rmSync(join(folder, old));
  } catch {
    // The next line is written to the old file.
  }
}
