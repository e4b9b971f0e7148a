import { describe, expect, it } from 'vitest';
import {
  ACK,
  BASE,
  NACK,
  READ_MEMORY,
  SYNC,
  confidenceOf,
  damagedRead,
  diagnosisOf,
  exchanged,
  heard,
  readTurns,
  sent,
  setting,
  shortRead,
  writeTurns,
  type Exchange,
} from '../../../test/support/diagnosis-evidence.ts';
import { testDevice } from '../../../test/support/plan-target.ts';
import {
  addressFrame,
  commandFrame,
  extendedEraseAreaFrame,
  extendedErasePagesFrame,
  readLengthFrame,
} from '../../protocols/an3155/encode.ts';
import type { TraceRecord } from '../../trace/trace-record.ts';
import type { DiagnosisEvidence } from '../evidence.ts';

const garbage = { code: 'E-REPLY-GARBAGE', params: { command: 'Read Memory' }, phase: 'reading' } as const;
const closed = { code: 'E-PORT-LOST', params: {} } as const;
const holders = [{ name: 'minicom', pid: 4711 }];
const unansweredRead: Exchange[] = [
  [READ_MEMORY, [ACK]],
  [addressFrame(BASE), [ACK]],
  [readLengthFrame(4), []],
];
/** One byte too many. */
const longRead: Exchange[] = [
  [READ_MEMORY, [ACK]],
  [addressFrame(BASE), [ACK]],
  [readLengthFrame(4), [ACK, 1, 2, 2, 3, 4]],
];
/** Get is sent again and again, and each answer comes so long after it. */
const delayed = (...delays: number[]): TraceRecord[] => [
  { kind: 'phase', timeMs: 1000, phase: 'reading' },
  ...delays.flatMap((delay, index) => [
    sent(2000 + index * 1000, ...commandFrame('Get')),
    heard(2000 + index * 1000 + delay, ACK, 1, 0x31, 0x00, ACK),
  ]),
];
const late = delayed(400, 400);

describe('D-WENT-SILENT: the board answered, and then did not any more', () => {
  const error = { code: 'E-REPLY-TIMEOUT', params: {}, phase: 'writing' } as const;
  const named = (turns: Exchange[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-WENT-SILENT', { error, trace: exchanged('writing', ...turns), ...facts });
  const answered: Exchange[] = writeTurns(BASE, [1, 2, 3, 4]);
  const vain = (count: number): Exchange[] => new Array<Exchange>(count).fill([READ_MEMORY, []]);

  it('is likely after three transmissions in vain, and says how much was sent', () => {
    expect(named([...answered, ...vain(3)])).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.last-answer', params: { count: 6 } }],
    });
  });

  it('is not named after two, or if the board answered once only', () => {
    expect(named([...answered, ...vain(2)])).toBeUndefined();
    expect(named([[READ_MEMORY, [ACK]], ...vain(3)])).toBeUndefined();
  });

  it('is not named if the contents of the memory are what failed', () => {
    const mismatch = { code: 'E-VERIFY-MISMATCH', params: {} } as const;
    expect(named([...answered, ...vain(3)], { error: mismatch })).toBeUndefined();
  });

  it('is only possible if answers before the last one were short or late', () => {
    expect(named([...shortRead, ...shortRead, ...answered, ...vain(3)])?.confidence).toBe('possible');
    const trace = [...delayed(400, 10), ...exchanged('writing', ...vain(3))];
    expect(confidenceOf('D-WENT-SILENT', { error, trace })).toBe('possible');
  });

  it('is only possible before a command was understood, and not named if the answers were bad as well', () => {
    const connecting = (...turns: Exchange[]) =>
      named([], {
        trace: exchanged('connecting', [SYNC, [ACK]], ...turns, [commandFrame('Get'), [0x55]], ...vain(3)),
      })?.confidence;
    const badRead: Exchange[] = [
      [READ_MEMORY, [0x55]],
      [addressFrame(BASE), [0x55]],
      [readLengthFrame(4), [0x55]],
    ];
    expect(connecting()).toBe('possible');
    expect(connecting(...badRead)).toBeUndefined();
  });

  it('is only possible after a mass erase on a part whose second core owns pages, which is known to hang there', () => {
    const device = testDevice({
      security: {
        areas: [],
        storage: 'registers',
        secureArea: { name: 'SFSA', place: { address: 0x4002_2000, low: 0, high: 7 }, off: [] },
      },
    });
    const erase: Exchange[] = [
      [commandFrame('Extended Erase'), [ACK]],
      [extendedEraseAreaFrame('mass'), []],
    ];
    expect(named([...answered, ...erase, ...vain(2)])?.confidence).toBe('likely');
    expect(named([...answered, ...erase, ...vain(2)], { device })?.confidence).toBe('possible');
  });
});

