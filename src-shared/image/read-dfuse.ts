import { formatAddress } from '../bytes.ts';
import { FlashError } from '../errors.ts';
import { ImageBuilder } from './build-image.ts';
import { dfuCrc32 } from './crc32.ts';
import { FileView, offsetWords, hexOffset } from './file-view.ts';
import type { ImageWarning, MemoryImage } from './memory-image.ts';
import { imageWarning } from './memory-image.ts';
import { phrase, verbatim, type Phrase } from '../text/words.ts';

/** UM0391 §2.1 (prefix), §2.2 (suffix), §2.3.2 (target prefix), §2.3.3 (element): sizes in bytes. */
const prefixBytes = 11;
const suffixBytes = 16;
const targetPrefixBytes = 274;
const elementHeaderBytes = 8;

/** UM0391 §2.1 and §2.2: the versions that exist. */
const formatVersion = 1;
const dfuVersion = 0x011a;

/**
 * Reads a DfuSe file of ST (UM0391): the elements of the targets for the main flash, at the addresses they name. A
 * target for another memory (an alternate setting that is not the main flash) is listed in `otherTargets` and not read:
 * its addresses may mean another memory than ours. Checks the suffix with its CRC and every size against what is there.
 * It ignores vendor and product numbers, which name the USB bootloader, not the part.
 *
 * @throws FlashError `E-IMAGE-DFUSE-…` (`E-IMAGE-DFUSE-ALTERNATE` if nothing is for the main flash),
 * `E-IMAGE-TRUNCATED`, `E-IMAGE-NO-SIGNATURE`, `E-IMAGE-WRAP`, `E-IMAGE-OVERLAP`.
 */
export function readDfuSe(bytes: Uint8Array, fileName: string): MemoryImage {
  const file = new FileView(bytes, fileName);
  if (!hasDfuSePrefix(bytes))
    throw new FlashError('E-IMAGE-NO-SIGNATURE', { file: fileName, claimed: 'dfuse' });
  file.require(0, prefixBytes, phrase('part.dfuse-prefix'));
  requireVersion(file, 5, 'bVersion', file.u8(5), formatVersion);
  file.require(prefixBytes, suffixBytes, phrase('part.dfu-suffix'));
  const bodyEnd = bytes.length - suffixBytes;
  requireSize(file, 6, 'DFUImageSize', file.u32(6), bodyEnd);
  checkSuffix(file, bodyEnd);

  const options = { fileName, describePosition: offsetWords, expectOrder: false };
  const body = new FileView(bytes.subarray(0, bodyEnd), fileName);
  const builder = new ImageBuilder(options, body.bytes);
  const targetCount = body.u8(10);
  const others: string[] = [];
  let offset = prefixBytes;
  for (let target = 0; target < targetCount; target += 1) {
    body.require(offset, targetPrefixBytes, phrase('part.dfuse-target', { target }));
    const isMain = isMainFlash(body, offset);
    if (!isMain) others.push(targetName(body, offset));
    offset = readTarget(body, offset, target, isMain ? builder : undefined);
  }
  requireSize(file, 10, 'bTargets', offset, bodyEnd);
  if (others.length > 0 && others.length === targetCount)
    throw new FlashError('E-IMAGE-DFUSE-ALTERNATE', { file: fileName, targets: others.join(', ') });
  const built = builder.finish();
  const warnings: ImageWarning[] = [];
  if (targetCount - others.length > 1)
    warnings.push(imageWarning('W-IMAGE-DFUSE-TARGETS', { count: targetCount - others.length }));
  if (others.length > 0)
    warnings.push(imageWarning('W-IMAGE-DFUSE-ALTERNATE', { targets: others.join(', ') }));
  return {
    format: 'dfuse',
    segments: built.segments,
    entryPoint: undefined,
    ...(others.length > 0 ? { otherTargets: others } : {}),
    warnings: [...warnings, ...built.warnings],
  };
}

/** True if the file begins as a DfuSe file does. */
export function hasDfuSePrefix(bytes: Uint8Array): boolean {
  return new FileView(bytes, '').hasText(0, 'DfuSe');
}

