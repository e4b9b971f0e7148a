import { describe, expect, it } from 'vitest';
import {
  ACK,
  BASE,
  READ_MEMORY,
  NACK,
  diagnosisOf,
  exchanged,
  planOf,
  readTurns,
  shortRead,
  writeTurns,
} from '../../../test/support/diagnosis-evidence.ts';
import { testDevice } from '../../../test/support/plan-target.ts';
import type { SecurityFacts } from '../../devices/security-facts.ts';
import type { ErrorCode } from '../../errors.ts';
import type { TargetInfo } from '../../job/target-info.ts';
import { nothingSecured } from '../../security/security-state.ts';
import { verbatim, type TextParams } from '../../text/words.ts';
import type { Warning } from '../../warnings.ts';
import type { DiagnosisId } from '../diagnosis.ts';
import type { DiagnosisEvidence } from '../evidence.ts';

const mismatch = { code: 'E-VERIFY-MISMATCH', params: {} } as const;
const timeout = { code: 'E-REPLY-TIMEOUT', params: {} } as const;
const calm = exchanged('verifying', [READ_MEMORY, [ACK]]);
const disturbed = exchanged('verifying', ...shortRead, ...shortRead);

describe.each<[DiagnosisId, ErrorCode, TextParams, string, string]>([
  ['D-TRUSTZONE', 'E-PROTECT-TRUSTZONE', { bit: 'TZEN' }, 'TZEN', 'action.D-TRUSTZONE'],
  ['D-PRODUCT-STATE', 'E-PROTECT-STATE', { state: 'Closed' }, 'Closed', 'action.D-PRODUCT-STATE'],
  ['D-PRODUCT-STATE', 'E-PROTECT-STATE-FINAL', { state: 'Locked' }, 'Locked', 'action.D-PRODUCT-STATE.final'],
  [
    'D-SECURE-AREA',
    'E-PROTECT-AREA',
    { field: 'SFSA', address: '0x080C0000' },
    'SFSA',
    'action.D-SECURE-AREA',
  ],
  ['D-CODE-PROTECTED', 'E-PROTECT-CODE', { names: 'PCROP1A' }, 'PCROP1A', 'action.D-CODE-PROTECTED'],
])('%s after %s', (id, code, params, name, action) => {
  it('is certain, and quotes what was read before the erase', () => {
    expect(diagnosisOf(id, { error: { code, params }, trace: calm, device: testDevice() })).toMatchObject({
      confidence: 'certain',
      isSaidByError: true,
      action,
      params: { device: 'STM32T0', ...params },
      evidence: [{ key: 'seen.security', params: { name } }],
    });
  });

  it('is not named after another refusal', () => {
    expect(diagnosisOf(id, { error: { code: 'E-PROTECT-PAGES', params }, trace: calm })).toBeUndefined();
  });
});

