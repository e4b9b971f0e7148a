import { describe, expect, it } from 'vitest';
import {
  ACK,
  BASE,
  NACK,
  confidenceOf,
  damagedRead,
  diagnosisOf,
  exchanged,
  planOf,
  readTurns,
  withSectors,
  writeTurns,
  type Exchange,
} from '../../../test/support/diagnosis-evidence.ts';
import { testDevice } from '../../../test/support/plan-target.ts';
import type { SecurityFacts, SecurityRange } from '../../devices/security-facts.ts';
import type { TargetInfo } from '../../job/target-info.ts';
import { commandFrame, extendedErasePagesFrame, writeDataFrame } from '../../protocols/an3155/encode.ts';
import { nothingSecured } from '../../security/security-state.ts';
import type { DiagnosisEvidence } from '../evidence.ts';

const mismatch = { code: 'E-VERIFY-MISMATCH', params: {} } as const;
const notBlank = { code: 'E-ERASE-NOT-BLANK', params: { address: '0x08000000', found: '12' } } as const;
const eraseFailed = { code: 'E-ERASE-FAILED', params: {}, phase: 'erasing' } as const;
const writeFailed = { code: 'E-WRITE-FAILED', params: { address: '0x08000000' }, phase: 'writing' } as const;
const SOME_PROTECTED = withSectors(0xfe);
const NONE_PROTECTED = withSectors(0xff);
const erased = (answer = ACK) =>
  exchanged('erasing', [commandFrame('Extended Erase'), [ACK]], [extendedErasePagesFrame([0]), [answer]]);
const written = (data: number[]) => exchanged('writing', ...writeTurns(BASE, data));
const found = (...data: number[]) => exchanged('verifying', ...readTurns(BASE, data));
const disturbed = exchanged('verifying', ...damagedRead, ...damagedRead);
const image = [0xf0, 0xf1, 0xf2, 0xf3];
/** No bit that a write could not clear, and not one bit the same everywhere. */
const blank = [0xff, 0xff, 0xff, 0xff];
/** Bits that no write can have set. */
const old = [0x0f, 0x1e, 0x2d, 0x3c];

describe('D-WRITE-PROTECTED: erases and writes were acknowledged, and the pages are as before', () => {
  const named = (facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-WRITE-PROTECTED', {
      error: mismatch,
      plan: planOf([BASE, image]),
      trace: [...written(image), ...found(...blank)],
      ...facts,
    });
  const keysOf = (facts: Partial<DiagnosisEvidence>) => named(facts)?.evidence.map(({ key }) => key);

  it.each(['E-PROTECT-PAGES', 'E-PROTECT-PAGES-FIXED'] as const)('is certain after %s', (code) => {
    expect(named({ error: { code, params: { names: 'WRP1A' } }, trace: [] })).toMatchObject({
      confidence: 'certain',
      isSaidByError: true,
      evidence: [{ key: 'seen.wrp', params: { names: 'WRP1A' } }],
    });
  });

  it('is possible if nothing is known of protection, and likely if the option bytes show it', () => {
    expect(named()).toMatchObject({ confidence: 'possible', isSaidByError: false });
    expect(keysOf({})).toEqual(['seen.wrp-unknown', 'seen.not-programmed']);
    expect(named({ probe: SOME_PROTECTED })?.confidence).toBe('likely');
    expect(keysOf({ probe: SOME_PROTECTED })).toEqual(['seen.wrp', 'seen.not-programmed']);
  });

  it('is not named if the option bytes show none', () => {
    expect(named({ probe: NONE_PROTECTED })).toBeUndefined();
  });

  it('is not named if the protected pages are others than those that failed', () => {
    const place = (low: number) => ({ address: 0x4002_2000, low, high: low + 7 });
    const range: SecurityRange = {
      kind: 'write',
      name: 'WRP1A',
      first: place(0),
      last: place(8),
      bank: 1,
      unitBytes: null,
    };
    const security: SecurityFacts = { areas: [], storage: 'registers', ranges: [range] };
    const plan = planOf([BASE, image]);
    const protecting = (index: number) =>
      named({
        device: testDevice({ security }),
        plan,
        security: {
          state: {
            ...nothingSecured,
            write: [{ name: 'WRP1A', pages: plan.target.pages.slice(index, index + 1) }],
          },
          areas: [],
        },
      })?.confidence;
    expect(protecting(0)).toBe('likely');
    expect(protecting(1)).toBeUndefined();
  });

  it('is only possible if the line was disturbed', () => {
    const trace = [...written(image), ...found(...blank), ...disturbed];
    expect(named({ probe: SOME_PROTECTED, trace })?.confidence).toBe('possible');
  });

  it('is not named if nothing was erased or written', () => {
    expect(named({ trace: found(...blank), probe: SOME_PROTECTED })).toBeUndefined();
  });

  it('is not named if one bit, the same everywhere, is wrong', () => {
    expect(named({ trace: [...written(image), ...found(...image.map((byte) => byte ^ 2))] })).toBeUndefined();
  });

  it('is possible if an erase was refused, and for a refused write only if the option bytes show it', () => {
    const trace = [...erased(NACK)];
    expect(named({ error: eraseFailed, trace })?.confidence).toBe('possible');
    const refused = exchanged('writing', ...writeTurns(BASE, image).slice(0, 2), [
      writeDataFrame(Uint8Array.from(image)),
      [NACK],
    ]);
    expect(named({ error: writeFailed, trace: refused })).toBeUndefined();
    expect(named({ error: writeFailed, trace: refused, probe: SOME_PROTECTED })?.confidence).toBe('likely');
  });

  it('is not named if the exchange failed', () => {
    const error = { code: 'E-REPLY-TIMEOUT', params: {} } as const;
    expect(named({ error, probe: SOME_PROTECTED })).toBeUndefined();
  });
});

