import type { BitPlace, OptionStorage } from './option-storage.ts';

/** A field of option bytes or option registers that says something about security. */
export interface SecurityField {
  /** As in the reference manual. */
  name: string;
  place: BitPlace;
}

/** A field and the value with which it has its listed meaning. */
export interface SecurityBit extends SecurityField {
  value: number;
}

/** An area between two fields, the first and the last unit in it. It is empty if the first is after the last. */
export interface SecurityRange {
  kind: 'code' | 'write';
  name: string;
  first: BitPlace;
  last: BitPlace;
  bank: 1 | 2;
  /** What the fields count: pages (null), or units of so many bytes from the start of the bank. */
  unitBytes: number | null;
  /** The same with one bank of wider words (G47x, G48x: RM0440); absent if it makes no difference. */
  singleBankUnitBytes?: number | undefined;
}

/** The pages of a bank that belong to secure code while TrustZone is on. */
export interface SecureWatermark {
  bank: 1 | 2;
  first: BitPlace;
  last: BitPlace;
}

/**
 * The fields in which a part says what keeps its bootloader away from pages, as far as its reference manual documents
 * them. A missing field is not known, and nothing is concluded from it.
 */
export interface SecurityFacts {
  /** The areas to read, each as a whole; if the first is refused, only the word of the first field in it. */
  areas: readonly { start: number; end: number }[];
  storage: Extract<OptionStorage, 'word+complement' | 'registers'>;
  /** TrustZone, and the first and last page of the secure area of each bank. */
  trustZone?: (SecurityBit & { watermarks: readonly SecureWatermark[] }) | undefined;
  /** Life cycle of the part. `open` is null if no source tells the value. */
  productState?:
    | (SecurityField & {
        open: number | null;
        /** Values that have a name, whether the bootloader still programs the flash, and whether no regression leads out. */
        states: readonly { value: number; name: string; isOpen: boolean; isFinal?: true | undefined }[];
      })
    | undefined;
  /** First page that belongs to another core (WB, WL); it counts unless one of `off` says otherwise. */
  secureArea?: (SecurityField & { off: readonly SecurityBit[] }) | undefined;
  /** Number of pages from the start of a bank that a program can hide until the next reset (securable memory). */
  securable?: readonly (SecurityField & { bank: 1 | 2 })[] | undefined;
  bootLock?: SecurityBit | undefined;
  ranges?: readonly SecurityRange[] | undefined;
}
