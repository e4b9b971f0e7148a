import { describe, expect, it } from 'vitest';
import type { JobTask } from '#shared/job/job-definition.ts';
import { jobWords } from './job-words.ts';

const plan = { erase: 'needed', keepRest: false, outside: 'refuse' } as const;

describe('the job of a trace in words', () => {
  it.each<[string, unknown]>([
    ['program, erase needed, outside refuse, verify', { kind: 'program', plan, verify: true }],
    [
      'program, erase needed, keep rest, outside refuse, leave go',
      { kind: 'program', plan: { ...plan, keepRest: true }, verify: false, leave: 'go' },
    ],
    ['erase, mass, verify', { kind: 'erase', what: { kind: 'mass' }, verify: true }],
    ['erase, pages, codes 1 2', { kind: 'erase', what: { kind: 'pages', codes: [1, 2] }, verify: false }],
    ['read, address 0x08000000, size bytes 64', { kind: 'read', address: 0x0800_0000, sizeBytes: 64 }],
    ['unprotect, readout', { kind: 'unprotect', what: 'readout' }],
    [
      'options, change, changes nBOOT_SEL=0',
      { kind: 'options', what: 'change', changes: [{ name: 'nBOOT_SEL', value: 0 }] },
    ],
  ])('is %s', (words, task) => {
    expect(jobWords(task as JobTask)).toBe(words);
  });
});
