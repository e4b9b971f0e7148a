import { formatAddress } from '../bytes.ts';
import { FlashError } from '../errors.ts';
import type { BuiltImage } from './build-image.ts';
import { ImageBuilder } from './build-image.ts';
import { FileView, offsetWords, hexOffset } from './file-view.ts';
import type { ImageWarning, MemoryImage } from './memory-image.ts';
import { imageWarning } from './memory-image.ts';
import { isForeignUf2Family, uf2FamilyName, uf2FamilyOf } from './uf2-families.ts';
import { phrase } from '../text/words.ts';

/** "UF2 File Format" (github.com/microsoft/uf2, README), "File format". */
const blockBytes = 512;
const payloadLimitBytes = 476;
const magics: readonly { offset: number; value: number }[] = [
  { offset: 0, value: 0x0a324655 },
  { offset: 4, value: 0x9e5d5157 },
  { offset: 508, value: 0x0ab16f30 },
];

/** Same document, "Flags". */
const notMainFlash = 0x0000_0001;
const fileContainer = 0x0000_1000;
const familyIdPresent = 0x0000_2000;

/** True if the file begins with the two magic numbers of a UF2 block. */
export function hasUf2Magic(file: FileView): boolean {
  return file.bytes.length >= 8 && file.u32(0) === magics[0]?.value && file.u32(4) === magics[1]?.value;
}

/** More chip families than anybody builds one file for. */
const maxFamilies = 64;

/**
 * Reads a UF2 file: the payload of all blocks for the main flash, in whatever order they come. A file may hold contents for
 * several chip families (same document, "Family ID"): `segments` are then those for the first STM32 among them, and
 * `uf2Others` the rest. Blocks that name no family count for all. Every block of a family must be there once.
 *
 * @throws FlashError `E-IMAGE-UF2-…`, `E-IMAGE-TRUNCATED`, `E-IMAGE-NO-SIGNATURE`, `E-IMAGE-WRAP`, `E-IMAGE-OVERLAP`.
 */
export function readUf2(bytes: Uint8Array, fileName: string): MemoryImage {
  const file = new FileView(bytes, fileName);
  if (!hasUf2Magic(file)) throw new FlashError('E-IMAGE-NO-SIGNATURE', { file: fileName, claimed: 'uf2' });
  file.require(0, blockBytes, phrase('part.first-block'));
  const { families, skippedCount } = checkBlocks(file);
  const used = families.filter((family) => family === undefined || !isForeignUf2Family(family));
  const main = used.length > 0 ? used[0] : families[0];
  const { segments, warnings } = contentsOf(file, main);
  // Contents for other makers' chips only are named, but not checked: they will not be programmed.
  const others = families
    .filter((family) => family !== main)
    .map((family) => ({ family, segments: used.includes(family) ? contentsOf(file, family).segments : [] }));
  return {
    format: 'uf2',
    segments,
    entryPoint: undefined,
    uf2Family: main,
    ...(others.length > 0 ? { uf2Others: others } : {}),
    warnings: [...familyWarnings(main), ...skippedWarnings(skippedCount), ...warnings],
  };
}

/** Checks all blocks, and finds the families they are for; undefined alone if none is named. */
function checkBlocks(file: FileView): { families: readonly (number | undefined)[]; skippedCount: number } {
  const wholeFile = new BlockNumbers(file, file.u32(24));
  const byFamily = new Map<number | undefined, BlockNumbers>();
  let skippedCount = 0;
  for (let start = 0; start < file.bytes.length; start += blockBytes) {
    file.require(start, blockBytes, phrase('part.last-block'));
    checkMagics(file, start);
    const flags = file.u32(start + 8);
    if ((flags & fileContainer) !== 0)
      throw new FlashError('E-IMAGE-UF2-FILE', { file: file.fileName, offset: hexOffset(start) });
    const family = familyOf(file, start);
    let numbers = byFamily.get(family);
    if (numbers === undefined) {
      numbers = new BlockNumbers(file, file.u32(start + 24));
      byFamily.set(family, numbers);
      if (byFamily.size > maxFamilies)
        throw new FlashError('E-IMAGE-UF2-FAMILIES', { file: file.fileName, limit: maxFamilies });
    }
    numbers.take(start);
    wholeFile.take(start);
    if ((flags & notMainFlash) !== 0) skippedCount += 1;
  }
  requireAllBlocks(wholeFile, byFamily);
  const named = [...byFamily.keys()].filter((family) => family !== undefined);
  return { families: named.length > 0 ? named : [undefined], skippedCount };
}

