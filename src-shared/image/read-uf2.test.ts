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

  it.each([0x5775_5a57, 0x4e8f_1c5d, 0x06d1_097b])(
    'names the STM32 family that the file is made for, without a warning',
    (familyId) => {
      const image = read({ ...first, familyId });
      expect(image.uf2Family).toBe(familyId);
      expect(image.warnings).toEqual([]);
    },
  );

  it.each([
    [0xe48b_ff56, { code: 'W-IMAGE-UF2-FOREIGN', params: { family: 'RP2040' } }],
    [0x1234_5678, { code: 'W-IMAGE-UF2-FAMILY', params: { family: '0x12345678' } }],
  ])('warns of a family that is not an STM32', (familyId, warning) => {
    expect(read({ ...first, familyId }).warnings).toEqual([warning]);
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

describe('a UF2 file for several families', () => {
  const F4 = 0x5775_5a57;
  const F1 = 0x5ee2_1072;
  const RP2040 = 0xe48b_ff56;
  const own = (familyId: number, spec: Uf2BlockSpec): Uf2BlockSpec => ({
    ...spec,
    familyId,
    number: 0,
    total: 1,
  });

  it('reads files that were joined, each with numbers of its own', () => {
    const image = read(own(F4, first), own(F1, { ...first, bytes: filled(2) }));
    expect([image.uf2Family, image.segments[0]?.bytes[0]]).toEqual([F4, 1]);
    expect(image.uf2Others?.map(({ family, segments }) => [family, segments[0]?.bytes[0]])).toEqual([
      [F1, 2],
    ]);
  });

  it('reads one whose blocks are numbered through the file', () => {
    const image = read({ ...first, familyId: F4 }, { ...second, familyId: F1 });
    expect(image.segments.map(({ address }) => address)).toEqual([0x0800_0000]);
    expect(image.uf2Others?.[0]?.segments.map(({ address }) => address)).toEqual([0x0800_0100]);
  });

  it('shows an STM32 first, and does not mind what is wrong with blocks for other chips', () => {
    const image = read({ ...own(RP2040, first), total: 2 }, own(F1, second));
    expect(image.uf2Family).toBe(F1);
    expect(image.uf2Others).toEqual([{ family: RP2040, segments: [] }]);
  });

  it('counts blocks without a family for all', () => {
    const shared = { ...second, number: 0, total: 1 };
    const image = read(own(F4, first), own(F1, first), shared);
    expect(image.segments[0]?.bytes.length).toBe(512);
    expect(image.uf2Others?.[0]?.segments[0]?.bytes.length).toBe(512);
  });

  it('refuses a block that is missing of one of them', () => {
    const cut = own(F1, { ...second });
    expect(fault(own(F4, first), { ...cut, total: 2 })).toMatchObject({
      code: 'E-IMAGE-UF2-MISSING',
      params: { missing: 1, total: 2, number: 1 },
    });
  });

  it('refuses a file with a family for each block', () => {
    const blocks = Array.from({ length: 100 }, (_, index) => own(0x1000 + index, first));
    expect(fault(...blocks)).toMatchObject({ code: 'E-IMAGE-UF2-FAMILIES', params: { limit: 64 } });
  });
});
