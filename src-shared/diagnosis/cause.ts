import type {
  ActionKey,
  Confidence,
  DiagnosisId,
  EvidenceItem,
  EvidenceKey,
  WiringPicture,
} from './diagnosis.ts';
import type { DiagnosisEvidence } from './evidence.ts';
import type { WireFacts } from './wire-facts.ts';
import type { MemoryFacts } from './memory-facts.ts';
import type { WriteProtection } from './write-protection.ts';
import type { diagnosisTexts } from '../text/en/diagnosis.ts';
import { verbatim, type NamesOf, type TextParams, type ValuesOf, type Words } from '../text/words.ts';
import type { FlashErrorData } from '../errors.ts';

/** Everything a cause looks at. */
export interface Case {
  evidence: DiagnosisEvidence;
  line: WireFacts;
  memory: MemoryFacts;
  writeProtection: WriteProtection;
}

/** What a cause found. */
export interface Finding {
  confidence: Confidence;
  evidence: readonly EvidenceItem[];
  /** Values of title and action. */
  params?: TextParams;
  /** If the cause has several. */
  action?: ActionKey;
  /** If only some of its failures show it. */
  isSaidByError?: boolean;
}

/** One cause of failures. To add one: a file in `causes/`, a line in `cause-table.ts`, texts, and a section in docs/errors.md. */
export interface Cause {
  id: DiagnosisId;
  picture?: WiringPicture;
  /** The words of the error say the same already. */
  isSaidByError?: boolean;
  /** Its evidence is answers of a bootloader: worthless if a program sends on its own. */
  isVoidByTalk?: boolean;
  /** What remains if nothing more specific is found. */
  isFallback?: boolean;
  /** Looks for the evidence of this cause; undefined if there is none. Pure. */
  judge: (of: Case) => Finding | undefined;
}

/** A fact for the evidence. */
export function seen<Key extends EvidenceKey>(
  key: Key,
  ...[params = {}]: [NamesOf<(typeof diagnosisTexts)[Key]>] extends [never]
    ? [params?: TextParams]
    : [params: ValuesOf<(typeof diagnosisTexts)[Key]>]
): EvidenceItem {
  return { key, params };
}

/** A value of the text of a failure, to be told again. */
export function valueOf({ params }: FlashErrorData, name: string): Words {
  return (params[name] ?? verbatim('')) as Words;
}
