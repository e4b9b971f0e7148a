import { formatAddress } from '../bytes.ts';
import { canBeStackTop } from '../devices/main-ram.ts';
import { kindFinder } from '../devices/memory-regions.ts';
import type { Segment } from '../image/segment.ts';
import type { Warning } from '../warnings.ts';
import type { PlanTarget } from './plan.ts';
import { phrase, verbatim } from '../text/words.ts';

/** Headers that boot loaders put before the vector table of the program they start, which are as good as one. */
const bootHeaders: readonly number[] = [
  0x96f3_b83d, // MCUboot, `IMAGE_MAGIC` (bootutil/image.h)
  0x96f3_b83c, // MCUboot before 1.0
  0x3155_4653, // "SFU1", ST's secure boot (X-CUBE-SBSFU, "SFUMagic")
  0x3255_4653, // "SFU2", the same for a second slot
];

/** The first two words of a raw binary; null if it ends before them. */
export interface FirstWords {
  first: number | null;
  second: number | null;
}

/**
 * What a raw binary begins with if that is not a program for the part: neither a vector table (a stack pointer in RAM, then
 * an odd address in the flash: ARMv7-M ARM B1.5.3) nor the header of a known boot loader. undefined if it is one.
 */
export function wordsThatAreNoProgram(
  { bytes }: Segment,
  { device, flashSizeBytes }: Pick<PlanTarget, 'device' | 'flashSizeBytes'>,
): FirstWords | undefined {
  const words = firstWords(bytes);
  const { first, second } = words;
  if (first !== null && bootHeaders.includes(first)) return undefined;
  if (first === null || second === null) return words;
  const isProgram = canBeStackTop(device, first) && isReset(second);
  return isProgram ? undefined : words;

  function isReset(address: number): boolean {
    if (address % 2 === 0) return false;
    // Of an unknown part nobody knows where its flash ends.
    if (flashSizeBytes === 0) return true;
    const kind = kindFinder(device, flashSizeBytes)(address - 1);
    return kind === 'flash' || kind === 'flash-alias';
  }
}

/** Warns of a raw binary that begins with no program for the part. */
export function noProgramWarnings(
  segment: Segment,
  target: Pick<PlanTarget, 'device' | 'flashSizeBytes'>,
): Warning[] {
  const words = wordsThatAreNoProgram(segment, target);
  if (words === undefined) return [];
  const show = (word: number | null) =>
    word === null ? phrase('word.missing') : verbatim(formatAddress(word));
  const params = {
    address: formatAddress(segment.address),
    first: show(words.first),
    second: show(words.second),
    device: target.device.name,
  };
  return [{ code: 'W-PLAN-NO-PROGRAM', params }];
}

function firstWords(bytes: Uint8Array): FirstWords {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (offset: number) => (bytes.length >= offset + 4 ? view.getUint32(offset, true) : null);
  return { first: word(0), second: word(4) };
}
