import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '#shared/diagnosis/diagnosis.ts';
import { diagnosisJson, formatDiagnoses } from './format-diagnosis.ts';

const plain = (_: string, words: string): string => words;

const noAnswer: Diagnosis = {
  id: 'D-NO-ANSWER',
  confidence: 'likely',
  title: 'title.D-NO-ANSWER',
  action: 'action.D-NO-ANSWER.lines',
  params: {},
  evidence: [{ key: 'seen.sync-silent', params: { count: 4, time: 1000 } }],
  isSaidByError: false,
  picture: 'uart-wiring',
  link: 'docs/errors.md#d-no-answer',
};
const baud: Diagnosis = {
  ...noAnswer,
  id: 'D-BAUD',
  confidence: 'possible',
  title: 'title.D-BAUD',
  action: 'action.D-BAUD',
  params: { baudRate: 57_600 },
};

describe('a diagnosis on the screen', () => {
  it('is the cause, what speaks for it, the next action, and what else it may be', () => {
    const lines = formatDiagnoses([noAnswer, baud], plain);
    expect(lines[0]).toBe('Likely cause: No bootloader answers.');
    expect(lines[1]).toBe('  - Flashline sent 7F 4 times within 1000 ms, and nothing came back.');
    expect(lines[2]).toMatch(/^ {2}Next: Check that the board is powered/);
    expect(lines.at(-1)).toContain('Also possible: The bootloader uses a different baud rate');
  });

  it('names nothing else if the cause is certain', () => {
    expect(formatDiagnoses([{ ...noAnswer, confidence: 'certain' }, baud], plain).join('\n')).not.toContain(
      'Also',
    );
  });

  it('does not repeat what the error has said', () => {
    expect(formatDiagnoses([{ ...noAnswer, isSaidByError: true }, baud], plain)).toEqual([]);
  });

  it('has its values put in, in JSON as well', () => {
    expect(diagnosisJson(baud)).toMatchObject({
      action: 'Reset the board with BOOT0 high, and run the job at 57600 baud.',
      evidence: [{ text: 'Flashline sent 7F 4 times within 1000 ms, and nothing came back.' }],
    });
  });
});
