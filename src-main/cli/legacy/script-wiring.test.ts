import { describe, expect, it } from 'vitest';
import { parseLegacy } from './parse-legacy.ts';
import { lineStepsAfter, wiringForScript } from './script-wiring.ts';

/** The wiring for a script between `-c` and `-i`. */
function wiringOf(line: string) {
  const { steps } = parseLegacy(`-c ${line} -i MAP -Dtr --Lo`.split(' '));
  const [connect] = steps;
  if (connect?.kind !== 'connect') throw new Error('the script begins with -c');
  const { connection } = connect;
  const level = connection.controlsLines;
  return wiringForScript({ dtr: level, rts: level }, lineStepsAfter(steps, connect), connection);
}

describe('the wiring of a virtual board', () => {
  it.each([
    ['--co ON -Dtr --Hi -Rts --Lo', { boot0: 'dtr', reset: 'rts' }],
    ['-Dtr --Hi -Rts --Hi --Lo', { boot0: 'dtr', reset: 'rts' }],
    ['-Rts --Hi -Dtr --Hi --Lo', { boot0: 'rts', reset: 'dtr' }],
    ['--co ON -Dtr --Lo -Rts --Hi -Dtr --Hi', { boot0: 'rts', reset: 'dtr', resetInverted: true }],
    ['--co ON -Dtr --Lo -Rts --Lo', { boot0: 'rts', reset: 'dtr' }], // BOOT0 is still high when DTR lets go.
    ['-Dtr --Hi -Rts --Lo', { boot0: 'rts', reset: 'dtr', boot0Inverted: true, resetInverted: true }],
  ])('makes sense of %s', (line, wiring) => {
    expect(wiringOf(line)).toEqual(wiring);
  });

  it.each(['--pn 3', '--co ON', '-Dtr --Lo'])('is none for %s: BOOT0 was set by hand', (line) => {
    expect(wiringOf(line)).toEqual({ boot0: 'none', reset: 'none' });
  });

  it('lets lines under --co ON hold the board in reset', () => {
    expect(wiringOf('--co ON -Dtr --Hi')).toEqual({ boot0: 'dtr', reset: 'rts' });
  });
});
