import type { Phase } from '../phase.ts';
import type { TraceRecord } from '../trace/trace-record.ts';
import type { PortSetting } from './evidence.ts';

/** Received bytes, and their relation to the bytes sent. */
export interface Arrival {
  bytes: Uint8Array;
  timeMs: number;
  /** Since the last byte was sent; null if none was since the port was opened, or since the modem lines were set. */
  afterSentMs: number | null;
  /** The last bytes sent before it; empty if none were sent since rate, parity or modem lines were set. */
  afterSent: Uint8Array;
  phase: Phase;
  setting: PortSetting;
}

/** A pause that parts two sayings of a program: many characters at any rate, and more than adapters hold bytes back. */
const PAUSE_MS = 40;

/** Everything that came on a line, including answers to probes; bytes without a pause between them are one arrival. */
export function arrivalsOf(trace: readonly TraceRecord[], start: PortSetting): Arrival[] {
  const arrivals: { arrival: Arrival; bytes: number[]; lastMs: number }[] = [];
  let phase: Phase = 'connecting';
  let setting = start;
  let sentMs: number | null = null;
  let afterSent: Uint8Array = new Uint8Array();
  let isOpen = false;
  for (const record of trace) {
    if (record.kind !== 'received') isOpen = false;
    if (record.kind === 'phase') phase = record.phase;
    else if (record.kind === 'settings') setting = { baudRate: record.baudRate, parity: record.parity };
    else if (record.kind === 'sent') [sentMs, afterSent] = [record.timeMs, record.bytes];
    if (record.kind === 'lines') sentMs = null;
    if (record.kind === 'settings' || record.kind === 'lines') afterSent = new Uint8Array();
    if (record.kind !== 'received') continue;
    const last = arrivals.at(-1);
    if (isOpen && last !== undefined && record.timeMs - last.lastMs <= PAUSE_MS) {
      for (const byte of record.bytes) last.bytes.push(byte);
      last.lastMs = record.timeMs;
      continue;
    }
    const afterSentMs = sentMs === null ? null : record.timeMs - sentMs;
    const arrival = { bytes: record.bytes, timeMs: record.timeMs, afterSentMs, afterSent, phase, setting };
    arrivals.push({ arrival, bytes: [...record.bytes], lastMs: record.timeMs });
    isOpen = true;
  }
  return arrivals.map(({ arrival, bytes }) => ({ ...arrival, bytes: Uint8Array.from(bytes) }));
}