describe('D-ERASE-LOST: pages that should be blank have their old contents', () => {
  const named = (facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-ERASE-LOST', {
      error: notBlank,
      plan: planOf([BASE, image]),
      trace: erased(),
      ...facts,
    });

  it('is possible if an acknowledged erase left a byte, and likely if nothing is write-protected', () => {
    expect(named()).toMatchObject({
      confidence: 'possible',
      evidence: [
        { key: 'seen.old-data', params: { address: '0x08000000', found: '12' } },
        { key: 'seen.wrp-unknown' },
      ],
    });
    expect(named({ probe: NONE_PROTECTED })?.confidence).toBe('likely');
  });

  it('is not named if pages are write-protected', () => {
    expect(named({ probe: SOME_PROTECTED })).toBeUndefined();
  });

  it('is not named if no erase was acknowledged', () => {
    expect(named({ trace: erased(NACK) })).toBeUndefined();
  });

  it('is not named if the erase failed with an error of its own', () => {
    expect(named({ error: eraseFailed })).toBeUndefined();
  });

  it('is only possible if the line was disturbed, or the part may be a copy', () => {
    const probe = NONE_PROTECTED;
    expect(named({ probe, trace: [...erased(), ...disturbed] })?.confidence).toBe('possible');
    const target = { pid: 0x410, flashSizeSource: 'table', commands: [] } as unknown as TargetInfo;
    expect(named({ probe, target })?.confidence).toBe('possible');
  });

  describe('if the contents are wrong after the write', () => {
    const after = (expected: number[], read: number[], facts: Partial<DiagnosisEvidence> = {}) =>
      named({
        error: mismatch,
        plan: planOf([BASE, expected]),
        trace: [...erased(), ...written(expected), ...found(...read)],
        ...facts,
      });
    const eight = Array.from({ length: 8 }, (_, index) => 0xf0 | index);
    const mixed = eight.map((byte) => byte & 0x3c);

    it('is possible if bits are clear that no write cleared, and not named for bytes that are blank', () => {
      expect(after(image, old)?.confidence).toBe('possible');
      expect(after(image, blank)).toBeUndefined();
    });

    it('is likely if eight bytes have the bits of old and new together', () => {
      expect(after(eight, mixed)?.confidence).toBe('likely');
      expect(after(eight, [...mixed.slice(0, 7), 0xf7])?.confidence).toBe('possible');
      expect(after(eight, [...mixed.slice(0, 7), 0x0f])?.confidence).toBe('possible');
    });

    it('takes set bits for old on a part that erases to zeros', () => {
      const device = testDevice({ erasedValue: 0 });
      expect(after([1, 2, 3, 4], [0x11, 0x22, 0x33, 0x14], { device })?.confidence).toBe('possible');
      expect(after([1, 2, 3, 4], [0, 0, 0, 0], { device })).toBeUndefined();
    });

    it('tells how many writes were refused over old data', () => {
      const trace = [
        ...erased(),
        ...exchanged('writing', ...writeTurns(BASE, image).slice(0, 2), [
          writeDataFrame(Uint8Array.from(image)),
          [NACK],
        ]),
        ...found(...old),
      ];
      expect(after(image, old, { trace })?.evidence.map(({ key }) => key)).toContain('seen.write-refused');
    });

    it('is not named if one bit, the same everywhere, is wrong', () => {
      expect(
        after(
          image,
          image.map((byte) => byte ^ 0x10),
        ),
      ).toBeUndefined();
    });

    it('is not named if the bytes are those of another place with the same cells', () => {
      const here = [0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8];
      const there = [0x11, 0x32, 0x53, 0x74, 0x95, 0xb6, 0xd7, 0x18];
      const twice = (second: number[]) =>
        after(here, there, { plan: planOf([BASE, here], [BASE + 1024, second]) });
      expect(twice(there)).toBeUndefined();
      expect(twice(here)?.confidence).toBe('likely');
    });
  });
});

