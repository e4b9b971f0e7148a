import { describe, expect, it } from 'vitest';
import {
  ACK,
  BASE,
  READ_MEMORY,
  SYNC,
  diagnosisOf,
  exchanged,
  heard,
  planOf,
  readTurns,
  sent,
} from '../../../test/support/diagnosis-evidence.ts';
import type { TargetInfo } from '../../job/target-info.ts';
import type { DiagnosisEvidence } from '../evidence.ts';

const mismatch = { code: 'E-VERIFY-MISMATCH', params: {} } as const;

describe('D-SEVEN-BIT: the highest bit of every byte is missing', () => {
  const named = (facts: Partial<DiagnosisEvidence>) => diagnosisOf('D-SEVEN-BIT', facts);
  const low = exchanged('identifying', [READ_MEMORY, [ACK]]);
  const high = exchanged('identifying', [READ_MEMORY, [ACK, 0x80]]);

  it.each([
    [4, undefined],
    [64, 'certain'],
  ])('is, after %i bytes without it in the memory: %s', (count, confidence) => {
    const plan = planOf([BASE, new Array<number>(count).fill(0x81)]);
    const found = new Array<number>(count).fill(0x01);
    const trace = exchanged('verifying', ...readTurns(BASE, found));
    expect(named({ error: mismatch, plan, trace })?.confidence).toBe(confidence);
  });

  it('is not named if one wrong byte of the memory is not the planned one without it', () => {
    const plan = planOf([BASE, [...new Array<number>(63).fill(0x81), 0x1f]]);
    const after = (last: number) => {
      const found = [...new Array<number>(63).fill(0x01), last];
      return named({ error: mismatch, plan, trace: exchanged('verifying', ...readTurns(BASE, found)) });
    };
    expect(after(0x1f)?.confidence).toBe('certain');
    // Such adapters turn the value of a NACK into 3F.
    expect(after(0x3f)?.confidence).toBe('certain');
    expect(after(0x1e)).toBeUndefined();
  });

  it('is certain if the list of commands shows it, in the error or in the part that was found', () => {
    const error = { code: 'E-SYNC-SEVEN-BIT', params: {} } as const;
    expect(named({ error, trace: low })?.confidence).toBe('certain');
    const cut = { commands: [0x00, 0x02, 0x12] } as unknown as TargetInfo;
    expect(named({ error: mismatch, trace: low, target: cut })?.confidence).toBe('certain');
    const whole = { commands: [0x00, 0x02, 0x92] } as unknown as TargetInfo;
    expect(named({ error: mismatch, trace: low, target: whole })).toBeUndefined();
  });

  it('is ruled out by one byte that has it', () => {
    const error = { code: 'E-SYNC-SEVEN-BIT', params: {} } as const;
    expect(named({ error, trace: high })).toBeUndefined();
  });

  it('is likely if a lone 3F came, which such adapters make of a NACK', () => {
    const answered = (...answer: number[]) => named({ trace: exchanged('connecting', [SYNC, answer]) });
    expect(answered(0x3f)).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.high-bit', params: { count: 1 } }, { key: 'seen.nack-3f' }],
    });
    expect(answered(0x3f, 0x3f)).toBeUndefined();
    expect(answered(0x3e)).toBeUndefined();
  });

  it('is possible for an unknown product id if some part has that id with the bit', () => {
    const error = { code: 'E-PLAN-NO-LAYOUT', params: {} } as const;
    expect(named({ error, trace: low, isTwinKnown: true })?.confidence).toBe('possible');
    expect(named({ error, trace: low, isTwinKnown: false })).toBeUndefined();
    expect(named({ error: mismatch, trace: low, isTwinKnown: true })).toBeUndefined();
  });

  it('is void if a program sends on its own', () => {
    expect(named({ trace: [sent(10, 0x7f), heard(11, 0x3f)] })).toBeDefined();
    expect(named({ trace: [sent(10, 0x7f), heard(11, 0x3f), heard(2000, 0x3f)] })).toBeUndefined();
  });
});
