import { describe, expect, it } from 'vitest';
import { bytesPerRow } from './row-width.ts';

describe('bytesPerRow', () => {
  it('takes as many as fit, and never fewer than eight', () => {
    expect([300, 500, 700, 1400].map((width) => bytesPerRow('auto', width, true))).toEqual([8, 8, 16, 32]);
  });

  it('fits more if no text column is shown', () => {
    expect(bytesPerRow('auto', 560, true)).toBe(8);
    expect(bytesPerRow('auto', 560, false)).toBe(16);
  });

  it('does as it was told, whatever the room', () => {
    expect(bytesPerRow('32', 300, true)).toBe(32);
  });
});
