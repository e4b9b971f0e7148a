import type { AddressRange } from '../devices/device.ts';
import type { BitPlace, OptionStorage } from '../devices/option-storage.ts';
import type { optionSentences } from '../text/en/device.ts';

/** What a field is about; the order is the order on a screen. Texts: `options.group.*`. */
export const optionGroups = [
  'readout-protection',
  'boot',
  'banks',
  'reset',
  'watchdog',
  'memory',
  'write-protection',
  'code-protection',
  'security',
  'data',
] as const;
export type OptionGroup = (typeof optionGroups)[number];

/** What a change may bring on, from harmless to final. Texts: `options.danger.*`. */
export const dangerLevels = [
  'plain',
  'board-may-not-start',
  'erases-chip',
  'locks-out-of-bootloader',
  'irreversible',
] as const;
export type DangerLevel = (typeof dangerLevels)[number];

/** A sentence about option bytes. Texts: `optionSentences.*`. */
export type OptionSentence = keyof typeof optionSentences;

/** Which values a field may have. */
export type OptionValues =
  /** Only these, each with its meaning. `others`: what every other value means, if the part has such values (RDP). */
  | { kind: 'choice'; meanings: ReadonlyMap<number, string>; others: string | null }
  /** Any number of the field's width up to `max`. */
  | { kind: 'number'; max: number; unit: string | null }
  /** One bit for each sector (or group of pages); a bit of this value protects. */
  | { kind: 'sectors'; protectedWhen: 0 | 1 };

/** One named field of the option bytes. */
export interface OptionField {
  /** As in the reference manual. */
  name: string;
  place: BitPlace;
  /**
   * Address of the register with the value in force (`*_CUR`), if it is not the one that is written (`*_PRG`, at
   * `place`). The bits are the same. It is read, never written. Null if `place` has the value in force.
   */
  currentAddress: number | null;
  group: OptionGroup;
  /** What it is for, in plain words. */
  meaning: string;
  values: OptionValues;
  /** Value as delivered; null if not known for certain. */
  factory: number | null;
  /**
   * `yes`: this path may change it. `readout-level`: readout protection, which has commands of its own. `never`: it is
   * shown and left as it is, for the reason given.
   */
  write: { kind: 'yes' } | { kind: 'readout-level' } | { kind: 'never'; reason: OptionSentence };
  danger: { level: DangerLevel; text: OptionSentence } | null;
}

/** Two fields that are the first and the last page of a range. The range is empty if the first is after the last. */
export interface OptionRange {
  name: string;
  first: string;
  last: string;
}

/** A combination of values after which the bootloader cannot be entered as before. */
export interface OptionLockout {
  /** All must hold. `is: false` asks for any other value. */
  when: readonly { field: string; value: number; is: boolean }[];
  /** What then happens and what still helps. */
  text: OptionSentence;
}

/** The option bytes of one part: what `resources/options/*.json` says, cut down to the part. */
export interface OptionLayout {
  /** File name without `.json`. */
  id: string;
  name: string;
  storage: OptionStorage;
  /** The areas that are read, and written as a whole. */
  areas: readonly AddressRange[];
  /** Why the bootloader cannot write the area; null if it can. */
  readOnlyReason: OptionSentence | null;
  /** Nobody has confirmed on silicon that the bootloader writes the area: only reading it back shows the result. */
  isUnconfirmed: boolean;
  /** In the order of the file. */
  fields: readonly OptionField[];
  ranges: readonly OptionRange[];
  lockouts: readonly OptionLockout[];
  sources: readonly string[];
}

/** The bytes of one option area, from its first address on. */
export interface OptionArea {
  readonly address: number;
  readonly bytes: Uint8Array;
}
