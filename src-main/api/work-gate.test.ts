import { describe, expect, it } from 'vitest';
import { WorkGate } from './work-gate.ts';

describe('a gate for work', () => {
  it('runs so many at a time, lets so many wait, and refuses the rest', async () => {
    const gate = new WorkGate({ running: 2, waiting: 3 });
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return 'done';
    };
    const ends = await Promise.all(
      Array.from({ length: 40 }, () =>
        gate.run(work).catch((error: unknown) => (error as { code: string }).code),
      ),
    );
    expect(most).toBe(2);
    expect(ends.filter((end) => end === 'done')).toHaveLength(5);
    expect(ends.filter((end) => end === 'E-IPC-BUSY')).toHaveLength(35);
  });

  it('goes on after work that failed', async () => {
    const gate = new WorkGate({ running: 1, waiting: 1 });
    await expect(gate.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await gate.run(() => 7)).toBe(7);
  });
});
