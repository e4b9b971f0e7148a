import { describe, expect, it } from 'vitest';
import { FlashError, isFlashError } from '#shared/errors.ts';
import { BabblingLink } from '../../../test/support/babbling-link.ts';
import { VirtualClock } from '../../../test/support/virtual-clock.ts';
import { Bootloader } from './bootloader.ts';
import { connect } from './connect.ts';
import { Conversation } from './conversation.ts';
import { resynchronise } from './resynchronise.ts';

/** Runs on a line that babbles; gives the code of the failure and the virtual time it took. */
async function failureOn(
  [byte, gapMs]: readonly [byte: number, gapMs: number],
  run: (conversation: Conversation) => Promise<unknown>,
  stopAfterMs = Infinity,
) {
  const clock = new VirtualClock();
  const link = new BabblingLink(byte, gapMs, clock);
  const stop = new AbortController();
  if (stopAfterMs < Infinity) clock.after(stopAfterMs, () => stop.abort(new FlashError('E-CANCELLED', {})));
  try {
    await run(new Conversation(link, clock, { stop: stop.signal }));
    return { code: undefined, durationMs: clock.now() };
  } catch (error) {
    if (!isFlashError(error)) throw error;
    return { code: error.code, durationMs: clock.now() };
  } finally {
    await link.close();
  }
}

const settings = { baudRate: 115_200, parity: 'even' } as const;
const resume = (conversation: Conversation) =>
  connect(new Bootloader(conversation), { settings, startupMs: 1, resume: true });

describe('getting back into step on a line that never is quiet', () => {
  it.each([
    [0x55, 5],
    [0x79, 5],
    [0x1f, 5],
  ])('gives up on byte %i every %i ms, and names the babble', async (byte, gapMs) => {
    const { code, durationMs } = await failureOn([byte, gapMs], resynchronise);
    expect(code).toBe('E-SYNC-BABBLE');
    expect(durationMs).toBeLessThan(10_000);
  });

  it('gives up on bytes that come slowly, too', async () => {
    const { code, durationMs } = await failureOn([0x55, 25], resynchronise);
    expect(code).toBe('E-SYNC-LOST');
    expect(durationMs).toBeLessThan(10_000);
  });

  it.each([0x55, 0x79, 0x1f].flatMap((byte) => [5, 25, 300].map((gapMs) => [byte, gapMs] as const)))(
    'ends a connection that resumes, with byte %i every %i ms',
    async (byte, gapMs) => {
      const { code, durationMs } = await failureOn([byte, gapMs], resume);
      expect(code).toMatch(/^E-SYNC-(BABBLE|UNSTABLE|GARBAGE)$/);
      expect(durationMs).toBeLessThan(60_000);
    },
  );

  it('hears a stop', async () => {
    const { code, durationMs } = await failureOn([0x55, 25], resynchronise, 500);
    expect(code).toBe('E-CANCELLED');
    expect(durationMs).toBeLessThan(1500);
  });
});
