import type { ProbeFinding } from '#shared/diagnosis/evidence.ts';
import { isFlashError, type ErrorCode, type FlashError } from '#shared/errors.ts';
import { enterStrategyOf } from '#shared/job/enter-choice.ts';
import { NACK, SYNC } from '#shared/protocols/an3155/commands.ts';
import type { PortSettings } from '../../links/byte-link.ts';
import type { ConnectOptions } from './connect.ts';
import type { Conversation } from './conversation.ts';
import { canReset, resetByModemLines } from './enter-bootloader.ts';

/** Wait after each 0x7F; the ROM answers within 0.4 ms (AN2606), the rest is for adapter and network. */
const SYNC_WAIT_MS = 100;
/** A program that says something every three seconds or oftener is heard: so seldom does XMODEM ask with its "C". */
const LISTEN_MS = 250;
const LONG_LISTEN_MS = 3200;
/** Between two bytes of a command: without a gap the next start bit would hide a missing parity bit. */
const BYTE_GAP_MS = 20;
const ANSWER_MS = 120;

/** How programs talk most often. */
const LISTEN_SETTINGS: readonly PortSettings[] = [
  { baudRate: 115_200, parity: 'none' },
  { baudRate: 9600, parity: 'none' },
  { baudRate: 57_600, parity: 'none' },
  { baudRate: 38_400, parity: 'none' },
];

/** Failures after which nobody knows what is at the other end of the line. */
const UNREACHED: readonly ErrorCode[] = [
  'E-SYNC-TIMEOUT',
  'E-SYNC-GARBAGE',
  'E-SYNC-UNSTABLE',
  'E-ENTER-NO-ROM',
];

/** Looks closer at a board that could not be reached; undefined after a failure of another kind. Errors: as {@link probeBoard}. */
export async function investigate(
  conversation: Conversation,
  options: ConnectOptions,
  { code }: FlashError,
): Promise<ProbeFinding[] | undefined> {
  if (!UNREACHED.includes(code)) return undefined;
  return probeBoard(conversation, options, code === 'E-SYNC-UNSTABLE');
}

/**
 * Looks closer at a board that could not be reached. One that is silent may be inside a frame, which every further byte
 * could complete, and at another rate bytes arrive as others: there the line is only listened to. One that acknowledged
 * the first byte is asked Get and Get ID, as far as these bytes can complete nothing. Bounded to a few seconds; a stop ends it. What it finds is for the diagnosis; failures of the line end it early.
 */
export async function probeBoard(
  conversation: Conversation,
  options: ConnectOptions,
  isAcked: boolean,
): Promise<ProbeFinding[]> {
  const findings: ProbeFinding[] = [];
  try {
    const ask = isAcked ? askByteByByte(conversation, options) : listenAround(conversation);
    for await (const finding of ask) findings.push(finding);
    await conversation.link.configure(options.settings);
  } catch (error) {
    if (!isFlashError(error)) throw error;
  }
  return findings;
}

/** After a 0x7F that was acknowledged: was it by a program that talks? Else, whose parity, or whose rate, is wrong? */
async function* askByteByByte(
  conversation: Conversation,
  options: ConnectOptions,
): AsyncGenerator<ProbeFinding> {
  const { link } = conversation;
  const { settings } = options;
  yield { kind: 'listen', setting: settings, heard: await hear(conversation, LONG_LISTEN_MS) };
  const other: PortSettings = { ...settings, parity: settings.parity === 'none' ? 'even' : 'none' };
  await startAnew(conversation, options);
  yield { kind: 'get-id', setting: settings, heard: await askPair(conversation, GET_ID) };
  await link.configure(other);
  yield { kind: 'get', setting: other, heard: await askPair(conversation, GET) };
}

/** 02 FD: all bytes have an odd number of ones, so that their even parity bit looks like a stop bit. */
const GET_ID = [0x02, 0xfd] as const;
/** 00 FF: an even number of ones, so that a missing parity bit is seen. */
const GET = [0x00, 0xff] as const;

/** The first settings, a reset if lines can make one, and a first byte if there was one. */
async function startAnew(conversation: Conversation, options: ConnectOptions): Promise<void> {
  const { link, clock, stopSignal: signal } = conversation;
  const strategy = enterStrategyOf(options);
  await link.configure(options.settings);
  if (!canReset(link, strategy)) return;
  await resetByModemLines({
    link,
    clock,
    strategy,
    into: 'bootloader',
    startupMs: options.startupMs,
    signal,
  });
  conversation.settle();
  await sendAndHear(conversation, SYNC, SYNC_WAIT_MS);
}

/** Sends a pair byte by byte. A NACK after its first half says that this byte ended another pair: then once more. */
async function askPair(
  conversation: Conversation,
  [first, second]: readonly [number, number],
): Promise<Uint8Array> {
  // A ROM is out of step by one byte at most here, which the second try puts right; the third is for a disturbed one.
  const MAX_TRIES = 3;
  let heard: Uint8Array = new Uint8Array();
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    conversation.throwIfStopped();
    if ((await sendAndHear(conversation, first, BYTE_GAP_MS)).includes(NACK)) continue;
    heard = await sendAndHear(conversation, second, ANSWER_MS);
    if (heard.length > 1 || (heard.length === 1 && !heard.includes(NACK))) break;
  }
  return heard;
}

/** After silence: does a program talk? */
async function* listenAround(conversation: Conversation): AsyncGenerator<ProbeFinding> {
  const { link } = conversation;
  for (const [index, setting] of LISTEN_SETTINGS.entries()) {
    conversation.throwIfStopped();
    await link.configure(setting);
    yield {
      kind: 'listen',
      setting,
      heard: await hear(conversation, index === 0 ? LONG_LISTEN_MS : LISTEN_MS),
    };
  }
}

async function sendAndHear(conversation: Conversation, byte: number, waitMs: number): Promise<Uint8Array> {
  conversation.dropStray();
  if (conversation.fillers().wouldHarm(byte)) return new Uint8Array();
  await conversation.sendProbe(byte);
  return hear(conversation, waitMs);
}

/** All that comes within this time. */
async function hear(conversation: Conversation, durationMs: number): Promise<Uint8Array> {
  await conversation.pause(durationMs);
  return conversation.link.discardInput().slice();
}
