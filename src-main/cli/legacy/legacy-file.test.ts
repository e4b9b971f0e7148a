import { describe, expect, it } from 'vitest';
import { legacyFileName } from './legacy-file.ts';

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