describe('D-NOISE: bytes are damaged on the line', () => {
  const named = (turns: Exchange[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-NOISE', { error: garbage, trace: exchanged('reading', ...turns), ...facts });

  it('is likely after two damaged answers, and advises a lower rate', () => {
    expect(named([...damagedRead, ...damagedRead])).toMatchObject({
      confidence: 'likely',
      params: { baudRate: 57_600 },
      evidence: [{ key: 'seen.damaged', params: { count: 2, bytes: '55 01 02 03' } }],
    });
  });

  it('is not named after one, unless the answers to one command differed', () => {
    expect(named([...damagedRead])).toBeUndefined();
    const error = { code: 'E-REPLY-UNSTEADY', params: { command: 'Read Memory' } } as const;
    expect(named([...damagedRead], { error })).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.unsteady', params: { command: 'Read Memory' } }, { key: 'seen.damaged' }],
    });
  });

  it('is not named if more answers were short, or too long', () => {
    const damaged = [...damagedRead, ...damagedRead];
    expect(named([...damaged, ...shortRead, ...shortRead])).toBeDefined();
    expect(named([...damaged, ...shortRead, ...shortRead, ...shortRead])).toBeUndefined();
    expect(named([...damaged, ...longRead, ...longRead])).toBeDefined();
    expect(named([...damaged, ...longRead, ...longRead, ...longRead])).toBeUndefined();
  });

  it('is only possible if bytes were held up', () => {
    const trace = [...exchanged('reading', ...damagedRead, ...damagedRead), ...late];
    expect(named([], { trace })?.confidence).toBe('possible');
  });

  it('is not named if the port is gone', () => {
    expect(named([...damagedRead, ...damagedRead], { error: closed })).toBeUndefined();
  });

  it('is possible before the bootloader was reached, if 7F had an answer that no bootloader sends', () => {
    const error = { code: 'E-SYNC-GARBAGE', params: { bytes: '' } } as const;
    const answered = (...answer: number[]) =>
      named([], { error, trace: exchanged('connecting', [SYNC, answer]) });
    expect(answered(0x55)).toMatchObject({
      confidence: 'possible',
      evidence: [{ key: 'seen.sync-answer', params: { bytes: '55' } }],
    });
    expect(answered(NACK)).toBeUndefined();
    expect(answered()).toBeUndefined();
    expect(named([], { error: closed, trace: exchanged('connecting', [SYNC, [0x55]]) })).toBeUndefined();
  });
});

describe('D-NOISE counts a refusal', () => {
  const error = { code: 'E-REPLY-UNSTEADY', params: { command: 'Read Memory' } } as const;
  const refusedCount = (...turns: Exchange[]) => {
    const noise = diagnosisOf('D-NOISE', { error, trace: exchanged('verifying', ...turns) });
    return noise?.evidence.find(({ key }) => key === 'seen.refused')?.params['count'];
  };
  const refusedRead = (address: number): Exchange[] => [
    [READ_MEMORY, [ACK]],
    [addressFrame(address), [ACK]],
    [readLengthFrame(4), [NACK]],
  ];

  it('of the same command, address and stage that was taken at another time', () => {
    expect(refusedCount(...refusedRead(BASE), ...readTurns(BASE, [1, 2, 3, 4]))).toBe(1);
  });

  it.each([
    ['another address', readTurns(BASE + 4, [1, 2, 3, 4])],
    ['another command', writeTurns(BASE, [1, 2, 3, 4])],
  ])('not if only %s was taken', (_what, taken) => {
    expect(refusedCount(...refusedRead(BASE), ...taken)).toBeUndefined();
  });
});

