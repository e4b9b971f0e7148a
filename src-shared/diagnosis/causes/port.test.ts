import { describe, expect, it } from 'vitest';
import {
  READ_MEMORY,
  confidenceOf,
  damagedRead,
  diagnosisOf,
  exchanged,
  heard,
  sent,
  shortRead,
} from '../../../test/support/diagnosis-evidence.ts';
import type { ErrorCode } from '../../errors.ts';
import { verbatim } from '../../text/words.ts';
import type { DiagnosisId } from '../diagnosis.ts';
import type { DiagnosisEvidence, PortFacts } from '../evidence.ts';

const causesOfErrors: readonly [DiagnosisId, ErrorCode][] = [
  ['D-PORT-MISSING', 'E-PORT-NOT-FOUND'],
  ['D-PORT-LOST', 'E-PORT-LOST'],
  ['D-PORT-SETTINGS', 'E-PORT-SETTINGS'],
  ['D-PORT-BUSY', 'E-PORT-BUSY'],
  ['D-PORT-FORBIDDEN', 'E-PORT-FORBIDDEN'],
];
const minicom = { name: 'minicom', pid: 4711 };
const screen = { name: 'screen', pid: 12 };
const after = (
  id: DiagnosisId,
  code: ErrorCode,
  port: Partial<PortFacts> = {},
  facts: Partial<DiagnosisEvidence['error']> = {},
) =>
  diagnosisOf(id, {
    error: { code, params: {}, ...facts },
    trace: [],
    port: { name: '/dev/ttyUSB0', ...port },
  });
const keysOf = (...of: Parameters<typeof after>) => after(...of)?.evidence.map(({ key }) => key);

describe.each(causesOfErrors)('%s', (id, code) => {
  it(`is certain after ${code}, and not named after another failure of the port`, () => {
    expect(after(id, code)).toMatchObject({
      confidence: 'certain',
      action: `action.${id}`,
      evidence: [{ key: 'seen.error', params: { code } }],
    });
    const others = causesOfErrors.map(([, other]) => other).filter((other) => other !== code);
    for (const other of [...others, 'E-PORT-OPEN', 'E-SYNC-TIMEOUT'] as const)
      expect(after(id, other), other).toBeUndefined();
  });

  it('quotes the words of the system, if there are any', () => {
    const detail = verbatim('Access denied');
    expect(after(id, code, {}, { params: { detail } })?.evidence[1]).toEqual({
      key: 'seen.system',
      params: { detail },
    });
    expect(after(id, code, {}, { cause: detail })?.evidence[1]).toEqual({
      key: 'seen.system',
      params: { detail },
    });
  });
});

describe.each(causesOfErrors.slice(0, 2))('%s', (id, code) => {
  it('shows the services that take ports for themselves', () => {
    expect(keysOf(id, code, { services: ['brltty', 'ModemManager', 'cups'] })).toEqual([
      'seen.error',
      'seen.brltty',
      'seen.modem-manager',
    ]);
  });
});

describe('D-PORT-BUSY', () => {
  it('names the program that uses the port, if it is known', () => {
    expect(after('D-PORT-BUSY', 'E-PORT-BUSY', { holders: [minicom, screen] })).toMatchObject({
      action: 'action.D-PORT-BUSY.named',
      params: minicom,
    });
    expect(keysOf('D-PORT-BUSY', 'E-PORT-BUSY', { holders: [minicom, screen] })).toEqual([
      'seen.error',
      'seen.holder',
      'seen.holder',
    ]);
  });

  it('shows the services that take ports for themselves', () => {
    expect(keysOf('D-PORT-BUSY', 'E-PORT-BUSY', { services: ['ModemManager'] })).toContain(
      'seen.modem-manager',
    );
  });
});

describe('D-PORT-FORBIDDEN', () => {
  it('names the group that a Linux user lacks', () => {
    expect(after('D-PORT-FORBIDDEN', 'E-PORT-FORBIDDEN', { group: 'dialout' })).toMatchObject({
      confidence: 'certain',
      action: 'action.D-PORT-FORBIDDEN.group',
      params: { group: 'dialout' },
    });
  });
});

describe('D-PORT-SHARED: another program has the port open as well', () => {
  const silent = [sent(1, 0x7f), sent(900, 0x7f)];
  const timeout = { code: 'E-SYNC-TIMEOUT', params: {} } as const;
  const garbage = { code: 'E-REPLY-GARBAGE', params: {} } as const;
  const port = { name: '/dev/ttyUSB0', holders: [minicom] };
  const named = (facts: Partial<DiagnosisEvidence>) =>
    diagnosisOf('D-PORT-SHARED', { error: timeout, trace: silent, port, ...facts });

  it('is likely if nothing was received, and names the program', () => {
    expect(named({})).toMatchObject({
      confidence: 'likely',
      params: minicom,
      evidence: [{ key: 'seen.holder', params: minicom }],
    });
  });

  it('is not named if no other program has it open', () => {
    expect(named({ port: { name: '/dev/ttyUSB0', holders: [] } })).toBeUndefined();
    expect(named({ port: undefined })).toBeUndefined();
  });

  it('is not named if the port failed, for another program does not cause that', () => {
    expect(named({ error: { code: 'E-PORT-LOST', params: {} } })).toBeUndefined();
  });

  it('is likely if bytes are missing, and only possible if as many are damaged', () => {
    const shared = (...turns: Parameters<typeof exchanged>[1][]) =>
      named({ error: garbage, trace: exchanged('reading', ...turns) });
    expect(shared(...shortRead)).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.holder' }, { key: 'seen.short', params: { count: 1 } }],
    });
    expect(shared(...shortRead, ...damagedRead)?.confidence).toBe('possible');
    expect(shared(...damagedRead)?.confidence).toBe('possible');
  });

  it('is only possible if bytes came although nothing was asked', () => {
    const after = (delayMs: number) =>
      named({ trace: [sent(10, 0x7f), heard(10 + delayMs, 0x55), sent(2000, ...READ_MEMORY)] });
    expect(after(50)?.confidence).toBe('likely');
    expect(after(1500)?.confidence).toBe('possible');
  });

  it('is only possible if nothing was sent', () => {
    expect(confidenceOf('D-PORT-SHARED', { error: timeout, trace: [], port })).toBe('possible');
  });
});
