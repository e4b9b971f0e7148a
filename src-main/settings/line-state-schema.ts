import { z } from 'zod';
import { phases } from '#shared/phase.ts';
import type { JobReport } from '#shared/ipc/job-views.ts';
import { boardIdentities } from '#shared/job/board-identity.ts';
import { unprovenReasons } from '#shared/job/unproven.ts';
import { MAX_SLOTS } from '#shared/ipc/line-views.ts';
import { isKnownCode } from '#shared/text/known-codes.ts';
import { lineSchema } from './settings-schema.ts';
import { textParamsSchema } from './text-params-schema.ts';

/*
 * What the line must know after a power cut. Unlike the settings nothing has a default here: a result that is half there would
 * be a wrong one.
 */

const count = z.number().int().nonnegative();
const text = z.string().max(1000);
const params = textParamsSchema;
const known = z.looseObject({ code: z.string().refine(isKnownCode), params });

/** The fields of a report that screens rely on; they show the others if they exist. */
const report = z.looseObject({
  jobId: text,
  kind: z.literal('program'),
  port: text,
  unit: text.nullable(),
  traceName: text.nullable(),
  outcome: z.enum(['ok', 'failed', 'cancelled']),
  contents: z.string().regex(/^(untouched|partial|(erased|complete(-left-out)?)(-unverified)?)$/),
  verified: z.boolean(),
  identity: z.enum(boardIdentities).nullish(),
  startedAtMs: z.number(),
  durationMs: z.number(),
  steps: z.array(z.looseObject({ phase: z.enum(phases), durationMs: z.number() })),
  target: z
    .looseObject({
      pid: z.number(),
      deviceName: text,
      uniqueId: z.union([
        z.looseObject({ state: z.literal('read'), hex: text }),
        z.looseObject({ state: z.literal('unreadable') }),
      ]),
    })
    .nullable(),
  error: known.nullable(),
  diagnoses: z.array(
    z.looseObject({
      id: text,
      confidence: text,
      title: text,
      action: text,
      params,
      evidence: z.array(z.looseObject({ key: text, params })),
      link: text,
    }),
  ),
  warnings: z.array(known),
  unproven: z
    .array(z.looseObject({ address: count, sizeBytes: count, why: z.enum(unprovenReasons) }))
    .optional(),
  settings: z.looseObject({ baudRate: z.number(), parity: text }).nullable(),
  statistics: z.looseObject({
    nackCount: count,
    retryCount: count,
    resyncCount: count,
    strayByteCount: count,
  }),
});

/** An older state has no answer to this question. */
function withoutGaps(value: JobReport): JobReport {
  const { identity = null, unproven = [] } = value as Partial<JobReport>;
  return { ...value, identity, unproven };
}

const run = z.object({
  /** true until the run has its report: a program that finds it true was killed during the run. */
  isUnderWay: z.boolean(),
  /** Label of the unit. */
  unit: text.nullable(),
  startedAtMs: z.number(),
  elapsedMs: z.number().nonnegative(),
  phase: z.enum(phases).nullable(),
  phases: z.array(z.enum(phases)),
  /** Name of the trace in the folder of traces. */
  traceName: text.nullable(),
  report: z
    .custom<JobReport>((value) => report.safeParse(value).success)
    .transform(withoutGaps)
    .nullable(),
  /** Nothing answered. */
  isNoBoard: z.boolean(),
  isRepeated: z.boolean(),
  isSameBoard: z.boolean(),
  /** The unit in the tally. */
  unitId: count.nullable(),
});

const slot = z.object({
  port: text,
  nextLabel: text.nullable(),
  run: run.nullable(),
  /** Unique id of the board that passed last, in hexadecimal. */
  passedChip: text.nullable(),
  /** The last run that passed, if its board has been taken out since, or may have been. */
  passedBefore: run.optional(),
  /** The adapter that was there last: ids, serial number and place. */
  adapter: text.optional(),
});

const unit = z.object({
  id: count,
  chip: text.nullable(),
  label: text.nullable(),
  outcome: z.enum(['passed', 'failed']),
});

const results = {
  version: z.literal(1),
  /** What the boards that passed hold: another job makes their results void. */
  jobKey: text.nullable(),
  passCount: count,
  failCount: count,
  isGoalOpen: z.boolean(),
  units: z.array(unit),
  /** Unique ids that two boards had at once: they tell nothing. */
  sharedChips: z.array(text),
  slots: z.array(slot).max(MAX_SLOTS),
};

/** The line as it was before a change that can be taken back. */
const before = z.object({
  undo: z.object({ kind: z.enum(['job', 'slots', 'demo', 'totals']), passCount: count, failCount: count }),
  line: lineSchema,
  state: z.object(results),
});

export const lineStateSchema = z.object({
  ...results,
  /** What cannot be understood here costs no result. */
  before: before.nullable().catch(null),
});

/** What was before the last change. */
export type LineBefore = z.infer<typeof before>;
export type LineState = z.infer<typeof lineStateSchema>;
export type SlotMemory = LineState['slots'][number];
export type SlotRun = NonNullable<SlotMemory['run']>;

/** What a first start begins with. */
export const emptyLineState: LineState = {
  version: 1,
  jobKey: null,
  passCount: 0,
  failCount: 0,
  isGoalOpen: false,
  units: [],
  sharedChips: [],
  slots: [],
  before: null,
};
