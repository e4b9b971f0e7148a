/** One run of bytes with no gap. `address` is 0 to 0xFFFFFFFF, and the run ends at or below 0x100000000. */
export interface Segment {
  readonly address: number;
  readonly bytes: Uint8Array;
}
