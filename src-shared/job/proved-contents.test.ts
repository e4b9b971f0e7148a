import { describe, expect, it } from 'vitest';
import { isUnverified, provedContents, type EndedJob } from './proved-contents.ts';

const job: EndedJob = { contents: 'complete', verified: true };

describe('provedContents', () => {
  it.each(['untouched', 'partial'] as const)('tells %s as it is', (contents) => {
    expect(provedContents({ ...job, contents, verified: false })).toBe(contents);
  });

  it('calls a flash erased only if all of it was read back', () => {
    expect(provedContents({ ...job, contents: 'erased' })).toBe('erased');
    expect(provedContents({ ...job, contents: 'erased', verified: false })).toBe('erased-unverified');
  });

  it('calls an image complete only if all of it was read back', () => {
    expect(provedContents(job)).toBe('complete');
    expect(provedContents({ ...job, verified: false })).toBe('complete-unverified');
  });

  it('says that regions were left out', () => {
    const plan = { leftOut: [{}] };
    expect(provedContents({ ...job, plan })).toBe('complete-left-out');
    expect(provedContents({ ...job, plan, verified: false })).toBe('complete-left-out-unverified');
    expect(provedContents({ ...job, plan, contents: 'partial' })).toBe('partial');
  });
});

describe('isUnverified', () => {
  it('is true of every board that took an image which nobody read back, and of no other', () => {
    const all = [
      'untouched',
      'erased',
      'partial',
      'complete',
      'complete-left-out',
      'complete-unverified',
      'complete-left-out-unverified',
      null,
    ] as const;
    expect(all.filter(isUnverified)).toEqual(['complete-unverified', 'complete-left-out-unverified']);
  });
});
