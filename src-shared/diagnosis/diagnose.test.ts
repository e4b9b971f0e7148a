import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testImage, testTarget } from '../../test/support/plan-target.ts';
import type { Phase } from '../errors.ts';
import { makePlan } from '../plan/make-plan.ts';
import { addressFrame, commandFrame, readLengthFrame, writeDataFrame } from '../protocols/an3155/encode.ts';
import type { TraceRecord } from '../trace/trace-record.ts';
import { causes } from './cause-table.ts';
import { diagnose } from './diagnose.ts';
import { diagnosisIds, wiringPictures, type DiagnosisId } from './diagnosis.ts';
import type { DiagnosisEvidence, PortFacts } from './evidence.ts';

const BASE = 0x0800_0000;
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

const READ_MEMORY = commandFrame('Read Memory');
const ACK = 0x79;
const NACK = 0x1f;
type Exchange = [sent: Uint8Array, received: readonly number[]];

/** What passes in one phase of a run. */
function exchanged(phase: Phase, ...turns: Exchange[]): TraceRecord[] {
  return [
    { kind: 'phase', timeMs: 10, phase },
    ...turns.flatMap(([sent, received]): TraceRecord[] => [
      { kind: 'sent', timeMs: 10, bytes: sent },
      { kind: 'received', timeMs: 11, bytes: Uint8Array.from(received) },
    ]),
  ];
}

const readTurns = (address: number, found: readonly number[]): Exchange[] => [
  [READ_MEMORY, [ACK]],
  [addressFrame(address), [ACK]],
  [readLengthFrame(found.length), [ACK, ...found]],
];
/** A read whose answer lacks bytes. */
const shortRead: Exchange[] = [
  [READ_MEMORY, [ACK]],
  [addressFrame(BASE), [ACK]],
  [readLengthFrame(4), [ACK, 1, 2]],
];
const writeTurns = (address: number, data: readonly number[]): Exchange[] => [
  [commandFrame('Write Memory'), [ACK]],
  [addressFrame(address), [ACK]],
  [writeDataFrame(Uint8Array.from(data)), [ACK]],
];

/** `id confidence` of the cause, or undefined if it is not named. */
function confidenceOf(id: DiagnosisId, facts: Partial<DiagnosisEvidence>): string | undefined {
  return diagnose(evidence(facts)).find((diagnosis) => diagnosis.id === id)?.confidence;
}

describe('a part that says what it is', () => {
  const params = { found: 'STM32F405', foundPid: '0x413', expected: 'STM32F103' };
  const error = { code: 'E-TARGET-MISMATCH', params } as const;
  const after = (...turns: Exchange[]) =>
    confidenceOf('D-WRONG-PART', { error, trace: exchanged('identifying', ...turns) });

  it('is the wrong one for certain, one bad answer or not, and only possibly where more were bad', () => {
    expect(after()).toBe('certain');
    expect(after(...shortRead)).toBe('certain');
    expect(after(...shortRead, ...shortRead)).toBe('possible');
  });
});

describe('a read that is refused', () => {
  const error = { code: 'E-PROTECT-READOUT', params: {} } as const;
  const refused: Exchange = [READ_MEMORY, [NACK]];
  const after = (...turns: Exchange[]) =>
    confidenceOf('D-READOUT-PROTECTED', { error, trace: exchanged('identifying', ...turns) });

  it('is readout protection for certain, unless another read of the same run was taken', () => {
    expect(after(refused, refused)).toBe('certain');
    expect(after(...readTurns(BASE, [1, 2, 3, 4]), refused)).toBe('possible');
  });
});

