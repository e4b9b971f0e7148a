import { describe, expect, it } from 'vitest';
import type { JobResult } from '../jobs/job.ts';
import { writtenAfter } from './written-flash.ts';

const PAGE_BYTES = 0x800;
const page = (index: number) => ({ address: 0x0800_0000 + index * PAGE_BYTES, sizeBytes: PAGE_BYTES });

function job(contents: JobResult['contents'], erased: readonly number[], written: readonly number[]) {
  const expected = written.map((index) => ({ address: page(index).address, bytes: new Uint8Array(100) }));
  return { contents, plan: { erasedPages: erased.map(page), expected } } as unknown as JobResult;
}

describe('where a flash holds what was written', () => {
  it('is what every job that came to its end has written', () => {
    const first = writtenAfter([], job('complete', [0, 1], [0, 1]));
    expect(first).toEqual([
      { address: 0x0800_0000, sizeBytes: 100 },
      { address: 0x0800_0800, sizeBytes: 100 },
    ]);
    expect(writtenAfter(first, job('complete', [3], [3])).map(({ address }) => address)).toEqual([
      0x0800_0000, 0x0800_0800, 0x0800_1800,
    ]);
  });

  it('loses what was erased since, also in the middle of a piece', () => {
    const whole = [{ address: 0x0800_0000, sizeBytes: 4 * PAGE_BYTES }];
    expect(writtenAfter(whole, job('erased', [1], []))).toEqual([
      { address: 0x0800_0000, sizeBytes: PAGE_BYTES },
      { address: 0x0800_1000, sizeBytes: 2 * PAGE_BYTES },
    ]);
    expect(writtenAfter(whole, job('partial', [0, 1, 2, 3], [0, 1]))).toEqual([]);
  });

  it('stays where nothing was touched', () => {
    const whole = [{ address: 0x0800_0000, sizeBytes: 4 }];
    expect(writtenAfter(whole, job('untouched', [0], [0]))).toBe(whole);
    expect(writtenAfter(whole, { contents: 'untouched' })).toBe(whole);
  });
});
