import { formatAddress } from '../../bytes.ts';
import { segmentAt } from '../../image/segment-at.ts';
import type { SegmentList } from '../../image/segment-list.ts';
import { seen, type Case, type Cause, valueOf } from '../cause.ts';
import type { WrongByte } from '../memory-facts.ts';

/** So many wrong bytes must be those of one other place: fewer may be alike by chance. */
const MIN_BYTES = 8;
/** Address bits within a page are not looked at: no address line of a flash is as low as that. */
const LOWEST_BIT = 10;
const HIGHEST_BIT = 22;

/**
 * One place contains what was written to another whose address differs in one bit, or, if flash accepts a second write
 * over the first, the bits of both: they are the same cells.
 */
export const flashMirrored: Cause = {
  id: 'D-FLASH-MIRRORED',
  judge({ evidence: { error, plan, device }, memory: { wrong } }) {
    if (error.code !== 'E-VERIFY-UNDONE' && error.code !== 'E-VERIFY-MISMATCH') return undefined;
    const twin = twinOf(wrong, plan?.expected ?? [], device?.erasedValue ?? 0xff);
    if (twin === undefined) return undefined;
    const { address, other, count } = twin;
    return {
      confidence: error.code === 'E-VERIFY-UNDONE' ? 'certain' : 'likely',
      evidence: [
        seen('seen.mirrored', { address: formatAddress(address), other: formatAddress(other), count }),
        ...(error.code === 'E-VERIFY-UNDONE'
          ? [
              seen('seen.undone', {
                repaired: valueOf(error, 'repaired'),
                spoilt: valueOf(error, 'spoilt'),
              }),
            ]
          : []),
      ],
    };
  },
};

/** True if what reads back wrong is what was written to another place. */
export function looksMirrored({ evidence: { plan, device }, memory: { wrong } }: Case): boolean {
  return twinOf(wrong, plan?.expected ?? [], device?.erasedValue ?? 0xff) !== undefined;
}

function twinOf(
  wrong: readonly WrongByte[],
  expected: SegmentList,
  erasedValue: number,
): { address: number; other: number; count: number } | undefined {
  const [first] = wrong;
  if (first === undefined) return undefined;
  for (let bit = LOWEST_BIT; bit <= HIGHEST_BIT; bit += 1) {
    const twinAddress = ({ address }: WrongByte) => (address ^ (1 << bit)) >>> 0;
    const compared = wrong.filter((byte) => byteAt(expected, twinAddress(byte)) !== undefined);
    const alike = compared.filter((byte) => {
      const written = byteAt(expected, twinAddress(byte)) ?? erasedValue;
      const both = erasedValue === 0xff ? written & byte.expected : written | byte.expected;
      return byte.found === written || byte.found === both;
    });
    const isVaried = new Set(alike.map(({ found }) => found)).size > 1;
    if (alike.length >= MIN_BYTES && alike.length === compared.length && isVaried)
      return { address: first.address, other: twinAddress(first), count: alike.length };
  }
  return undefined;
}

function byteAt(segments: SegmentList, address: number): number | undefined {
  const segment = segmentAt(segments, address);
  return segment?.bytes[address - segment.address];
}
