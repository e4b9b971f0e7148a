import { describe, expect, it } from 'vitest';
import { HandClock } from '../../test/support/serial-hand-clock.ts';
import { withinTime } from './within-time.ts';

function setUp(signal?: AbortSignal) {
  const clock = new HandClock();
  const late: number[] = [];
  let finish: (result: number) => void = () => undefined;
  const work = new Promise<number>((resolve) => (finish = resolve));
  const timeoutError = () => new Error('too slow');
  const outcome = withinTime(work, {
    clock,
    timeoutMs: 50,
    timeoutError,
    signal,
    discard: (result) => late.push(result),
  });
  return { clock, outcome, late, finish: (result: number) => finish(result) };
}

describe('withinTime', () => {
  it('gives the result of work that ends in time, and leaves no timer', async () => {
    const { outcome, finish, clock, late } = setUp();
    finish(7);
    expect(await outcome).toBe(7);
    expect(clock.pendingCount).toBe(0);
    expect(late).toEqual([]);
  });

  it('rejects when time is up and hands a late result to who clears it away', async () => {
    const { outcome, finish, clock, late } = setUp();
    clock.advance(50);
    await expect(outcome).rejects.toThrow('too slow');
    finish(7);
    await new Promise(setImmediate);
    expect(late).toEqual([7]);
  });

  it('rejects with the reason of the signal, before or during the wait', async () => {
    await expect(setUp(AbortSignal.abort(new Error('stop'))).outcome).rejects.toThrow('stop');
    const controller = new AbortController();
    const { outcome, clock } = setUp(controller.signal);
    controller.abort(new Error('stop'));
    await expect(outcome).rejects.toThrow('stop');
    expect(clock.pendingCount).toBe(0);
  });

  it('passes the failure of the work on', async () => {
    const limit = { clock: new HandClock(), timeoutMs: 50, timeoutError: () => new Error('too slow') };
    await expect(withinTime(Promise.reject(new Error('broken')), limit)).rejects.toThrow('broken');
    expect(limit.clock.pendingCount).toBe(0);
  });
});
