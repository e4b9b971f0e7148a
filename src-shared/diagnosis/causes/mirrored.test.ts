import { describe, expect, it } from 'vitest';
import {
  BASE,
  confidenceOf,
  diagnosisOf,
  exchanged,
  planOf,
  readTurns,
} from '../../../test/support/diagnosis-evidence.ts';
import { testDevice } from '../../../test/support/plan-target.ts';
import type { ErrorCode } from '../../errors.ts';

const TWIN = BASE + 1024;
const here = [0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88];
const there = [0xe1, 0xd2, 0xc3, 0xb4, 0xa5, 0x96, 0x87, 0x78];
const both = here.map((byte, index) => byte & (there[index] ?? 0));

describe('D-FLASH-MIRRORED: two places are the same cells', () => {
  const named = (
    code: ErrorCode,
    found: number[],
    { first = here, other = TWIN, second = there, device = testDevice() } = {},
  ) =>
    diagnosisOf('D-FLASH-MIRRORED', {
      error: { code, params: { repaired: '0x08000000', spoilt: '0x08000400' } },
      plan: planOf([BASE, first], [other, second]),
      device,
      trace: exchanged('verifying', ...readTurns(BASE, found)),
    });

  it('is likely if a place reads what was written to one whose address differs in one bit', () => {
    expect(named('E-VERIFY-MISMATCH', there)).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.mirrored', params: { address: '0x08000000', other: '0x08000400', count: 8 } }],
    });
  });

  it('is certain if the repair of one place spoilt the other', () => {
    const found = named('E-VERIFY-UNDONE', there);
    expect(found?.confidence).toBe('certain');
    expect(found?.evidence.map(({ key }) => key)).toEqual(['seen.mirrored', 'seen.undone']);
  });

  it('is found as well if a place reads the bits of both', () => {
    expect(named('E-VERIFY-MISMATCH', both)?.confidence).toBe('likely');
    const zeros = testDevice({ erasedValue: 0 });
    expect(named('E-VERIFY-MISMATCH', both, { device: zeros })).toBeUndefined();
  });

  it('is not named if the bytes are those of no other place', () => {
    expect(
      named(
        'E-VERIFY-MISMATCH',
        there.map((byte) => byte ^ 1),
      ),
    ).toBeUndefined();
  });

  it('is not named if one byte is not that of the other place', () => {
    expect(named('E-VERIFY-MISMATCH', [...there.slice(0, 7), 0x01])).toBeUndefined();
    const more = [...here, 0x99, 0xaa, 0xbb, 0xcc];
    const twin = [...there, 0x69, 0x5a, 0x4b, 0x3c];
    const place = { first: more, second: twin };
    expect(named('E-VERIFY-MISMATCH', twin, place)?.confidence).toBe('likely');
    expect(named('E-VERIFY-MISMATCH', [...twin.slice(0, 11), 0x01], place)).toBeUndefined();
  });

  it('is not named for fewer than eight bytes, which may be alike by chance', () => {
    expect(named('E-VERIFY-MISMATCH', [...there.slice(0, 7), here[7] ?? 0])).toBeUndefined();
  });

  it('is not named if the bytes are anyway', () => {
    const same = new Array<number>(8).fill(0x42);
    expect(named('E-VERIFY-MISMATCH', same, { second: same })).toBeUndefined();
  });

  it('is not named if the places differ in a bit within a page', () => {
    expect(named('E-VERIFY-MISMATCH', there, { other: BASE + 512 })).toBeUndefined();
  });

  it('is not named if the failure is about bytes outside the image', () => {
    expect(named('E-VERIFY-REST', there)).toBeUndefined();
  });

  it('is not named without a plan', () => {
    const error = { code: 'E-VERIFY-MISMATCH', params: {} } as const;
    const trace = exchanged('verifying', ...readTurns(BASE, there));
    expect(confidenceOf('D-FLASH-MIRRORED', { error, trace })).toBeUndefined();
  });
});
