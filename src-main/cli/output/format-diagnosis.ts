import type { Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import { cliEnglish } from '#shared/text/en/cli.ts';
import { fillEnglish } from '#shared/text/english-words.ts';
import { text } from '#shared/text/text.ts';
import type { Paint } from './screen.ts';

/** Of the other causes, no more than these are named: a list does not help. */
const MAX_OTHERS = 2;

/**
 * The best diagnosis with what speaks for it and the next action, then the titles of others. Nothing if there is none, or
 * if the error has said it already. Pure.
 */
export function formatDiagnoses(diagnoses: readonly Diagnosis[], paint: Paint): string[] {
  const [best, ...others] = diagnoses;
  if (best === undefined || best.isSaidByError) return [];
  const { title, action, evidence } = diagnosisWords(best);
  return [
    `${paint('caution', text(`cli.diagnosis.${best.confidence}`))} ${title}`,
    ...evidence.map((fact) => `  - ${fact}`),
    `  ${text('cli.diagnosis.next', { action })}`,
    paint('faint', `  (${best.id}, ${best.link})`),
    ...(best.confidence === 'certain' ? [] : others)
      .slice(0, MAX_OTHERS)
      .map(
        (other) => `  ${text('cli.diagnosis.also', { title: diagnosisWords(other).title, id: other.id })}`,
      ),
  ];
}

/** A diagnosis in words. Pure. */
export function diagnosisWords({ title, action, params, evidence }: Diagnosis): {
  title: string;
  action: string;
  evidence: string[];
} {
  const texts = cliEnglish.diagnosis;
  return {
    title: fillEnglish(texts[title], params),
    action: fillEnglish(texts[action], params),
    evidence: evidence.map(({ key, params: values }) => fillEnglish(texts[key], values)),
  };
}

/** A diagnosis with its words, for `--json`. Pure. */
export function diagnosisJson(diagnosis: Diagnosis): Record<string, unknown> {
  const { id, confidence, evidence, picture, link } = diagnosis;
  const words = diagnosisWords(diagnosis);
  return {
    id,
    confidence,
    title: words.title,
    action: words.action,
    evidence: evidence.map(({ key, params }, index) => ({ key, text: words.evidence[index], params })),
    picture,
    link,
  };
}
