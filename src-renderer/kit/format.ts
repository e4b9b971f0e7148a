import { groupDigits } from '#shared/text/fill.ts';
import type { LanguageCode } from '#shared/text/languages.ts';
import { kitLanguage } from './kit-language.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** A size in the unit that fits: `512 bytes` as `512 B`, `61.4 KiB`, `2 MiB`. */
export function formatShortSize(sizeBytes: number): string {
  if (sizeBytes >= MIB) return `${trimmed(sizeBytes / MIB)} MiB`;
  return sizeBytes >= KIB ? `${trimmed(sizeBytes / KIB)} KiB` : `${groupDigits(sizeBytes)} B`;
}

/** A time in seconds with one decimal: `14.6 s`; from 100 s on in minutes, `2:05`. */
export function formatSeconds(timeMs: number): string {
  const seconds = timeMs / 1000;
  if (seconds < 99.95) return `${formatDecimal(seconds)} s`;
  const whole = Math.round(seconds);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}

/** A number with one decimal: `97.7`, in German `97,7`. */
export function formatDecimal(value: number): string {
  const { code } = kitLanguage;
  const format = decimalFormats.get(code) ?? new Intl.NumberFormat(code, ONE_DECIMAL);
  decimalFormats.set(code, format);
  return format.format(value);
}

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false } as const;
const decimalFormats = new Map<LanguageCode, Intl.NumberFormat>();

/** The beginning of a SHA-256, enough to tell two builds apart: `3f2a 91bc`. */
export function shortChecksum(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`;
}

/** A share as `62 %`. */
export function formatPercent(share: number): string {
  return `${String(Math.floor(share * 100))} %`;
}

/** Time of day with milliseconds, as the log has it. */
export function formatTime(timeMs: number): string {
  const time = new Date(timeMs);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
  return `${clock}.${String(time.getMilliseconds()).padStart(3, '0')}`;
}

function trimmed(value: number): string {
  if (value >= 100 || Math.round(value * 10) % 10 === 0) return String(Math.round(value));
  return formatDecimal(value);
}

/** Settings of a serial line as terminals write them: `115200 8E1`. */
export function formatLine({ baudRate, parity }: { baudRate: number; parity: string }): string {
  const letter = parity === 'even' ? 'E' : parity === 'odd' ? 'O' : 'N';
  return `${String(baudRate)} 8${letter}1`;
}
