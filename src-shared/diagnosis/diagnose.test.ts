import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TraceRecord } from '../trace/trace-record.ts';
import { causes } from './cause-table.ts';
import { diagnose } from './diagnose.ts';
import { diagnosisIds, wiringPictures } from './diagnosis.ts';
import type { DiagnosisEvidence, PortFacts } from './evidence.ts';

const setting = { baudRate: 115_200, parity: 'even' } as const;
const bytes = (...values: number[]) => Uint8Array.from(values);

/** 0x7F is acknowledged, Get is not answered. */
const ackThenNothing: TraceRecord[] = [
  { kind: 'settings', timeMs: 0, ...setting },
  { kind: 'phase', timeMs: 0, phase: 'connecting' },
  { kind: 'sent', timeMs: 1, bytes: bytes(0x7f) },
  { kind: 'received', timeMs: 2, bytes: bytes(0x79) },
  { kind: 'sent', timeMs: 30, bytes: bytes(0x00, 0xff) },
];

function evidence(facts: Partial<DiagnosisEvidence>): DiagnosisEvidence {
  return {
    error: { code: 'E-SYNC-UNSTABLE', params: { baudRate: 115_200 }, phase: 'connecting' },
    trace: ackThenNothing,
    warnings: [],
    enter: { by: 'hand', drivesBoot0: false },
    setting,
    ...facts,
  };
}

/** Get ID byte by byte is answered, Get is not. */
const parityMissing: DiagnosisEvidence['probe'] = {
  fromMs: 1000,
  findings: [
    { kind: 'get-id', setting, heard: bytes(0x79, 0x01, 0x04, 0x10, 0x79) },
    { kind: 'get', setting: { ...setting, parity: 'none' }, heard: bytes(0x1f) },
  ],
};

function onPort(port: PortFacts): string {
  const [best] = diagnose(evidence({ probe: parityMissing, port }));
  return `${best?.id ?? ''} ${best?.confidence ?? ''}`;
}

describe('an adapter that sends no parity', () => {
  const ch340 = { name: '/dev/ttyUSB0', platform: 'linux', vendorId: '1a86' };

  it('is certain where it is a CH340 under a Linux before 4.10', () => {
    expect(onPort({ ...ch340, kernelRelease: '4.9.0-13-amd64' })).toBe('D-ADAPTER-PARITY certain');
    expect(onPort({ ...ch340, kernelRelease: '3.16.7' })).toBe('D-ADAPTER-PARITY certain');
  });

  it('is only likely with a newer kernel, or another adapter', () => {
    expect(onPort({ ...ch340, kernelRelease: '4.10.0' })).toBe('D-ADAPTER-PARITY likely');
    expect(onPort({ ...ch340, kernelRelease: '6.1.0-18-amd64' })).toBe('D-ADAPTER-PARITY likely');
    expect(onPort({ ...ch340, vendorId: '0403', kernelRelease: '4.9.0' })).toBe('D-ADAPTER-PARITY likely');
  });

  it('is certain on the mini-UART of a Raspberry Pi', () => {
    expect(onPort({ name: '/dev/ttyS0', isRaspberryPi: true })).toBe('D-ADAPTER-PARITY certain');
    expect(onPort({ name: '/dev/ttyAMA0', isRaspberryPi: true })).toBe('D-ADAPTER-PARITY likely');
  });

  it('is not named on the word of the port alone: the wire must show it', () => {
    const found = diagnose(
      evidence({
        trace: [],
        error: { code: 'E-SYNC-TIMEOUT', params: {} },
        port: { ...ch340, kernelRelease: '4.9.0' },
      }),
    );
    expect(found.map(({ id }) => id)).not.toContain('D-ADAPTER-PARITY');
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

  it('names the group that a Linux user lacks', () => {
    const error = { code: 'E-PORT-FORBIDDEN', params: { port: '/dev/ttyUSB0' } } as const;
    expect(
      diagnose(evidence({ error, trace: [], port: { name: '/dev/ttyUSB0', group: 'dialout' } }))[0],
    ).toMatchObject({
      id: 'D-PORT-FORBIDDEN',
      action: 'action.D-PORT-FORBIDDEN.group',
      params: { group: 'dialout' },
    });
  });

  it('does not take bytes of the probes for bytes of the run', () => {
    const probed: TraceRecord[] = [
      { kind: 'sent', timeMs: 10, bytes: bytes(0x7f) },
      { kind: 'sent', timeMs: 900, bytes: bytes(0x7f) },
      { kind: 'received', timeMs: 1001, bytes: bytes(0x55) },
    ];
    const error = { code: 'E-SYNC-TIMEOUT', params: {} } as const;
    const found = diagnose(evidence({ error, trace: probed, probe: { fromMs: 1000, findings: [] } }));
    expect(found[0]).toMatchObject({ id: 'D-NO-ANSWER', confidence: 'likely' });
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
