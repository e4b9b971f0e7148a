import { WireDecoder, type DecodedReceived, type DecodedSent } from '../protocols/an3155/wire-decoder.ts';
import type { TraceRecord } from './trace-record.ts';

type Sent = Extract<TraceRecord, { kind: 'sent' }>;
type Received = Extract<TraceRecord, { kind: 'received' }>;

/** A record of a trace; one with bytes also says what they mean. */
export type DecodedRecord =
  (Sent & DecodedSent) | (Received & DecodedReceived) | Exclude<TraceRecord, Sent | Received>;

/** Decodes the bytes of a recording, once for all who ask what they mean. */
export function decodeRecords(records: readonly TraceRecord[]): DecodedRecord[] {
  const decoder = new WireDecoder();
  let isConnecting = true;
  return records.map((record) => {
    if (record.kind === 'sent') return { ...record, ...decoder.sent(record.bytes) };
    if (record.kind === 'received') return { ...record, ...decoder.received(record.bytes) };
    // A bootloader that was reached is between commands, whatever was sent to reach it.
    const isReached = record.kind === 'phase' && isConnecting && record.phase !== 'connecting';
    if (record.kind === 'phase') isConnecting = record.phase === 'connecting';
    if (isReached || endsExchange(record)) decoder.reset();
    return record;
  });
}

/** After these the board is between commands, or was given up. */
export function endsExchange({ kind }: TraceRecord): boolean {
  return ['opened', 'closed', 'settings', 'lines', 'failed'].includes(kind);
}
