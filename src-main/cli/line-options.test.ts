import { describe, expect, it } from 'vitest';
import { testDevice } from '../../test/support/plan-target.ts';
import { lineSettings, lineWiring } from './line-options.ts';

describe('the settings of the line', () => {
  it('are 115200 baud and even parity if nothing is known of the part', () => {
    expect(lineSettings({}, undefined, undefined)).toEqual({ baudRate: 115_200, parity: 'even' });
  });

  it('follow a part that was named, down but not up', () => {
    const slow = testDevice({ uart: { maxBaudRate: 57_600, parity: 'none' } });
    const fast = testDevice({ uart: { maxBaudRate: 1_000_000 } });
    expect(lineSettings({}, slow, undefined)).toEqual({ baudRate: 57_600, parity: 'none' });
    expect(lineSettings({}, fast, undefined).baudRate).toBe(115_200);
  });

  it('take parity alone from a part that is only simulated', () => {
    const simulated = testDevice({ uart: { maxBaudRate: 57_600, parity: 'none' } });
    expect(lineSettings({}, undefined, simulated)).toEqual({ baudRate: 115_200, parity: 'none' });
  });

  it('are what the user says before all else', () => {
    const device = testDevice({ uart: { maxBaudRate: 57_600, parity: 'none' } });
    expect(lineSettings({ baud: 921_600, parity: 'even' }, device, device)).toEqual({
      baudRate: 921_600,
      parity: 'even',
    });
  });
});

describe('the wiring of the modem lines', () => {
  it('is none for a real port, so that no line is touched', () => {
    expect(lineWiring({}, false)).toBeUndefined();
    expect(lineWiring({ boot0: 'none', reset: 'none' }, false)).toBeUndefined();
  });

  it('is that of the board for a virtual one, unless lines are named', () => {
    expect(lineWiring({}, true)).toMatchObject({ boot0: 'rts', reset: 'dtr' });
    expect(lineWiring({ reset: 'none' }, true)).toBeUndefined();
  });

  it('takes lines and inversions as they are named', () => {
    expect(lineWiring({ boot0: 'dtr', reset: 'rts', invertBoot0: true }, false)).toEqual({
      boot0: 'dtr',
      reset: 'rts',
      boot0Inverted: true,
      resetInverted: false,
    });
    expect(lineWiring({ reset: 'rts', invertReset: true }, false)).toMatchObject({
      boot0: null,
      resetInverted: true,
    });
  });

  it.each([
    { boot0: 'rts' as const },
    { invertBoot0: true as const, reset: 'dtr' as const },
    { invertReset: true as const },
  ])('is refused if a part of it would do nothing: %o', (options) => {
    expect(() => lineWiring(options, false)).toThrow('E-USAGE');
  });

  it('is refused if one line should drive both pins', () => {
    expect(() => lineWiring({ boot0: 'rts', reset: 'rts' }, false)).toThrow(/both on RTS/);
    expect(() => lineWiring({ boot0: 'none', reset: 'none' }, false)).not.toThrow();
  });
});
