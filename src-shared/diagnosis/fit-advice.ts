import type { TargetInfo } from '../job/target-info.ts';
import type { ActionKey } from './diagnosis.ts';

/** Commands that a piece of advice needs: all of the first list, and one of the second. */
interface AdviceNeeds {
  all?: readonly number[];
  oneOf?: readonly number[];
  /** The advice if they are missing. */
  otherwise: ActionKey;
}

/** Codes of AN3155 table 2. */
const ERASE = 0x43;
const EXTENDED_ERASE = 0x44;
const WRITE_UNPROTECT = 0x73;
const READOUT_PROTECT = 0x82;
const READOUT_UNPROTECT = 0x92;

/** Advice that works only with certain commands of the bootloader. Advice that is not here needs none. */
export const adviceNeeds: Readonly<Partial<Record<ActionKey, AdviceNeeds>>> = {
  'action.D-CLONE': { all: [READOUT_UNPROTECT], otherwise: 'action.D-CLONE.probe' },
  'action.D-READOUT-PROTECTED': { all: [READOUT_UNPROTECT], otherwise: 'action.D-READOUT-PROTECTED.probe' },
  'action.D-READOUT-PROTECTED.power': {
    all: [READOUT_UNPROTECT],
    otherwise: 'action.D-READOUT-PROTECTED.probe',
  },
  'action.D-WRITE-PROTECTED': { all: [WRITE_UNPROTECT], otherwise: 'action.D-WRITE-PROTECTED.probe' },
  'action.D-MASS-ERASE.try-mass': {
    oneOf: [ERASE, EXTENDED_ERASE],
    otherwise: 'action.D-MASS-ERASE.probe',
  },
  'action.D-MASS-ERASE.try-pages': {
    oneOf: [ERASE, EXTENDED_ERASE],
    otherwise: 'action.D-MASS-ERASE.probe',
  },
  'action.D-MASS-ERASE.last': {
    all: [READOUT_PROTECT, READOUT_UNPROTECT],
    otherwise: 'action.D-MASS-ERASE.probe',
  },
};

/** The advice, or its replacement if the bootloader that answered does not have a command that it needs. Pure. */
export function fitAdvice(action: ActionKey, target: Pick<TargetInfo, 'commands'> | undefined): ActionKey {
  const needs = adviceNeeds[action];
  if (needs === undefined || target === undefined) return action;
  const has = (code: number) => target.commands.includes(code);
  const isPossible = (needs.all ?? []).every(has) && (needs.oneOf === undefined || needs.oneOf.some(has));
  return isPossible ? action : needs.otherwise;
}
