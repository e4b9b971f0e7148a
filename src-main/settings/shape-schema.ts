import { z } from 'zod';
import { Misfit, type Shape } from '#shared/shape.ts';

/** A shape inside a schema: it checks the same, and says what is wrong in the same words. */
export function shapeSchema<T>(shape: Shape<T>): z.ZodType<T> {
  return z
    .unknown()
    .transform((value, context): T => {
      try {
        return shape(value);
      } catch (error) {
        if (!(error instanceof Misfit)) throw error;
        const { path, ...issue } = error.issue;
        context.issues.push({ ...issue, input: value, path: [...path] } as (typeof context.issues)[number]);
        return z.NEVER;
      }
    })
    .meta({ ...shape.json });
}
