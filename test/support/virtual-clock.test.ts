import { describe, expect, it } from 'vitest';
import { sleep } from '../../src-main/time/clock.ts';
import { VirtualClock } from './virtual-clock.ts';

describe('the virtual clock', () => {
  it('lets a minute pass in no time', async () => {
    const clock = new VirtualClock();
    const startMs = performance.now();
    await sleep(clock, 60_000);
    expect(clock.now()).toBe(60_000);
    expect(performance.now() - startMs).toBeLessThan(1000);
  });

  it('calls in order of time, and of asking if times are equal', async () => {
    const clock = new VirtualClock();
    const calls: string[] = [];
    clock.after(20, () => calls.push('20'));
    clock.after(10, () => calls.push('10 first'));
    clock.after(10, () => calls.push('10 second'));
    await sleep(clock, 30);
    expect(calls).toEqual(['10 first', '10 second', '20']);
  });

  it('does not jump while promises and immediates still have work', async () => {
    const clock = new VirtualClock();
    let isLate = false;
    clock.after(5, () => {
      isLate = true;
    });
    for (let turn = 0; turn < 100; turn++) await Promise.resolve();
    await new Promise(setImmediate);
    expect(isLate).toBe(false);
  });

  it('does not call what was cancelled, and counts what is left', async () => {
    const clock = new VirtualClock();
    let called = false;
    const timer = clock.after(5, () => {
      called = true;
    });
    expect(clock.pendingCount).toBe(1);
    timer.cancel();
    expect(clock.pendingCount).toBe(0);
    await sleep(clock, 10);
    expect(called).toBe(false);
  });

  it('throws out of a run that never ends', async () => {
    const clock = new VirtualClock({ limitMs: 1000 });
    const again = () => void clock.after(300, again);
    again();
    const thrown = await new Promise<Error>((resolve) => {
      const others = process.listeners('uncaughtException');
      process.removeAllListeners('uncaughtException');
      process.once('uncaughtException', (error) => {
        for (const other of others) process.on('uncaughtException', other);
        resolve(error);
      });
    });
    expect(thrown.message).toContain('1000 ms of virtual time');
  });
});