/** Names of memories besides the main flash, as the ROM and common bootloaders spell them (AN2606, AN3156). */
const otherMemories =
  /option|\botp\b|one.?time|spi\b|external|eeprom|\bnor\b|\bnand\b|psram|sdram|\bsd\b|feature/i;

/**
 * Alternate setting 0 is the main flash in ST's ROM, and a name that tells another memory counts more; so does one that
 * tells the internal flash under another number, as some bootloaders have it.
 */
function isMainFlash(body: FileView, start: number): boolean {
  const name = nameOf(body, start);
  if (otherMemories.test(name)) return false;
  return body.u8(start + 6) === 0 || /\binternal flash\b/i.test(name);
}

/** A target in words: `1 (SPI Flash)`, or the number alone if it has no name. */
function targetName(body: FileView, start: number): string {
  const name = nameOf(body, start);
  const alternate = String(body.u8(start + 6));
  return name === '' ? alternate : `${alternate} (${name})`;
}

/** The printable beginning of szTargetName; empty if bTargetNamed says that there is none. */
function nameOf(body: FileView, start: number): string {
  const SHOWN_CHARACTERS = 60;
  if (body.u32(start + 7) === 0) return '';
  const text = String.fromCharCode(...body.slice(start + 11, 255));
  return /^[ -~]*/.exec(text)?.[0].trim().slice(0, SHOWN_CHARACTERS) ?? '';
}

/**
 * Checks the target whose prefix is at `start`, gives its elements to a builder, and returns the offset of what
 * follows.
 */
function readTarget(
  body: FileView,
  start: number,
  target: number,
  builder: ImageBuilder | undefined,
): number {
  requireText(body, start, 'Target', phrase('part.dfuse-target', { target }));
  const declaredBytes = body.u32(start + 266);
  const elementCount = body.u32(start + 270);
  const elementsStart = start + targetPrefixBytes;
  let offset = elementsStart;
  for (let element = 0; element < elementCount; element += 1) {
    body.require(offset, elementHeaderBytes, phrase('part.dfuse-element-header', { element, target }));
    const address = body.u32(offset);
    const sizeBytes = body.u32(offset + 4);
    body.require(offset + elementHeaderBytes, sizeBytes, phrase('part.dfuse-element', { element, target }));
    builder?.addFrom(address, offset + elementHeaderBytes, sizeBytes, offset);
    offset += elementHeaderBytes + sizeBytes;
  }
  requireSize(body, start + 266, 'dwTargetSize', declaredBytes, offset - elementsStart);
  return offset;
}

function checkSuffix(file: FileView, start: number): void {
  requireText(file, start + 8, 'UFD', phrase('part.dfu-suffix'));
  requireVersion(file, start + 6, 'bcdDFU', file.u16(start + 6), dfuVersion);
  requireSize(file, start + 11, 'bLength', file.u8(start + 11), suffixBytes);
  const found = file.u32(start + 12);
  const expected = dfuCrc32(file.slice(0, start + 12));
  if (found === expected) return;
  const params = { file: file.fileName, found: formatAddress(found), expected: formatAddress(expected) };
  throw new FlashError('E-IMAGE-DFUSE-CRC', params);
}

function requireText(file: FileView, offset: number, expected: string, part: Phrase): void {
  if (file.hasText(offset, expected)) return;
  throw new FlashError('E-IMAGE-DFUSE-SIGNATURE', {
    file: file.fileName,
    offset: hexOffset(offset),
    part,
    expected,
  });
}

function requireVersion(
  file: FileView,
  offset: number,
  field: string,
  found: number,
  expected: number,
): void {
  if (found === expected) return;
  const params = { file: file.fileName, offset: hexOffset(offset), field: verbatim(field) };
  throw new FlashError('E-IMAGE-DFUSE-VERSION', {
    ...params,
    found: hexOffset(found),
    expected: hexOffset(expected),
  });
}

function requireSize(file: FileView, offset: number, field: string, declared: number, actual: number): void {
  if (declared === actual) return;
  throw new FlashError('E-IMAGE-DFUSE-SIZE', {
    file: file.fileName,
    offset: hexOffset(offset),
    field: verbatim(field),
    declared,
    actual,
  });
}
