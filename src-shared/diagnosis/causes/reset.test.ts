import { describe, expect, it } from 'vitest';
import {
  ACK,
  SYNC,
  diagnosisOf,
  exchanged,
  heard,
  lettersOf,
  linesSet,
  probed,
  sent,
} from '../../../test/support/diagnosis-evidence.ts';
import type { TraceRecord } from '../../trace/trace-record.ts';
import type { DiagnosisEvidence } from '../evidence.ts';

const timeout = { code: 'E-SYNC-TIMEOUT', params: {}, phase: 'connecting' } as const;
const portLost = { code: 'E-PORT-LOST', params: {} } as const;
const byLines = { by: 'lines', drivesBoot0: true } as const;
const silent = [sent(600, 0x7f), sent(1500, 0x7f)];

describe('D-RESET-AT-OPEN: opening the port was a reset', () => {
  const named = (trace: TraceRecord[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-RESET-AT-OPEN', { error: timeout, trace, ...facts });
  const burst = [heard(20, 1, 2, 3, 4), ...silent];

  it('is likely if something was heard when the port was opened, and not again', () => {
    expect(named(burst)).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.open-burst', params: { count: 4, time: 20 } }],
    });
  });

  it('quotes the text of a greeting', () => {
    const trace = [heard(20, ...lettersOf('Hello world')), ...silent];
    expect(named(trace)?.evidence[1]).toMatchObject({ key: 'seen.text', params: { text: 'Hello world' } });
  });

  it('takes one 00, the glitch of a reset circuit, but not three other bytes', () => {
    expect(named([heard(20, 0), ...silent])?.confidence).toBe('likely');
    expect(named([heard(20, 1, 2, 3), ...silent])).toBeUndefined();
  });

  it('is not named if it was heard later than half a second', () => {
    expect(named([sent(1, 0x7f), heard(499, 1, 2, 3, 4)])).toBeDefined();
    expect(named([sent(1, 0x7f), heard(500, 1, 2, 3, 4)])).toBeUndefined();
  });

  it('is not named if more was heard after it, in the run or by the probe', () => {
    expect(named([...burst, heard(1501, 5)])).toBeUndefined();
    expect(named(burst, { probe: probed(['listen', [5]]) })).toBeUndefined();
    expect(named(burst, { probe: probed(['listen', []]) })).toBeDefined();
  });

  it('is not named if it is an answer of a bootloader', () => {
    expect(named([heard(20, ACK, ACK, ACK, ACK), ...silent])).toBeUndefined();
  });

  it('is not named if the lines were to reset the board, or were set', () => {
    expect(named(burst, { enter: byLines })).toBeUndefined();
    expect(named([...burst, linesSet(2000)])).toBeUndefined();
  });

  it('is not named if the port is gone, or the bootloader was reached', () => {
    expect(named(burst, { error: portLost })).toBeUndefined();
    expect(named([...burst, ...exchanged('identifying', [SYNC, []])])).toBeUndefined();
  });
});

describe('D-STRAY-BREAK: each reset brings a 00, and no 7F is understood after it', () => {
  const named = (trace: TraceRecord[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-STRAY-BREAK', { error: timeout, trace, enter: byLines, ...facts });
  const glitch = [linesSet(1), heard(4, 0), ...silent];

  it('is likely if a 00 followed the reset, and 7F had no answer', () => {
    expect(named(glitch)).toMatchObject({
      confidence: 'likely',
      evidence: [
        { key: 'seen.glitch', params: { bytes: '00', time: 3 } },
        { key: 'seen.sync-silent', params: { count: 2, time: 900 } },
      ],
    });
  });

  it('is not named if the modem lines were not set', () => {
    expect(named(glitch.slice(1))).toBeUndefined();
  });

  it('is not named if another byte followed, or none', () => {
    expect(named([linesSet(1), heard(4, 0x55), ...silent])).toBeUndefined();
    expect(named([linesSet(1), ...silent])).toBeUndefined();
  });

  it('is not named if 7F had an answer', () => {
    expect(named([...glitch, heard(1501, 0x55)])).toBeUndefined();
    expect(named([...glitch, heard(1501, ACK)])).toBeUndefined();
  });

  it('is not named if a program sends on its own', () => {
    expect(named([...glitch, ...[2500, 3500, 4500].map((timeMs) => heard(timeMs, 0))])).toBeUndefined();
  });

  it('is not named if the port is gone, or the bootloader was reached', () => {
    expect(named(glitch, { error: portLost })).toBeUndefined();
    expect(named([...glitch, ...exchanged('identifying', [SYNC, []])])).toBeUndefined();
  });
});
