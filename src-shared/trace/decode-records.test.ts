import { describe, expect, it } from 'vitest';
import { decodeRecords, type DecodedRecord } from './decode-records.ts';
import type { TraceRecord } from './trace-record.ts';

const sent = (...bytes: number[]): TraceRecord => ({
  kind: 'sent',
  timeMs: 0,
  bytes: Uint8Array.from(bytes),
});
const received = (...bytes: number[]): TraceRecord => ({
  kind: 'received',
  timeMs: 0,
  bytes: Uint8Array.from(bytes),
});
const phase = (name: 'connecting' | 'identifying'): TraceRecord => ({
  kind: 'phase',
  timeMs: 0,
  phase: name,
});
const lines: TraceRecord = { kind: 'lines', timeMs: 0, dtr: true, rts: false };

const ADDRESS = [0x08, 0x00, 0x00, 0x00, 0x08];
const READ = [0x11, 0xee];

/** What each transmission completed, and which answers ended a command. */
function meanings(...records: TraceRecord[]): unknown[] {
  return decodeRecords(records).flatMap((record: DecodedRecord) => {
    if (record.kind === 'sent') return [record.events.map(({ kind }) => kind).join(' ')];
    return record.kind === 'received' && record.endsCommand ? ['ended'] : [];
  });
}

describe('the decoded records of a trace', () => {
  it('say what a transmission completed, with its address, count and data', () => {
    const [command, , address, , length] = decodeRecords([
      sent(...READ),
      received(0x79),
      sent(...ADDRESS),
      received(0x79),
      sent(0x03, 0xfc),
      received(0x79, 1, 2, 3, 4),
    ]);
    expect(command).toMatchObject({ startsCommand: true, events: [{ kind: 'command', code: 0x11 }] });
    expect(address).toMatchObject({ startsCommand: false, events: [{ kind: 'address' }] });
    expect(length).toMatchObject({ events: [{ kind: 'read', address: 0x0800_0000, byteCount: 4 }] });
  });

  it('end a command with a refusal, and only with the first byte of an answer', () => {
    expect(meanings(sent(...READ), received(0x1f), sent(...READ))).toEqual(['command', 'ended', 'command']);
    expect(meanings(sent(...READ), received(0x79), received(0x1f), sent(...ADDRESS))).toEqual([
      'command',
      'address',
    ]);
  });

  it('take contents that look like a refusal for contents', () => {
    expect(
      meanings(sent(...READ), sent(...ADDRESS), sent(0x00, 0xff), received(0x1f), sent(...READ)),
    ).toEqual(['command', 'address', 'read', 'command']);
  });

  it.each([
    ['lines are set', [lines]],
    ['the bootloader was reached', [phase('identifying')]],
  ])('begin with a command after %s', (_, between) => {
    expect(meanings(phase('connecting'), sent(0x11), ...between, sent(...READ))).toEqual(['', 'command']);
  });

  it('go on with a command that a new phase begins within', () => {
    const run = [phase('identifying'), sent(...READ), phase('identifying'), sent(...ADDRESS)];
    expect(meanings(...run)).toEqual(['command', 'address']);
  });
});
