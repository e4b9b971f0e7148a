/** One program header of a test ELF file, and the bytes it points to. */
export interface ElfSegmentSpec {
  /** 1 (PT_LOAD) if absent. */
  type?: number;
  physicalAddress: number;
  /** The physical address, if absent. */
  virtualAddress?: number;
  bytes?: readonly number[];
  /** As many as in the file, if absent. */
  memorySizeBytes?: number;
  /** Points the header elsewhere than to its bytes. */
  offset?: number;
  /** Claims another size than that of its bytes. */
  fileSizeBytes?: number;
}

/** What a test ELF file says about itself; the defaults make a 32-bit little-endian Arm program. */
export interface ElfSpec {
  segments: readonly ElfSegmentSpec[];
  entryPoint?: number;
  elfClass?: number;
  dataEncoding?: number;
  version?: number;
  type?: number;
  machine?: number;
  programHeaderSize?: number;
  programHeaderCount?: number;
}

const headerBytes = 52;

/** Builds an ELF32 file without sections: header, program headers, then the bytes of the segments in order. */
export function buildElf(spec: ElfSpec): Uint8Array {
  const entryBytes = spec.programHeaderSize ?? 32;
  const tableBytes = spec.segments.length * entryBytes;
  const contents = spec.segments.flatMap((segment) => segment.bytes ?? []);
  const file = new Uint8Array(headerBytes + tableBytes + contents.length);
  const view = new DataView(file.buffer);
  writeHeader(file, view, spec, entryBytes);
  let offset = headerBytes + tableBytes;
  spec.segments.forEach((segment, index) => {
    const at = headerBytes + index * entryBytes;
    const size = segment.bytes?.length ?? 0;
    const words = [
      segment.type ?? 1,
      segment.offset ?? offset,
      segment.virtualAddress ?? segment.physicalAddress,
      segment.physicalAddress,
      segment.fileSizeBytes ?? size,
      segment.memorySizeBytes ?? segment.fileSizeBytes ?? size,
      5,
      4,
    ];
    words.slice(0, Math.floor(entryBytes / 4)).forEach((word, i) => view.setUint32(at + i * 4, word, true));
    offset += size;
  });
  file.set(contents, headerBytes + tableBytes);
  return file;
}

function writeHeader(file: Uint8Array, view: DataView, spec: ElfSpec, entryBytes: number): void {
  file.set([0x7f, 0x45, 0x4c, 0x46, spec.elfClass ?? 1, spec.dataEncoding ?? 1, spec.version ?? 1]);
  view.setUint16(16, spec.type ?? 2, true);
  view.setUint16(18, spec.machine ?? 40, true);
  view.setUint32(20, 1, true);
  view.setUint32(24, spec.entryPoint ?? 0, true);
  view.setUint32(28, headerBytes, true);
  view.setUint16(40, headerBytes, true);
  view.setUint16(42, entryBytes, true);
  view.setUint16(44, spec.programHeaderCount ?? spec.segments.length, true);
}

/** An ELF file whose program headers all use the same piece of it, each `stepBytes` further from `base` on. */
export function sharedElf(headerCount: number, pieceBytes: number, stepBytes: number, base = 0): Uint8Array {
  const start = headerBytes + 32 * headerCount;
  const file = new Uint8Array(start + pieceBytes);
  const view = new DataView(file.buffer);
  file.set([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1]);
  view.setUint16(16, 2, true);
  view.setUint16(18, 40, true);
  view.setUint32(28, headerBytes, true);
  view.setUint16(42, 32, true);
  view.setUint16(44, headerCount, true);
  for (let index = 0; index < headerCount; index += 1) {
    const address = base + index * stepBytes;
    const words = [1, start, address, address, pieceBytes, pieceBytes, 5, 4];
    words.forEach((word, place) => view.setUint32(headerBytes + index * 32 + place * 4, word, true));
  }
  return file;
}