describe.each<[DiagnosisId, Warning]>([
  ['D-TRUSTZONE', { code: 'W-SECURITY-TRUSTZONE', params: { device: 'STM32T0', bit: verbatim('TZEN') } }],
  [
    'D-PRODUCT-STATE',
    { code: 'W-SECURITY-STATE', params: { device: 'STM32T0', state: verbatim('Provisioning') } },
  ],
])('%s that was told before the job', (id, warning) => {
  const named = (facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf(id, { error: mismatch, trace: calm, warnings: [warning], ...facts });

  it.each(['E-VERIFY-MISMATCH', 'E-ERASE-NOT-BLANK', 'E-ERASE-FAILED', 'E-WRITE-FAILED'] as const)(
    'is likely after %s',
    (code) => {
      expect(named({ error: { code, params: {} } })).toMatchObject({
        confidence: 'likely',
        isSaidByError: false,
        params: warning.params,
      });
    },
  );

  it('is only possible if the line was disturbed', () => {
    expect(named({ trace: disturbed })?.confidence).toBe('possible');
  });

  it('is not named without the warning, or if the exchange failed', () => {
    expect(named({ warnings: [] })).toBeUndefined();
    expect(named({ error: timeout })).toBeUndefined();
  });
});

it.each<[DiagnosisId, Warning]>([
  [
    'D-SECURE-AREA',
    {
      code: 'W-SECURITY-AREA',
      params: { device: 'STM32T0', address: '0x080C0000', field: verbatim('SFSA') },
    },
  ],
  [
    'D-CODE-PROTECTED',
    {
      code: 'W-SECURITY-CODE',
      params: { device: 'STM32T0', count: 1, pages: verbatim('0'), name: verbatim('PCROP1A') },
    },
  ],
])('%s is not named for a warning alone: the job left those pages out', (id, warning) => {
  expect(diagnosisOf(id, { error: mismatch, trace: calm, warnings: [warning] })).toBeUndefined();
});

const place = { address: 0x4002_2040, low: 31, high: 31 };
const facts = (more: Partial<SecurityFacts>) =>
  testDevice({ security: { areas: [], storage: 'registers', ...more } });

describe('D-TRUSTZONE if TZEN could not be read', () => {
  const image = Array.from({ length: 40 }, (_, index) => 0x80 | index);
  const blank = new Array<number>(40).fill(0xff);
  const device = facts({ trustZone: { name: 'TZEN', place, value: 1, watermarks: [] } });
  const written = exchanged('writing', ...writeTurns(BASE, image));
  const reading = (found: number[]) => [...written, ...exchanged('verifying', ...readTurns(BASE, found))];
  const named = (more: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-TRUSTZONE', {
      error: mismatch,
      plan: planOf([BASE, image]),
      trace: reading(blank),
      device,
      security: { state: nothingSecured, areas: [] },
      ...more,
    });

  it('is possible if what was acknowledged was not done', () => {
    expect(named()).toMatchObject({
      confidence: 'possible',
      evidence: [
        { key: 'seen.trustzone-unread' },
        { key: 'seen.nothing-written', params: { writes: 1, erases: 0 } },
      ],
    });
  });

  it('is not named if bytes are right, except for as many as may be so by chance', () => {
    expect(named({ trace: reading([...image.slice(0, 1), ...blank.slice(1)]) })).toBeDefined();
    expect(named({ trace: reading([...image.slice(0, 2), ...blank.slice(2)]) })).toBeUndefined();
  });

  it('is not named if it was read, or nobody looked', () => {
    const areaAt = (address: number) => ({
      state: nothingSecured,
      areas: [{ address, bytes: new Uint8Array(4) }],
    });
    expect(named({ security: areaAt(place.address) })).toBeUndefined();
    expect(named({ security: areaAt(place.address + 4) })).toBeDefined();
    expect(named({ security: undefined })).toBeUndefined();
  });

  it('is not named if the part has no TrustZone, nothing was acknowledged, or the exchange failed', () => {
    expect(named({ device: testDevice() })).toBeUndefined();
    expect(named({ trace: exchanged('verifying', ...readTurns(BASE, blank)) })).toBeUndefined();
    expect(named({ error: timeout })).toBeUndefined();
  });
});

describe('D-PRODUCT-STATE of a part that refuses to be read', () => {
  const closed = { code: 'E-PROTECT-CLOSED', params: {} } as const;
  const device = facts({ productState: { name: 'PRODUCT_STATE', place, open: null, states: [] } });
  const refused = exchanged('identifying', [READ_MEMORY, [NACK]]);
  const named = (more: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-PRODUCT-STATE', { error: closed, trace: refused, device, ...more });

  it('is likely, and only possible if the line was disturbed', () => {
    expect(named()).toMatchObject({
      confidence: 'likely',
      params: { state: '?' },
      evidence: [{ key: 'seen.read-refused' }],
    });
    expect(named({ trace: disturbed })?.confidence).toBe('possible');
  });

  it('shows the commands if none of them was refused', () => {
    const target = { readProtected: false, commands: [0x00, 0x01] } as unknown as TargetInfo;
    expect(named({ target })?.evidence).toEqual([
      { key: 'seen.command-list', params: { commands: '00 01' } },
    ]);
  });

  it('is not named for a part without product states, which readout protection keeps closed', () => {
    expect(named({ device: testDevice() })).toBeUndefined();
    expect(named({ device: undefined })).toBeUndefined();
  });
});

describe('D-POWER-CYCLE: a command that counts only once the supply was off', () => {
  const params = { command: 'Readout Unprotect', device: 'STM32T0' };

  it('is certain after the error that says so', () => {
    const error = { code: 'E-PROTECT-POWER-CYCLE', params } as const;
    expect(diagnosisOf('D-POWER-CYCLE', { error, trace: calm, device: testDevice() })).toMatchObject({
      confidence: 'certain',
      isSaidByError: true,
      params: { device: 'STM32T0' },
      evidence: [{ key: 'seen.protection-waits', params: { command: 'Readout Unprotect' } }],
    });
  });

  it('is not named if the new state could only not be confirmed', () => {
    const error = { code: 'E-PROTECT-UNPROVEN', params } as const;
    const device = testDevice({ powerCycle: ['protection-change'] });
    expect(diagnosisOf('D-POWER-CYCLE', { error, trace: calm, device })).toBeUndefined();
  });
});
