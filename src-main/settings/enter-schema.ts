import { z } from 'zod';
import type { EnterStrategy } from '#shared/job/enter-strategy.ts';

/** Longest wait that somebody can mean. */
const MAX_WAIT_MS = 60_000;
const MAX_STEPS = 64;
const MAX_EXCHANGES = 8;
const MAX_COMMAND_BYTES = 256;

const durationMs = z.number().min(0).max(MAX_WAIT_MS);
const parity = z.enum(['even', 'none', 'odd']);
const bytes = z.array(z.number().int().min(0).max(0xff)).min(1).max(MAX_COMMAND_BYTES);
const lineName = z.enum(['dtr', 'rts']);
const steps = z
  .array(
    z.union([
      z.strictObject({ kind: z.literal('set'), dtr: z.boolean().optional(), rts: z.boolean().optional() }),
      z.strictObject({ kind: z.literal('wait'), durationMs }),
    ]),
  )
  .max(MAX_STEPS);

/** How a board is brought into its bootloader, as it is kept and as screens send it. */
export const enterSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('manual') }),
  z.strictObject({
    kind: z.literal('lines'),
    wiring: z.strictObject({
      boot0: lineName.nullable(),
      reset: lineName.nullable(),
      boot0Inverted: z.boolean(),
      resetInverted: z.boolean(),
    }),
    pulseMs: durationMs,
    startupMs: durationMs.nullable(),
  }),
  z.strictObject({ kind: z.literal('sequence'), enter: steps, leave: steps.nullable() }),
  z.strictObject({
    kind: z.literal('command'),
    command: z.strictObject({
      baudRate: z.number().int().min(1200).max(4_000_000),
      parity,
      exchanges: z
        .array(z.strictObject({ send: bytes, expect: bytes.nullable(), timeoutMs: durationMs }))
        .min(1)
        .max(MAX_EXCHANGES),
      waitMs: durationMs,
    }),
  }),
  z.strictObject({ kind: z.literal('touch-1200'), waitMs: durationMs, returnTimeoutMs: durationMs }),
  z.strictObject({ kind: z.literal('resume') }),
]) as z.ZodType<EnterStrategy>;
