import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../test/support/virtual-clock.ts';
import { systemClock } from '../time/clock.ts';
import { preciseClock, preciseSystemClock } from './precise-clock.ts';

const lateness = (delayMs: number) =>
  new Promise<number>((resolve) => {
    const dueMs = systemClock.now() + delayMs;
    preciseSystemClock.after(delayMs, () => resolve(systemClock.now() - dueMs));
  });

/** The machine may be busy with something else: what counts is what the clock can do when it is left alone. */
const MAX_ATTEMPTS = 8;

describe('the precise clock', () => {
  it.each([0, 0.1, 1.2, 5])(
    'never calls early, and hits the moment when left alone (%f ms)',
    async (delayMs) => {
      const late: number[] = [];
      while (late.length < MAX_ATTEMPTS && !late.some((ms) => ms < 0.1)) late.push(await lateness(delayMs));
      expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
      expect(Math.min(...late)).toBeLessThan(0.1);
    },
  );

  it.each([0.5, 5])('does not call what was cancelled (%f ms)', async (delayMs) => {
    let called = false;
    const timer = preciseSystemClock.after(delayMs, () => {
      called = true;
    });
    timer.cancel();
    await new Promise((resolve) => setTimeout(resolve, delayMs + 5));
    expect(called).toBe(false);
  });

  it('can be cancelled while it asks for the time', async () => {
    // On a busy machine the moment may pass before the cancel; that attempt then proves nothing.
    for (let wasInTime = false; !wasInTime;) {
      let called = false;
      const dueMs = systemClock.now() + 1.9;
      const timer = preciseSystemClock.after(1.9, () => {
        called = true;
      });
      await new Promise((resolve) => setImmediate(resolve));
      timer.cancel();
      wasInTime = systemClock.now() < dueMs;
      await new Promise((resolve) => setTimeout(resolve, 4));
      if (wasInTime) expect(called).toBe(false);
    }
  });

  it('leaves test clocks as they are', () => {
    const clock = new VirtualClock();
    expect(preciseClock(clock)).toBe(clock);
    expect(preciseClock(systemClock)).toBe(preciseSystemClock);
  });
});