describe('D-MISALIGNED: from the first odd block on, nothing was written', () => {
  const image40 = Array.from({ length: 40 }, (_, index) => index + 1);
  const blocks: Exchange[] = [
    ...writeTurns(BASE, image40.slice(0, 32)),
    ...writeTurns(BASE + 32, image40.slice(32)),
  ];
  const blank8 = new Array<number>(8).fill(0xff);
  const named = (read: readonly number[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-MISALIGNED', {
      error: mismatch,
      plan: planOf([BASE, image40]),
      trace: [
        ...exchanged('writing', ...blocks),
        ...exchanged('verifying', ...readTurns(BASE + 40 - read.length, read)),
      ],
      ...facts,
    });

  it('is likely if the blocks before it are right, and possible if none is', () => {
    expect(named([...image40.slice(0, 32), ...blank8])).toMatchObject({
      confidence: 'likely',
      evidence: [
        { key: 'seen.first-misaligned', params: { address: '0x08000020', size: 8 } },
        { key: 'seen.wrp-unknown' },
      ],
    });
    expect(named(blank8)?.confidence).toBe('possible');
  });

  it('is not named if every block began and ended on the largest write unit of any part', () => {
    const trace = [
      ...exchanged('writing', ...writeTurns(BASE, image40.slice(0, 32))),
      ...exchanged('verifying', ...readTurns(BASE, blank8)),
    ];
    expect(named(blank, { trace })).toBeUndefined();
  });

  it('is not named if the wrong bytes are not blank, or nothing is wrong', () => {
    expect(named([...image40.slice(0, 32), ...blank8.slice(1), 0x00])).toBeUndefined();
    expect(named(image40)).toBeUndefined();
  });

  it('is not named if a block before the odd one is wrong', () => {
    expect(named([...image40.slice(0, 31), 0xff, ...blank8])).toBeUndefined();
  });

  it('is not named if pages are write-protected, and only possible if the line was disturbed', () => {
    const read = [...image40.slice(0, 32), ...blank8];
    expect(named(read, { probe: SOME_PROTECTED })).toBeUndefined();
    const trace = [
      ...exchanged('writing', ...blocks),
      ...exchanged('verifying', ...readTurns(BASE, read)),
      ...disturbed,
    ];
    expect(named(read, { trace })?.confidence).toBe('possible');
  });

  it('is not named if the exchange failed', () => {
    expect(named(blank8, { error: writeFailed })).toBeUndefined();
  });
});

describe('D-WEAK-PAGE: one bit does not take', () => {
  const named = (read: number[], facts: Partial<DiagnosisEvidence> = {}) =>
    diagnosisOf('D-WEAK-PAGE', {
      error: mismatch,
      plan: planOf([BASE, image]),
      trace: [...written(image), ...found(...read)],
      ...facts,
    });
  const flipped = (count: number, mask: number) =>
    image.map((byte, index) => (index < count ? byte ^ mask : byte));

  it('is likely if it is the same bit in three bytes, and tells which', () => {
    expect(named(flipped(3, 0x10))).toMatchObject({
      confidence: 'likely',
      evidence: [{ key: 'seen.same-bit', params: { count: 3, bit: 4, address: '0x08000000' } }],
    });
  });

  it('is not named for two bytes, for two bits, or for different bits', () => {
    expect(named(flipped(2, 0x10))).toBeUndefined();
    expect(named(flipped(3, 0x30))).toBeUndefined();
    expect(named([...flipped(3, 0x10).slice(0, 3), 0xf3 ^ 0x20])).toBeUndefined();
  });

  it('is only possible if the line was disturbed', () => {
    const trace = [...written(image), ...found(...flipped(4, 0x10)), ...disturbed];
    expect(named(blank, { trace })?.confidence).toBe('possible');
  });

  it('counts the bytes as they were before any repair', () => {
    const repaired = exchanged('verifying', ...writeTurns(BASE, image), ...readTurns(BASE, image));
    const trace = [...written(image), ...found(...flipped(4, 0x10)), ...repaired];
    expect(named(blank, { trace })?.confidence).toBe('likely');
  });

  it('is not named if the failure is not about memory', () => {
    expect(named(flipped(3, 0x10), { error: writeFailed })).toBeUndefined();
  });

  it('is not named without a plan', () => {
    const trace = found(...flipped(3, 0x10));
    expect(confidenceOf('D-WEAK-PAGE', { error: mismatch, trace })).toBeUndefined();
  });
});
