import { beforeEach, describe, expect, it, vi } from 'vitest';
import { thrownBy } from '../../test/support/thrown.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { ModeLock } from './mode-lock.ts';

const PIN = '2468';

describe('the PIN of the engineer mode', () => {
  let nowMs = 0;
  let lock: ModeLock;
  let store: SettingsStore;
  const flush = vi.fn();

  const start = () => {
    lock = new ModeLock(store, { now: () => nowMs }, () => undefined);
  };

  const tryPin = (pin: string | undefined) => thrownBy(() => lock.switchTo('engineer', pin));

  beforeEach(() => {
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
    lock.switchTo('engineer', undefined);
    lock.setPin(PIN);
    lock.switchTo('operator', undefined);
  });

  it('is asked for after every start, in whatever mode the program was left', () => {
    lock.switchTo('engineer', PIN);
    start();
    expect(lock.settings.mode).toBe('operator');
    expect(() => {
      lock.requireEngineer();
    }).toThrow();
    expect(tryPin(undefined)).toMatchObject({ code: 'E-MODE-PIN' });
    expect(lock.switchTo('engineer', PIN).mode).toBe('engineer');
  });

  it('counts wrong ones on after a start, and has written each before it answers', () => {
    for (let count = 1; count <= 4; count += 1) {
      tryPin('1111');
      expect(flush).toHaveBeenCalledTimes(count);
      if (count === 3) nowMs += 2000;
    }
    start();
    expect(tryPin(PIN)).toMatchObject({ code: 'E-MODE-PIN-WAIT', params: { seconds: 4 } });
    nowMs += 4000;
    expect(tryPin('1111')).toMatchObject({ code: 'E-MODE-PIN' });
    start();
    expect(tryPin(PIN)).toMatchObject({ code: 'E-MODE-PIN-WAIT', params: { seconds: 8 } });
    nowMs += 8000;
    expect(lock.switchTo('engineer', PIN).mode).toBe('engineer');
    start();
    expect(tryPin('1111')).toMatchObject({ code: 'E-MODE-PIN' });
  });

  it('says what a new one must be, and not that it is wrong', () => {
    lock.switchTo('engineer', PIN);
    for (const pin of ['12', '1234567890123', '12a4', ''])
      expect(thrownBy(() => lock.setPin(pin))).toMatchObject({ code: 'E-MODE-PIN-FORM' });
  });

  it('forgives slips, and then lets the next one wait twice as long each time', () => {
    const waits = [0, 0, 2, 4, 8, 16, 32, 60, 60];
    for (const seconds of waits) {
      expect(tryPin('1111')).toMatchObject({ code: 'E-MODE-PIN' });
      if (seconds === 0) continue;
      expect(tryPin('1111')).toMatchObject({ code: 'E-MODE-PIN-WAIT', params: { seconds } });
      nowMs += seconds * 1000 - 1;
      expect(tryPin('1111')).toMatchObject({ code: 'E-MODE-PIN-WAIT', params: { seconds: 1 } });
      nowMs += 1;
    }
  });

  it('takes not even the right one before the time, and begins anew after it', () => {
    for (let count = 0; count < 3; count += 1) tryPin('1111');
    expect(tryPin(PIN)).toMatchObject({ code: 'E-MODE-PIN-WAIT' });
    nowMs += 2000;
    expect(lock.switchTo('engineer', PIN).mode).toBe('engineer');
    lock.switchTo('operator', undefined);
    expect(tryPin('1111')).toMatchObject({ code: 'E-MODE-PIN' });
    expect(lock.switchTo('engineer', PIN).mode).toBe('engineer');
  });

  it('counts nothing that was not typed', () => {
    for (let count = 0; count < 9; count += 1)
      for (const nothing of [undefined, '']) expect(tryPin(nothing)).toMatchObject({ code: 'E-MODE-PIN' });
    expect(lock.switchTo('engineer', PIN).mode).toBe('engineer');
  });
});
