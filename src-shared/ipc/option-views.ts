import type { AddressRange } from '../devices/device.ts';
import type { DangerLevel, OptionSentence } from '../options/option-layout.ts';
import type { UnaskedChange } from '../options/option-report.ts';
import type { OptionsView } from '../options/option-view.ts';

/** The option bytes of the engineer's board, as they were read last. */
export interface BenchOptions {
  /** Another one whenever they were read again. */
  readingId: string;
  view: OptionsView;
}

/** A field whose value changes, in words. */
export interface OptionDifferenceView {
  name: string;
  meaning: string;
  /** `0x1: the BOOT0 pin`. */
  before: string;
  after: string;
  danger: { level: DangerLevel; text: OptionSentence } | null;
}

/** A change of option bytes, before anything is written. */
export interface OptionPlanView {
  /** Names this plan; a job that was started with it refuses to carry out another one. */
  planId: string;
  fields: readonly OptionDifferenceView[];
  /** Settings after which the bootloader cannot be entered as before, and what then still helps. */
  lockouts: readonly { settings: string; text: OptionSentence }[];
  /** What is written, each range in one piece. */
  writes: readonly AddressRange[];
}

/** The result of a change: everything that was read afterwards, compared with the plan. */
export interface OptionChangeResult {
  /** Fields that have the value they should get. */
  set: readonly OptionDifferenceView[];
  /** Fields that have not: `after` is what was found. */
  notSet: readonly OptionDifferenceView[];
  /** Bits that changed unexpectedly. */
  unasked: readonly UnaskedChange[];
}
