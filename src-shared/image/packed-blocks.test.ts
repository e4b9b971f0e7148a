import { describe, expect, it } from 'vitest';
import { contentSizeBytes, spansOf } from './segment-list.ts';
import { readOnlyEffects } from '../effects/allowed-effects.ts';
import { effectsOfPlan } from '../plan/effects-of-plan.ts';
import { makeErasePlan } from '../plan/make-plan.ts';
import { PackedBlocks } from './packed-blocks.ts';
import { addressFrame, commandFrame, writeDataFrame } from '../protocols/an3155/encode.ts';
import { WireGuard } from '../protocols/an3155/wire-guard.ts';
import { testTarget } from '../../test/support/plan-target.ts';

const BASE = 0x0800_0000;
const bytes = Uint8Array.from({ length: 12 }, (_, index) => index);
/** The first block is written last, as on parts with an empty check. */
const blocks = new PackedBlocks(
  Uint32Array.from(
    [
      [BASE + 8, 4, 8],
      [BASE + 64, 8, 12],
      [BASE, 0, 4],
    ].flat(),
  ),
  bytes,
);

describe('blocks without an object for each', () => {
  it('are given one after the other and by number, as pieces of the bytes they are made of', () => {
    expect([...blocks]).toEqual([
      { address: BASE + 8, bytes: Uint8Array.of(4, 5, 6, 7) },
      { address: BASE + 64, bytes: Uint8Array.of(8, 9, 10, 11) },
      { address: BASE, bytes: Uint8Array.of(0, 1, 2, 3) },
    ]);
    expect([0, 1, 2, -1].map((index) => blocks.at(index)?.address)).toEqual([
      BASE + 8,
      BASE + 64,
      BASE,
      BASE,
    ]);
    expect([blocks.at(3), blocks.at(-4), contentSizeBytes(blocks)]).toEqual([undefined, undefined, 12]);
    expect(blocks.at(0)?.bytes.buffer).toBe(bytes.buffer);
  });

  it('are put in order of address', () => {
    expect([...blocks.sorted()].map(({ address }) => address)).toEqual([BASE, BASE + 8, BASE + 64]);
    expect([...blocks.sorted()][0]?.bytes).toEqual(Uint8Array.of(0, 1, 2, 3));
  });

  it('tell where they lie', () => {
    expect([...spansOf(blocks)]).toEqual([...spansOf([...blocks])]);
  });

  it('pass the guard in whatever order they are written, and nothing else does', () => {
    const guard = new WireGuard(readOnlyEffects);
    guard.allow(effectsOfPlan({ ...makeErasePlan(testTarget([1024]), 'mass'), writes: blocks }));
    const write = (address: number, data: Uint8Array) => {
      for (const frame of [commandFrame('Write Memory'), addressFrame(address), writeDataFrame(data)])
        guard.check(frame);
    };
    for (const block of blocks) write(block.address, block.bytes);
    expect(() => write(BASE, Uint8Array.of(0, 1, 2, 4))).toThrow('E-PLAN-GUARD');
    expect(() => write(BASE + 4, Uint8Array.of(0, 1, 2, 3))).toThrow('E-PLAN-GUARD');
  });
});
