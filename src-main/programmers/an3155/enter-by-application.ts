import { applicationJump, cannotJump } from '#shared/devices/application-jump.ts';
import type { Device } from '#shared/devices/device.ts';
import { formatBytes } from '#shared/bytes.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { readOnlyEffects } from '#shared/effects/allowed-effects.ts';
import { WireGuard } from '#shared/protocols/an3155/wire-guard.ts';
import type { CommandExchange, EnterStrategy } from '#shared/job/enter-strategy.ts';
import type { Warning } from '#shared/warnings.ts';
import type { ByteLink, PortSettings } from '../../links/byte-link.ts';
import { wireTimeMs } from '../../links/wire-time.ts';
import { sleep, type Clock } from '../../time/clock.ts';
import { ContactError } from '../fault.ts';

/** The port whose board runs its application. */
export interface ApplicationPort {
  /** Opens the port again, set as the ROM wants it. */
  reopen: () => Promise<ByteLink>;
  clock: Clock;
  /** Ends every wait with its reason. */
  signal?: AbortSignal | undefined;
}

/** How often a port that is gone is looked for (INAV's configurator does the same). */
const RETURN_POLL_MS = 250;
/** A port that vanished with an application command gets this long to come back. */
const RETURN_TIMEOUT_MS = 10_000;
/** DTR is held before it is dropped, so that the USB host has passed both on (one frame is 1 ms). */
const TOUCH_HOLD_MS = 50;
/**
 * An adapter may still hold bytes when its driver says that all are sent (FTDI: 16 ms), and a change of parity closes the
 * port on some systems, which drops them.
 */
const ADAPTER_MS = 50;
const TOUCH_SETTINGS: PortSettings = { baudRate: 1200, parity: 'none' };
/** Longest part of an answer that is kept. */
const MAX_HEARD_BYTES = 1024;

/**
 * Has the running application jump to the ROM, if the strategy is one of that kind, and returns the link to go on
 * with: `link` itself, or another one if the port went away or had to be closed. On a failure no link stays open.
 *
 * @throws FlashError `E-PLAN-GUARD` for bytes that hold a command which changes something, `E-ENTER-ANSWER` if the application does not answer correctly, `E-ENTER-NO-RETURN` if the
 *   port does not come back, what the link throws, and the reason of the signal
 */
export async function enterByApplication(
  link: ByteLink,
  strategy: EnterStrategy,
  port: ApplicationPort,
): Promise<ByteLink> {
  try {
    if (strategy.kind === 'command') return await sendCommand(link, strategy, port);
    if (strategy.kind === 'touch-1200') return await touch(link, strategy, port);
    return link;
  } catch (error) {
    await link.close();
    throw error;
  }
}

async function sendCommand(
  link: ByteLink,
  { command }: Extract<EnterStrategy, { kind: 'command' }>,
  port: ApplicationPort,
): Promise<ByteLink> {
  const romSettings = link.settings;
  let hasSent = false;
  try {
    await link.configure({ baudRate: command.baudRate, parity: command.parity });
    for (const exchange of command.exchanges) {
      link.discardInput();
      const bytes = Uint8Array.from(exchange.send);
      // In place of the application a bootloader may listen.
      new WireGuard(readOnlyEffects).checkUnknown(bytes);
      hasSent = true;
      await link.send(bytes, port.signal);
      const sendingMs = wireTimeMs(exchange.send.length, link.settings) + ADAPTER_MS;
      await sleep(port.clock, sendingMs, port.signal);
      if (exchange.expect !== null) await awaitAnswer(link, exchange, exchange.expect, port);
    }
    await link.configure(romSettings);
    await sleep(port.clock, command.waitMs, port.signal);
    link.discardInput();
    return link;
  } catch (error) {
    // Adapters that the application itself provides go away with it.
    if (!hasSent || !isPortGone(error)) throw error;
    return reopenLater(link, command.waitMs, RETURN_TIMEOUT_MS, port);
  }
}

