/**
 * How the values of an option area are stored in memory. A *unit* is what is programmed at once; its complement, if there is
 * one, directly follows it.
 *
 * | storage | unit | complement |
 * |---|---|---|
 * | `byte+complement` | 8 bit | 8 bit, always (F0, F1, F3) |
 * | `halfword+complement` | 16 bit | 16 bit, always (L0, L1) |
 * | `word+complement` | 32 bit | 32 bit, always (C0, G0, G4, L4, WB, WL) |
 * | `halfword` | 16 bit, one in 8 bytes | and repetition kept up where the part shows them (F2, F4, F7) |
 * | `registers` | 32 bit | none: the area is a block of registers, some in pairs of what is in force and what is to come (H7) |
 */
export const optionStorages = [
  'byte+complement',
  'halfword+complement',
  'word+complement',
  'halfword',
  'registers',
] as const;
export type OptionStorage = (typeof optionStorages)[number];

/** The place of a field: bits `low` to `high` of the unit at `address`. */
export interface BitPlace {
  address: number;
  low: number;
  high: number;
}

/** A unit of storage: the size of its value in bytes, the start of the next one, and whether its complement follows. */
export interface UnitShape {
  valueBytes: 1 | 2 | 4;
  strideBytes: 2 | 4 | 8;
  complement: 'always' | 'where-shown' | 'none';
}

const shapes: Readonly<Record<OptionStorage, UnitShape>> = {
  'byte+complement': { valueBytes: 1, strideBytes: 2, complement: 'always' },
  'halfword+complement': { valueBytes: 2, strideBytes: 4, complement: 'always' },
  'word+complement': { valueBytes: 4, strideBytes: 8, complement: 'always' },
  halfword: { valueBytes: 2, strideBytes: 8, complement: 'where-shown' },
  registers: { valueBytes: 4, strideBytes: 4, complement: 'none' },
};

export function unitShape(storage: OptionStorage): UnitShape {
  return shapes[storage];
}
