import { readFile, realpath, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { detailOf } from './port-errors.ts';

/**
 * Whether the driver hands over each byte at once. An FTDI adapter at its default holds bytes back for 16 ms, which
 * makes a programming run three times as long.
 */
export interface LatencyReport {
  state: 'set' | 'already' | 'unavailable';
  /** What was found or done, for the log. */
  detail: string;
}

/** Where to ask, for tests. */
export interface LatencyPlatform {
  platform: NodeJS.Platform;
  /** The folder `/sys/class/tty`. */
  ttyFolder: string;
}

const thisPlatform: LatencyPlatform = { platform: process.platform, ttyFolder: '/sys/class/tty' };

/** Lowest setting of an FTDI adapter's timer (Linux `drivers/usb/serial/ftdi_sio.c`). */
const SHORTEST_TIMER_MS = 1;

/** The state of ASYNC_LOW_LATENCY before and after the request; undefined if the port cannot tell. */
export interface LatencyFlag {
  before: boolean | undefined;
  now: boolean | undefined;
}

/**
 * Makes sure that the driver does not hold bytes back: by ASYNC_LOW_LATENCY, which the caller requested together with
 * the lines (the only way in the binding), otherwise by the timer of FTDI adapters in sysfs. Never fails.
 */
export async function ensureLowLatency(
  path: string,
  flag: LatencyFlag,
  where: LatencyPlatform = thisPlatform,
): Promise<LatencyReport> {
  if (where.platform !== 'linux') {
    return { state: 'unavailable', detail: `${where.platform} offers it in the settings of the driver only` };
  }
  if (flag.now === true)
    return { state: flag.before === true ? 'already' : 'set', detail: 'ASYNC_LOW_LATENCY' };
  // A name in /dev/serial/by-id is a link to the one that sysfs knows.
  const device = basename(await realpath(path).catch(() => path));
  const byTimer = await setTimer(join(where.ttyFolder, device, 'device', 'latency_timer'));
  return byTimer ?? { state: 'unavailable', detail: 'the driver does not take ASYNC_LOW_LATENCY' };
}

/** Undefined if the adapter has no such timer. */
async function setTimer(file: string): Promise<LatencyReport | undefined> {
  let timerMs: number;
  try {
    timerMs = Number(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
  if (timerMs <= SHORTEST_TIMER_MS) return { state: 'already', detail: `latency timer ${timerMs} ms` };
  try {
    await writeFile(file, String(SHORTEST_TIMER_MS));
    return { state: 'set', detail: `latency timer ${SHORTEST_TIMER_MS} ms instead of ${timerMs} ms` };
  } catch (error) {
    return { state: 'unavailable', detail: `latency timer stays at ${timerMs} ms: ${detailOf(error)}` };
  }
}
