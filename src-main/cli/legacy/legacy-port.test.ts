import { describe, expect, it } from 'vitest';
import { legacyPortName } from './legacy-port.ts';

describe('the port of --pn', () => {
  it('is the COM port of this number on Windows', () => {
    expect(legacyPortName(5, {}, 'win32')).toBe('COM5');
  });

  it('is what the environment says, on every system', () => {
    const environment = { FLASHLINE_COM5: '/dev/ttyUSB0' };
    expect(legacyPortName(5, environment, 'linux')).toBe('/dev/ttyUSB0');
    expect(legacyPortName(5, environment, 'win32')).toBe('/dev/ttyUSB0');
  });

  it.each(['linux', 'darwin'] as const)('is never guessed on %s', (platform) => {
    expect(() => legacyPortName(5, { FLASHLINE_COM4: '/dev/ttyUSB0' }, platform)).toThrow(
      'E-LEGACY-PORT: This system has no port COM5',
    );
  });

  it('may be named as Flashline names ports', () => {
    expect(legacyPortName('tcp://bench:4000', {}, 'linux')).toBe('tcp://bench:4000');
    expect(() => legacyPortName('bench', {}, 'linux')).toThrow('E-PORT-NAME');
  });
});
