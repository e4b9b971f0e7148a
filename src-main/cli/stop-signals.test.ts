import { describe, expect, it } from 'vitest';
import { listenForStop } from './stop-signals.ts';

describe('requests to stop', () => {
  it('count presses, and take signals that come at once for the same press', () => {
    const presses: number[] = [];
    let nowMs = 0;
    const stopListening = listenForStop(
      (count) => presses.push(count),
      () => nowMs,
    );
    process.emit('SIGINT');
    nowMs = 20; // npm passes on what the terminal has sent already.
    process.emit('SIGINT');
    nowMs = 1000;
    process.emit('SIGTERM');
    expect(presses).toEqual([1, 2]);
    stopListening();
    expect(process.listenerCount('SIGHUP')).toBe(0);
  });

  it('are one, however often the system says that the terminal is gone', () => {
    const presses: number[] = [];
    let nowMs = 0;
    const stopListening = listenForStop(
      (count) => presses.push(count),
      () => nowMs,
    );
    for (const signal of ['SIGHUP', 'SIGHUP', 'SIGHUP'] as const) {
      nowMs += 1000;
      process.emit(signal);
    }
    expect(presses).toEqual([1]);
    nowMs += 1000;
    process.emit('SIGTERM');
    expect(presses).toEqual([1, 2]);
    stopListening();
  });
});
