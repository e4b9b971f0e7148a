import { describe, expect, it } from 'vitest';
import { legacyFileName, legacyPortName } from './legacy-names.ts';

const nothing = () => false;

describe('the name of a file in a script for Windows', () => {
  it.each([
    ['build\\fw.hex', 'build/fw.hex'],
    ['..\\out dir\\fw.bin', '../out dir/fw.bin'],
    ['build/fw.hex', 'build/fw.hex'],
    ['C:\\fw.hex', 'C:\\fw.hex'],
    ['\\\\server\\share\\fw.hex', '\\\\server\\share\\fw.hex'],
  ])('%s is %s', (word, file) => {
    expect(legacyFileName(word, '/', nothing)).toBe(file);
  });

  it('stays if a file is called so, and on Windows', () => {
    expect(legacyFileName('a\\b.hex', '/', (file) => file === 'a\\b.hex')).toBe('a\\b.hex');
    expect(legacyFileName('a\\b.hex', '\\', nothing)).toBe('a\\b.hex');
  });
});

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
