import { describe, expect, it } from 'vitest';
import {
  ACK,
  BASE,
  NACK,
  READ_MEMORY,
  diagnosisOf,
  exchanged,
  planOf,
  readTurns,
  shortRead,
  withSectors,
  writeTurns,
  type Exchange,
} from '../../../test/support/diagnosis-evidence.ts';
import { testDevice } from '../../../test/support/plan-target.ts';
import type { SecurityFacts } from '../../devices/security-facts.ts';
import type { TargetInfo } from '../../job/target-info.ts';
import { addressFrame, commandFrame } from '../../protocols/an3155/encode.ts';
import type { DiagnosisEvidence } from '../evidence.ts';

const targetOf = (facts: Partial<TargetInfo>) => facts as TargetInfo;

describe('D-WRONG-PART: a part that says what it is', () => {
  const params = { found: 'STM32F405', foundPid: '0x413', expected: 'STM32F103' };
  const error = { code: 'E-TARGET-MISMATCH', params } as const;
  const after = (turns: Exchange[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-WRONG-PART', { error, trace: exchanged('identifying', ...turns), ...facts });

  it('is the wrong one for certain, one bad answer or not, and only possibly if more were bad', () => {
    expect(after([])).toMatchObject({
      confidence: 'certain',
      isSaidByError: true,
      params: { found: 'STM32F405', expected: 'STM32F103' },
    });
    expect(after(shortRead)?.confidence).toBe('certain');
    expect(after([...shortRead, ...shortRead])?.confidence).toBe('possible');
  });

  it('is not the wrong one if another thing failed', () => {
    expect(after([], { error: { code: 'E-PLAN-NO-LAYOUT', params } })).toBeUndefined();
  });
});

describe('D-UNKNOWN-PART: a product id that nobody knows', () => {
  const GET_ID = commandFrame('Get ID');
  const whole: Exchange = [GET_ID, [ACK, 1, 0x04, 0x84, ACK]];
  const low: Exchange = [GET_ID, [ACK, 1, 0x04, 0x04, ACK]];
  const target = targetOf({ pid: 0x484, commands: [0x00, 0x02, 0x11] });
  const named = (turns: Exchange[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-UNKNOWN-PART', {
      error: { code: 'E-PLAN-NO-LAYOUT', params: {} },
      trace: exchanged('identifying', ...turns),
      target,
      ...facts,
    });

  it('is certain, and quotes the id', () => {
    expect(named([whole])).toMatchObject({ confidence: 'certain', params: { pid: '0x484' } });
    const error = { code: 'E-DEVICE-LAYOUT-UNKNOWN', params: {} } as const;
    expect(named([whole], { error })?.confidence).toBe('certain');
  });

  it('is only possible if no byte had its highest bit set: the line may have lost it', () => {
    expect(named([low])?.confidence).toBe('possible');
  });

  it('is only possible if answers were bad, or the list of commands lost bits', () => {
    expect(named([whole, ...shortRead, ...shortRead])?.confidence).toBe('possible');
    const cut = targetOf({ pid: 0x484, commands: [0x00, 0x02, 0x02] });
    expect(named([whole], { target: cut })?.confidence).toBe('possible');
  });

  it('shows what the bytes say of another maker', () => {
    const other = targetOf({ ...target, idBytes: [4, 0x84, 1], maker: 'GigaDevice' });
    expect(named([whole], { target: other })?.evidence.slice(1)).toEqual([
      { key: 'seen.id-bytes', params: { bytes: '04 84 01' } },
      { key: 'seen.maker', params: { maker: 'GigaDevice' } },
    ]);
  });

  it('is not named if the board was not identified, or another thing failed', () => {
    expect(named([whole], { target: undefined })).toBeUndefined();
    expect(named([whole], { error: { code: 'E-TARGET-MISMATCH', params: {} } })).toBeUndefined();
  });
});

describe('D-COMMAND-MISSING: the bootloader does not have a command', () => {
  const target = targetOf({ commands: [0x00, 0x01, 0x11] });
  const refused = (stage: string, command = 'Get ID') =>
    ({ code: 'E-REPLY-NACK', params: { command, stage } }) as const;
  const named = (facts: Partial<DiagnosisEvidence>) =>
    diagnosisOf('D-COMMAND-MISSING', { trace: exchanged('identifying'), target, ...facts });

  it('is certain if Flashline did not send it for that reason, which the error says', () => {
    const error = { code: 'E-REPLY-COMMAND', params: { command: 'Get ID' } } as const;
    expect(named({ error })).toMatchObject({
      confidence: 'certain',
      isSaidByError: true,
      params: { command: 'Get ID' },
      evidence: [{ key: 'seen.command-list', params: { commands: '00 01 11' } }],
    });
  });

  it('is certain if it was refused and Get does not list it', () => {
    expect(named({ error: refused('command') })).toMatchObject({
      confidence: 'certain',
      isSaidByError: false,
    });
  });

  it('is not named if Get lists it, or it was refused at a later stage', () => {
    expect(named({ error: refused('command', 'Read Memory') })).toBeUndefined();
    expect(named({ error: refused('address') })).toBeUndefined();
  });

  it('takes the list from the answer to Get if the board was not identified, and is not named without one', () => {
    const listed: Exchange = [commandFrame('Get'), [ACK, 3, 0x31, 0x00, 0x01, 0x11, ACK]];
    const error = refused('command');
    const trace = exchanged('identifying', listed);
    expect(named({ error, target: undefined, trace })?.evidence[0]?.params).toEqual({ commands: '00 01 11' });
    expect(named({ error, target: undefined })).toBeUndefined();
  });

  it('is not named if the command was not answered', () => {
    const error = { code: 'E-REPLY-TIMEOUT', params: { command: 'Get ID', stage: 'command' } } as const;
    expect(named({ error })).toBeUndefined();
  });
});

describe('D-READOUT-PROTECTED: a read that is refused', () => {
  const error = { code: 'E-PROTECT-READOUT', params: {} } as const;
  const refused: Exchange = [READ_MEMORY, [NACK]];
  const after = (turns: Exchange[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-READOUT-PROTECTED', { error, trace: exchanged('identifying', ...turns), ...facts });
  const security: SecurityFacts = {
    areas: [],
    storage: 'registers',
    productState: {
      name: 'PRODUCT_STATE',
      place: { address: 0x4002_2000, low: 0, high: 7 },
      open: null,
      states: [],
    },
  };

  it('is readout protection for certain, unless another read of the same run was taken', () => {
    expect(after([refused, refused])).toMatchObject({
      confidence: 'certain',
      action: 'action.D-READOUT-PROTECTED',
    });
    expect(after([...readTurns(BASE, [1, 2, 3, 4]), refused])?.confidence).toBe('possible');
  });

  it('is only possible if answers were bad', () => {
    const damaged: Exchange[] = [
      [commandFrame('Write Memory'), [0x55]],
      [addressFrame(BASE), [0x55]],
    ];
    expect(after([refused, ...damaged])?.confidence).toBe('possible');
  });

  it('is named after any failure if the board was identified as protected', () => {
    const lost = { code: 'E-SYNC-LOST', params: {} } as const;
    const identified = (readProtected: boolean) =>
      after([refused], { error: lost, target: targetOf({ readProtected, commands: [0x92] }) });
    expect(identified(true)?.confidence).toBe('certain');
    expect(identified(false)).toBeUndefined();
  });

  it('is what keeps a part closed, unless the part has product states', () => {
    const closed = { code: 'E-PROTECT-CLOSED', params: {} } as const;
    const target = targetOf({ readProtected: true });
    expect(after([refused], { error: closed, device: testDevice() })?.confidence).toBe('certain');
    expect(after([refused], { error: closed, device: testDevice({ security }), target })).toBeUndefined();
  });

  it('is not named if the protection was being changed', () => {
    const protecting = { ...error, phase: 'protecting' } as const;
    const waits = { code: 'E-PROTECT-POWER-CYCLE', params: {} } as const;
    expect(after([refused], { error: protecting })).toBeUndefined();
    expect(after([refused], { error: waits, target: targetOf({ readProtected: true }) })).toBeUndefined();
  });

  it('advises to switch the supply off on a part whose protection changes only then', () => {
    const device = testDevice({ powerCycle: ['protection-change'] });
    expect(after([refused], { device })?.action).toBe('action.D-READOUT-PROTECTED.power');
  });
});

describe('D-CLONE: a copy of an F103', () => {
  const image = [0xf0, 0xf1, 0xf2, 0xf3];
  const copy = targetOf({ pid: 0x410, flashSizeSource: 'table', commands: [0x92] });
  const written = exchanged('writing', ...writeTurns(BASE, image));
  const found = (...data: number[]) => exchanged('verifying', ...readTurns(BASE, data));
  const named = (facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-CLONE', {
      error: { code: 'E-VERIFY-MISMATCH', params: {} },
      plan: planOf([BASE, image]),
      trace: [...written, ...found(1, 2, 3, 4)],
      target: copy,
      ...facts,
    });

  it('is likely if nothing that was acknowledged is in its flash, and its size register holds nothing', () => {
    expect(named()).toMatchObject({
      confidence: 'likely',
      action: 'action.D-CLONE',
      evidence: [{ key: 'seen.no-size' }, { key: 'seen.nothing-written', params: { writes: 1, erases: 0 } }],
    });
  });

  it('is only possible if some bytes are right', () => {
    expect(named({ trace: [...written, ...found(1, 2, 3, 0xf3)] })).toMatchObject({
      confidence: 'possible',
      evidence: [{ key: 'seen.no-size' }],
    });
  });

  it('is only possible if the line was disturbed', () => {
    const trace = [...written, ...found(1, 2, 3, 4), ...exchanged('verifying', ...shortRead, ...shortRead)];
    expect(named({ trace })?.confidence).toBe('possible');
  });

  it('is not named for another product id, or a part whose size could be read', () => {
    expect(named({ target: { ...copy, pid: 0x414 } })).toBeUndefined();
    expect(named({ target: { ...copy, flashSizeSource: 'register' } })).toBeUndefined();
    expect(named({ target: { ...copy, flashSizeSource: 'part-name' } })).toBeUndefined();
  });

  it('is not named if nothing was written or erased', () => {
    expect(named({ trace: found(1, 2, 3, 4) })).toBeUndefined();
  });

  it('is not named if pages are write-protected', () => {
    expect(named({ probe: withSectors(0xfe) })).toBeUndefined();
    expect(named({ probe: withSectors(0xff) })).toBeDefined();
  });

  it('is not named if the exchange failed', () => {
    expect(named({ error: { code: 'E-WRITE-FAILED', params: {} } })).toBeUndefined();
  });
});
