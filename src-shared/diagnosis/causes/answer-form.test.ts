import { describe, expect, it } from 'vitest';
import {
  ACK,
  confidenceOf,
  diagnosisOf,
  evidence,
  exchanged,
  heard,
  idsOf,
  type Exchange,
} from '../../../test/support/diagnosis-evidence.ts';
import { commandFrame } from '../../protocols/an3155/encode.ts';

const GET = commandFrame('Get');
const sound = [ACK, 2, 0x31, 0x00, 0x01, ACK];
const long = [ACK, 2, 0x31, 0x00, 0x01, 0x02, ACK];
const short = [ACK, 3, 0x31, 0x00, 0x01, ACK];
const answersTo = (frame: Uint8Array, ...answers: number[][]) =>
  exchanged('connecting', ...answers.map((answer): Exchange => [frame, answer]));

describe('D-ANSWER-FORM: an answer of another length than it says', () => {
  const named = (...answers: number[][]) => idsOf({ trace: answersTo(GET, ...answers) });

  it('is a fault of the bootloader if the same bytes too many come each time', () => {
    expect(named(long, long)[0]).toBe('D-ANSWER-FORM');
  });

  it.each([
    ['comes once', [long]],
    ['differs from time to time', [long, [...long.slice(0, -1), 0x02, ACK]]],
    ['lacks bytes', [short, short]],
    ['is sound', [sound, sound]],
    ['has no end', [long.slice(0, -1), long.slice(0, -1)]],
  ])('is not a mark of the bootloader if it %s', (_, answers) => {
    expect(named(...answers)).not.toContain('D-ANSWER-FORM');
  });

  it('names the command, and how many bytes were said and came', () => {
    const GET_ID = commandFrame('Get ID');
    const found = diagnosisOf('D-ANSWER-FORM', {
      trace: answersTo(GET_ID, [ACK, 1, 4, 0x10, 0, ACK], [ACK, 1, 4, 0x10, 0, ACK]),
    });
    expect(found).toMatchObject({ confidence: 'likely', params: { command: 'Get ID' } });
    expect(found?.evidence).toEqual([
      { key: 'seen.answer-form', params: { command: 'Get ID', count: 2, said: 2, came: 3 } },
    ]);
  });

  it('is possible if three answers lack the same bytes, unless another program has the port open', () => {
    const trace = answersTo(GET, short, short, short);
    expect(confidenceOf('D-ANSWER-FORM', { trace })).toBe('possible');
    const port = { name: '/dev/ttyUSB0', holders: [{ name: 'minicom', pid: 4711 }] };
    expect(confidenceOf('D-ANSWER-FORM', { trace, port })).toBeUndefined();
  });

  it('says nothing if the run failed for another reason than its exchange', () => {
    const { error } = evidence({});
    const trace = answersTo(GET, long, long);
    expect(confidenceOf('D-ANSWER-FORM', { trace, error })).toBe('likely');
    expect(
      confidenceOf('D-ANSWER-FORM', { trace, error: { ...error, code: 'E-SYNC-TIMEOUT' } }),
    ).toBeUndefined();
  });

  it('is void if a program sends on its own', () => {
    const unasked = heard(9000, 0x55, 0x56);
    expect(
      confidenceOf('D-ANSWER-FORM', { trace: [...answersTo(GET, long, long), unasked] }),
    ).toBeUndefined();
  });
});
