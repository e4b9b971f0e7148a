import { formatAddress, formatBytes } from '../../bytes.ts';
import { seen, type Case, type Cause, valueOf } from '../cause.ts';
import type { Confidence, EvidenceItem } from '../diagnosis.ts';
import { MEMORY_CODES } from '../failure-kinds.ts';
import { isDisturbed } from '../tally.ts';
import { looksMirrored } from './mirrored.ts';
import { looksCopied } from './part.ts';
import type { WrongByte } from '../memory-facts.ts';

function isAboutMemory({ evidence: { error } }: Case): boolean {
  return MEMORY_CODES.includes(error.code);
}

/** What a disturbed line says about the memory is worth less. */
function asSureAs(confidence: Confidence, { line }: Case): Confidence {
  return isDisturbed(line.tally) ? 'possible' : confidence;
}

/** The value of an erased byte of this part. */
function erasedValue({ evidence: { device } }: Case): number {
  return device?.erasedValue ?? 0xff;
}

/** A byte that still is what an erase should have taken away: bits that no write can have set. */
function isOldData(byte: WrongByte, erased: number): boolean {
  const away = erased === 0xff ? ~byte.found & byte.expected : byte.found & ~byte.expected;
  return (away & 0xff) !== 0;
}

function protectionEvidence({ writeProtection }: Case): EvidenceItem {
  if (writeProtection.state === 'some') return seen('seen.wrp', { names: writeProtection.names.join(', ') });
  if (writeProtection.state === 'elsewhere')
    return seen('seen.wrp-elsewhere', { names: writeProtection.names.join(', ') });
  return seen(writeProtection.state === 'none' ? 'seen.wrp-none' : 'seen.wrp-unknown');
}

/** A place that shows it, of what was acknowledged there. */
function exampleOf(of: Case): EvidenceItem[] {
  const { memory, evidence } = of;
  const { error } = evidence;
  if (error.code === 'E-ERASE-NOT-BLANK' && memory.erasesAcked > 0)
    return [seen('seen.old-data', { address: valueOf(error, 'address'), found: valueOf(error, 'found') })];
  const erased = erasedValue(of);
  const blank = memory.wrong.find(
    ({ address, found }) => found === erased && memory.writes.some((write) => holds(write, address)),
  );
  const old = memory.erasesAcked > 0 ? memory.wrong.find((byte) => isOldData(byte, erased)) : undefined;
  const first = old ?? blank;
  if (first === undefined) return [];
  const key = first === old ? 'seen.old-data' : 'seen.not-programmed';
  return [
    seen(key, { address: formatAddress(first.address), found: hex(first.found) }),
    ...(memory.writesRefused > 0 && first === old
      ? [seen('seen.write-refused', { count: memory.writesRefused })]
      : []),
  ];
}

/** Something was to be changed: a job that only compares shows nothing of protection or of erases. */
function wasTried({ memory }: Case): boolean {
  return memory.writes.length + memory.writesRefused + memory.erasesAcked + memory.erasesRefused > 0;
}

/** Erases and writes were acknowledged, and the pages are as before. */
export const writeProtected: Cause = {
  id: 'D-WRITE-PROTECTED',
  judge(of) {
    const { evidence, writeProtection, memory } = of;
    const { code } = evidence.error;
    if (code === 'E-PROTECT-PAGES' || code === 'E-PROTECT-PAGES-FIXED')
      return {
        confidence: 'certain',
        evidence: [seen('seen.wrp', { names: valueOf(evidence.error, 'names') })],
        isSaidByError: true,
      };
    const isRefused =
      code === 'E-ERASE-FAILED' || (code === 'E-WRITE-FAILED' && writeProtection.state === 'some');
    if (!isAboutMemory(of) && !isRefused) return undefined;
    const isFree = writeProtection.state === 'none' || writeProtection.state === 'elsewhere';
    if (!wasTried(of) || isFree || sameBit(memory.wrong) !== undefined) return undefined;
    const confidence = asSureAs(writeProtection.state === 'some' ? 'likely' : 'possible', of);
    return { confidence, evidence: [protectionEvidence(of), ...exampleOf(of)] };
  },
};

