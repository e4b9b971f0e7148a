import type { ErrorCode } from '../../errors.ts';
import { seen, type Case, type Cause, type Finding } from '../cause.ts';

/** Causes that the operating system names: nothing else can have happened. */
function named(...codes: readonly ErrorCode[]): (of: Case) => Finding | undefined {
  return ({ evidence: { error } }) => {
    if (!codes.includes(error.code)) return undefined;
    const detail = error.cause ?? error.params['detail'];
    return {
      confidence: 'certain',
      evidence: [
        seen('seen.error', { code: error.code }),
        ...(detail === undefined ? [] : [seen('seen.system', { detail })]),
      ],
    };
  };
}

export const portMissing: Cause = {
  id: 'D-PORT-MISSING',
  isSaidByError: true,
  judge: named('E-PORT-NOT-FOUND'),
};
export const portBusy: Cause = { id: 'D-PORT-BUSY', isSaidByError: true, judge: named('E-PORT-BUSY') };
export const portSettings: Cause = {
  id: 'D-PORT-SETTINGS',
  isSaidByError: true,
  judge: named('E-PORT-SETTINGS'),
};
export const portLost: Cause = { id: 'D-PORT-LOST', isSaidByError: true, judge: named('E-PORT-LOST') };

export const portForbidden: Cause = {
  id: 'D-PORT-FORBIDDEN',
  judge(of) {
    const finding = named('E-PORT-FORBIDDEN')(of);
    const group = of.evidence.port?.group;
    if (finding === undefined || group === undefined) return finding;
    return { ...finding, params: { group }, action: 'action.D-PORT-FORBIDDEN.group' };
  },
};
