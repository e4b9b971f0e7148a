import { describe, expect, it } from 'vitest';
import { commandWords, applicationCommand, parseCommandBytes } from '#shared/job/application-command.ts';
import { enterPresets } from '#shared/job/enter-presets.ts';
import { enterByModemLines, type EnterStrategy } from '#shared/job/enter-strategy.ts';
import { englishWindow } from '#shared/text/speaker-of.ts';
import { choiceOf, enterOptions, wiringLabel } from './enter-choices.ts';

const doctored = enterByModemLines({ boot0: null, reset: 'rts', boot0Inverted: false, resetInverted: true });

describe('the ways into the bootloader to choose from', () => {
  it.each(enterPresets)('knows the preset $name again after it was kept', ({ name, strategy }) => {
    expect(choiceOf(JSON.parse(JSON.stringify(strategy)) as EnterStrategy)).toBe(name);
  });

  it('does not mind the order of fields', () => {
    expect(choiceOf({ startupMs: null, pulseMs: 100, kind: 'lines', wiring: rtsDtr() })).toBe('rts-dtr');
  });

  it('keeps a wiring that no preset has among the choices, under its own name', () => {
    expect(choiceOf(doctored)).toBe('own');
    const labels = enterOptions(englishWindow, doctored).map(({ label }) => label);
    expect(labels).toContain('NRST = !RTS');
    expect(enterOptions(englishWindow, { kind: 'manual' }).map(({ value }) => value)).not.toContain('own');
  });

  it('takes any other command for one of the person’s own', () => {
    const command = applicationCommand('boot\\r\\n', {});
    if (command === undefined) throw new Error('no command');
    expect(choiceOf({ kind: 'command', command })).toBe('own-command');
  });

  it.each(['boot\\r\\n', 'bytes:7E 01 03', 'bytes:5C'])('says the command %s as it was typed', (words) => {
    expect(commandWords(parseCommandBytes(words) ?? [])).toBe(words);
  });

  it('names pins and lines', () => {
    expect(wiringLabel(rtsDtr())).toBe('BOOT0 = RTS, NRST = DTR');
  });
});

function rtsDtr() {
  return { boot0: 'rts', reset: 'dtr', boot0Inverted: false, resetInverted: false } as const;
}
