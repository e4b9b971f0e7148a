import { isFlashError } from '#shared/errors.ts';
import {
  compareEcho,
  judgeLoopback,
  loopbackPattern,
  type LoopbackReport,
  type LoopbackRound,
  type ParityTiming,
} from '#shared/job/loopback.ts';
import { readOnlyEffects } from '#shared/effects/allowed-effects.ts';
import { WireGuard } from '#shared/protocols/an3155/wire-guard.ts';
import { ACK, NACK } from '#shared/protocols/an3155/commands.ts';
import { KNOCK_SYNCHRONISED } from '#shared/protocols/an3155/knock.ts';
import type { ByteLink, PortSettings, Parity } from '../../links/byte-link.ts';
import { wireTimeMs } from '../../links/wire-time.ts';
import { sleep, type Clock } from '../../time/clock.ts';

/** How a loopback test is run. */
export interface LoopbackTestOptions {
  clock: Clock;
  signal?: AbortSignal | undefined;
  /** Rates to try; the usual ones if left out. */
  baudRates?: readonly number[];
  /** Told of each round when it has ended. */
  onRound?: (round: LoopbackRound) => void;
}

const USUAL_BAUD_RATES = [9600, 57_600, 115_200];
const PARITIES: readonly Parity[] = ['none', 'even', 'odd'];
/** USB adapters and networks take this long at the most to give a byte back. */
const PATIENCE_MS = 300;
/** A board that answers has done so by then, adapter included. */
const ANSWER_MS = 50;
/** Slow enough that one bit more in each byte shows against the delays of USB: 62 ms in 625 ms. */
const TIMING_BAUD_RATE = 9600;
const TIMING_BYTES = 600;

/**
 * Tests an adapter whose TX and RX are joined: patterns at several rates and parities must come back as they were sent.
 * Both ends are the same chip, so that it would not hear its own missing parity: whether parity is really on the wire is
 * told by the time that the bytes take. The link is left with the settings it had.
 *
 * @throws what the link throws, and the reason of the signal
 */
export async function testLoopback(link: ByteLink, options: LoopbackTestOptions): Promise<LoopbackReport> {
  const before = link.settings;
  try {
    const rounds: LoopbackRound[] = [];
    const first = await knock(link, options);
    if (first.outcome === 'altered') {
      options.onRound?.(first);
      return judgeLoopback([first], null);
    }
    let isJoined = first.outcome === 'same';
    for (const baudRate of options.baudRates ?? USUAL_BAUD_RATES) {
      for (const parity of PARITIES) {
        const round = await playRound(
          link,
          { baudRate, parity },
          isJoined ? loopbackPattern() : single(rounds.length),
          options,
        );
        isJoined ||= round.outcome === 'same';
        rounds.push(round);
        options.onRound?.(round);
        if (isHopeless(rounds)) return judgeLoopback(rounds, null);
      }
    }
    const isClean = rounds.every(({ outcome }) => outcome === 'same');
    return judgeLoopback(rounds, isClean ? await timeParity(link, options) : null);
  } finally {
    await link.configure(before).catch(() => undefined);
  }
}

/** Silence at the first rate will not become an echo at a higher one. */
function isHopeless(rounds: readonly LoopbackRound[]): boolean {
  return rounds.length === PARITIES.length && rounds.every(({ outcome }) => outcome === 'silent');
}

/** If nothing came back, the pattern is not sent: what is at the other end may be inside a frame. */
function single(count: number): Uint8Array {
  return Uint8Array.of(KNOCK_SYNCHRONISED[count % KNOCK_SYNCHRONISED.length] ?? 0);
}

/**
 * Is there a jumper at all, or a board? Before any pattern the two bytes of a knock are sent, one by one, each only if the one
 * before came back: they complete as little as possible of a frame that a board may be inside of, and a ROM refuses them, so that more than
 * an echo is heard from it. They are sent with parity, as a ROM hears them.
 */
async function knock(link: ByteLink, options: LoopbackTestOptions): Promise<LoopbackRound> {
  const { baudRate } = link.settings;
  const { parity } = await withParity(link, baudRate);
  const sent: number[] = [];
  const heard: number[] = [];
  for (const byte of KNOCK_SYNCHRONISED) {
    sent.push(byte);
    const echo = await echoOf(link, Uint8Array.of(byte), options);
    await sleep(options.clock, ANSWER_MS, options.signal);
    heard.push(...echo.heard, ...link.discardInput());
    if (heard.length !== sent.length) break;
  }
  const answer = compareEcho(Uint8Array.from(sent), Uint8Array.from(heard));
  // An adapter that alters what it sends is for the rounds to tell.
  const isEcho = heard.length === sent.length && heard.every((byte) => byte !== ACK && byte !== NACK);
  return { baudRate, parity, ...answer, outcome: isEcho ? 'same' : answer.outcome };
}

async function withParity(link: ByteLink, baudRate: number): Promise<PortSettings> {
  try {
    await link.configure({ baudRate, parity: 'even' });
  } catch (error) {
    if (!isRefusedSetting(error)) throw error;
    await link.configure({ baudRate, parity: 'none' });
  }
  return link.settings;
}

function isRefusedSetting(error: unknown): boolean {
  return isFlashError(error, 'E-PORT-SETTINGS', 'E-PORT-REMOTE');
}

async function playRound(
  link: ByteLink,
  settings: PortSettings,
  pattern: Uint8Array,
  options: LoopbackTestOptions,
): Promise<LoopbackRound> {
  try {
    await link.configure(settings);
  } catch (error) {
    if (!isRefusedSetting(error)) throw error;
    const nothing = { sentCount: 0, heardCount: 0, difference: null };
    return { ...settings, outcome: 'refused', ...nothing };
  }
  const { heard } = await echoOf(link, pattern, options);
  return { ...settings, ...compareEcho(pattern, heard) };
}

async function timeParity(link: ByteLink, options: LoopbackTestOptions): Promise<ParityTiming | null> {
  const pattern = new Uint8Array(TIMING_BYTES).fill(0x55);
  const timeOf = async (parity: Parity) => {
    await link.configure({ baudRate: TIMING_BAUD_RATE, parity });
    const { heard, durationMs } = await echoOf(link, pattern, options);
    return heard.length === pattern.length ? durationMs : undefined;
  };
  const noneMs = await timeOf('none');
  const evenMs = await timeOf('even');
  if (noneMs === undefined || evenMs === undefined) return null;
  const expectedNoneMs = wireTimeMs(TIMING_BYTES, { baudRate: TIMING_BAUD_RATE, parity: 'none' });
  return { noneMs, evenMs, expectedNoneMs };
}

/** Sends bytes and takes what comes back, until all have come or nothing more does. */
async function echoOf(
  link: ByteLink,
  pattern: Uint8Array,
  { clock, signal }: LoopbackTestOptions,
): Promise<{ heard: Uint8Array; durationMs: number }> {
  // In place of a wire a board may be joined to the adapter.
  new WireGuard(readOnlyEffects).checkUnknown(pattern);
  link.discardInput();
  const startMs = clock.now();
  await link.send(pattern);
  const timeoutMs = wireTimeMs(pattern.length, link.settings) + PATIENCE_MS;
  try {
    const heard = await link.take(pattern.length, { timeoutMs, phase: 'connecting', signal });
    return { heard, durationMs: clock.now() - startMs };
  } catch (error) {
    if (!isFlashError(error, 'E-PORT-TIMEOUT')) throw error;
    return { heard: link.discardInput(), durationMs: clock.now() - startMs };
  }
}
