import { z } from 'zod';
import { MAX_LABEL_LENGTH } from '#shared/job/label-rule.ts';
import { MAX_SLOTS } from '#shared/ipc/line-views.ts';
import { themes } from '#shared/ipc/settings-views.ts';
import { baudRateShape, enterShape, layoutModeShape, unitJobShape } from '#shared/job/job-shape.ts';
import { languageCodes } from '#shared/text/languages.ts';
import { lineOfToday } from './old-line.ts';
import { shapeSchema } from './shape-schema.ts';

/*
 * What is kept between two runs. Each value has a default that replaces an invalid value in the file, so that one
 * broken value costs only itself.
 */

const ui = z.object({
  language: z.enum(['system', ...languageCodes]).catch('system'),
  theme: z.enum(themes).catch('system'),
  isMuted: z.boolean().catch(false),
  volume: z.number().min(0).max(1).catch(0.6),
  isKiosk: z.boolean().catch(false),
});

const job = z.object({
  name: z.string(),
  version: z.string().catch(''),
  /** What every unit gets, and how its board is reached. It is whole or not there: half of it would be another job. */
  definition: shapeSchema(unitJobShape),
});

const enter = shapeSchema(enterShape).catch({ kind: 'manual' });

const line = z.object({
  /** null until somebody has set the line up: then it is a demo. */
  job: job.nullable().catch(null),
  isDemo: z.boolean().catch(false),
  slots: z
    .array(z.object({ port: z.string(), isEnabled: z.boolean() }))
    .max(MAX_SLOTS)
    .catch([]),
  goalCount: z.number().int().positive().nullable().catch(null),
  label: z
    .object({ isRequired: z.boolean(), pattern: z.string().min(1).max(MAX_LABEL_LENGTH).nullable() })
    .catch({ isRequired: false, pattern: null }),
});

/** The job and the places of the line. */
export const lineSchema = z.preprocess(lineOfToday, line);

const bench = z.object({
  port: z.string().nullable().catch(null),
  baudRate: shapeSchema(baudRateShape).catch(115_200),
  part: z.string().nullable().catch(null),
  layoutMode: shapeSchema(layoutModeShape).catch(null),
  enter,
});

const windowState = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximized: z.boolean(),
});

const pin = z.object({ salt: z.string(), hash: z.string() });

/** Raise it if an older Flashline would lose what a newer one has kept: it then leaves the file alone. Version 1 had the line of 0.1.0. */
export const SETTINGS_VERSION = 2;

/** The settings file. */
export const settingsSchema = z.object({
  version: z.literal(SETTINGS_VERSION).catch(SETTINGS_VERSION),
  ui: ui.catch(ui.parse({})),
  pin: pin.nullable().catch(null),
  /** Wrong PINs in a row, of this run and of those before it. */
  wrongPinCount: z.number().int().nonnegative().catch(0),
  line: lineSchema.catch(lineSchema.parse({})),
  bench: bench.catch(bench.parse({})),
  /** Paths of the firmware files that were opened last, the latest first. */
  recentFiles: z.array(z.string()).max(10).catch([]),
  /** Network ports and commands that somebody allowed outside a page. */
  confirmedTargets: z.array(z.string()).max(256).catch([]),
  window: windowState.nullable().catch(null),
});

export type Settings = z.infer<typeof settingsSchema>;
export type StoredPin = z.infer<typeof pin>;

/** What a first start begins with. */
export function defaultSettings(): Settings {
  return settingsSchema.parse({});
}
