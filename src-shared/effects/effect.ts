/** What can be erased at once besides single pages. `reserved`: an erase whose extent nobody knows. */
export type ErasedArea = 'mass' | 'bank1' | 'bank2' | 'reserved';

/** Changes of protection, which concern a board beyond its flash contents. A job names the ones it is for. */
export type ProtectionChange = 'write-protect' | 'write-unprotect' | 'readout-protect' | 'readout-unprotect';

/**
 * What a frame does to a board, in the words of no protocol. Each protocol has a decoder of its own that reads its bytes into
 * effects. Addresses are 0 to 0xFFFFFFFF, counts are bytes, page codes and sectors are the numbers the part gives them.
 */
export type Effect =
  | { kind: 'read'; address: number; byteCount: number }
  | { kind: 'erase-pages'; codes: readonly number[] }
  | { kind: 'erase-area'; area: ErasedArea }
  | { kind: 'write'; address: number; data: Uint8Array }
  /** Code begins to run: that of a vector table, for a Cortex-M. */
  | { kind: 'go'; address: number }
  | { kind: 'write-protect'; sectors: readonly number[] }
  | { kind: Exclude<ProtectionChange, 'write-protect'> };
