/** One thing that goes wrong on the line, once. Bytes are counted from the power-up of the board, per direction. */
export type WireFault = {
  direction: 'toBoard' | 'fromBoard';
  /** Index of the byte concerned; the first byte is 0. */
  at: number;
} & (
  | { kind: 'drop' }
  /** Inverts the bits of `mask` (default: bit 1). */
  | { kind: 'flip'; mask?: number }
  | { kind: 'duplicate' }
  /** The bytes that end with this one, `count` of them, pass once more: a driver hands its buffer over twice. */
  | { kind: 'repeat'; count: number }
  /** These bytes come out before this one: an answer that an adapter or a server held back until now. */
  | { kind: 'insert'; bytes: readonly number[] }
  /** This byte and everything after it come later; the order stays. */
  | { kind: 'delay'; delayMs: number }
  /** From this byte on nothing passes any more. */
  | { kind: 'stuck' }
  /** The adapter is pulled before this byte. */
  | { kind: 'unplug' }
);

/** One thing that is wrong with the line as long as it is in the list. */
export type StandingWireFault =
  /** Never answers. */
  | { kind: 'silent' }
  /** The host hears its own bytes (half duplex, RS-485). */
  | { kind: 'echo' }
  /** Levels upside down, on one wire or on both. */
  | { kind: 'inverted'; direction?: 'toBoard' | 'fromBoard' }
  /** Every answer is replaced by as many bytes of noise. */
  | { kind: 'garbage' }
  /** Once it has answered, it never stops sending. */
  | { kind: 'endless' }
  /** The adapter takes every parity setting and neither sends nor checks a parity bit (CH340 on old kernels). */
  | { kind: 'no-parity' }
  /**
   * The adapter is set to seven data bits: the client loses the highest bit of every byte, and reads a NACK as 0x3F (as a
   * user of L052 reported).
   */
  | { kind: 'seven-bit' }
  /**
   * Each reset pulls the line low for a moment: the client reads 0x00. `measured`: the ROM hears it too, and takes it
   * for the start of the byte by which it measures the baud rate.
   */
  | { kind: 'break-at-reset'; measured?: boolean }
  /** Opening the port resets the board, when BOOT0 is no longer held high. */
  | { kind: 'reset-at-open' };

/** One thing that is wrong with the part itself, or that it is delivered with. */
export type SiliconFault =
  /** Erases are acknowledged but not done: for these page codes, or for all. */
  | { kind: 'erase-lost'; pages?: readonly number[] }
  /** The first mass erases, this many, and every n-th erase of a page (0 = none) are acknowledged but not done. */
  | { kind: 'erase-flaky'; massesLost: number; everyPage: number }
  /** One bit in every word of this page no longer takes the programmed value. */
  | { kind: 'weak-page'; page: number }
  /**
   * The bits of `mask` at this address read wrong now and then: `wrong` says in which reads, in turn, from the first
   * on. With `repeats` the turns begin again after the last of them; without it the cell is sound from then on.
   */
  | { kind: 'unsteady-cell'; address: number; mask: number; wrong: readonly boolean[]; repeats?: true }
  /**
   * The flash does not see this bit of its addresses (a broken address line, a smaller die in the package): what is written
   * or erased in one half of each pair changes in the other as well.
   */
  | { kind: 'mirrored'; addressBit: number }
  /** Delivered with readout protection, level 1. */
  | { kind: 'readout-protected' }
  /** Delivered with these sectors write-protected. */
  | { kind: 'write-protected'; sectors: readonly number[] }
  /**
   * A copy of the part: its size register is blank, and its flash is locked as delivered (APM32): erases and writes are
   * acknowledged and not done.
   */
  | { kind: 'clone' }
  /** The registers of flash size and unique id hold nothing: the id is this value, twelve times. */
  | { kind: 'blank-registers'; value: 0xff | 0x00 };

const siliconKinds: readonly BoardFault['kind'][] = [
  'erase-lost',
  'erase-flaky',
  'weak-page',
  'unsteady-cell',
  'mirrored',
  'readout-protected',
  'write-protected',
  'clone',
  'blank-registers',
];

export type BoardFault = WireFault | StandingWireFault | SiliconFault;

export function isWireFault(fault: BoardFault): fault is WireFault {
  return 'at' in fault;
}

export function isSiliconFault(fault: BoardFault): fault is SiliconFault {
  return siliconKinds.includes(fault.kind);
}

/** True if a board fault of this kind is in the list (and concerns this wire, if wires matter). */
export function hasFault(
  faults: readonly BoardFault[],
  kind: StandingWireFault['kind'],
  direction?: 'toBoard' | 'fromBoard',
): boolean {
  return faults.some((fault) => {
    if (fault.kind !== kind) return false;
    return fault.kind !== 'inverted' || fault.direction === undefined || fault.direction === direction;
  });
}

/** The fault of this kind, if it is in the list. */
export function findFault<Kind extends StandingWireFault['kind']>(
  faults: readonly BoardFault[],
  kind: Kind,
): Extract<StandingWireFault, { kind: Kind }> | undefined {
  return faults.find((fault): fault is Extract<StandingWireFault, { kind: Kind }> => fault.kind === kind);
}
