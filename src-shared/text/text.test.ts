import { describe, expect, it } from 'vitest';
import { cliEnglish } from './en/cli.ts';
import { counted, english, groupDigits, text } from './text.ts';

describe('texts', () => {
  it('put values where the braces are', () => {
    expect(text('cli.usage.exists', { file: 'a.bin' })).toBe(
      'a.bin exists. Name another file, or replace it with --force.',
    );
  });

  it('count in words, with digits in groups of three', () => {
    expect(counted('page', 1)).toBe('1 page');
    expect(counted('byte', 62_784)).toBe('62 784 bytes');
    expect(groupDigits(1_234_567)).toBe('1 234 567');
    expect(groupDigits(999)).toBe('999');
  });

  it('say what happened and what to do for a failure, and what a warning means', () => {
    expect(english.error({ code: 'E-PORT-BUSY', params: { port: 'COM3' } }).what).toBe(
      'COM3 is in use by another program.',
    );
    expect(english.warning({ code: 'W-JOB-LAYOUT-UNUSED', params: { device: 'STM32F4' } })).toContain(
      'STM32F4',
    );
  });

  it('have an explanation for every exit code there is', () => {
    const numbers = Object.keys(cliEnglish.help).filter((key) => /^exit\.\d+$/.test(key));
    expect(numbers.map((key) => Number(key.slice(5))).sort((a, b) => a - b)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 130,
    ]);
  });
});

describe('every warning text', () => {
  it.each(Object.entries(cliEnglish.warnings))('%s is a sentence', (code, words) => {
    expect(code).toMatch(/^W-(IMAGE|PLAN|JOB|BOOT|ENTER|LEAVE|SECURITY)-[A-Z0-9-]+$/);
    expect(words).toMatch(/\.$/);
  });
});
