import { z } from 'zod';
import type { Channel, Input } from '#shared/ipc/contract.ts';
import { MAX_DOCUMENT_BYTES, MAX_READ_BYTES } from '#shared/ipc/channels.ts';
import { MAX_LABEL_LENGTH } from '#shared/job/label-rule.ts';
import { doctorAnswers } from '#shared/job/modem-line-doctor.ts';
import { MAX_SLOTS } from '#shared/ipc/line-views.ts';
import { themes } from '#shared/ipc/settings-views.ts';
import {
  baudRateShape,
  enterShape,
  jobPortShape,
  layoutModeShape,
  unitChoicesShape,
  unitTaskShape,
} from '#shared/job/job-shape.ts';
import { languageCodes } from '#shared/text/languages.ts';
import { shapeSchema } from '../settings/shape-schema.ts';
import { benchOptionPlan, benchPlan, benchStart } from './bench-requests.ts';
import { issueKey } from '#shared/text/issue-words.ts';

const nothing = z.undefined();
const address = z.number().int().min(0).max(0xffff_ffff);
const documentId = z.string().min(1).max(64);
const traceId = z.string().min(1).max(64);
const shortText = z.string().max(200);
const fileName = z.string().min(1).max(255);
const pinText = z.string().max(12);
const slotNumber = z.number().int().min(1).max(MAX_SLOTS);
const slotNumbers = z.array(slotNumber).min(1).max(MAX_SLOTS);
const slots = z.union([z.literal('ready'), z.literal('retry'), z.array(slotNumber).min(1).max(MAX_SLOTS)]);
const fillByte = z.number().int().min(0).max(0xff);

function bytes(minLength: number, maxLength: number) {
  return z.instanceof(Uint8Array).refine(({ length }) => length >= minLength && length <= maxLength, {
    message: issueKey('issue.byte-count'),
  });
}

const lineJob = z.strictObject({
  name: shortText.min(1),
  version: shortText,
  documentId: documentId.nullable(),
  part: shortText.min(1),
  choices: shapeSchema(unitChoicesShape),
});

/** What each channel takes. A channel without a schema does not compile. */
export const inputSchemas: { readonly [C in Channel]: z.ZodType<Input<C>> } = {
  'app:hello': nothing,

  'settings:change': z.strictObject({
    language: z.enum(['system', ...languageCodes]).optional(),
    theme: z.enum(themes).optional(),
    isMuted: z.boolean().optional(),
    volume: z.number().min(0).max(1).optional(),
    isKiosk: z.boolean().optional(),
  }),
  'mode:switch': z.strictObject({ mode: z.enum(['operator', 'engineer']), pin: pinText.optional() }),
  'mode:set-pin': z.strictObject({ pin: pinText.nullable() }),

  'device:list': nothing,

  'document:choose': nothing,
  'document:recent': nothing,
  'document:open-recent': z.strictObject({ fileId: z.string().min(1).max(64) }),
  'document:reload': z.strictObject({ documentId }),
  'document:load': z.strictObject({
    name: fileName,
    bytes: bytes(0, MAX_DOCUMENT_BYTES),
    baseAddress: address.optional(),
  }),
  'document:rebase': z.strictObject({ documentId, baseAddress: address }),
  'document:close': z.strictObject({ documentId }),
  'document:read': z.strictObject({
    documentId,
    address,
    sizeBytes: z.number().int().min(1).max(MAX_READ_BYTES),
  }),
  'document:find': z.strictObject({
    documentId,
    pattern: bytes(1, 256),
    from: address,
    direction: z.enum(['forward', 'backward']),
  }),
  'document:compare': z.strictObject({ leftId: documentId, rightId: documentId }),
  'document:export': z.strictObject({
    documentId,
    format: z.enum(['bin', 'hex', 'srec']),
    range: z.strictObject({ start: address, end: address }).optional(),
    fillByte: fillByte.optional(),
  }),

  'line:configure': z.strictObject({
    job: lineJob.optional(),
    slots: z
      .array(z.strictObject({ port: shortText.min(1), isEnabled: z.boolean() }))
      .min(1)
      .max(MAX_SLOTS)
      .optional(),
    goalCount: z.number().int().min(1).max(10_000_000).nullable().optional(),
    label: z
      .strictObject({ isRequired: z.boolean(), pattern: z.string().min(1).max(MAX_LABEL_LENGTH).nullable() })
      .optional(),
  }),
  'line:erase-proof-cost': z.strictObject({
    documentId: lineJob.shape.documentId,
    part: lineJob.shape.part,
    task: shapeSchema(unitTaskShape),
    port: shapeSchema(jobPortShape),
  }),
  'line:demo': z.strictObject({ slotCount: slotNumber }),
  'line:program': z.strictObject({ slots }),
  'line:stop': z.strictObject({ slots }),
  'line:scan': z.strictObject({ label: shortText }),
  'line:choose-scan-slot': z.strictObject({ slot: slotNumber.nullable() }),
  'line:drop-label': z.strictObject({ slot: slotNumber }),
  'line:take-out': z.strictObject({ slots: slotNumbers }),
  'line:allow-more': nothing,
  'line:undo': nothing,
  'line:acknowledge-problem': nothing,
  'line:reset-totals': nothing,
  'line:report': z.strictObject({ slot: slotNumber }),

  'bench:change': z.strictObject({
    port: shortText.nullable().optional(),
    baudRate: shapeSchema(baudRateShape).optional(),
    part: shortText.nullable().optional(),
    layoutMode: shapeSchema(layoutModeShape).optional(),
    enter: shapeSchema(enterShape).optional(),
  }),
  'bench:plan': benchPlan,
  'bench:plan-options': benchOptionPlan,
  'bench:start': benchStart,
  'bench:cancel': z.strictObject({ jobId: z.string().max(64) }),
  'bench:disconnect': nothing,

  'doctor:start': z.strictObject({ kind: z.enum(['lines', 'loopback']) }),
  'doctor:answer': z.strictObject({ examinationId: z.string().max(64), answer: z.enum(doctorAnswers) }),
  'doctor:stop': z.strictObject({ examinationId: z.string().max(64) }),

  'trace:open': z.strictObject({ name: fileName, bytes: bytes(0, MAX_DOCUMENT_BYTES), partial: z.boolean() }),
  'trace:last': nothing,
  'trace:list': nothing,
  'trace:open-kept': z.strictObject({ name: fileName }),
  'trace:rows': z.strictObject({
    traceId,
    language: z.enum(languageCodes),
    filter: shortText,
    from: z.number().int().min(0).max(10_000_000),
    count: z.number().int().min(1).max(500),
  }),
  'trace:replay': z.strictObject({
    traceId,
    against: z.enum(['host', 'board']),
    language: z.enum(languageCodes),
  }),
  'trace:report': z.strictObject({ traceId, withContents: z.boolean() }),
  'trace:save': z.strictObject({ traceId, withContents: z.boolean() }),

  'log:recent': nothing,
};
