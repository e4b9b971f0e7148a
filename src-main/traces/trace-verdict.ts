import { createHash } from 'node:crypto';
import { formatBytes } from '#shared/bytes.ts';
import type { PortFacts } from '#shared/diagnosis/evidence.ts';
import { spansOf } from '#shared/image/segment-list.ts';
import type { OptionArea } from '#shared/options/option-layout.ts';
import type { Plan } from '#shared/plan/plan.ts';
import type { JobResult } from '../jobs/job.ts';
import type { TraceVerdict } from './header-schema.ts';
import { englishWords, fillEnglish } from '#shared/text/english-words.ts';
import type { TextParams, TextValue } from '#shared/text/words.ts';

/** What a trace keeps of the result of its job. */
export function verdictOf(result: JobResult, portFacts: PortFacts | undefined): TraceVerdict {
  const { outcome, contents, verified, error, warnings, statistics, settings, left, options, data } = result;
  const verdict: TraceVerdict = {
    outcome,
    contents,
    verified,
    error: error ?? null,
    warnings: [...warnings],
    statistics: { ...statistics },
    settings: settings ?? null,
    left: left ?? null,
    options:
      options === undefined
        ? null
        : { state: options.state, before: areasHex(options.before), after: areasHex(options.after ?? []) },
    dataSha256: data === undefined ? null : sha256(data),
    planSha256: result.plan === undefined ? null : planDigest(result.plan),
    durationMs: result.durationMs,
    diagnoses: result.diagnoses.map((diagnosis) => ({
      ...diagnosis,
      params: { ...diagnosis.params },
      evidence: diagnosis.evidence.map(({ key, params }) => ({ key, params: { ...params } })),
    })),
    portFacts: portFacts === undefined ? null : { ...portFacts },
  };
  // As it will be read back: without what is undefined.
  return JSON.parse(JSON.stringify(verdict)) as TraceVerdict;
}

/**
 * What a replay must come to again, by name, as JSON. It leaves out times and what the machine knew about the port.
 * Values of texts count by their English words, which older versions recorded instead of codes.
 */
export function comparableVerdict(verdict: TraceVerdict): Map<string, string> {
  const notCompared = ['durationMs', 'diagnoses', 'portFacts'];
  return new Map(
    Object.entries({
      ...verdict,
      error: verdict.error === null ? null : inWords(verdict.error),
      warnings: verdict.warnings.map(inWords),
    })
      .filter(([name]) => !notCompared.includes(name))
      .map(([name, value]) => [name, canonicalJson(value)]),
  );
}

function inWords<Told extends { params: TextParams; cause?: TextValue | undefined }>(told: Told): Told {
  const words = Object.entries(told.params).map(([name, value]) => [
    name,
    fillEnglish(`{${name}}`, { [name]: value }),
  ]);
  const cause = told.cause === undefined ? {} : { cause: englishWords(told.cause) };
  return { ...told, params: Object.fromEntries(words) as TextParams, ...cause };
}

/** JSON whose text is the same for the same value, in whatever order its fields were set. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, sortKeys);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function areasHex(areas: readonly OptionArea[]): string {
  return areas.map(({ address, bytes }) => `${address.toString(16)}: ${formatBytes(bytes)}`).join('; ');
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function planDigest({ erase, erasedPages, writes, start }: Plan): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([erase, erasedPages, start, Array.from(spansOf(writes), ({ address }) => address)]),
  );
  for (const { bytes } of writes) hash.update(bytes);
  return hash.digest('hex');
}
