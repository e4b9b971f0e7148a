import type {
  ActionKey,
  Confidence,
  DiagnosisId,
  EvidenceItem,
  EvidenceKey,
  TextParams,
  WiringPicture,
} from './diagnosis.ts';
import type { DiagnosisEvidence } from './evidence.ts';
import type { LineFacts } from './line-facts.ts';
import type { MemoryFacts } from './memory-facts.ts';
import type { WriteProtection } from './write-protection.ts';

/** Everything a cause looks at. */
export interface Case {
  evidence: DiagnosisEvidence;
  line: LineFacts;
  memory: MemoryFacts;
  writeProtection: WriteProtection;
}

/** What a cause found. */
export interface Finding {
  confidence: Confidence;
  evidence: readonly EvidenceItem[];
  /** Values of title and action. */
  params?: TextParams;
  /** Where the cause has several. */
  action?: ActionKey;
  /** Where only some of its failures say it. */
  isSaidByError?: boolean;
}

/** One cause of failures. To add one: a file in `causes/`, a line in `cause-table.ts`, texts, and a section in docs/errors.md. */
export interface Cause {
  id: DiagnosisId;
  picture?: WiringPicture;
  /** The words of the error say the same already. */
  isSaidByError?: boolean;
  /** Its marks are answers of a bootloader: worth nothing where a program talks unasked. */
  isVoidByTalk?: boolean;
  /** What remains where nothing more special is found. */
  isFallback?: boolean;
  /** Looks for the marks of this cause; undefined where they are missing. Pure. */
  judge: (of: Case) => Finding | undefined;
}

/** A fact for the evidence. */
export function seen(key: EvidenceKey, params: TextParams = {}): EvidenceItem {
  return { key, params };
}
