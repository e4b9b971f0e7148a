import { describe, expect, it } from 'vitest';
import { deviceOf } from '../../test/support/board-rig.ts';
import { applicationJump } from './application-jump.ts';

describe('a jump from a program to the ROM', () => {
  it.each([
    ['F103', 'works', 'general'],
    ['F405', 'works', 'general'],
    ['G071', 'works', 'general'],
    ['L476', 'unknown', 'dual-bank'],
    ['L011', 'returns', 'empty-check'],
    ['F042', 'returns', 'empty-check'],
    ['L031', 'impossible', 'l0'],
    ['L053', 'impossible', 'l0'],
    ['L073', 'returns', 'dual-bank'],
    ['H563', 'unknown', 'secure'],
    ['WB05', 'unknown', 'not-stated'],
  ])('on %s: %s, %s', (part, verdict, reason) => {
    expect(applicationJump(deviceOf(part))).toEqual({ verdict, reason });
  });

  it('goes by the option bit of dual-bank boot if that was read', () => {
    const l476 = deviceOf('L476');
    expect(applicationJump(l476, { fields: { BFB2: 1 } }).verdict).toBe('returns');
    expect(applicationJump(l476, { fields: { BFB2: 0 } }).verdict).toBe('works');
  });

  it('on L073 is not foretold for ROMs that came before dual-bank boot, nor with its bit off', () => {
    expect(applicationJump(deviceOf('L073'), { bootloaderId: 0x40 }).verdict).toBe('unknown');
    expect(applicationJump(deviceOf('L073'), { fields: { BFB2: 0 } }).verdict).toBe('unknown');
  });
});
