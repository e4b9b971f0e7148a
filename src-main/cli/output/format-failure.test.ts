import { describe, expect, it } from 'vitest';
import type { Confidence, Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import { formatFailure } from './format-failure.ts';

const plain = (_: string, words: string): string => words;

const application = (confidence: Confidence): Diagnosis => ({
  id: 'D-APPLICATION',
  confidence,
  title: 'title.D-APPLICATION',
  action: 'action.D-APPLICATION',
  params: {},
  evidence: [],
  isSaidByError: false,
  picture: 'boot0-reset',
  link: 'docs/errors.md#d-application',
});
const garbage = { code: 'E-SYNC-GARBAGE', params: { heard: '43' }, phase: 'connecting' } as const;
const guess = /Check baud rate, parity and ground/;

describe('what to do about a failure', () => {
  it.each(['certain', 'likely'] as const)('is not guessed beside a cause that is %s', (confidence) => {
    expect(formatFailure(garbage, plain, [application(confidence)]).join('\n')).not.toMatch(guess);
  });

  it('is said if the cause is only possible, said by the error itself, or none is known', () => {
    const said = { ...application('certain'), isSaidByError: true };
    for (const diagnoses of [[application('possible')], [said], []])
      expect(formatFailure(garbage, plain, diagnoses).join('\n')).toMatch(guess);
  });

  it('is said if a bootloader was reached, whatever the cause', () => {
    const readout = { code: 'E-PROTECT-READOUT', params: {} } as const;
    expect(formatFailure(readout, plain, [application('certain')]).join('\n')).toContain('unprotect');
  });
});
