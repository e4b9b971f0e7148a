import { describe, expect, it } from 'vitest';
import { uniqueIdOf } from './unique-id.ts';

const of = (fill: number) => new Uint8Array(12).fill(fill);

describe('a unique id', () => {
  it('is what was read, as long as it is not a row of FF or 00', () => {
    const id = of(0xff);
    id[11] = 0xfe;
    expect(uniqueIdOf(id)).toEqual({ state: 'read', hex: 'FFFFFFFFFFFFFFFFFFFFFFFE' });
    expect(uniqueIdOf(of(0x55))).toMatchObject({ state: 'read' });
  });

  it.each([0xff, 0x00])('is unreadable where every byte is %i', (fill) => {
    expect(uniqueIdOf(of(fill))).toEqual({ state: 'unreadable', reason: 'blank' });
  });

  it('is unreadable if bytes are missing', () => {
    expect(uniqueIdOf(new Uint8Array())).toEqual({ state: 'unreadable', reason: 'blank' });
    expect(uniqueIdOf(of(0x12).subarray(1))).toEqual({ state: 'unreadable', reason: 'blank' });
  });
});
