import { describe, expect, it } from 'vitest';
import type { ModemLineFinding } from '#shared/job/modem-line-doctor.ts';
import { formatModemLineFinding } from './format-modem-line-finding.ts';

const finding: ModemLineFinding = {
  effects: { dtr: { pin: 'reset', inverted: false }, rts: { pin: 'boot0', inverted: true } },
  wiring: { boot0: 'rts', reset: 'dtr', boot0Inverted: true, resetInverted: false },
  problem: null,
  proved: true,
};

describe('what the line doctor found', () => {
  it('ends with the options for a wiring that works', () => {
    expect(formatModemLineFinding(finding)).toEqual([
      'DTR drives NRST',
      'RTS drives BOOT0, inverted',
      'The bootloader answered: this wiring works.',
      'Use: --boot0 rts --reset dtr --invert-boot0',
    ]);
  });

  it('recommends no wiring that did not work', () => {
    const lines = formatModemLineFinding({ ...finding, proved: false });
    expect(lines.at(-1)).toBe(
      'What your answers suggest, but what did not work: --boot0 rts --reset dtr --invert-boot0',
    );
  });

  it('names no options if there is no wiring', () => {
    const none = { effects: { dtr: null, rts: null }, wiring: null, problem: 'none', proved: null } as const;
    expect(formatModemLineFinding(none)).toEqual([
      'No line has any effect: set BOOT0 and press reset by hand.',
    ]);
  });
});
