import type { ErrorCode } from '../../errors.ts';
import type { WarningCode } from '../../warnings.ts';
import { seen, type Case, type Cause, valueOf } from '../cause.ts';
import type { DiagnosisId, EvidenceItem } from '../diagnosis.ts';
import { MEMORY_CODES } from '../failure-kinds.ts';
import { isDisturbed } from '../tally.ts';
import { verbatim, type TextParams, type Words } from '../../text/words.ts';

interface SecurityCause {
  id: DiagnosisId;
  /** Refusals that name it. */
  errors: readonly ErrorCode[];
  /** What was told before the run went on, and failed at the memory. */
  warning?: WarningCode;
  evidence: (of: Case) => EvidenceItem[];
}

/** A state of the part that was read before the erase. */
function securityCause({ id, errors, warning, evidence }: SecurityCause): Cause {
  return {
    id,
    judge(of) {
      const { error, warnings } = of.evidence;
      if (errors.includes(error.code))
        return { confidence: 'certain', evidence: evidence(of), params: paramsOf(of), isSaidByError: true };
      const told = warnings.find(({ code }) => code === warning);
      const isAboutMemory = MEMORY_CODES.includes(error.code) || /^E-(ERASE|WRITE)-/.test(error.code);
      if (told === undefined || !isAboutMemory) return undefined;
      const confidence = isDisturbed(of.line.tally) ? 'possible' : 'likely';
      return { confidence, evidence: evidence(of), params: { ...paramsOf(of), ...told.params } };
    },
  };
}

/** Values that the texts of these causes may mention, from the refusal. */
function paramsOf({ evidence: { error, device } }: Case): TextParams {
  return {
    device: device?.name ?? '',
    bit: '',
    state: '',
    field: '',
    address: '',
    names: '',
    ...error.params,
  };
}

function readBefore(of: Case): EvidenceItem[] {
  const { bit, state, field, names } = paramsOf(of);
  const name = ([bit, state, field, names].find((each) => each !== '') ?? verbatim('')) as Words;
  return [seen('seen.security', { name })];
}

export const trustZone = securityCause({
  id: 'D-TRUSTZONE',
  errors: ['E-PROTECT-TRUSTZONE'],
  warning: 'W-SECURITY-TRUSTZONE',
  evidence: readBefore,
});

const stateThatWasRead = securityCause({
  id: 'D-PRODUCT-STATE',
  errors: ['E-PROTECT-STATE'],
  warning: 'W-SECURITY-STATE',
  evidence: readBefore,
});

/** Beyond Provisioning such a part refuses even to be read (AN3155, "Protection"), and does not tell its state. */
export const productState: Cause = {
  id: 'D-PRODUCT-STATE',
  judge(of) {
    const { error, device } = of.evidence;
    if (error.code !== 'E-PROTECT-CLOSED') return stateThatWasRead.judge(of);
    if (device?.security?.productState === undefined) return undefined;
    return {
      confidence: isDisturbed(of.line.tally) ? 'possible' : 'likely',
      evidence: [seen('seen.read-refused')],
      params: { ...paramsOf(of), state: '?' },
    };
  },
};

export const secureArea = securityCause({
  id: 'D-SECURE-AREA',
  errors: ['E-PROTECT-AREA'],
  evidence: readBefore,
});

export const codeProtected = securityCause({
  id: 'D-CODE-PROTECTED',
  errors: ['E-PROTECT-CODE'],
  evidence: readBefore,
});

/** A command that counts only once the supply was off. */
export const powerCycle: Cause = {
  id: 'D-POWER-CYCLE',
  judge({ evidence: { error, device } }) {
    if (error.code !== 'E-PROTECT-POWER-CYCLE') return undefined;
    return {
      confidence: 'certain',
      evidence: [seen('seen.protection-waits', { command: valueOf(error, 'command') })],
      params: { device: device?.name ?? '' },
      isSaidByError: true,
    };
  },
};
