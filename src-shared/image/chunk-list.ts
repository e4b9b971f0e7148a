/** Starts with room for this many chunks, and doubles. */
const FIRST_ROOM = 256;

/**
 * Chunks of a file, each with an address, a place in a byte store, and a position for people. Kept in typed arrays: a
 * text file of 100 MiB can have six million chunks, which as objects would take more memory than the file.
 */
export class ChunkList {
  /** How many chunks there are; the arrays are longer. */
  count = 0;
  addresses = new Uint32Array(FIRST_ROOM);
  starts = new Uint32Array(FIRST_ROOM);
  sizes = new Uint32Array(FIRST_ROOM);
  positions = new Uint32Array(FIRST_ROOM);

  push(address: number, start: number, sizeBytes: number, position: number): void {
    if (this.count === this.addresses.length) this.#grow();
    const { count } = this;
    this.addresses[count] = address;
    this.starts[count] = start;
    this.sizes[count] = sizeBytes;
    this.positions[count] = position;
    this.count = count + 1;
  }

  /** The first address of a chunk. */
  addressOf(chunk: number): number {
    return this.addresses[chunk] ?? 0;
  }

  /** One past the last address of a chunk; up to 0x100000000. */
  endOf(chunk: number): number {
    return this.addressOf(chunk) + (this.sizes[chunk] ?? 0);
  }

  #grow(): void {
    this.addresses = doubled(this.addresses);
    this.starts = doubled(this.starts);
    this.sizes = doubled(this.sizes);
    this.positions = doubled(this.positions);
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
