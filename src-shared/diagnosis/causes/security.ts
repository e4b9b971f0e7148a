import { formatBytes } from '../../bytes.ts';
import type { ErrorCode } from '../../errors.ts';
import type { WarningCode } from '../../warnings.ts';
import { seen, type Case, type Cause, valueOf } from '../cause.ts';
import type { ActionKey, DiagnosisId, EvidenceItem } from '../diagnosis.ts';
import { MEMORY_CODES } from '../failure-kinds.ts';
import { isDisturbed } from '../tally.ts';
import { verbatim, type TextParams, type Words } from '../../text/words.ts';

interface SecurityCause {
  id: DiagnosisId;
  /** Refusals that name it. */
  errors: readonly ErrorCode[];
  /** The warnings before the run continued, and failed at the memory. */
  warning?: WarningCode;
  evidence: (of: Case) => EvidenceItem[];
  /** Advice if a refusal needs another one. */
  actions?: Readonly<Partial<Record<ErrorCode, ActionKey>>>;
}

/** A state of the part that was read before the erase. */
function securityCause({ id, errors, warning, evidence, actions = {} }: SecurityCause): Cause {
  return {
    id,
    judge(of) {
      const { error, warnings } = of.evidence;
      if (errors.includes(error.code)) {
        const action = actions[error.code];
        return {
          confidence: 'certain',
          evidence: evidence(of),
          params: paramsOf(of),
          isSaidByError: true,
          ...(action === undefined ? {} : { action }),
        };
      }
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

const trustZoneThatWasRead = securityCause({
  id: 'D-TRUSTZONE',
  errors: ['E-PROTECT-TRUSTZONE'],
  warning: 'W-SECURITY-TRUSTZONE',
  evidence: readBefore,
});

/** Of bytes that have nothing to do with each other so few are the same by chance, with a margin. */
const CHANCE = 32;

/** If TZEN could not be read, it may have prevented what was acknowledged but not done. */
export const trustZone: Cause = {
  id: 'D-TRUSTZONE',
  judge(of) {
    const { error, device, security } = of.evidence;
    const place = device?.security?.trustZone?.place;
    const isRead = security?.areas.some(
      ({ address, bytes }) =>
        place !== undefined && place.address >= address && place.address < address + bytes.length,
    );
    const { writes, erasesAcked, wrong, rightCount } = of.memory;
    const isAcked = writes.length + erasesAcked > 0;
    const isUndone = MEMORY_CODES.includes(error.code) && isAcked && rightCount * CHANCE <= wrong.length;
    if (place === undefined || isRead !== false || !isUndone) return trustZoneThatWasRead.judge(of);
    return {
      confidence: 'possible',
      evidence: [
        seen('seen.trustzone-unread'),
        seen('seen.nothing-written', { writes: writes.length, erases: erasesAcked }),
      ],
      params: paramsOf(of),
    };
  },
};

const stateThatWasRead = securityCause({
  id: 'D-PRODUCT-STATE',
  errors: ['E-PROTECT-STATE', 'E-PROTECT-STATE-FINAL'],
  warning: 'W-SECURITY-STATE',
  evidence: readBefore,
  actions: { 'E-PROTECT-STATE-FINAL': 'action.D-PRODUCT-STATE.final' },
});

/** Beyond Provisioning such a part refuses even to be read (AN3155, "Protection"), and does not tell its state. */
export const productState: Cause = {
  id: 'D-PRODUCT-STATE',
  judge(of) {
    const { error, device, target } = of.evidence;
    if (error.code !== 'E-PROTECT-CLOSED') return stateThatWasRead.judge(of);
    if (device?.security?.productState === undefined) return undefined;
    return {
      confidence: isDisturbed(of.line.tally) ? 'possible' : 'likely',
      evidence: [
        target?.readProtected === false
          ? seen('seen.command-list', { commands: formatBytes(Uint8Array.from(target.commands)) })
          : seen('seen.read-refused'),
      ],
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
