import { describe, expect, it } from 'vitest';
import { HexRows, type HexRow } from './hex-rows.ts';

function all(rows: HexRows): (HexRow | undefined)[] {
  return Array.from({ length: rows.rowCount }, (_, index) => rows.row(index));
}

describe('HexRows', () => {
  it('has no rows for nothing', () => {
    const rows = new HexRows([{ address: 0x100, sizeBytes: 0 }], 16);
    expect(rows.rowCount).toBe(0);
    expect(rows.row(0)).toBeUndefined();
  });

  it('begins rows on multiples of their width, also if a segment does not', () => {
    expect(all(new HexRows([{ address: 0x10c, sizeBytes: 8 }], 16))).toEqual([
      { kind: 'bytes', address: 0x100 },
      { kind: 'bytes', address: 0x110 },
    ]);
  });

  it('tells a gap as one row, whatever its size', () => {
    const segments = [
      { address: 0x0800_0000, sizeBytes: 20 },
      { address: 0x0801_f800, sizeBytes: 4 },
    ];
    expect(all(new HexRows(segments, 16))).toEqual([
      { kind: 'bytes', address: 0x0800_0000 },
      { kind: 'bytes', address: 0x0800_0010 },
      { kind: 'gap', address: 0x0800_0020, sizeBytes: 0x1f7e0 },
      { kind: 'bytes', address: 0x0801_f800 },
    ]);
  });

  it('has no gap row between segments whose rows touch, nor twice a row that two share', () => {
    const segments = [
      { address: 0x00, sizeBytes: 3 },
      { address: 0x08, sizeBytes: 3 },
      { address: 0x10, sizeBytes: 1 },
    ];
    expect(all(new HexRows(segments, 16))).toEqual([
      { kind: 'bytes', address: 0 },
      { kind: 'bytes', address: 0x10 },
    ]);
  });

  it('finds the row of an address, of a gap, and the nearest one beyond the ends', () => {
    const rows = new HexRows(
      [
        { address: 0x100, sizeBytes: 32 },
        { address: 0x200, sizeBytes: 16 },
      ],
      16,
    );
    expect([0, 0x100, 0x11f, 0x120, 0x1ff, 0x200, 0x999].map((address) => rows.indexOf(address))).toEqual([
      0, 0, 1, 2, 2, 3, 3,
    ]);
  });

  it('finds every row of bytes by its own address, at the very top of the address space too', () => {
    const rows = new HexRows(
      [
        { address: 0x1ff0_0000, sizeBytes: 1000 },
        { address: 0xffff_ff00, sizeBytes: 0x100 },
      ],
      32,
    );
    for (let index = 0; index < rows.rowCount; index += 1) {
      const row = rows.row(index);
      if (row?.kind === 'bytes') expect(rows.indexOf(row.address)).toBe(index);
    }
    expect(rows.row(rows.rowCount - 1)).toEqual({ kind: 'bytes', address: 0xffff_ffe0 });
  });

  it('counts the rows of 16 MiB without making them', () => {
    const rows = new HexRows([{ address: 0x9000_0000, sizeBytes: 16 << 20 }], 16);
    expect(rows.rowCount).toBe(1 << 20);
    expect(rows.row(0xfffff)).toEqual({ kind: 'bytes', address: 0x90ff_fff0 });
  });
});
