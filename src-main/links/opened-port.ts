import { FlashError, type ErrorParams } from '#shared/errors.ts';
import type { Clock } from '../time/clock.ts';
import type { PortSettings, ModemLines } from './byte-link.ts';
import type { LatencyFlag, LatencyReport } from './low-latency.ts';
import { ensureLowLatency } from './low-latency.ts';
import { detailOf, openError, settingsError } from './port-errors.ts';
import type { OpenPort, SerialBinding } from './serial-binding.ts';
import { withinTime } from './within-time.ts';
import { phrase } from '#shared/text/words.ts';

/** What a port needs to be opened. */
export interface PortRequest {
  /** `/dev/ttyUSB0`, `COM3`. It is also the port's name in errors. */
  path: string;
  settings: PortSettings;
  /** The state to put both lines into, or `leave` to touch neither. */
  lines: ModemLines | 'leave';
  clock: Clock;
  signal?: AbortSignal | undefined;
}

/** A port that is open, with its lines in the state asked for. */
export interface OpenedPort {
  port: OpenPort;
  hasModemLines: boolean;
  lowLatency: LatencyReport;
}

/** Bluetooth ports on Windows take up to eight seconds to open or to fail. */
const OPEN_TIMEOUT_MS = 12_000;

/** A receiver samples mid-bit, so that sender and receiver may differ by about 4 % together; half of it is the board's. */
const BAUD_TOLERANCE = 0.02;

/**
 * Opens a port with 8 data bits and 1 stop bit, then puts its lines into the state asked for.
 *
 * Linux raises DTR and RTS when a terminal opens, and no program can prevent that: the lines are set as soon as the
 * port is open. Errors: `E-PORT-NOT-FOUND`, `E-PORT-BUSY`, `E-PORT-FORBIDDEN`, `E-PORT-OPEN`, `E-PORT-SETTINGS`,
 * `E-PORT-STUCK`, or the reason of the signal.
 */
export async function openPort(binding: SerialBinding, request: PortRequest): Promise<OpenedPort> {
  const { path, clock, signal } = request;
  if (signal?.aborted === true) throw signal.reason;
  return await withinTime(openAndSetUp(binding, request), {
    clock,
    signal,
    timeoutMs: OPEN_TIMEOUT_MS,
    timeoutError: () => stuckError(path, 'opening', OPEN_TIMEOUT_MS),
    discard: ({ port }) => void port.close().catch(() => undefined),
  });
}

/** Changes the baud rate of an open port; throws away what is buffered. Errors: `E-PORT-SETTINGS`. */
export async function changeBaudRate(port: OpenPort, path: string, settings: PortSettings): Promise<void> {
  try {
    await port.update({ baudRate: settings.baudRate });
  } catch (error) {
    throw settingsError(path, settings, detailOf(error), error);
  }
  await checkBaudRate(port, path, settings);
}

/** A step inside the driver. */
export type PortStep = ErrorParams<'E-PORT-STUCK'>['step'];

/** The error of a step inside the driver that did not come back. */
export function stuckError(port: string, step: PortStep, timeoutMs: number): FlashError {
  return new FlashError('E-PORT-STUCK', { port, step, timeoutMs });
}

async function openAndSetUp(binding: SerialBinding, request: PortRequest): Promise<OpenedPort> {
  const { path, settings, lines } = request;
  const port = await binding
    // hupcl: on Windows it decides whether opening raises DTR.
    .open({ path, ...settings, dataBits: 8, stopBits: 1, lock: true, hupcl: false })
    .catch((error: unknown) => {
      throw openError(path, settings, error);
    });
  try {
    const { hasModemLines, flag } = await takeLines(port, lines);
    const lowLatency = await ensureLowLatency(path, flag);
    await checkBaudRate(port, path, settings);
    return { port, hasModemLines, lowLatency };
  } catch (error) {
    await port.close().catch(() => undefined);
    throw error;
  }
}

/** A port without modem lines is a normal case (pseudo-terminals, some virtual COM ports). */
async function takeLines(
  port: OpenPort,
  lines: ModemLines | 'leave',
): Promise<{ hasModemLines: boolean; flag: LatencyFlag }> {
  try {
    const { lowLatency: before } = await port.get();
    if (lines === 'leave') return { hasModemLines: true, flag: { before, now: before } };
    await port.set({ ...lines, brk: false, lowLatency: true });
    const { lowLatency: now } = await port.get();
    return { hasModemLines: true, flag: { before, now } };
  } catch {
    return { hasModemLines: false, flag: { before: undefined, now: undefined } };
  }
}

/** The binding ignores a refusal by the driver, which then keeps another rate: so ask what is in force. */
async function checkBaudRate(port: OpenPort, path: string, settings: PortSettings): Promise<void> {
  let baudRate: number;
  try {
    ({ baudRate } = await port.getBaudRate());
  } catch {
    return; // macOS cannot tell.
  }
  const deviation = Math.abs(baudRate - settings.baudRate) / settings.baudRate;
  if (deviation > BAUD_TOLERANCE)
    throw settingsError(path, settings, phrase('port.driver-rate', { baudRate }));
}
