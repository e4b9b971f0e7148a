import { z } from 'zod';
import { addressRange, bitPlace, words } from './record-fields.ts';
import { issueKey } from '#shared/text/issue-words.ts';

const value = z
  .string()
  .regex(/^0x[0-9A-F]{1,8}$/, issueKey('issue.hex-value'))
  .transform(Number);
const field = { name: words, at: bitPlace };
const bank = z.literal([1, 2]);
const place = <Rest extends { at: z.output<typeof bitPlace> }>({ at, ...rest }: Rest) => ({
  ...rest,
  place: at,
});

/** What the option bytes of a part say about security (`SecurityFacts`). */
export const securityFacts = z.strictObject({
  areas: z.array(addressRange).min(1).max(8),
  storage: z.enum(['word+complement', 'registers']),
  trustZone: z
    .strictObject({
      ...field,
      value,
      watermarks: z.array(z.strictObject({ bank, first: bitPlace, last: bitPlace })).max(2),
    })
    .transform(place)
    .optional(),
  productState: z
    .strictObject({
      ...field,
      open: value.nullable(),
      states: z
        .array(
          z.strictObject({ value, name: words, isOpen: z.boolean(), isFinal: z.literal(true).optional() }),
        )
        .min(1),
    })
    .transform(place)
    .optional(),
  secureArea: z
    .strictObject({ ...field, off: z.array(z.strictObject({ ...field, value }).transform(place)) })
    .transform(place)
    .optional(),
  securable: z.array(z.strictObject({ ...field, bank }).transform(place)).optional(),
  bootLock: z
    .strictObject({ ...field, value })
    .transform(place)
    .optional(),
  ranges: z
    .array(
      z.strictObject({
        kind: z.enum(['code', 'write']),
        name: words,
        first: bitPlace,
        last: bitPlace,
        bank,
        unitBytes: z.int().min(1).nullable().default(null),
        singleBankUnitBytes: z.int().min(1).optional(),
      }),
    )
    .optional(),
});