/** Pages that should be blank still have their old contents. */
export const eraseLost: Cause = {
  id: 'D-ERASE-LOST',
  judge(of) {
    const { evidence, memory, writeProtection } = of;
    if (!isAboutMemory(of) || memory.erasesAcked === 0 || writeProtection.state === 'some') return undefined;
    const erased = erasedValue(of);
    const isOld =
      evidence.error.code === 'E-ERASE-NOT-BLANK' || memory.wrong.some((byte) => isOldData(byte, erased));
    if (!isOld || sameBit(memory.wrong) !== undefined || looksMirrored(of)) return undefined;
    const isFree = writeProtection.state === 'none' || writeProtection.state === 'elsewhere';
    const isShown = isFree || hasBothMixed(memory.wrong, erased);
    const isSure = isShown && !looksCopied(evidence.target);
    return {
      confidence: asSureAs(isSure ? 'likely' : 'possible', of),
      evidence: [...exampleOf(of), protectionEvidence(of)],
    };
  },
};

/** Old and new bits together: the write took, the erase did not. Write protection would have kept both away. */
function hasBothMixed(wrong: readonly WrongByte[], erased: number): boolean {
  const MIN_BYTES = 8;
  const mixed = wrong.filter(({ found, expected }) =>
    erased === 0xff ? (found & ~expected) === 0 : (expected & ~found & 0xff) === 0,
  );
  return wrong.length >= MIN_BYTES && mixed.length === wrong.length;
}

/** Everything from the first odd block on was acknowledged and not done (AN2606 table 7). */
export const misaligned: Cause = {
  id: 'D-MISALIGNED',
  judge(of) {
    const { memory, writeProtection } = of;
    if (!isAboutMemory(of) || memory.wrong.length === 0 || writeProtection.state === 'some') return undefined;
    const first = memory.writes.findIndex(isOdd);
    const odd = memory.writes[first];
    const erased = erasedValue(of);
    const isAllBlank = memory.wrong.every(({ found }) => found === erased);
    const before = memory.writes.slice(0, first);
    const isBehind = !memory.wrong.some(({ address }) => before.some((write) => holds(write, address)));
    if (odd === undefined || !isAllBlank || !isBehind) return undefined;
    return {
      confidence: asSureAs(memory.rightCount > 0 ? 'likely' : 'possible', of),
      evidence: [
        seen('seen.first-misaligned', { address: formatAddress(odd.address), size: odd.sizeBytes }),
        protectionEvidence(of),
      ],
    };
  },
};

interface Written {
  address: number;
  sizeBytes: number;
}

/** Largest write unit of any part (H7). */
const LARGEST_UNIT = 32;

function isOdd({ address, sizeBytes }: Written): boolean {
  return address % LARGEST_UNIT !== 0 || sizeBytes % LARGEST_UNIT !== 0;
}

function holds({ address: start, sizeBytes }: Written, address: number): boolean {
  return address >= start && address < start + sizeBytes;
}

/** The one bit in which all wrong bytes differ; undefined if there is none. */
function sameBit(wrong: readonly WrongByte[]): number | undefined {
  const MIN_BYTES = 3;
  const masks = new Set(wrong.map(({ found, expected }) => found ^ expected));
  const [mask = 0] = masks;
  const isOneBit = masks.size === 1 && (mask & (mask - 1)) === 0;
  return wrong.length >= MIN_BYTES && isOneBit ? Math.log2(mask) : undefined;
}

/** One bit, the same everywhere, does not take. */
export const weakPage: Cause = {
  id: 'D-WEAK-PAGE',
  judge(of) {
    const { memory } = of;
    const bit = sameBit(memory.wrong);
    const [first] = memory.wrong;
    if (!isAboutMemory(of) || bit === undefined || first === undefined) return undefined;
    return {
      confidence: asSureAs('likely', of),
      evidence: [
        seen('seen.same-bit', { count: memory.wrong.length, bit, address: formatAddress(first.address) }),
      ],
    };
  },
};

function hex(byte: number): string {
  return formatBytes(Uint8Array.of(byte));
}
