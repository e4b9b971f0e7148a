import { describe, expect, it } from 'vitest';
import { thrownBy } from '../../test/support/thrown.ts';
import type { Uf2BlockSpec } from '../../test/support/uf2-builder.ts';
import { buildUf2 } from '../../test/support/uf2-builder.ts';
import { readUf2 } from './read-uf2.ts';

function read(...blocks: Uf2BlockSpec[]) {
  return readUf2(buildUf2(blocks), 'fw.uf2');
}

function fault(...blocks: Uf2BlockSpec[]) {
  return thrownBy(() => read(...blocks));
}

function filled(value: number, sizeBytes = 256): number[] {
  return new Array<number>(sizeBytes).fill(value);
}

const first = { address: 0x0800_0000, bytes: filled(1) };
const second = { address: 0x0800_0100, bytes: filled(2) };

describe('readUf2', () => {
  it('joins the payloads of its blocks', () => {
    const image = read(first, second);
    expect(image.segments).toEqual([
      { address: 0x0800_0000, bytes: Uint8Array.of(...filled(1), ...filled(2)) },
    ]);
    expect(image.warnings).toEqual([]);
  });

  it('reads blocks out of order with a warning', () => {
    const image = read({ ...second, number: 1 }, { ...first, number: 0 });
    expect(image.segments.map(({ bytes }) => bytes.length)).toEqual([512]);
    expect(image.warnings.map(({ code }) => code)).toEqual(['W-IMAGE-OUT-OF-ORDER']);
  });

  it('reads payloads of 1 and of 476 bytes', () => {
    const image = read({ address: 0x100, bytes: [7] }, { address: 0x101, bytes: filled(3, 476) });
    expect(image.segments[0]?.bytes.length).toBe(477);
  });

  it('leaves out blocks that are not for the main flash, with a warning', () => {
    const image = read(first, { ...second, flags: 1 });
    expect(image.segments.map(({ bytes }) => bytes.length)).toEqual([256]);
    expect(image.warnings).toEqual([{ code: 'W-IMAGE-UF2-SKIPPED', params: { count: 1 } }]);
  });

  it('names the STM32 family that the file is made for', () => {
    expect(read({ ...first, familyId: 0x5775_5a57 }).warnings).toEqual([
      { code: 'W-IMAGE-UF2-MADE-FOR', params: { family: 'STM32F4' } },
    ]);
  });

  it('warns of a family that is no STM32', () => {
    expect(read({ ...first, familyId: 0xe48b_ff56 }).warnings).toEqual([
      { code: 'W-IMAGE-UF2-FAMILY', params: { family: '0xE48BFF56' } },
    ]);
  });

  it('refuses a file for two families', () => {
    expect(fault({ ...first, familyId: 0x5775_5a57 }, { ...second, familyId: 0x300f_5633 })).toMatchObject({
      code: 'E-IMAGE-UF2-FAMILIES',
      params: { offset: '0x200', first: 'STM32F4', second: 'STM32G0' },
    });
  });

  it('refuses a block that holds a part of an ordinary file', () => {
    expect(fault({ ...first, flags: 0x1000 }).code).toBe('E-IMAGE-UF2-FILE');
  });

  it('refuses a payload that does not fit into a block', () => {
    expect(fault({ ...first, payloadSizeBytes: 477 }).code).toBe('E-IMAGE-UF2-PAYLOAD');
  });

  it('refuses a missing block and names it', () => {
    expect(fault({ ...first, number: 0, total: 3 }, { ...second, number: 2, total: 3 })).toEqual({
      code: 'E-IMAGE-UF2-MISSING',
      params: { file: 'fw.uf2', missing: 1, total: 3, number: 1 },
    });
  });

  it('refuses a claim of four thousand million blocks without keeping a list of them', () => {
    expect(fault({ ...first, total: 0xffff_ffff }).params).toMatchObject({ missing: 0xffff_fffe, number: 1 });
  });

  it('refuses a block that comes twice or has a number beyond the total', () => {
    expect(fault(first, { ...second, number: 0 })).toMatchObject({
      code: 'E-IMAGE-UF2-NUMBER',
      params: { number: 0 },
    });
    expect(fault(first, { ...second, number: 2 }).code).toBe('E-IMAGE-UF2-NUMBER');
  });

  it('refuses blocks that disagree about how many there are', () => {
    expect(fault({ ...first, total: 2 }, { ...second, total: 3 }).code).toBe('E-IMAGE-UF2-TOTAL');
  });

  it.each([0, 4, 508])('refuses a later block with a damaged magic number at %i', (offset) => {
    const file = buildUf2([first, second]);
    file[512 + offset] = 0;
    expect(thrownBy(() => readUf2(file, 'fw.uf2'))).toMatchObject({
      code: 'E-IMAGE-UF2-MAGIC',
      params: { offset: `0x${(512 + offset).toString(16).toUpperCase()}` },
    });
  });

  it('refuses a last block that is cut off', () => {
    const file = buildUf2([first, second]);
    for (const length of [8, 100, 511, 513, 1023]) {
      expect(thrownBy(() => readUf2(file.subarray(0, length), 'fw.uf2')).code).toBe('E-IMAGE-TRUNCATED');
    }
  });

  it('refuses a file without the magic numbers', () => {
    expect(thrownBy(() => readUf2(new Uint8Array(3), 'fw.uf2')).code).toBe('E-IMAGE-NO-SIGNATURE');
  });
});
