import { describe, expect, it } from 'vitest';
import { workplaceRig } from '../../test/support/workplace-rig.ts';
import { sleep } from '../time/clock.ts';
import { WireLog, type LogEntry } from './wire-log.ts';

function logOf(exchange: readonly (readonly ['sent' | 'received', ...number[]])[]): LogEntry[] {
  const entries: LogEntry[] = [];
  const log = new WireLog((entry) => entries.push(entry));
  for (const [direction, ...bytes] of exchange) log.bytes(direction, Uint8Array.from(bytes));
  log.flush();
  return entries;
}

describe('WireLog', () => {
  it('tells a command and its answer as one line each, with all bytes of both', () => {
    const entries = logOf([
      ['sent', 0x11, 0xee],
      ['received', 0x79],
      ['sent', 0x08, 0x00, 0x00, 0x00, 0x08],
      ['received', 0x79],
      ['sent', 0x01, 0xfe],
      ['received', 0x79, 0xaa, 0xbb],
    ]);
    expect(entries.map(({ direction, text }) => [direction, text])).toEqual([
      ['out', 'Read Memory 0x08000000, 2 bytes'],
      ['in', 'ACK, 2 bytes'],
    ]);
    expect([...(entries[0]?.bytes ?? [])]).toEqual([0x11, 0xee, 0x08, 0, 0, 0, 0x08, 0x01, 0xfe]);
  });

  it('tells a refusal at once, as a warning', () => {
    const entries = logOf([
      ['sent', 0x31, 0xce],
      ['received', 0x1f],
      ['sent', 0x00, 0xff],
    ]);
    expect(entries.map(({ text, level }) => [text, level])).toEqual([
      ['NACK', 'warning'],
      ['Get', 'info'],
    ]);
  });

  it('reads the product id', () => {
    const entries = logOf([
      ['sent', 0x02, 0xfd],
      ['received', 0x79, 0x01, 0x04, 0x60, 0x79],
    ]);
    expect(entries.map(({ text }) => text)).toEqual(['Get ID', 'PID 0x460']);
  });

  it('keeps no more than 320 bytes of a line', () => {
    const entries = logOf([['received', ...Array<number>(1000).fill(0x55)]]);
    expect(entries[0]?.bytes).toHaveLength(320);
  });

  it('tells both modem lines', () => {
    const entries: LogEntry[] = [];
    new WireLog((entry) => entries.push(entry)).lines({ dtr: true, rts: false });
    expect(entries[0]).toMatchObject({ direction: 'line', text: 'DTR asserted, RTS released' });
  });

  it('tells the settings of the line as people write them', () => {
    const entries: LogEntry[] = [];
    new WireLog((entry) => entries.push(entry)).configured({ baudRate: 57_600, parity: 'even' });
    expect(entries[0]).toMatchObject({ direction: 'line', text: '57600 baud, 8E1' });
  });
});

describe('the log of a workplace', () => {
  it('holds what passed between a slot and its board, numbered, and tells it in batches', async () => {
    const { workplace, idle, clock } = await workplaceRig();
    let batches = 0;
    let heard = 0;
    workplace.publisher.subscribe((topic, value) => {
      if (topic !== 'log' || !('lines' in value)) return;
      batches += 1;
      heard += value.lines.length;
    });
    workplace.line.program([2]);
    await idle();
    await sleep(clock, 200);
    const lines = workplace.log.recent;
    expect(heard).toBe(lines.length);
    expect(batches).toBeLessThan(lines.length / 3);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
    expect(new Set(lines.map(({ source }) => source))).toEqual(new Set(['slot 2']));
    expect(lines.filter(({ text }) => text.startsWith('Write Memory')).length).toBeGreaterThan(30);
  });
});
