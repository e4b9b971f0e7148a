import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../test/support/board-rig.ts';
import { areInfoAnswers } from './info-answer.ts';

describe('whole answers to Get and Get ID', () => {
  it.each([
    ['Get ID', '79 01 04 10 79'],
    ['Get ID, twice', '79 01 04 10 79 79 01 04 10 79'],
    ['Get ID of three bytes', '79 02 00 00 2F 79'],
    ['Get', '79 0B 31 00 01 02 11 21 31 44 63 73 82 92 79'],
  ])('are those of %s', (_what, bytes) => {
    expect(areInfoAnswers(bytesOf(bytes))).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a lone ACK', '79'],
    ['a NACK', '1F'],
    ['an answer that lacks its end', '79 01 04 10'],
    ['an answer and a byte', '79 01 04 10 79 1F'],
    ['a count that none has', '79 79 79 79'],
  ])('are not %s', (_what, bytes) => {
    expect(areInfoAnswers(bytesOf(bytes))).toBe(false);
  });
});
