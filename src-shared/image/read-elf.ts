import { formatAddress } from '../bytes.ts';
import { FlashError, type ErrorParams } from '../errors.ts';
import { ImageBuilder } from './build-image.ts';
import { FileView, hexOffset } from './file-view.ts';
import type { ImageWarning, MemoryImage } from './memory-image.ts';
import { imageWarning } from './memory-image.ts';
import { phrase, verbatim } from '../text/words.ts';

/** System V ABI, "Object Files": sizes of the ELF32 header and of one ELF32 program header. */
const headerBytes = 52;
const programHeaderBytes = 32;
const classOffset = 4;
const dataOffset = 5;
const versionOffset = 6;
const typeExecutable = 2;
/** ELF for the Arm Architecture, "ELF header": EM_ARM. */
const machineArm = 40;
/** Segment type PT_LOAD. */
const loadable = 1;

const typeNames: Readonly<Record<number, ErrorParams<'E-IMAGE-ELF-TYPE'>['typeName']>> = {
  1: 'object file',
  3: 'shared object',
  4: 'core dump',
};

interface ElfHeader {
  entryPoint: number;
  programHeaderOffset: number;
  programHeaderSize: number;
  programHeaderCount: number;
}

/**
 * Reads a 32-bit little-endian Arm ELF program: the file bytes (p_filesz) of all PT_LOAD segments at their *physical*
 * addresses (p_paddr), at which a flash tool must put them. It ignores sections. An e_entry of 0 means that there is
 * none (System V ABI, "ELF Header").
 *
 * @throws FlashError `E-IMAGE-ELF-…`, `E-IMAGE-TRUNCATED`, `E-IMAGE-NO-SIGNATURE`, `E-IMAGE-WRAP`, `E-IMAGE-OVERLAP`.
 */
export function readElf(bytes: Uint8Array, fileName: string): MemoryImage {
  const view = new FileView(bytes, fileName);
  const header = readHeader(view);
  const { segments, warnings } = readSegments(view, header);
  return {
    format: 'elf',
    segments,
    entryPoint: header.entryPoint === 0 ? undefined : header.entryPoint,
    warnings,
  };
}

function readHeader(view: FileView): ElfHeader {
  const file = view.fileName;
  if (!view.hasText(0, '\x7FELF')) throw new FlashError('E-IMAGE-NO-SIGNATURE', { file, claimed: 'elf' });
  view.require(0, 16, phrase('part.elf-identification'));
  if (view.u8(classOffset) === 2) throw new FlashError('E-IMAGE-ELF-CLASS', { file });
  if (view.u8(dataOffset) === 2) throw new FlashError('E-IMAGE-ELF-ENDIAN', { file });
  requireField(view, classOffset, 'EI_CLASS', view.u8(classOffset) === 1);
  requireField(view, dataOffset, 'EI_DATA', view.u8(dataOffset) === 1);
  requireField(view, versionOffset, 'EI_VERSION', view.u8(versionOffset) === 1);
  view.require(0, headerBytes, phrase('part.elf-header'));

  const machine = view.u16(18);
  if (machine !== machineArm) throw new FlashError('E-IMAGE-ELF-MACHINE', { file, machine });
  const type = view.u16(16);
  if (type !== typeExecutable) {
    throw new FlashError('E-IMAGE-ELF-TYPE', { file, type, typeName: typeNames[type] ?? 'unknown' });
  }
  const header = {
    entryPoint: view.u32(24),
    programHeaderOffset: view.u32(28),
    programHeaderSize: view.u16(42),
    programHeaderCount: view.u16(44),
  };
  if (header.programHeaderCount === 0) throw new FlashError('E-IMAGE-ELF-NO-SEGMENTS', { file });
  requireField(view, 42, 'e_phentsize', header.programHeaderSize >= programHeaderBytes);
  view.require(
    header.programHeaderOffset,
    header.programHeaderSize * header.programHeaderCount,
    phrase('part.program-headers'),
  );
  return header;
}

function requireField(view: FileView, offset: number, field: string, valid: boolean): void {
  if (valid) return;
  const params = {
    file: view.fileName,
    offset: hexOffset(offset),
    field: verbatim(field),
    value: view.u8(offset),
  };
  throw new FlashError('E-IMAGE-ELF-HEADER', params);
}

function readSegments(view: FileView, header: ElfHeader): Pick<MemoryImage, 'segments' | 'warnings'> {
  // Program headers are sorted by virtual address, so physical ones may come in any order.
  const options = {
    fileName: view.fileName,
    describePosition: (index: number) => phrase('place.program-header', { index }),
    expectOrder: false,
  };
  const builder = new ImageBuilder(options, view.bytes);
  let withHeader: number | undefined;
  let loadableCount = 0;
  for (let index = 0; index < header.programHeaderCount; index += 1) {
    const at = header.programHeaderOffset + index * header.programHeaderSize;
    if (view.u32(at) !== loadable) continue;
    loadableCount += 1;
    const offset = view.u32(at + 4);
    const address = view.u32(at + 12);
    const fileBytes = view.u32(at + 16);
    const memoryBytes = view.u32(at + 20);
    if (fileBytes === 0) continue;
    if (fileBytes > memoryBytes) {
      throw new FlashError('E-IMAGE-ELF-SEGMENT', { file: view.fileName, index, fileBytes, memoryBytes });
    }
    view.require(offset, fileBytes, phrase('part.program-content', { index }));
    if (offset < headerBytes) withHeader ??= address;
    builder.addFrom(address, offset, fileBytes, index);
  }
  if (loadableCount === 0) throw new FlashError('E-IMAGE-ELF-NO-SEGMENTS', { file: view.fileName });
  const built = builder.finish();
  const warnings: ImageWarning[] =
    withHeader === undefined
      ? []
      : [imageWarning('W-IMAGE-ELF-HEADER', { address: formatAddress(withHeader) })];
  return { segments: built.segments, warnings: [...warnings, ...built.warnings] };
}
