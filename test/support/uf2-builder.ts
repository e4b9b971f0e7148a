/** One block of a test UF2 file; the defaults number the blocks in order. */
export interface Uf2BlockSpec {
  address: number;
  bytes: readonly number[];
  flags?: number;
  familyId?: number;
  number?: number;
  total?: number;
  payloadSizeBytes?: number;
}

/** Builds a UF2 file of 512-byte blocks. */
export function buildUf2(blocks: readonly Uf2BlockSpec[]): Uint8Array {
  const file = new Uint8Array(blocks.length * 512);
  const view = new DataView(file.buffer);
  blocks.forEach((block, index) => {
    const at = index * 512;
    const words = [
      0x0a324655,
      0x9e5d5157,
      block.flags ?? (block.familyId === undefined ? 0 : 0x2000),
      block.address,
      block.payloadSizeBytes ?? block.bytes.length,
      block.number ?? index,
      block.total ?? blocks.length,
      block.familyId ?? 0,
    ];
    words.forEach((word, i) => view.setUint32(at + i * 4, word, true));
    file.set(block.bytes, at + 32);
    view.setUint32(at + 508, 0x0ab16f30, true);
  });
  return file;
}
