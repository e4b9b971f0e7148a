import { encode, ExtData } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageCost } from './message-cost.ts';

const LIMIT = 256 * 1024;

function entriesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const items: unknown[] = Object.values(value);
  return items.reduce<number>((sum, item) => sum + 1 + entriesOf(item), 0);
}

describe('messageCost', () => {
  it('is the size of a message, and one for each entry of its arrays and maps', () => {
    const message = fc.oneof(
      fc.jsonValue({ maxDepth: 5 }),
      fc.array(fc.oneof(fc.integer(), fc.double(), fc.maxSafeInteger(), fc.string({ maxLength: 400 }))),
      fc.string({ minLength: 65_000, maxLength: 66_000 }),
      fc.array(fc.constant(1), { minLength: 65_500, maxLength: 65_600, size: 'max' }),
    );
    fc.assert(
      fc.property(message, (value) => {
        const bytes = encode(value);
        expect(messageCost(bytes, Infinity)).toBe(bytes.length + entriesOf(value));
      }),
    );
  });

  it.each([0, 1, 2, 3, 4, 8, 16, 17, 255, 256, 65_535, 65_536])(
    'counts no content of a byte string of %i bytes, but all of an extension',
    (sizeBytes) => {
      const bytes = new Uint8Array(sizeBytes).fill(0x91);
      const around = encode({ a: 1, z: 'end' }).length;
      expect(messageCost(encode({ a: 1, bytes, z: 'end' }), Infinity)).toBeLessThan(around + 20);
      const extension = encode([new ExtData(7, bytes)]);
      expect(messageCost(extension, Infinity)).toBe(extension.length + 1);
    },
  );

  it.each([
    ['a thousand arrays, each announcing more than there is', [0xdd, 0, 1, 0, 0], 1000],
    ['one map that announces as much as it can', [0xdf, 0xff, 0xff, 0xff, 0xff], 1],
    ['one array in another, a million times', [0x91], 1_000_000],
    ['a text of a million bytes', [0xbf, ...new Array<number>(31).fill(0x20)], 32_000],
  ])('is above the limit for %s', (_name, pattern, times) => {
    const data = Buffer.alloc(pattern.length * times, Buffer.from(pattern));
    expect(messageCost(data, LIMIT)).toBeGreaterThan(LIMIT);
  });

  it('ends at the end of a message that is cut off anywhere', () => {
    const whole = encode({ id: 1, text: 'x'.repeat(300), bytes: new Uint8Array(300), list: [1, 2, 3] });
    for (let length = 0; length < whole.length; length += 1)
      expect(messageCost(whole.subarray(0, length), LIMIT)).toBeLessThanOrEqual(whole.length + 10);
  });
});
