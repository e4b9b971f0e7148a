import type { OptionChange } from '#shared/options/change-options.ts';
import type { OptionPlan } from '#shared/options/plan-options.ts';

/** What is to be done with the option bytes of one board. Readout protection level 1 has jobs of its own. */
export type OptionTask =
  | { what: 'read' }
  | ({ what: 'change'; changes: readonly OptionChange[] } & OptionTerms)
  /** Every field that may be changed gets its factory default; readout protection and reserved bits stay. */
  | ({ what: 'reset' } & OptionTerms)
  /** Readout protection level 2, for good. `typed` is what somebody typed (see `levelTwoWords`); a plan needs no words. */
  | { what: 'lock-forever'; typed: string; planOnly?: boolean };

/** On which terms option bytes are changed. */
export interface OptionTerms {
  /** A change that locks the bootloader out is wanted. */
  acceptLockout?: boolean;
  /** Sees the plan before anything is written, and throws where it is not agreed to. */
  approve?: (plan: OptionPlan) => void | Promise<void>;
  /** Make the plan for the board at hand; write nothing. */
  planOnly?: boolean;
}
