import { describe, expect, it } from 'vitest';
import { cliHowTexts } from './en/cli.ts';
import { errorTexts } from './en/errors.ts';
import { warningTexts } from './en/warnings.ts';
import { windowHowTexts } from './en/window.ts';
import { speakerOf } from './speaker-of.ts';
import { english } from './text.ts';

/** What an error or a warning itself says. */
function adviceOf(code: string): string {
  const error = (errorTexts as Readonly<Record<string, { what: string; todo: string }>>)[code];
  return error === undefined
    ? ((warningTexts as Readonly<Record<string, string>>)[code] ?? '')
    : error.what + error.todo;
}

describe('how a face does what an error advises', () => {
  it('comes after the advice: on the command line an option, in the window a control', async () => {
    const noAddress = { code: 'E-IMAGE-NO-ADDRESS', params: { file: 'a.bin' } } as const;
    const advice = 'Give its start address, such as 0x08000000.';
    expect(english.error(noAddress).todo).toBe(`${advice} Use --address.`);
    expect((await speakerOf('en')).error(noAddress).todo).toBe(advice);
  });

  it('comes after a warning, too', () => {
    const unsure = { code: 'W-JOB-SIZE-UNSURE', params: { device: 'STM32F4', flashKiB: 512 } } as const;
    expect(english.warning(unsure)).toMatch(/to be sure\. Use --part\.$/);
  });

  it('follows without a space in a language that writes none', async () => {
    const failure = { code: 'E-INTERNAL', params: { detail: '?' } } as const;
    expect((await speakerOf('zh')).error(failure).todo).toMatch(/。请附上日志。$/);
  });

  it('mentions only values that the error or the warning has', () => {
    const odd = [...Object.entries(cliHowTexts), ...Object.entries(windowHowTexts)].filter(([code, how]) =>
      [...how.matchAll(/\{\w+/g)].some(([name]) => !adviceOf(code).includes(name)),
    );
    expect(odd).toEqual([]);
  });

  it('is not in what errors and warnings themselves say, which every face shows', () => {
    const codes = [...Object.keys(errorTexts), ...Object.keys(warningTexts)];
    const odd = codes.filter((code) => /--[a-z]|flashline [a-z]/.test(adviceOf(code)));
    expect(odd.filter((code) => !code.startsWith('E-LEGACY-'))).toEqual([]);
  });
});
