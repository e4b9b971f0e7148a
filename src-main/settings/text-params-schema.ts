import { z } from 'zod';
import type { Phrase, TextParams, TextValue } from '#shared/text/words.ts';

/** Phrases inside phrases: a failure whose reason is a failure has four of them. More is nothing that was written here. */
const MAX_DEPTH = 12;

// A key that this version does not know is shown as it is.
const phrase = z.object({
  say: z.string(),
  get params() {
    return z.record(z.string(), value).optional();
  },
}) as unknown as z.ZodType<Phrase>;

const value: z.ZodType<TextValue> = z
  .lazy(() => z.union([z.string(), z.number(), phrase, z.array(value)]))
  .meta({ id: 'textValue' });

/** One value of a text, as it is stored: those of older versions are numbers and text only. */
export const textValueSchema: z.ZodType<TextValue> = z.unknown().refine(isShallow).pipe(value);

/** The values of a text. */
export const textParamsSchema: z.ZodType<TextParams> = z
  .unknown()
  .refine(isShallow)
  .pipe(z.record(z.string(), value));

/** Endless nesting would overflow the stack of its reader. */
function isShallow(data: unknown, depth: unknown = 0): boolean {
  const level = typeof depth === 'number' ? depth : 0;
  if (typeof data !== 'object' || data === null) return true;
  return level < MAX_DEPTH && Object.values(data).every((each) => isShallow(each, level + 1));
}
