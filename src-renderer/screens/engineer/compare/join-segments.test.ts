import { describe, expect, it } from 'vitest';
import { HexRows } from '#shared/view/hex-rows.ts';
import { joinSegments } from './join-segments.ts';

const file = [
  { address: 0x0800_0000, sizeBytes: 0x120 },
  { address: 0x0801_f000, sizeBytes: 0x40 },
];
const dump = [{ address: 0x0800_0100, sizeBytes: 0x200 }];

describe('joinSegments', () => {
  it('covers what one side or both have, once', () => {
    expect(joinSegments([...file, ...dump])).toEqual([
      { address: 0x0800_0000, sizeBytes: 0x300 },
      { address: 0x0801_f000, sizeBytes: 0x40 },
    ]);
  });

  it('joins stretches that touch, and keeps one that lies inside another', () => {
    expect(
      joinSegments([
        { address: 16, sizeBytes: 16 },
        { address: 0, sizeBytes: 16 },
        { address: 4, sizeBytes: 2 },
      ]),
    ).toEqual([{ address: 0, sizeBytes: 32 }]);
  });

  it('gives a row to every address of both sides, so that both views are in step', () => {
    const rows = new HexRows(joinSegments([...file, ...dump]), 16);
    for (const { address, sizeBytes } of [...file, ...dump])
      for (const wanted of [address, address + sizeBytes - 1])
        expect(rows.row(rows.indexOf(wanted))).toEqual({ kind: 'bytes', address: wanted - (wanted % 16) });
  });

  it('leaves the segments it was given as they are', () => {
    const given = [
      { address: 0, sizeBytes: 4 },
      { address: 2, sizeBytes: 8 },
    ];
    joinSegments(given);
    expect(given[0]).toEqual({ address: 0, sizeBytes: 4 });
  });
});
