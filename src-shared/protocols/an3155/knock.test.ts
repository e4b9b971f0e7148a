import { describe, expect, it } from 'vitest';
import { KNOCK, KNOCK_AGAIN } from './knock.ts';

/** As many bytes as any list of these takes. */
const HOURS = 600;
/** Longest lists that ROMs take are longer; what decides is the XOR, which these have in every value. */
const COUNTS = [1, 2, 3, 4, 5, 8, 16, 32, 64, 100, 128];

interface Lists {
  pageCount: number;
  /** Bytes of the count and of a page number. */
  width: 1 | 2;
}

/** What another client had sent of a list when it went: after the command, without the last byte. */
function* beginnings({ pageCount, width }: Lists): Generator<number[]> {
  const seen = new Set<string>();
  const put = (value: number) => (width === 1 ? [value] : [value >> 8, value & 0xff]);
  for (let first = 0; first < pageCount; first += 1)
    for (const count of COUNTS) {
      if (first + count > pageCount) continue;
      const pages = Array.from({ length: count }, (_, index) => first + index);
      const bytes = [...put(count - 1), ...pages.flatMap(put)];
      for (let length = 0; length <= bytes.length; length += 1) {
        const beginning = bytes.slice(0, length);
        const key = beginning.join();
        if (seen.has(key)) continue;
        seen.add(key);
        yield beginning;
      }
    }
}

/** True if `sent` completes the list with a right checksum, and with a page of the part that the other client had not named yet. */
function addsPage(beginning: readonly number[], sent: readonly number[], lists: Lists): boolean {
  const { pageCount, width } = lists;
  const bytes = [...beginning];
  let xor = bytes.reduce((sum, byte) => sum ^ byte, 0);
  for (const byte of sent) {
    const isLast = bytes.length >= width && bytes.length === width * ((valueAt(bytes, 0, width) ?? 0) + 2);
    if (isLast) {
      const named = new Set(pagesOf(beginning, width));
      return byte === xor && pagesOf(bytes, width).some((page) => page < pageCount && !named.has(page));
    }
    bytes.push(byte);
    xor ^= byte;
  }
  return false;
}

function valueAt(bytes: readonly number[], at: number, width: 1 | 2): number | undefined {
  const [high, low] = [bytes[at], bytes[at + 1]];
  if (width === 1) return high;
  return high === undefined || low === undefined ? undefined : (high << 8) | low;
}

/** Pages that are in a list as a whole, after the count. */
function pagesOf(bytes: readonly number[], width: 1 | 2): number[] {
  const places = Array.from(
    { length: Math.max(0, Math.floor(bytes.length / width) - 1) },
    (_, index) => (index + 1) * width,
  );
  return places.flatMap((at) => valueAt(bytes, at, width) ?? []);
}

function harmed(sent: readonly number[], lists: Lists): number {
  let count = 0;
  for (const beginning of beginnings(lists)) if (addsPage(beginning, sent, lists)) count += 1;
  return count;
}

const repeated = (bytes: readonly number[]) =>
  Array.from({ length: HOURS }, (_, index) => bytes[index % bytes.length] ?? 0);
const knock = KNOCK.slice(0, 2);
/** What a wait sends, and two other ways to do it. */
const ways = {
  chosen: [...knock, ...repeated(KNOCK_AGAIN)],
  alternating: repeated(knock),
  constant: repeated([0x7f]),
};

describe('what is sent for as long as a board is waited for', () => {
  it('completes no list of Erase with a page that nobody named', () => {
    const lists: Lists = { pageCount: 128, width: 1 };
    expect(harmed(ways.chosen, lists)).toBe(0);
    expect(harmed(ways.alternating, lists)).toBeGreaterThan(0);
    expect(harmed(ways.constant, lists)).toBeGreaterThan(0);
  });

  it('completes fewer lists of Extended Erase than any other way', () => {
    const lists: Lists = { pageCount: 160, width: 2 };
    const chosen = harmed(ways.chosen, lists);
    expect(chosen * 5).toBeLessThan(harmed(ways.alternating, lists));
    expect(chosen * 5).toBeLessThan(harmed(ways.constant, lists));
  }, 60_000);
});