describe('bytes that read back wrong', () => {
  const error = { code: 'E-VERIFY-MISMATCH', params: {} } as const;
  const planOf = (address: number, bytes: readonly number[]) =>
    makePlan(testImage([address, bytes]), testTarget([1024]), {
      erase: 'needed',
      keepRest: false,
      outside: 'refuse',
    });

  it('are those of an odd write, likely where others are right and possibly where none is', () => {
    const bytes = Array.from({ length: 40 }, (_, index) => index + 1);
    const plan = planOf(BASE, bytes);
    const written = exchanged(
      'writing',
      ...writeTurns(BASE, bytes.slice(0, 32)),
      ...writeTurns(BASE + 32, bytes.slice(32)),
    );
    const after = (found: readonly number[]) =>
      confidenceOf('D-MISALIGNED', {
        error,
        plan,
        trace: [...written, ...exchanged('verifying', ...readTurns(BASE + 40 - found.length, found))],
      });
    const blank = new Array<number>(8).fill(0xff);
    expect(after([...bytes.slice(0, 32), ...blank])).toBe('likely');
    expect(after(blank)).toBe('possible');
  });

  it.each([
    [4, undefined],
    [64, 'certain'],
  ])('without their highest bit, %i of them, mean seven data bits: %s', (count, confidence) => {
    const plan = planOf(BASE, new Array<number>(count).fill(0x81));
    const found = new Array<number>(count).fill(0x01);
    const trace = exchanged('verifying', ...readTurns(BASE, found));
    expect(confidenceOf('D-SEVEN-BIT', { error, plan, trace })).toBe(confidence);
  });
});

describe('a refusal that says something of the line', () => {
  const error = { code: 'E-REPLY-UNSTEADY', params: { command: 'Read Memory' } } as const;
  const refusedCount = (...turns: Exchange[]) => {
    const trace = exchanged('verifying', ...turns);
    const noise = diagnose(evidence({ error, trace })).find(({ id }) => id === 'D-NOISE');
    return noise?.evidence.find(({ key }) => key === 'seen.refused')?.params['count'];
  };
  const refusedRead = (address: number): Exchange[] => [
    [READ_MEMORY, [ACK]],
    [addressFrame(address), [ACK]],
    [readLengthFrame(4), [NACK]],
  ];

  it('is one of the same command, address and stage, taken at another time', () => {
    expect(refusedCount(...refusedRead(BASE), ...readTurns(BASE, [1, 2, 3, 4]))).toBe(1);
  });

  it.each([
    ['another address', readTurns(BASE + 4, [1, 2, 3, 4])],
    ['another command', writeTurns(BASE, [1, 2, 3, 4])],
  ])('is none where only %s was taken', (_what, taken) => {
    expect(refusedCount(...refusedRead(BASE), ...taken)).toBeUndefined();
  });
});

describe('a job that only compares', () => {
  it('shows nothing of protection, of erases, or of copies', () => {
    const plan = makePlan(testImage([BASE, [1, 2, 3, 4]]), testTarget([1024]), {
      erase: 'none',
      keepRest: false,
      outside: 'refuse',
    });
    const trace = exchanged('verifying', ...readTurns(BASE, [0, 0, 0, 0]));
    const error = { code: 'E-VERIFY-MISMATCH', params: {} } as const;
    expect(diagnose(evidence({ error, plan, trace }))).toEqual([]);
  });
});

describe('a bootloader that acknowledges Get and answers it badly', () => {
  it('proves rate and parity: no adapter is blamed', () => {
    const bad = bytes(0x79, 0x01, 0x31, 0x00, 0x01, 0x83, 0x79);
    const trace = [...ackThenNothing, { kind: 'received', timeMs: 31, bytes: bad } as const];
    expect(diagnose(evidence({ trace, probe: parityMissing })).map(({ id }) => id)).toEqual([]);
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

describe('an answer of another length than it says', () => {
  const GET = commandFrame('Get');
  const sound = [ACK, 2, 0x31, 0x00, 0x01, ACK];
  const long = [ACK, 2, 0x31, 0x00, 0x01, 0x02, ACK];
  const short = [ACK, 3, 0x31, 0x00, 0x01, ACK];
  const idsOf = (...answers: number[][]) =>
    diagnose(
      evidence({ trace: exchanged('connecting', ...answers.map((answer): Exchange => [GET, answer])) }),
    ).map(({ id }) => id);

  it('is a fault of the bootloader where the same bytes too many come each time', () => {
    expect(idsOf(long, long)[0]).toBe('D-ANSWER-FORM');
  });

  it.each([
    ['comes once', [long]],
    ['differs from time to time', [long, [...long.slice(0, -1), 0x02, ACK]]],
    ['lacks bytes', [short, short]],
    ['is sound', [sound, sound]],
    ['has no end', [long.slice(0, -1), long.slice(0, -1)]],
  ])('is no mark of the bootloader where it %s', (_, answers) => {
    expect(idsOf(...answers)).not.toContain('D-ANSWER-FORM');
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
