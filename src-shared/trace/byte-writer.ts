/** Collects bytes and numbers into one array that grows. */
export class ByteWriter {
  #room = new Uint8Array(1024);
  #count = 0;

  byte(value: number): void {
    this.#need(1);
    this.#room[this.#count++] = value;
  }

  bytes(bytes: Uint8Array): void {
    this.#need(bytes.length);
    this.#room.set(bytes, this.#count);
    this.#count += bytes.length;
  }

  /** A whole number from 0 to 2^53 - 1: seven bits in each byte, the lowest first, the top bit set if more follow. */
  number(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  /** A whole number with a sign, small ones in few bytes: 0, -1, 1, -2 … are 0, 1, 2, 3 … */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  get byteCount(): number {
    return this.#count;
  }

  /** What was written; the writer begins again. */
  take(): Uint8Array {
    const taken = this.#room.slice(0, this.#count);
    this.#count = 0;
    return taken;
  }

  #need(byteCount: number): void {
    if (this.#count + byteCount <= this.#room.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#room.length, this.#count + byteCount));
    larger.set(this.#room.subarray(0, this.#count));
    this.#room = larger;
  }
}
