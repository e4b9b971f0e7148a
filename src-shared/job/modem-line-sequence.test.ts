import { describe, expect, it } from 'vitest';
import type { ModemLineStep } from './enter-strategy.ts';
import { parseModemLineSequence } from './modem-line-sequence.ts';

const wait = (durationMs: number): ModemLineStep => ({ kind: 'wait', durationMs });

describe('a line sequence', () => {
  it('is read as stm32flash reads it: signals, 100 ms for each comma, and a way out after the colon', () => {
    expect(parseModemLineSequence('rts,-dtr,dtr:-rts,dtr')).toEqual({
      enter: [
        { kind: 'set', rts: true },
        wait(100),
        { kind: 'set', dtr: false },
        wait(100),
        { kind: 'set', dtr: true },
      ],
      leave: [{ kind: 'set', rts: false }, wait(100), { kind: 'set', dtr: true }],
    });
  });

  it('lets lines joined by & change together, and the same line twice one after the other', () => {
    expect(parseModemLineSequence('-dtr&rts')?.enter).toEqual([{ kind: 'set', dtr: false, rts: true }]);
    expect(parseModemLineSequence('dtr&-dtr')?.enter).toEqual([
      { kind: 'set', dtr: true },
      { kind: 'set', dtr: false },
    ]);
  });

  it('takes waits of its own, several commas, capitals and spaces', () => {
    expect(parseModemLineSequence(' RTS & 250ms & -rts ')?.enter).toEqual([
      { kind: 'set', rts: true },
      wait(250),
      { kind: 'set', rts: false },
    ]);
    expect(parseModemLineSequence('rts,,-rts')?.enter).toEqual([
      { kind: 'set', rts: true },
      wait(100),
      wait(100),
      { kind: 'set', rts: false },
    ]);
  });

  it('without a colon says nothing about the way out', () => {
    expect(parseModemLineSequence('rts,dtr')?.leave).toBeNull();
  });

  it.each(['', ',', 'cts', 'brk', '17,-17', 'rts:', ':rts', 'rts:dtr:rts', '--rts', '100ms', 'rts,99999ms'])(
    'is not %j',
    (words) => {
      expect(parseModemLineSequence(words)).toBeUndefined();
    },
  );

  it('has 64 steps at the most', () => {
    expect(parseModemLineSequence(new Array(33).fill('rts').join('&-rts&'))).toBeUndefined();
  });
});
