import type { BitPlace, UnitShape } from '../devices/option-storage.ts';
import type { OptionArea } from './option-layout.ts';

/**
 * What a unit of storage holds. `blank`: value and complement are all ones, as erased flash is. `broken`: they contradict
 * each other, so that the part itself does not take the value at its word.
 */
export interface OptionUnit {
  value: number;
  state: 'sound' | 'blank' | 'broken';
  /** The complement is there and right, so that it must be kept up. */
  hasComplement: boolean;
  /** Value and complement are there twice (seen on F4). */
  isRepeated: boolean;
}

/** The unit at an address, or undefined if the areas do not contain it. */
export function readUnit(
  areas: readonly OptionArea[],
  address: number,
  shape: UnitShape,
): OptionUnit | undefined {
  const value = numberAt(areas, address, shape.valueBytes);
  if (value === undefined) return undefined;
  const plain = { value, state: 'sound', hasComplement: false, isRepeated: false } as const;
  if (shape.complement === 'none') return plain;
  const complement = numberAt(areas, address + shape.valueBytes, shape.valueBytes);
  if (complement === (~value & allOnes(shape)) >>> 0)
    return { ...plain, hasComplement: true, isRepeated: isRepeated(areas, address, shape) };
  if (shape.complement === 'where-shown') return plain;
  const isBlank = value === allOnes(shape) && complement === value;
  return { ...plain, state: isBlank ? 'blank' : 'broken' };
}

function isRepeated(
  areas: readonly OptionArea[],
  address: number,
  { valueBytes, strideBytes }: UnitShape,
): boolean {
  const pairBytes = valueBytes * 2;
  if (strideBytes < pairBytes * 2) return false;
  return numberAt(areas, address, 4) === numberAt(areas, address + pairBytes, 4);
}

/** Puts another value into changeable bytes, with everything that `unit` has besides its value. */
export function writeUnit(
  areas: readonly OptionArea[],
  address: number,
  shape: UnitShape,
  value: number,
  unit: Pick<OptionUnit, 'hasComplement' | 'isRepeated'>,
): void {
  const { valueBytes } = shape;
  for (const offset of unit.isRepeated ? [0, valueBytes * 2] : [0]) {
    putNumber(areas, address + offset, valueBytes, value);
    if (unit.hasComplement) putNumber(areas, address + offset + valueBytes, valueBytes, ~value);
  }
}

/** The bits of a field in its unit's value. */
export function bitsOf(value: number, { low, high }: BitPlace): number {
  return (value & maskOf({ low, high })) >>> low;
}

/** The unit's value with a field's bits replaced. */
export function withBits(value: number, place: BitPlace, bits: number): number {
  const mask = maskOf(place);
  return ((value & ~mask) | ((bits << place.low) & mask)) >>> 0;
}

/** Ones at the bits of the field. */
export function maskOf({ low, high }: Pick<BitPlace, 'low' | 'high'>): number {
  return ((0xffffffff >>> (31 - (high - low))) << low) >>> 0;
}

/** Highest value a field of this width can hold. */
export function maxOf({ low, high }: Pick<BitPlace, 'low' | 'high'>): number {
  return 0xffffffff >>> (31 - (high - low));
}

function allOnes({ valueBytes }: UnitShape): number {
  return 0xffffffff >>> (32 - valueBytes * 8);
}

function areaAround(
  areas: readonly OptionArea[],
  address: number,
  sizeBytes: number,
): OptionArea | undefined {
  return areas.find(
    (area) => address >= area.address && address + sizeBytes <= area.address + area.bytes.length,
  );
}

function numberAt(areas: readonly OptionArea[], address: number, sizeBytes: number): number | undefined {
  const area = areaAround(areas, address, sizeBytes);
  if (area === undefined) return undefined;
  const offset = address - area.address;
  let value = 0;
  for (let index = sizeBytes - 1; index >= 0; index -= 1)
    value = value * 256 + (area.bytes[offset + index] ?? 0);
  return value;
}

function putNumber(areas: readonly OptionArea[], address: number, sizeBytes: number, value: number): void {
  const area = areaAround(areas, address, sizeBytes);
  for (let index = 0; area !== undefined && index < sizeBytes; index += 1)
    area.bytes[address - area.address + index] = (value >>> (index * 8)) & 0xff;
}
