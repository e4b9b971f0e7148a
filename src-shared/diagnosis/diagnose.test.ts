import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ACK,
  BASE,
  NACK,
  READ_MEMORY,
  bytes,
  confidenceOf,
  damagedRead,
  evidence,
  exchanged,
  heard,
  planOf,
  probed,
  readTurns,
  sent,
  setting,
} from '../../test/support/diagnosis-evidence.ts';
import type { TargetInfo } from '../job/target-info.ts';
import type { TraceRecord } from '../trace/trace-record.ts';
import { causes } from './cause-table.ts';
import { diagnose } from './diagnose.ts';
import { diagnosisIds, wiringPictures } from './diagnosis.ts';

describe('a job that only compares', () => {
  it('shows nothing of protection, of erases, or of copies', () => {
    const plan = planOf([BASE, [1, 2, 3, 4]]);
    const trace = exchanged('verifying', ...readTurns(BASE, [0, 0, 0, 0]));
    const error = { code: 'E-VERIFY-MISMATCH', params: {} } as const;
    expect(diagnose(evidence({ error, plan, trace }))).toEqual([]);
  });
});

describe('a diagnosis', () => {
  it('is made of a run of any length', () => {
    const trace: TraceRecord[] = [{ kind: 'phase', timeMs: 0, phase: 'verifying' }];
    for (let turn = 0; turn < 200_000; turn += 1) {
      trace.push({ kind: 'sent', timeMs: turn, bytes: bytes(0x11, 0xee) });
      trace.push({ kind: 'received', timeMs: turn, bytes: bytes(0x79) });
    }
    const error = { code: 'E-VERIFY-MISMATCH', params: {} } as const;
    expect(() => diagnose(evidence({ error, trace }))).not.toThrow();
  });

  it('is not made of what somebody wanted, or of a fault of a file', () => {
    for (const code of ['E-CANCELLED', 'E-IMAGE-EMPTY', 'E-INTERNAL'] as const)
      expect(diagnose(evidence({ error: { code, params: {} } }))).toEqual([]);
  });

  it('does not take bytes of the probes for bytes of the run', () => {
    const trace = [sent(10, 0x7f), sent(900, 0x7f), heard(1001, 0x55)];
    const error = { code: 'E-SYNC-TIMEOUT', params: {} } as const;
    const found = diagnose(evidence({ error, trace, probe: { fromMs: 1000, findings: [] } }));
    expect(found[0]).toMatchObject({ id: 'D-NO-ANSWER', confidence: 'likely' });
  });

  it('names its words, and its section in the documentation', () => {
    const error = { code: 'E-PORT-LOST', params: {} } as const;
    expect(diagnose(evidence({ error, trace: [] }))[0]).toMatchObject({
      title: 'title.D-PORT-LOST',
      action: 'action.D-PORT-LOST',
      link: 'docs/errors.md#d-port-lost',
      picture: null,
    });
  });
});

describe('the order of causes', () => {
  const timeout = { code: 'E-SYNC-TIMEOUT', params: {} } as const;
  const silent = [sent(10, 0x7f), sent(900, 0x7f)];
  const port = { name: 'COM3', holders: [{ name: 'minicom', pid: 4711 }] };
  const ranked = (...facts: Parameters<typeof evidence>) =>
    diagnose(evidence(...facts)).map(({ id, confidence }) => `${id} ${confidence}`);

  it('begins with the most certain, and makes all others possible if one is certain', () => {
    const other = { ...setting, baudRate: 57_600 };
    const probe = probed(['sync-at', [NACK], other], ['sync-at', [NACK], other]);
    expect(ranked({ error: timeout, trace: silent, port, probe })).toEqual([
      'D-ALREADY-SYNCED certain',
      'D-PORT-SHARED possible',
      'D-NO-ANSWER possible',
    ]);
  });

  it('makes a fallback only possible if another cause is likely, and lets it be likely alone', () => {
    expect(ranked({ error: timeout, trace: silent, port })).toEqual([
      'D-PORT-SHARED likely',
      'D-NO-ANSWER possible',
    ]);
    expect(ranked({ error: timeout, trace: silent })).toEqual(['D-NO-ANSWER likely']);
  });

  it('leaves a fallback likely if others are only possible', () => {
    const error = { code: 'E-REPLY-GARBAGE', params: {} } as const;
    const trace = exchanged('reading', ...damagedRead, ...damagedRead);
    expect(ranked({ error, trace, port })).toEqual(['D-NOISE likely', 'D-PORT-SHARED possible']);
  });

  it('keeps the order of the table among causes that are equally sure', () => {
    const trace = [...silent, ...exchanged('identifying', [READ_MEMORY, [ACK]])];
    const error = { code: 'E-PROTECT-PAGES', params: { names: 'WRP' } } as const;
    const target = { commands: [0x12] } as unknown as TargetInfo;
    expect(ranked({ error, trace, target })).toEqual(['D-SEVEN-BIT certain', 'D-WRITE-PROTECTED certain']);
  });

  it('trusts no answers of a bootloader if a program sends on its own while connecting', () => {
    const trace = [...silent, heard(2500, 0x55)];
    const error = { code: 'E-SYNC-GARBAGE', params: {} } as const;
    expect(ranked({ error, trace })).toEqual(['D-APPLICATION likely']);
    const connected = [...trace, ...exchanged('identifying', ...damagedRead, ...damagedRead)];
    expect(confidenceOf('D-NOISE', { error: { code: 'E-SYNC-LOST', params: {} }, trace: connected })).toBe(
      'likely',
    );
  });
});

describe('the table of causes', () => {
  it('has every cause once', () => {
    expect(causes.map(({ id }) => id).sort()).toEqual([...diagnosisIds].sort());
  });

  it('refers to drawings that exist', () => {
    expect(wiringPictures.filter((id) => !existsSync(`resources/diagrams/${id}.svg`))).toEqual([]);
  });
});
