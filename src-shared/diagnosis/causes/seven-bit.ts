import { isCommandListCut } from '../../protocols/an3155/decode.ts';
import { seen, type Cause } from '../cause.ts';
import type { WrongByte } from '../memory-facts.ts';

/** Enough bytes that one of them would have its highest bit set. */
const MIN_BYTES = 64;

/** Whatever comes, its highest bit is missing. */
export const sevenBit: Cause = {
  id: 'D-SEVEN-BIT',
  isVoidByTalk: true,
  judge({ evidence: { error, target, isTwinKnown }, line, memory }) {
    const hasNack3F = line.turns.some(({ received }) => received.length === 1 && received[0] === 0x3f);
    const isLowOnly = line.turns.every(({ received }) => received.every((byte) => byte < 0x80));
    const isLost = memory.wrong.length > 0 && memory.wrong.every(isSevenBitsOf);
    if (!isLowOnly) return undefined;
    const evidence = [
      seen('seen.high-bit', { count: line.receivedCount }),
      ...(hasNack3F ? [seen('seen.nack-3f')] : []),
    ];
    const isListCut = error.code === 'E-SYNC-SEVEN-BIT' || isCommandListCut(target?.commands ?? []);
    if (isListCut) return { confidence: 'certain', evidence };
    if (isLost && line.receivedCount >= MIN_BYTES) return { confidence: 'certain', evidence };
    if (hasNack3F) return { confidence: 'likely', evidence };
    // An unknown product id may be one that lost the highest bit of a byte.
    return error.code === 'E-PLAN-NO-LAYOUT' && isTwinKnown === true
      ? { confidence: 'possible', evidence }
      : undefined;
  },
};

/** The highest bit is missing, or it is a NACK's value, which such adapters turn into 3F. */
function isSevenBitsOf({ found, expected }: WrongByte): boolean {
  return found === (expected & 0x7f) || (found === 0x3f && expected === 0x1f);
}
