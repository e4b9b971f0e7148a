import { expect, it } from 'vitest';
import { commandCodes } from './commands.ts';
import { readLengthFrame } from './encode.ts';
import { readParts } from './read-parts.ts';

const harmless: readonly number[] = [
  commandCodes.Get,
  commandCodes['Get Version'],
  commandCodes['Get ID'],
  commandCodes['Read Memory'],
  commandCodes['Get Checksum'],
];
const harmful = Object.values(commandCodes).filter((code) => !harmless.includes(code));

it('asks for no length whose frame is a command that changes or starts something', () => {
  for (let byteCount = 2; byteCount <= 256; byteCount += 1) {
    const parts = readParts(byteCount).filter((part) => part !== undefined);
    expect(parts.reduce((sum, part) => sum + part)).toBe(byteCount);
    for (const part of parts) {
      expect(part).toBeGreaterThanOrEqual(2);
      expect(harmful).not.toContain(readLengthFrame(part)[0]);
    }
  }
});

it('asks once if the frame is harmless', () => {
  expect([2, 12, 128, 130, 132, 256].map((byteCount) => readParts(byteCount).length)).toEqual([
    1, 1, 1, 1, 1, 1,
  ]);
  expect(readParts(147)).toEqual([128, 19]);
});
