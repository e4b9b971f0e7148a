import { formatAddress } from '../bytes.ts';
import { FlashError } from '../errors.ts';
import { ImageBuilder } from './build-image.ts';
import { FileView, formatOffset, hexOffset } from './file-view.ts';
import type { ImageWarning, MemoryImage } from './memory-image.ts';
import { imageWarning } from './memory-image.ts';
import { stm32Uf2Families } from './uf2-families.ts';

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

/** True where the file begins with the two magic numbers of a UF2 block. */
export function hasUf2Magic(file: FileView): boolean {
  return file.bytes.length >= 8 && file.u32(0) === magics[0]?.value && file.u32(4) === magics[1]?.value;
}

/**
 * Reads a UF2 file: the payload of all blocks for the main flash, in whatever order they come. Every block must be
 * there once, and all of them for one chip family.
 *
 * @throws FlashError `E-IMAGE-UF2-…`, `E-IMAGE-TRUNCATED`, `E-IMAGE-NO-SIGNATURE`, `E-IMAGE-WRAP`, `E-IMAGE-OVERLAP`.
 */
export function readUf2(bytes: Uint8Array, fileName: string): MemoryImage {
  const file = new FileView(bytes, fileName);
  if (!hasUf2Magic(file)) throw new FlashError('E-IMAGE-NO-SIGNATURE', { file: fileName, claimed: 'UF2' });
  file.require(0, blockBytes, 'the first block');
  const builder = new ImageBuilder({ fileName, describePosition: formatOffset, expectOrder: true });
  const numbers = new BlockNumbers(file, file.u32(24));
  let family: number | undefined;
  let skippedCount = 0;
  for (let start = 0; start < bytes.length; start += blockBytes) {
    file.require(start, blockBytes, 'the last block');
    checkMagics(file, start);
    numbers.take(start);
    const flags = file.u32(start + 8);
    if ((flags & fileContainer) !== 0)
      throw new FlashError('E-IMAGE-UF2-FILE', { file: fileName, offset: hexOffset(start) });
    if ((flags & familyIdPresent) !== 0) family = sameFamily(file, start, family);
    if ((flags & notMainFlash) !== 0) skippedCount += 1;
    else builder.add(file.u32(start + 12), payloadOf(file, start), start);
  }
  numbers.finish();
  const { segments, warnings } = builder.finish();
  return {
    format: 'uf2',
    segments,
    entryPoint: undefined,
    uf2Family: family,
    warnings: [...familyWarnings(family), ...skippedWarnings(skippedCount), ...warnings],
  };
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

function payloadOf(file: FileView, start: number): Uint8Array {
  const sizeBytes = file.u32(start + 16);
  if (sizeBytes <= payloadLimitBytes) return file.slice(start + 32, sizeBytes);
  const params = { file: file.fileName, offset: hexOffset(start), sizeBytes, limitBytes: payloadLimitBytes };
  throw new FlashError('E-IMAGE-UF2-PAYLOAD', params);
}

function sameFamily(file: FileView, start: number, earlier: number | undefined): number {
  const family = file.u32(start + 28);
  if (earlier === undefined || earlier === family) return family;
  throw new FlashError('E-IMAGE-UF2-FAMILIES', {
    file: file.fileName,
    offset: hexOffset(start),
    first: familyName(earlier),
    second: familyName(family),
  });
}

/** Sees to it that each block number, from 0 on, comes exactly once. */
class BlockNumbers {
  readonly #file: FileView;
  readonly #total: number;
  readonly #seen: Uint8Array;
  #seenCount = 0;

  constructor(file: FileView, total: number) {
    this.#file = file;
    this.#total = total;
    // Never larger than the file itself, whatever the first block claims.
    this.#seen = new Uint8Array(Math.min(total, Math.ceil(file.bytes.length / blockBytes) + 1));
  }

  take(start: number): void {
    const number = this.#file.u32(start + 20);
    const found = this.#file.u32(start + 24);
    const place = { file: this.#file.fileName, offset: hexOffset(start), total: this.#total };
    if (found !== this.#total) throw new FlashError('E-IMAGE-UF2-TOTAL', { ...place, found });
    if (number >= this.#total || this.#seen[number] === 1)
      throw new FlashError('E-IMAGE-UF2-NUMBER', { ...place, number });
    if (number < this.#seen.length) this.#seen[number] = 1;
    this.#seenCount += 1;
  }

  finish(): void {
    const missing = this.#total - this.#seenCount;
    if (missing === 0) return;
    const number = this.#seen.indexOf(0);
    throw new FlashError('E-IMAGE-UF2-MISSING', {
      file: this.#file.fileName,
      missing,
      total: this.#total,
      number,
    });
  }
}

function familyName(family: number): string {
  return stm32Uf2Families[family]?.name ?? formatAddress(family);
}

function familyWarnings(family: number | undefined): ImageWarning[] {
  if (family === undefined) return [];
  const code = stm32Uf2Families[family] === undefined ? 'W-IMAGE-UF2-FAMILY' : 'W-IMAGE-UF2-MADE-FOR';
  return [imageWarning(code, { family: familyName(family) })];
}

function skippedWarnings(count: number): ImageWarning[] {
  return count === 0 ? [] : [imageWarning('W-IMAGE-UF2-SKIPPED', { count })];
}
