import type { Case, Cause, Finding } from './cause.ts';
import { causes } from './cause-table.ts';
import { confidences, type Diagnosis } from './diagnosis.ts';
import type { DiagnosisEvidence } from './evidence.ts';
import { fitAdvice } from './fit-advice.ts';
import { wireFactsOf } from './wire-facts.ts';
import { failedPages, memoryFactsOf } from './memory-facts.ts';
import { writeProtectionAt } from './write-protection.ts';

/** Failures that say all there is to say: a wish of the user, or a fault of a file or of Flashline. */
const NOT_ABOUT_THE_BOARD = /^E-(CANCELLED|INTERNAL|USAGE|IMAGE|FILE|DOCUMENT|IPC|SETTINGS|TRACE)/;

/**
 * Why a run failed: causes with evidence, the most certain first. Empty if there is none. Pure: it sees nothing but the
 * evidence.
 */
export function diagnose(evidence: DiagnosisEvidence): Diagnosis[] {
  if (NOT_ABOUT_THE_BOARD.test(evidence.error.code)) return [];
  const line = wireFactsOf(evidence);
  const memory = memoryFactsOf(line.turns, evidence);
  const writeProtection = writeProtectionAt(evidence.probe?.options, evidence, failedPages(evidence, memory));
  const of: Case = { evidence, line, memory, writeProtection };
  const hasTalk = !line.isConnected && line.talk.heard === 'much';
  const found = causes.flatMap((cause) => {
    if (hasTalk && cause.isVoidByTalk === true) return [];
    const finding = cause.judge(of);
    return finding === undefined ? [] : [{ cause, finding }];
  });
  // Array.sort is stable: equals stay in the order of the table.
  return weigh(found)
    .map((diagnosis) => ({ ...diagnosis, action: fitAdvice(diagnosis.action, evidence.target) }))
    .sort((a, b) => rank(a) - rank(b));
}

interface Found {
  cause: Cause;
  finding: Finding;
}

/** If one cause is certain, all others are only possible; so is a fallback if another cause is likely. */
function weigh(found: readonly Found[]): Diagnosis[] {
  const isCertain = found.some(({ finding }) => finding.confidence === 'certain');
  const isLikely = found.some(
    ({ cause, finding }) => cause.isFallback !== true && finding.confidence !== 'possible',
  );
  return found.map(({ cause, finding }) => {
    const isBeaten =
      (isCertain && finding.confidence === 'likely') || (isLikely && cause.isFallback === true);
    return asDiagnosis(cause, isBeaten ? { ...finding, confidence: 'possible' } : finding);
  });
}

function rank({ confidence }: Diagnosis): number {
  return confidences.indexOf(confidence);
}

function asDiagnosis(
  { id, picture, isSaidByError }: Cause,
  { confidence, evidence, params, action, isSaidByError: isSaidHere }: Finding,
): Diagnosis {
  return {
    id,
    confidence,
    title: `title.${id}`,
    action: action ?? `action.${id}`,
    params: params ?? {},
    evidence,
    isSaidByError: isSaidHere ?? isSaidByError ?? false,
    picture: picture ?? null,
    link: `docs/errors.md#${id.toLowerCase()}`,
  };
}