/** Blocks are counted through the file, or for each family separately, as in joined files. */
function requireAllBlocks(
  wholeFile: BlockNumbers,
  byFamily: ReadonlyMap<number | undefined, BlockNumbers>,
): void {
  const fault = wholeFile.fault();
  if (fault === undefined) return;
  if (byFamily.size === 1) throw fault;
  for (const [family, numbers] of byFamily) {
    const own = numbers.fault();
    if (own !== undefined && (family === undefined || !isForeignUf2Family(family))) throw own;
  }
}

/** The contents for one family, with those of blocks that name none. */
function contentsOf(file: FileView, family: number | undefined): BuiltImage {
  const options = { fileName: file.fileName, describePosition: offsetWords, expectOrder: true };
  const builder = new ImageBuilder(options, file.bytes);
  for (let start = 0; start < file.bytes.length; start += blockBytes) {
    const named = familyOf(file, start);
    const isSkipped = (file.u32(start + 8) & notMainFlash) !== 0;
    if (isSkipped || (named !== undefined && named !== family)) continue;
    builder.addFrom(file.u32(start + 12), start + 32, payloadSize(file, start), start);
  }
  return builder.finish();
}

function familyOf(file: FileView, start: number): number | undefined {
  return (file.u32(start + 8) & familyIdPresent) === 0 ? undefined : file.u32(start + 28);
}

function checkMagics(file: FileView, start: number): void {
  for (const { offset, value } of magics) {
    const found = file.u32(start + offset);
    if (found === value) continue;
    throw new FlashError('E-IMAGE-UF2-MAGIC', {
      file: file.fileName,
      offset: hexOffset(start + offset),
      found: formatAddress(found),
      expected: formatAddress(value),
    });
  }
}

/** The number of payload bytes of a block. Errors: `E-IMAGE-UF2-PAYLOAD`. */
function payloadSize(file: FileView, start: number): number {
  const sizeBytes = file.u32(start + 16);
  if (sizeBytes <= payloadLimitBytes) return sizeBytes;
  const params = { file: file.fileName, offset: hexOffset(start), sizeBytes, limitBytes: payloadLimitBytes };
  throw new FlashError('E-IMAGE-UF2-PAYLOAD', params);
}

/** Sees whether each block number, from 0 on, comes exactly once. */
class BlockNumbers {
  readonly #file: FileView;
  readonly #total: number;
  readonly #seen = new Set<number>();
  #fault: FlashError | undefined;

  constructor(file: FileView, total: number) {
    this.#file = file;
    this.#total = total;
  }

  take(start: number): void {
    const number = this.#file.u32(start + 20);
    const found = this.#file.u32(start + 24);
    const place = { file: this.#file.fileName, offset: hexOffset(start), total: this.#total };
    if (found !== this.#total) this.#fault ??= new FlashError('E-IMAGE-UF2-TOTAL', { ...place, found });
    else if (number >= this.#total || this.#seen.has(number))
      this.#fault ??= new FlashError('E-IMAGE-UF2-NUMBER', { ...place, number });
    this.#seen.add(number);
  }

  /** What is wrong with the numbers of all blocks that were taken; undefined if nothing is. */
  fault(): FlashError | undefined {
    if (this.#fault !== undefined) return this.#fault;
    const missing = this.#total - this.#seen.size;
    if (missing === 0) return undefined;
    let number = 0;
    while (this.#seen.has(number)) number += 1;
    const params = { file: this.#file.fileName, missing, total: this.#total, number };
    return new FlashError('E-IMAGE-UF2-MISSING', params);
  }
}

function familyWarnings(family: number | undefined): ImageWarning[] {
  if (family === undefined) return [];
  const params = { family: uf2FamilyName(family) };
  if (isForeignUf2Family(family)) return [imageWarning('W-IMAGE-UF2-FOREIGN', params)];
  return uf2FamilyOf(family) === undefined ? [imageWarning('W-IMAGE-UF2-FAMILY', params)] : [];
}

function skippedWarnings(count: number): ImageWarning[] {
  return count === 0 ? [] : [imageWarning('W-IMAGE-UF2-SKIPPED', { count })];
}