async function touch(
  link: ByteLink,
  { waitMs, returnTimeoutMs }: Extract<EnterStrategy, { kind: 'touch-1200' }>,
  port: ApplicationPort,
): Promise<ByteLink> {
  try {
    await link.configure(TOUCH_SETTINGS);
    if (link.hasModemLines) {
      await link.setLines({ dtr: true, rts: false });
      await sleep(port.clock, TOUCH_HOLD_MS, port.signal);
      await link.setLines({ dtr: false, rts: false });
    }
  } catch (error) {
    // An application that provides the port takes it away as soon as it sees the touch, which may be before the last step.
    if (!isPortGone(error)) throw error;
  }
  return reopenLater(link, waitMs, returnTimeoutMs, port);
}

function isPortGone(error: unknown): boolean {
  return isFlashError(error, 'E-PORT-LOST', 'E-PORT-OPEN', 'E-PORT-NOT-FOUND');
}

/** Closes the port and opens it again once it is there: first after `waitMs`, for `timeoutMs` at the most. */
async function reopenLater(
  link: ByteLink,
  waitMs: number,
  timeoutMs: number,
  { reopen, clock, signal }: ApplicationPort,
): Promise<ByteLink> {
  await link.close();
  const deadline = clock.now() + timeoutMs;
  for (let pauseMs = waitMs; ; pauseMs = RETURN_POLL_MS) {
    await sleep(clock, pauseMs, signal);
    try {
      return await reopen();
    } catch (error) {
      if (!isFlashError(error) || !error.code.startsWith('E-PORT-')) throw error;
      if (clock.now() < deadline) continue;
      throw new FlashError(
        'E-ENTER-NO-RETURN',
        { port: link.name, timeoutMs },
        { phase: 'connecting', cause: error },
      );
    }
  }
}

async function awaitAnswer(
  link: ByteLink,
  { timeoutMs }: CommandExchange,
  expect: readonly number[],
  { clock, signal }: ApplicationPort,
): Promise<void> {
  const deadline = clock.now() + timeoutMs;
  let heard: number[] = [];
  while (!endsWith(heard, expect)) {
    try {
      const waitMs = Math.max(0, deadline - clock.now());
      const [byte = 0] = await link.take(1, { timeoutMs: waitMs, phase: 'connecting', signal });
      heard = [...heard, byte].slice(-MAX_HEARD_BYTES);
    } catch (error) {
      if (!isFlashError(error, 'E-PORT-TIMEOUT')) throw error;
    }
    if (clock.now() >= deadline && !endsWith(heard, expect)) throw noAnswer(heard, expect, timeoutMs);
  }
}

function endsWith(heard: readonly number[], expect: readonly number[]): boolean {
  const tail = heard.slice(-expect.length);
  return tail.length === expect.length && expect.every((byte, index) => tail[index] === byte);
}

function noAnswer(heard: readonly number[], expect: readonly number[], timeoutMs: number): FlashError {
  const MAX_SHOWN = 16;
  const params = {
    expected: formatBytes(Uint8Array.from(expect)),
    received: heard.length === 0 ? '–' : formatBytes(Uint8Array.from(heard.slice(-MAX_SHOWN))),
    timeoutMs,
  };
  return new FlashError('E-ENTER-ANSWER', params, { phase: 'connecting' });
}

/** What should be known before an application is asked to jump, if the part is known beforehand. */
export function jumpWarning(strategy: EnterStrategy, device: Device | undefined): Warning | undefined {
  if (!asksApplication(strategy) || device === undefined) return undefined;
  const jump = applicationJump(device);
  if (!cannotJump(jump)) return undefined;
  const code =
    jump.reason === 'empty-check'
      ? 'W-ENTER-JUMP-EMPTY'
      : jump.reason === 'dual-bank'
        ? 'W-ENTER-JUMP-BANK'
        : 'W-ENTER-JUMP-NONE';
  return { code, params: { device: device.name } };
}

/** A silence after an application was asked to jump has reasons of its own. Any other error stays as it is. */
export function explainSilence(error: unknown, strategy: EnterStrategy, device: Device | undefined): unknown {
  if (!asksApplication(strategy) || !isFlashError(error, 'E-SYNC-TIMEOUT')) return error;
  const options = { phase: 'connecting', cause: error } as const;
  return device !== undefined && cannotJump(applicationJump(device))
    ? new ContactError('E-ENTER-NO-JUMP', { device: device.name }, 'silent', options)
    : new ContactError('E-ENTER-NO-ROM', {}, 'silent', options);
}

function asksApplication({ kind }: EnterStrategy): boolean {
  return kind === 'command' || kind === 'touch-1200';
}
