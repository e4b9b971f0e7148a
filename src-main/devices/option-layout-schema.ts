import { optionStorages } from '#shared/devices/option-storage.ts';
import { dangerLevels, optionGroups, type OptionSentence } from '#shared/options/option-layout.ts';
import { z } from 'zod';
import { addressRange, bitPlace, words } from './record-fields.ts';
import { issueKey } from '#shared/text/issue-words.ts';
import { optionSentences } from '#shared/text/en/device.ts';

const registerAddress = z
  .string()
  .regex(/^0x[0-9A-F]{8}$/, issueKey('issue.address'))
  .transform(Number);

/** `0x1` or `0xAA`. */
const fieldValue = z
  .string()
  .regex(/^0x[0-9A-F]{1,8}$/, issueKey('issue.hex-value'))
  .transform(Number);

/** A sentence by its key, which every language has. */
const sentence = z.enum(Object.keys(optionSentences) as OptionSentence[]);

const fieldName = z.string().regex(/^[A-Za-z]\w*$/);
const deviceIds = z.array(z.string().regex(/^[a-z0-9-]+$/)).min(1);

const field = z
  .strictObject({
    name: fieldName,
    at: bitPlace,
    /** Register with the value in force, if the one at `at` is only for writing (`*_CUR`, `*_PRG`). */
    current: registerAddress.optional(),
    group: z.enum(optionGroups),
    meaning: words,
    /** Exactly one of these three says which values there are. */
    values: z.record(z.string().regex(/^0x[0-9A-F]{1,8}$/), words).optional(),
    number: z.strictObject({ max: fieldValue.optional(), unit: words.optional() }).optional(),
    sectors: z.strictObject({ protectedWhen: z.literal([0, 1]) }).optional(),
    /** Meaning of all values that `values` does not list. */
    others: words.optional(),
    factory: fieldValue.nullable(),
    /** Absent: it may be changed. `readout-level`: by protect and unprotect only. A sentence: why it is never changed. */
    keep: z.union([z.literal('readout-level'), sentence]).optional(),
    danger: z.strictObject({ level: z.enum(dangerLevels), text: sentence }).optional(),
    /** Device records that have the field; absent: all of the file. */
    only: deviceIds.optional(),
  })
  .refine(
    ({ values, number, sectors }) =>
      [values, number, sectors].filter((one) => one !== undefined).length === 1,
    issueKey('issue.one-kind'),
  );

/** `0x1`, or `!0x40` for any other value. */
const condition = z
  .string()
  .regex(/^!?0x[0-9A-F]{1,8}$/, issueKey('issue.condition'))
  .transform((text) => ({ value: Number(text.replace('!', '')), is: !text.startsWith('!') }));

/** A file of `resources/options/`. Keys that are not listed are refused. */
export const optionLayoutFile = z.strictObject({
  name: words,
  devices: deviceIds,
  storage: z.enum(optionStorages),
  /** Areas, if they are fewer or smaller than the device record's `optionBytes`. */
  areas: z.array(addressRange).min(1).optional(),
  /** Why the bootloader cannot write the areas; `only` these devices, or all of the file. */
  readOnly: z.strictObject({ reason: sentence, only: deviceIds.optional() }).optional(),
  /** Devices for which nobody has confirmed on silicon that the bootloader writes the areas. */
  unconfirmed: deviceIds.optional(),
  fields: z.array(field).min(1),
  ranges: z.array(z.strictObject({ name: words, first: fieldName, last: fieldName })).default([]),
  lockouts: z
    .array(
      z.strictObject({ when: z.record(fieldName, condition), text: sentence, only: deviceIds.optional() }),
    )
    .default([]),
  sources: z.array(words).min(1),
});

export type OptionLayoutFile = z.output<typeof optionLayoutFile>;
export type OptionFieldRecord = OptionLayoutFile['fields'][number];
