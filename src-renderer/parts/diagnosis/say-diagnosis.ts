import type { BootStatement } from '#shared/devices/explain-boot.ts';
import type { Diagnosis, DiagnosisId } from '#shared/diagnosis/diagnosis.ts';
import type { Speaker } from '#shared/text/speaker.ts';
import type { TextParams } from '#shared/text/words.ts';

/** Causes for which the advice to operators has better words: it knows the slot, its key and the fixture. */
const plainCauses: readonly DiagnosisId[] = [
  'D-PORT-MISSING',
  'D-PORT-BUSY',
  'D-PORT-FORBIDDEN',
  'D-PORT-SETTINGS',
  'D-PORT-LOST',
  'D-NO-ANSWER',
  'D-WRONG-PART',
  'D-UNKNOWN-PART',
  'D-READOUT-PROTECTED',
];

/** A sentence of a diagnosis. Which values a key takes is known where it is made; here it is data. */
export function sayDiagnosis({ text }: Pick<Speaker, 'text'>, key: string, params: TextParams): string {
  return (text as (key: string, params: TextParams) => string)(`diagnosis.${key}`, params);
}

/** True if an operator is better told by the advice about the error. */
export function isPlain({ id }: Pick<Diagnosis, 'id'>): boolean {
  return plainCauses.includes(id);
}

/** A sentence about how a part boots. */
export function sayBoot({ text }: Pick<Speaker, 'text'>, { key, params }: BootStatement): string {
  return (text as (key: string, params: TextParams) => string)(`boot.${key}`, params);
}
