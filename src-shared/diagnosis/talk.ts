import { formatBytes } from '../bytes.ts';
import type { Arrival } from './arrivals.ts';

/** What came unasked: `some` may be answers that were long on their way, `much` is not. */
export interface Talk {
  heard: 'nothing' | 'some' | 'much';
  /** Bytes that came when none were expected. */
  unasked: readonly Arrival[];
}

/** A bootloader answers within 0.4 ms (AN2606); adapters hold a byte for 16 ms, networks and busy machines for some more. */
const IN_TIME_MS = 150;
/** No network holds an answer for so long. */
const NEVER_MS = 700;
/** Answers that are late by the way they go are all late by about the same. */
const SPREAD_MS = 60;

/** So often no reset circuit settles. */
const MIN_ZEROS = 3;

/** Adapters make a byte or two of their own when a port is opened or a line is set. */
const MIN_OPENING_BYTES = 4;

/**
 * Unexpected bytes while connecting: before anything was sent, or long after. A bootloader never speaks first, so such
 * bytes come from a program, whatever their value. If a byte comes both unexpectedly and in time, it is not an answer
 * either. Zeros alone are the glitch of a reset, unless they come again and again without one.
 */
export function talkOf(arrivals: readonly Arrival[]): Talk {
  const connecting = arrivals.filter(({ phase }) => phase === 'connecting');
  const isGlitch = ({ bytes }: Arrival) => bytes.every((byte) => byte === 0x00);
  const lateZeros = connecting.filter(
    (arrival) => isGlitch(arrival) && arrival.afterSentMs !== null && !isInTime(arrival),
  );
  const isToggled = lateZeros.length >= MIN_ZEROS;
  const heard = connecting.filter(
    (arrival) => !isGlitch(arrival) || (isToggled && lateZeros.includes(arrival)),
  );
  const unasked = heard.filter((arrival) => !isInTime(arrival));
  const inTime = new Set(heard.filter(isInTime).map(({ bytes }) => formatBytes(bytes)));
  const delays = unasked.map(({ afterSentMs }) => afterSentMs ?? Infinity);
  const isSpread = delays.length > 1 && Math.max(...delays) - Math.min(...delays) > SPREAD_MS;
  const isMuch =
    isSpread ||
    unasked.some(({ afterSentMs, bytes }) => {
      if (inTime.has(formatBytes(bytes))) return true;
      return afterSentMs === null ? bytes.length >= MIN_OPENING_BYTES : afterSentMs > NEVER_MS;
    });
  return { heard: unasked.length === 0 ? 'nothing' : isMuch ? 'much' : 'some', unasked };
}

/** True for bytes that came soon enough after a transmission, with unchanged port settings, to be its answer. */
export function isInTime({ afterSent, afterSentMs }: Arrival): boolean {
  return afterSent.length > 0 && afterSentMs !== null && afterSentMs <= IN_TIME_MS;
}
