import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../errors.ts';
import { errorTexts } from './en/errors.ts';
import { operatorTexts } from './en/operator.ts';
import { operatorAdvice, tellOperator } from './operator-advice.ts';
import { speakerOf } from './speaker-of.ts';

const codes = Object.keys(errorTexts) as ErrorCode[];

describe('what an operator is told', () => {
  it('names the key that starts the slot', async () => {
    expect(tellOperator(await speakerOf('en'), 'E-SYNC-TIMEOUT', 'F3')).toEqual({
      what: 'The board did not answer.',
      todo: 'Check that it sits flat in the fixture, then press F3.',
    });
  });

  it('is in the language of the screen', async () => {
    expect(tellOperator(await speakerOf('de'), 'E-TARGET-MISMATCH', 'F3').what).toBe(
      'Das ist das falsche Board.',
    );
  });

  it('sends every fault of a firmware file to the engineer', () => {
    const images = codes.filter((code) => code.startsWith('E-IMAGE-'));
    expect(new Set(images.map(operatorAdvice))).toEqual(new Set(['firmware']));
  });

  it('never invites to try again where a second try cannot help or could do harm', async () => {
    const speaker = await speakerOf('en');
    const hopeless = codes.filter((code) => /^E-(PLAN|PROTECT|INTERNAL|DEVICE)/.test(code));
    expect(hopeless.length).toBeGreaterThan(10);
    expect(hopeless.filter((code) => tellOperator(speaker, code, 'F3').todo.includes('F3'))).toEqual([]);
  });

  it('has no advice that no error gets', () => {
    const given = new Set<string>(codes.map(operatorAdvice));
    const written = Object.keys(operatorTexts).map((key) => key.replace(/\.(what|todo)$/, ''));
    expect(written.filter((name) => !given.has(name))).toEqual([]);
  });
});
