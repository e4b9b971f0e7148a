import { formatBytes } from '../../bytes.ts';
import { seen, type Case } from '../cause.ts';
import type { Confidence, EvidenceItem } from '../diagnosis.ts';

/** One byte may look like another by chance; two that fit the same sender do not. */
export function sureByCount({ line: { oddAnswers } }: Case): Confidence {
  return oddAnswers.length > 1 ? 'likely' : 'possible';
}

/** The received bytes, and the bytes that were sent if the match is right. */
export function matchEvidence({ line: { match, oddAnswers } }: Case): EvidenceItem[] {
  if (match === undefined) return [];
  const { baudRate, isInverted } = match.sender;
  const MAX_SHOWN = 3;
  return oddAnswers.slice(0, MAX_SHOWN).map(({ bytes }, index) => {
    const params = { bytes: formatBytes(bytes), meant: match.meant[index] ?? '79' };
    return isInverted ? seen('seen.inverted', params) : seen('seen.image', { ...params, baudRate });
  });
}
