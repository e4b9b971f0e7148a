import { z } from 'zod';
import { imageFormats } from '#shared/image/image-format.ts';
import { jobDefinitionShape } from '#shared/job/job-shape.ts';
import { shapeSchema } from '../settings/shape-schema.ts';
import { textParamsSchema, textValueSchema } from '../settings/text-params-schema.ts';

/*
 * The header of a trace: everything that a replay needs besides the records and the firmware. It comes from a file, so
 * nothing in it is used unchecked.
 */

const address = z.number().int().min(0).max(0xffff_ffff);
const params = textParamsSchema;
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

/** What decided the course of a run besides its job. */
const run = z.object({
  /** Somebody had to agree to the plan. */
  hasApproval: z.boolean(),
  /** The user gave a layout of the flash: `user-layout` records tell it. */
  hasUserLayout: z.boolean(),
  /** The run waited for a board. */
  wait: z.boolean(),
  /** After a failure the board was asked what tells causes apart. */
  probe: z.boolean(),
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
  job: shapeSchema(jobDefinitionShape),
  /** What the firmware files of the job hold together; null for a job without any. */
  image: image.nullable(),
  run,
  /** Firmware contents were taken out, for a report. */
  isStripped: z.boolean(),
});

export type TraceHeader = z.infer<typeof headerSchema>;
export type RecordedImage = NonNullable<TraceHeader['image']>;

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
