import { describe, expect, it } from 'vitest';
import { holdsCommand } from './holds-command.ts';

describe('a frame', () => {
  it.each([
    [[0x00, 0x82, 0x7d], true],
    [[0x92, 0x01, 0x02, 0x03, 0x04, 0x6d], true],
    [[0x92, 0x01, 0x02, 0x03, 0x04, 0x05, 0x6d], false],
    [[0x7d, 0x82], false],
    // Get changes nothing.
    [[0x00, 0xff], false],
  ])('%j holds a command that changes the board: %s', (bytes, expected) => {
    expect(holdsCommand(Uint8Array.from(bytes))).toBe(expected);
  });
});
