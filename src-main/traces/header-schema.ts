import { z } from 'zod';
import { imageFormats } from '#shared/image/memory-image.ts';
import { leaveStrategies } from '#shared/job/leave-strategy.ts';
import { erasePolicies } from '#shared/plan/plan.ts';
import { enterSchema } from '../settings/enter-schema.ts';
import { textParamsSchema, textValueSchema } from '../settings/text-params-schema.ts';

/*
 * The header of a trace: everything that a replay needs besides the records and the firmware. It comes from a file, so
 * nothing in it is used unchecked.
 */

const address = z.number().int().min(0).max(0xffff_ffff);
const sizeBytes = z.number().int().min(0).max(0x1_0000_0000);
const params = textParamsSchema;
const outside = z.enum(['refuse', 'leave-out']);
const leave = z.enum(leaveStrategies).optional();

/** A firmware without its bytes, which have their own chunks. */
const image = z.object({
  format: z.enum(imageFormats),
  entryPoint: address.optional(),
  uf2Family: z.number().optional(),
  /** Contents for other chip families, whose bytes follow those of the first one. */
  uf2Others: z
    .array(z.object({ family: z.number().optional(), rangeCount: z.number().int().min(0) }))
    .optional(),
  otherTargets: z.array(z.string()).optional(),
  warnings: z.array(z.object({ code: z.string(), params })),
});

/** Whether somebody had to agree to the plan. */
const hasApproval = z.boolean();

const optionTerms = { acceptLockout: z.boolean().optional(), planOnly: z.boolean().optional(), hasApproval };

const task = z.union([
  z.object({ kind: z.literal('info'), withPages: z.boolean().optional() }),
  z.object({
    kind: z.literal('program'),
    image,
    plan: z.object({
      erase: z.enum(erasePolicies),
      keepRest: z.boolean(),
      outside,
      start: z.union([z.boolean(), z.literal('if-any')]).optional(),
    }),
    verify: z.boolean(),
    leave,
    proveErase: z.boolean().optional(),
    protect: z.boolean().optional(),
    planOnly: z.boolean().optional(),
    hasApproval,
  }),
  z.object({ kind: z.literal('verify'), image, outside }),
  z.object({
    kind: z.literal('erase'),
    what: z.union([
      z.object({ kind: z.literal('mass') }),
      z.object({ kind: z.literal('pages'), codes: z.array(z.number().int().nonnegative()) }),
      z.object({ kind: z.literal('range'), address, sizeBytes }),
    ]),
    verify: z.boolean(),
  }),
  z.object({
    kind: z.literal('read'),
    address,
    sizeBytes,
    twice: z.boolean().optional(),
    extent: z.enum(['flash', 'to-end']).optional(),
  }),
  z.object({ kind: z.literal('go'), address: address.optional(), leave, check: z.boolean().optional() }),
  z.object({ kind: z.literal('protect'), what: z.literal('readout') }),
  z.object({ kind: z.literal('protect'), what: z.literal('write'), sectors: z.array(z.number()) }),
  z.object({
    kind: z.literal('unprotect'),
    what: z.enum(['readout', 'write']),
    always: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('options'), what: z.literal('read') }),
  z.object({
    kind: z.literal('options'),
    what: z.literal('lock-forever'),
    typed: z.string(),
    planOnly: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('options'), what: z.literal('reset'), ...optionTerms }),
  z.object({
    kind: z.literal('options'),
    what: z.literal('change'),
    changes: z.array(z.object({ name: z.string(), value: z.number() })),
    ...optionTerms,
  }),
]);

const lineName = z.enum(['dtr', 'rts']).nullable();

const job = z.object({
  task,
  /** The part that was named, or null: its record, and the flash size that its name tells. */
  expected: z.object({ id: z.string(), name: z.string(), flashSizeBytes: z.number().optional() }).nullable(),
  layoutMode: z.enum(['single', 'dual']).optional(),
  hasUserLayout: z.boolean(),
  enter: enterSchema.optional(),
  wiring: z
    .object({ boot0: lineName, reset: lineName, boot0Inverted: z.boolean(), resetInverted: z.boolean() })
    .optional(),
  resume: z.boolean().optional(),
  wait: z.boolean().optional(),
  probe: z.boolean().optional(),
});

export const headerSchema = z.object({
  /** Version of the Flashline that recorded the run. */
  flashline: z.string(),
  /** ISO 8601, UTC. */
  startedAt: z.string(),
  system: z.object({ platform: z.string(), release: z.string(), arch: z.string(), node: z.string() }),
  /** Who ran the job: `cli`, `bench`, `slot 3`. */
  origin: z.string(),
  /** Label of the unit, if it was scanned. */
  unit: z.string().optional(),
  /** The name and the kind of the port. The part, if it was a virtual board. */
  port: z.object({ name: z.string(), kind: z.string(), virtualPart: z.string().optional() }),
  job,
  /** Firmware contents were taken out, for a report. */
  isStripped: z.boolean(),
});

export type TraceHeader = z.infer<typeof headerSchema>;
export type RecordedTask = TraceHeader['job']['task'];

const error = z.object({
  code: z.string(),
  params,
  phase: z.string().optional(),
  cause: textValueSchema.optional(),
});

/** Ids, and keys of texts: those that this Flashline does not know are shown as they are. */
const diagnosis = z.object({
  id: z.string(),
  confidence: z.string(),
  title: z.string(),
  action: z.string(),
  params,
  evidence: z.array(z.object({ key: z.string(), params })),
  isSaidByError: z.boolean(),
  picture: z.string().nullable(),
  link: z.string(),
});

/** How the run ended. Plain data, with what is binary as a checksum. */
export const verdictSchema = z.object({
  outcome: z.enum(['ok', 'cancelled', 'failed']),
  contents: z.enum(['untouched', 'erased', 'uncertain', 'partial', 'complete']),
  verified: z.boolean(),
  error: error.nullable(),
  warnings: z.array(z.object({ code: z.string(), params })),
  statistics: z.record(z.string(), z.number()),
  settings: z.object({ baudRate: z.number(), parity: z.string() }).nullable(),
  left: z.object({ way: z.string(), proof: z.string() }).nullable(),
  /** State of the option bytes, if the job was about them, and their bytes before and after in hexadecimal. */
  options: z.object({ state: z.string(), before: z.string(), after: z.string() }).nullable(),
  /** SHA-256 of what was read, or null. */
  dataSha256: z.string().nullable(),
  /** SHA-256 over what the plan erases and writes, or null. */
  planSha256: z.string().nullable(),
  /** Not compared by a replay: */
  durationMs: z.number(),
  diagnoses: z.array(diagnosis),
  portFacts: z.record(z.string(), z.unknown()).nullable(),
});

export type TraceVerdict = z.infer<typeof verdictSchema>;
