import type { Device } from '#shared/devices/device.ts';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { enterStrategyOf, lineStrategyOf, type EnterChoice } from '#shared/job/enter-choice.ts';
import type { EnterStrategy } from '#shared/job/enter-strategy.ts';
import { isCommandListCut, type GetAnswer } from '#shared/protocols/an3155/decode.ts';
import type { PortSettings } from '../../links/byte-link.ts';
import { isRequestError } from '../fault.ts';
import type { Bootloader } from './bootloader.ts';
import type { Conversation } from './conversation.ts';
import { canReset, resetByModemLines } from './enter-bootloader.ts';
import { resume, synchronise, type SyncReport } from './synchronise.ts';
import { WAIT_PERIOD_MS } from './timeouts.ts';

/**
 * How to reach the ROM: what the strategy does with modem lines is done here, once for each attempt. An application was
 * asked to jump before the conversation began (`enterByApplication`).
 */
export interface ConnectOptions extends EnterChoice {
  /** First settings to try; the link is open with them. */
  settings: PortSettings;
  /** Longest time the part may need from reset until it listens (AN2606 T227). */
  startupMs: number;
  /** Time that a board without lines gets before the first byte, if its part is not known; `startupMs` if left out. */
  settleMs?: number | undefined;
  /** Whether the lines reset the board is yet to be found out: no other rate is tried, at which bytes arrive as others. */
  areLinesUnproven?: boolean;
  /** All of this was tried before, and met by silence: as little as can be is sent, at these settings only. */
  isAgain?: boolean;
}

/** What a connection found. */
export interface Connection {
  sync: SyncReport;
  get: GetAnswer;
  /** Settings that worked. */
  settings: PortSettings;
}

/** Longest start-up that is waited for if the part is not known beforehand (AN2606 T227: F10x, F2, F4 below 150 ms). */
export const DEFAULT_STARTUP_MS = 150;
/** A board that opening its port may have reset, and whose part is not known, gets as long as the slowest usual one needs (F30x: 561 ms). */
const UNKNOWN_SETTLE_MS = 600;
/** A reset line takes its time to rise, whatever the part. */
const MIN_SETTLE_MS = 50;
/** Rates below the first one, tried after a reset: software detection of F2, F4, L4 and F7 is off by up to 6 % (AN2606 T6). */
const LOWER_BAUD_RATES = [57_600, 38_400, 19_200, 9600];

/** How a board is reached first, by what its user told. */
export function firstConnect(
  settings: PortSettings,
  { enter, wiring, resume, expected }: EnterChoice & { expected: Device | undefined },
): ConnectOptions {
  return {
    settings,
    enter,
    wiring,
    startupMs: expected?.uart.startup.worstMs ?? DEFAULT_STARTUP_MS,
    settleMs: expected === undefined ? UNKNOWN_SETTLE_MS : undefined,
    resume,
  };
}

/**
 * Synchronises and asks for the command list; only both together prove a working line. If the board can be reset
 * through its lines, lower rates and, last, no parity (WB0, WL3) are tried, each after a reset: a ROM that measured a
 * wrong rate keeps it until then.
 *
 * @throws FlashError `E-SYNC-TIMEOUT`, `E-SYNC-GARBAGE`, `E-SYNC-UNSTABLE`, `E-SYNC-SEVEN-BIT`, and what the link throws
 */
export async function connect(bootloader: Bootloader, options: ConnectOptions): Promise<Connection> {
  const { conversation } = bootloader;
  const { link } = conversation;
  const strategy = enterStrategyOf(options);
  conversation.phase = 'connecting';
  const resettable = canReset(link, strategy);
  let fault: unknown;
  const triesOthers = resettable && options.areLinesUnproven !== true && options.isAgain !== true;
  for (const settings of triesOthers ? settingsToTry(options.settings) : [options.settings]) {
    if (settings !== options.settings) await link.configure(settings);
    try {
      return await connectOnce(bootloader, settings, options);
    } catch (error) {
      if (!isFlashError(error, 'E-SYNC-TIMEOUT', 'E-SYNC-GARBAGE', 'E-SYNC-BABBLE', 'E-SYNC-UNSTABLE'))
        throw error;
      fault ??= error;
    }
  }
  throw fault;
}

/** Marks of a place where no bootloader listens, or not yet. */
const NOT_THERE = ['E-SYNC-TIMEOUT', 'E-SYNC-GARBAGE', 'E-SYNC-BABBLE'] as const;

/**
 * The same, again and again, until a ROM answers or somebody stops it: for a board that is yet to be put in. What is sent is worked
 * out in docs/adr/0082.
 *
 * @param onWaiting called once, when nothing answered at first
 * @throws what `connect` throws besides silence, and the reason of the stop
 */
