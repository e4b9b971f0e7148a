import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutputStream } from './output-stream.ts';

/** A terminal that takes nothing until it is let go. */
class HeldTerminal {
  readonly isTTY: boolean;
  readonly #taken: (() => void)[] = [];
  readonly on = () => this as never;

  constructor(isTTY = true) {
    this.isTTY = isTTY;
  }

  write(_piece: unknown, done: unknown): boolean {
    this.#taken.push(done as () => void);
    return false;
  }

  /** Takes the next piece. */
  take(): void {
    this.#taken.shift()?.();
  }
}

const held = (isTTY = true) => {
  const terminal = new HeldTerminal(isTTY);
  return { terminal, output: new OutputStream(terminal) };
};

describe('a terminal that is held', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is given up at the end, and what it did not take goes the other way', async () => {
    const { output } = held();
    const lost: string[] = [];
    output.write('one', () => lost.push('one'));
    output.write('two', () => lost.push('two'));
    const settled = output.settled();
    await vi.runAllTimersAsync();
    await settled;
    expect(lost).toEqual(['one', 'two']);
    expect(output.problem?.message).toContain('held');
    output.write('three', () => lost.push('three'));
    expect(lost).toContain('three');
  });

  it('gets its time as long as it takes something', async () => {
    const { terminal, output } = held();
    const lost: string[] = [];
    for (const word of ['one', 'two', 'three']) output.write(word, () => lost.push(word));
    const settled = output.settled();
    for (let taken = 0; taken < 3; taken += 1) {
      await vi.advanceTimersByTimeAsync(4000);
      terminal.take();
    }
    await settled;
    expect(lost).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is full once a great deal waits, and not while little does', () => {
    const { output } = held();
    output.write('a little');
    expect([output.isBehind, output.isFull]).toEqual([true, false]);
    output.write('x'.repeat(100_000));
    expect(output.isFull).toBe(true);
  });
});

it('waits for a reader of a pipe however long it takes', async () => {
  vi.useFakeTimers();
  const { terminal, output } = held(false);
  output.write('slow');
  let isSettled = false;
  const settled = output.settled().then(() => (isSettled = true));
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(isSettled).toBe(false);
  terminal.take();
  await settled;
  vi.useRealTimers();
});
