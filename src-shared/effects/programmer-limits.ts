import type { Device, FlashPage } from '../devices/device.ts';

/** Pages that need an erase command of their own, and the pause after each command, in milliseconds. */
export interface SingleErase {
  pages: 'all' | 'bank2';
  pauseMs: number;
}

/**
 * How much one request of a programmer may do to a part. Each protocol makes it of what is known of the part, so that a plan can
 * be cut into requests without knowing the protocol.
 */
export interface ProgrammerLimits {
  /** Most bytes of one read or write: a power of two, so that blocks stay aligned. */
  transferBytes: number;
  /** Start and length of every write are a multiple of this. */
  writeUnitBytes: number;
  /** One request can erase the whole flash. */
  massErase: boolean;
  /** Most pages of one erase request. */
  erasePages: number;
  singleErase: SingleErase | null;
}

/** The limits of a programmer for a part; `bootloaderId` is null if the version of its ROM is not known. */
export type LimitsOf = (device: Device, bootloaderId: number | null) => ProgrammerLimits;

/** True if the page needs an erase request of its own. */
export function isErasedAlone(page: FlashPage, { singleErase }: ProgrammerLimits): boolean {
  return singleErase !== null && (singleErase.pages === 'all' || page.bank === 2);
}