export async function connectWhenThere(
  bootloader: Bootloader,
  options: ConnectOptions,
  onWaiting: (error: FlashError) => void,
): Promise<Connection> {
  const { conversation } = bootloader;
  const { link, clock } = conversation;
  for (let isAgain = false; ; isAgain = true) {
    const startMs = clock.now();
    try {
      return await connect(bootloader, { ...options, isAgain });
    } catch (error) {
      if (!isFlashError(error, ...NOT_THERE)) throw error;
      if (!isAgain) onWaiting(error);
    }
    const isChanged =
      link.settings.baudRate !== options.settings.baudRate ||
      link.settings.parity !== options.settings.parity;
    if (isChanged) await link.configure(options.settings);
    await conversation.pause(Math.max(0, startMs + WAIT_PERIOD_MS - clock.now()));
  }
}

async function connectOnce(
  bootloader: Bootloader,
  settings: PortSettings,
  options: ConnectOptions,
): Promise<Connection> {
  const { conversation } = bootloader;
  const sync = await call(conversation, options);
  conversation.echo = sync.echo;
  const get = await firstAnswer(bootloader, settings);
  if (isCommandListCut(get.commands)) throw new FlashError('E-SYNC-SEVEN-BIT', {}, { phase: 'connecting' });
  conversation.settle();
  return { sync, get, settings };
}

/** A reset comes first if the lines can make one, and once more if the first byte after it was not answered. */
async function call(conversation: Conversation, options: ConnectOptions): Promise<SyncReport> {
  const strategy = enterStrategyOf(options);
  if (strategy.kind === 'resume') return resume(conversation);
  if (!canReset(conversation.link, strategy)) {
    // Opening a port resets many boards, and there is only one 0x7F.
    if (options.isAgain !== true)
      await conversation.pause(Math.max(MIN_SETTLE_MS, options.settleMs ?? options.startupMs));
    return synchronise(conversation, options.isAgain);
  }
  const maxResets = options.isAgain === true ? 1 : 2;
  for (let count = 1; ; count += 1) {
    await resetIntoRom(conversation, strategy, options.startupMs);
    try {
      const sync = await synchronise(conversation, options.isAgain);
      // A ROM that is not fresh after a reset was not reset.
      if (sync.state === 'fresh')
        conversation.resetIntoRom = resetOf(conversation, strategy, options.startupMs);
      return sync;
    } catch (error) {
      if (count === maxResets || !isFlashError(error, 'E-SYNC-TIMEOUT', 'E-SYNC-GARBAGE')) throw error;
    }
  }
}

/** A reset in mid-job, if it is sure to lead into the ROM: a part that starts its half-written program would be lost. */
function resetOf(
  conversation: Conversation,
  strategy: EnterStrategy,
  startupMs: number,
): Conversation['resetIntoRom'] {
  const drivesBoot0 =
    strategy.kind === 'sequence' || (strategy.kind === 'lines' && strategy.wiring.boot0 !== null);
  if (!drivesBoot0) return undefined;
  return async () => {
    await resetIntoRom(conversation, strategy, startupMs);
    conversation.settle();
    await synchronise(conversation);
  };
}

async function firstAnswer(bootloader: Bootloader, { baudRate }: PortSettings): Promise<GetAnswer> {
  try {
    return await bootloader.agreed(() => bootloader.get());
  } catch (error) {
    if (!isRequestError(error) && !isFlashError(error, 'E-SYNC-LOST')) throw error;
    throw new FlashError('E-SYNC-UNSTABLE', { baudRate }, { phase: 'connecting', cause: error });
  }
}

function settingsToTry(first: PortSettings): PortSettings[] {
  const lower = LOWER_BAUD_RATES.filter((baudRate) => baudRate < first.baudRate).map((baudRate) => ({
    ...first,
    baudRate,
  }));
  const otherParity: PortSettings = { ...first, parity: first.parity === 'none' ? 'even' : 'none' };
  return [first, ...lower, otherParity];
}

/** Synchronises again after a command that reset the device (AN3155 §3.9 to §3.12). Errors: as `connect`. */
export async function reconnect(conversation: Conversation, options: ConnectOptions): Promise<SyncReport> {
  const strategy = lineStrategyOf(options);
  if (canReset(conversation.link, strategy)) {
    await resetIntoRom(conversation, strategy, options.startupMs);
    if (conversation.resetIntoRom !== undefined) conversation.settle();
  }
  return synchronise(conversation);
}

/** Resets the board by its lines and waits until its ROM can listen. Errors: those of the link, and the reason of a stop. */
export async function resetIntoRom(
  { link, clock, stopSignal: signal }: Conversation,
  strategy: EnterStrategy,
  startupMs: number,
): Promise<void> {
  await resetByModemLines({ link, clock, strategy, into: 'bootloader', startupMs, signal });
}
