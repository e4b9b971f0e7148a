import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingsStore } from '../settings/settings-store.ts';
import { ModeLock } from './mode-lock.ts';

const PIN = '2468';

const rejectionOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the PIN of the engineer mode', () => {
  let nowMs = 0;
  let lock: ModeLock;
  let store: SettingsStore;
  const flush = vi.fn();

  const start = () => {
    lock = new ModeLock(store, { now: () => nowMs }, () => undefined);
  };

  const tryPin = (pin: string | undefined) => rejectionOf(lock.switchTo('engineer', pin));

  beforeEach(async () => {
    nowMs = 1000;
    const current: Record<string, unknown> = { ui: {}, pin: null, wrongPinCount: 0 };
    flush.mockClear();
    store = {
      current,
      change: (key: string, value: unknown) => {
        current[key] = value;
      },
      flush,
    } as unknown as SettingsStore;
    start();
    await lock.switchTo('engineer', undefined);
    await lock.setPin(PIN);
    await lock.switchTo('operator', undefined);
  });

  it('is asked for after every start, in whatever mode the program was left', async () => {
    await lock.switchTo('engineer', PIN);
    start();
    expect(lock.settings.mode).toBe('operator');
    expect(() => {
      lock.requireEngineer();
    }).toThrow();
    expect(await tryPin(undefined)).toMatchObject({ code: 'E-MODE-PIN' });
    expect((await lock.switchTo('engineer', PIN)).mode).toBe('engineer');
  });

  it('counts wrong ones on after a start, and has written each before it answers', async () => {
    for (let count = 1; count <= 4; count += 1) {
      await tryPin('1111');
      expect(flush).toHaveBeenCalledTimes(count);
      if (count === 3) nowMs += 2000;
    }
    start();
    expect(await tryPin(PIN)).toMatchObject({ code: 'E-MODE-PIN-WAIT', params: { seconds: 4 } });
    nowMs += 4000;
    expect(await tryPin('1111')).toMatchObject({ code: 'E-MODE-PIN' });
    start();
    expect(await tryPin(PIN)).toMatchObject({ code: 'E-MODE-PIN-WAIT', params: { seconds: 8 } });
    nowMs += 8000;
    expect((await lock.switchTo('engineer', PIN)).mode).toBe('engineer');
    start();
    expect(await tryPin('1111')).toMatchObject({ code: 'E-MODE-PIN' });
  });

  it('says what a new one must be, and not that it is wrong', async () => {
    await lock.switchTo('engineer', PIN);
    for (const pin of ['12', '1234567890123', '12a4', ''])
      expect(await rejectionOf(lock.setPin(pin))).toMatchObject({ code: 'E-MODE-PIN-FORM' });
  });

  it('forgives slips, and then lets the next one wait twice as long each time', async () => {
    const waits = [0, 0, 2, 4, 8, 16, 32, 60, 60];
    for (const seconds of waits) {
      expect(await tryPin('1111')).toMatchObject({ code: 'E-MODE-PIN' });
      if (seconds === 0) continue;
      expect(await tryPin('1111')).toMatchObject({ code: 'E-MODE-PIN-WAIT', params: { seconds } });
      nowMs += seconds * 1000 - 1;
      expect(await tryPin('1111')).toMatchObject({ code: 'E-MODE-PIN-WAIT', params: { seconds: 1 } });
      nowMs += 1;
    }
  });

  it('takes not even the right one before the time, and begins again after it', async () => {
    for (let count = 0; count < 3; count += 1) await tryPin('1111');
    expect(await tryPin(PIN)).toMatchObject({ code: 'E-MODE-PIN-WAIT' });
    nowMs += 2000;
    expect((await lock.switchTo('engineer', PIN)).mode).toBe('engineer');
    await lock.switchTo('operator', undefined);
    expect(await tryPin('1111')).toMatchObject({ code: 'E-MODE-PIN' });
    expect((await lock.switchTo('engineer', PIN)).mode).toBe('engineer');
  });

  it('counts nothing that was not typed', async () => {
    for (let count = 0; count < 9; count += 1)
      for (const nothing of [undefined, ''])
        expect(await tryPin(nothing)).toMatchObject({ code: 'E-MODE-PIN' });
    expect((await lock.switchTo('engineer', PIN)).mode).toBe('engineer');
  });

  it('is looked at one at a time, so that many at once are one try', async () => {
    const tries = await Promise.all(Array.from({ length: 100 }, () => tryPin('1111')));
    expect(tries.filter((error) => codeOf(error) === 'E-MODE-PIN')).toHaveLength(1);
    expect(tries.filter((error) => codeOf(error) === 'E-MODE-PIN-WAIT')).toHaveLength(99);
    expect(store.current.wrongPinCount).toBe(1);
  });

  it('lets everything else go on while it is looked at', async () => {
    // Each try of a sync hash would end before the timer, however fast the machine is.
    let isOver = false;
    const guess = tryPin('1111').then(() => (isOver = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(false);
    await guess;
  });

  it('costs nothing if nothing, or what can be no PIN, was typed', async () => {
    let isOver = false;
    const empty = Promise.all(Array.from({ length: 100 }, () => tryPin(''))).then(() => (isOver = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(true);
    await empty;
  });

  it('is not removed by one who was let in while it was changed', async () => {
    await lock.switchTo('engineer', PIN);
    const change = lock.setPin('1357');
    await lock.switchTo('operator', undefined);
    expect(await rejectionOf(change)).toMatchObject({ code: 'E-MODE-LOCKED' });
  });
});

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | undefined)?.code;
}