describe('D-LOST-BYTES: bytes are missing', () => {
  const named = (turns: Exchange[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-LOST-BYTES', { error: garbage, trace: exchanged('reading', ...turns), ...facts });
  const twoShort = [...shortRead, ...shortRead];

  it('is likely after two short answers, and advises a lower rate', () => {
    expect(named(twoShort)).toMatchObject({
      confidence: 'likely',
      params: { baudRate: 57_600 },
      evidence: [{ key: 'seen.short', params: { count: 2 } }],
    });
    expect(named(twoShort, { setting: { ...setting, baudRate: 9600 } })?.params['baudRate']).toBe(9600);
  });

  it('is not named after one', () => {
    expect(named(shortRead)).toBeUndefined();
  });

  it('is only possible if nothing came at all: a damaged command earns silence, too', () => {
    expect(named([...unansweredRead, ...unansweredRead])?.confidence).toBe('possible');
  });

  it('is only possible if an answer was damaged, and not named if as many were', () => {
    expect(named([...twoShort, ...damagedRead])?.confidence).toBe('likely');
    expect(named([...twoShort, ...shortRead, ...damagedRead, ...damagedRead])?.confidence).toBe('possible');
    expect(named([...twoShort, ...damagedRead, ...damagedRead])).toBeUndefined();
  });

  it('is not named if as many answers were too long', () => {
    expect(named([...twoShort, ...longRead])).toBeDefined();
    expect(named([...twoShort, ...longRead, ...longRead])).toBeUndefined();
  });

  it('is not named if nothing but erases was not answered', () => {
    const erase: Exchange[] = [
      [commandFrame('Extended Erase'), [ACK]],
      [extendedErasePagesFrame([0]), []],
    ];
    expect(named([...erase, ...erase])).toBeUndefined();
    expect(named([...erase, ...erase, ...unansweredRead])?.confidence).toBe('possible');
  });

  it('is only possible if another program has the port open, or bytes were held up', () => {
    expect(named(twoShort, { port: { name: 'COM3', holders } })?.confidence).toBe('possible');
    expect(named([], { trace: [...exchanged('reading', ...twoShort), ...late] })?.confidence).toBe(
      'possible',
    );
  });

  it('is not named if the port is gone', () => {
    expect(named(twoShort, { error: closed })).toBeUndefined();
  });
});

describe('D-LATE-BYTES: bytes are held up on their way', () => {
  const named = (trace: TraceRecord[], error: DiagnosisEvidence['error'] = garbage) =>
    diagnosisOf('D-LATE-BYTES', { error, trace });

  it('is likely after two answers that took longer than any network, and not after one', () => {
    expect(named(delayed(400, 400))).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.late', params: { count: 2 } }],
    });
    expect(named(delayed(400, 10))).toBeUndefined();
  });

  it('is not named for answers that a network may hold so long', () => {
    expect(named(delayed(250, 250, 250))).toBeUndefined();
  });

  it('is not named for frames that take the bootloader time', () => {
    const slow = [2000, 4000].flatMap((timeMs) => [
      sent(timeMs, ...commandFrame('Extended Erase')),
      heard(timeMs + 1, ACK),
      sent(timeMs + 10, ...extendedErasePagesFrame([0])),
      heard(timeMs + 900, ACK),
    ]);
    expect(named([{ kind: 'phase', timeMs: 1000, phase: 'erasing' }, ...slow])).toBeUndefined();
  });

  it('is not named if the port is gone', () => {
    expect(named(late, closed)).toBeUndefined();
  });
});

describe('D-DOUBLED-BYTES: more bytes come than are due', () => {
  const named = (turns: Exchange[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-DOUBLED-BYTES', { error: garbage, trace: exchanged('reading', ...turns), ...facts });

  it('is likely after two answers that are too long, and not after one', () => {
    expect(named([...longRead, ...longRead])).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.long', params: { count: 2 } }],
    });
    expect(named([...longRead])).toBeUndefined();
  });

  it('is not named if as many answers were short, or damaged', () => {
    expect(named([...longRead, ...longRead, ...shortRead])).toBeDefined();
    expect(named([...longRead, ...longRead, ...shortRead, ...shortRead])).toBeUndefined();
    expect(named([...longRead, ...longRead, ...damagedRead])).toBeDefined();
    expect(named([...longRead, ...longRead, ...damagedRead, ...damagedRead])).toBeUndefined();
  });

  it('is only possible if one answer was late: the bytes may be the rest of another', () => {
    const trace = [...exchanged('reading', ...longRead, ...longRead), ...delayed(400)];
    expect(named([], { trace })?.confidence).toBe('possible');
  });

  it('is not named if the port is gone', () => {
    expect(named([...longRead, ...longRead], { error: closed })).toBeUndefined();
  });
});
