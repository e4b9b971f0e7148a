import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Clock } from './clock.ts';
import { Wakefulness } from './wakefulness.ts';

/** A clock that is set by hand, and its one alarm. */
class HandClock implements Clock {
  nowMs = 0;
  alarm: { atMs: number; action: () => void } | undefined;
  now = () => this.nowMs;
  after = (delayMs: number, action: () => void) => {
    this.alarm = { atMs: this.nowMs + delayMs, action };
    return { cancel: () => (this.alarm = undefined) };
  };
}

/** Turns of the event loop that somebody asked for, since the last call. */
function turnsAsked(): number {
  const spy = vi.mocked(setImmediate);
  const count = spy.mock.calls.length;
  spy.mockClear();
  return count;
}

async function turnLoop(times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1)
    await new Promise((resolve) => process.nextTick(() => setTimeout(resolve, 0)));
}

afterEach(() => vi.restoreAllMocks());

describe('an event loop that expects bytes', () => {
  it('keeps turning until they are overdue, and then rests', async () => {
    vi.spyOn(globalThis, 'setImmediate');
    const clock = new HandClock();
    new Wakefulness(clock).expect(1, 0.3);
    await turnLoop(5);
    expect(turnsAsked()).toBeGreaterThan(1);
    clock.nowMs = 0.71;
    await turnLoop(2);
    turnsAsked();
    await turnLoop(5);
    expect(turnsAsked()).toBe(0);
  });

  it('rests as soon as they have come', async () => {
    vi.spyOn(globalThis, 'setImmediate');
    const clock = new HandClock();
    const wakefulness = new Wakefulness(clock);
    wakefulness.expect(2, 0.3);
    wakefulness.heard(1);
    await turnLoop(2);
    expect(turnsAsked()).toBeGreaterThan(0);
    wakefulness.heard(1);
    await turnLoop(2);
    turnsAsked();
    await turnLoop(5);
    expect(turnsAsked()).toBe(0);
  });

  it('keeps turning while a block is on the line', async () => {
    vi.spyOn(globalThis, 'setImmediate');
    const clock = new HandClock();
    const wakefulness = new Wakefulness(clock);
    wakefulness.expect(1, 24.7);
    clock.nowMs = 12;
    turnsAsked();
    await turnLoop(5);
    expect(turnsAsked()).toBeGreaterThan(1);
    expect(clock.alarm).toBeUndefined();
    wakefulness.rest();
  });

  it('sleeps through a long wait, and wakes before its end if it knows from the last one how long it is', () => {
    const clock = new HandClock();
    const wakefulness = new Wakefulness(clock);
    wakefulness.expect(1, 296.7);
    expect(clock.alarm?.atMs).toBe(294);
    clock.nowMs = 299.7;
    wakefulness.heard(1);
    clock.nowMs = 500;
    wakefulness.expect(1, 296.7);
    expect(clock.alarm?.atMs).toBe(797);
  });

  it('goes to sleep if a long wait follows a short one at once', async () => {
    vi.spyOn(globalThis, 'setImmediate');
    const clock = new HandClock();
    const wakefulness = new Wakefulness(clock);
    wakefulness.expect(1, 0.3);
    wakefulness.heard(1);
    wakefulness.expect(1, 296.7);
    await turnLoop(2);
    turnsAsked();
    await turnLoop(5);
    expect(turnsAsked()).toBe(0);
    clock.alarm?.action();
    await turnLoop(2);
    expect(turnsAsked()).toBeGreaterThan(0);
    wakefulness.rest();
  });

  it('does not wait awake for what takes far longer than the line', () => {
    const clock = new HandClock();
    const wakefulness = new Wakefulness(clock);
    wakefulness.expect(1, 5);
    clock.nowMs = 700;
    wakefulness.heard(1);
    clock.alarm = undefined;
    wakefulness.expect(1, 5);
    expect(clock.alarm).toBeUndefined();
  });

  it('leaves the core to others if it is late again and again, and tries again later', async () => {
    vi.spyOn(globalThis, 'setImmediate');
    const clock = new HandClock();
    const wakefulness = new Wakefulness(clock);
    wakefulness.expect(1, 24.7);
    for (const lateMs of [4, 8, 12]) {
      clock.nowMs = lateMs;
      await turnLoop(3);
    }
    turnsAsked();
    await turnLoop(5);
    expect(turnsAsked()).toBe(0);
    wakefulness.expect(1, 0.3);
    expect(turnsAsked()).toBe(0);
    clock.nowMs = 1100;
    wakefulness.expect(1, 0.3);
    expect(turnsAsked()).toBe(1);
    wakefulness.rest();
  });

  it('stays awake if two turns alone were late', async () => {
    vi.spyOn(globalThis, 'setImmediate');
    const clock = new HandClock();
    const wakefulness = new Wakefulness(clock);
    wakefulness.expect(1, 24.7);
    for (const lateMs of [4, 8]) {
      clock.nowMs = lateMs;
      await turnLoop(3);
    }
    turnsAsked();
    await turnLoop(5);
    expect(turnsAsked()).toBeGreaterThan(1);
    wakefulness.rest();
  });
});
