import type { ErrorCode } from '../../errors.ts';
import { seen, type Case, type Cause, type Finding, valueOf } from '../cause.ts';
import type { EvidenceItem } from '../diagnosis.ts';
import { EXCHANGE_CODES, MEMORY_CODES, SILENCE_CODES } from '../failure-kinds.ts';

/** Causes that the operating system names: nothing else can have happened. */
function named(...codes: readonly ErrorCode[]): (of: Case) => Finding | undefined {
  return ({ evidence: { error } }) => {
    if (!codes.includes(error.code)) return undefined;
    const hasWords = error.cause !== undefined || error.params['detail'] !== undefined;
    const detail = error.cause === undefined ? valueOf(error, 'detail') : error.cause;
    return {
      confidence: 'certain',
      evidence: [
        seen('seen.error', { code: error.code }),
        ...(hasWords ? [seen('seen.system', { detail })] : []),
      ],
    };
  };
}

/**
 * Services that take serial ports for themselves, if they run. brltty takes over CH34x and CP210x adapters completely.
 */
function serviceEvidence({ evidence: { port } }: Case): EvidenceItem[] {
  return (port?.services ?? []).flatMap((service) => {
    if (service === 'brltty') return [seen('seen.brltty')];
    return service === 'ModemManager' ? [seen('seen.modem-manager')] : [];
  });
}

function holderEvidence({ evidence: { port } }: Case): EvidenceItem[] {
  return (port?.holders ?? []).map(({ name, pid }) => seen('seen.holder', { name, pid }));
}

/** A port that is gone may have been taken by a service. */
function gone(code: ErrorCode): Cause['judge'] {
  return (of) => {
    const finding = named(code)(of);
    return finding && { ...finding, evidence: [...finding.evidence, ...serviceEvidence(of)] };
  };
}

export const portMissing: Cause = {
  id: 'D-PORT-MISSING',
  isSaidByError: true,
  judge: gone('E-PORT-NOT-FOUND'),
};
export const portLost: Cause = { id: 'D-PORT-LOST', isSaidByError: true, judge: gone('E-PORT-LOST') };
export const portSettings: Cause = {
  id: 'D-PORT-SETTINGS',
  isSaidByError: true,
  judge: named('E-PORT-SETTINGS'),
};

/** The program that uses the port: more than the error message says. */
export const portBusy: Cause = {
  id: 'D-PORT-BUSY',
  judge(of) {
    const finding = named('E-PORT-BUSY')(of);
    if (finding === undefined) return undefined;
    const [holder] = of.evidence.port?.holders ?? [];
    const evidence = [...finding.evidence, ...holderEvidence(of), ...serviceEvidence(of)];
    if (holder === undefined) return { ...finding, evidence };
    return { ...finding, evidence, params: { ...holder }, action: 'action.D-PORT-BUSY.named' };
  },
};

/** Failures that a second reader of the port can cause: it takes bytes that were meant for this run. */
const SHARED_CODES: readonly ErrorCode[] = [...SILENCE_CODES, ...EXCHANGE_CODES, ...MEMORY_CODES];

/** Another process has the port open as well, and each byte goes to one of the two. */
export const portShared: Cause = {
  id: 'D-PORT-SHARED',
  judge(of) {
    const { evidence, line } = of;
    const [holder] = evidence.port?.holders ?? [];
    if (holder === undefined || !SHARED_CODES.includes(evidence.error.code)) return undefined;
    const { short, silent, damaged } = line.tally;
    const lost = short + silent;
    // Bytes that are damaged are not lost; of silence this is the cause that can be ruled out first.
    const isSilent = line.receivedCount === 0 && line.syncs.length > 0;
    const isLost = isSilent || (line.talk.heard !== 'much' && lost > damaged);
    return {
      confidence: isLost ? 'likely' : 'possible',
      evidence: [
        ...holderEvidence(of),
        ...serviceEvidence(of),
        ...(lost > 0 ? [seen('seen.short', { count: lost })] : []),
      ],
      params: { ...holder },
    };
  },
};

export const portForbidden: Cause = {
  id: 'D-PORT-FORBIDDEN',
  judge(of) {
    const finding = named('E-PORT-FORBIDDEN')(of);
    const group = of.evidence.port?.group;
    if (finding === undefined || group === undefined) return finding;
    return { ...finding, params: { group }, action: 'action.D-PORT-FORBIDDEN.group' };
  },
};
