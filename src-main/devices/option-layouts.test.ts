import { describe, expect, it } from 'vitest';
import { withOptions } from '#shared/options/change-options.ts';
import { unitShape } from '#shared/devices/option-storage.ts';
import type { OptionArea, OptionField, OptionLayout } from '#shared/options/option-layout.ts';
import { maskOf } from '#shared/options/option-units.ts';
import { readOptionField, reservedBits } from '#shared/options/read-options.ts';
import { optionSentences } from '#shared/text/en/device.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { loadDevices } from './load-devices.ts';
import { parseOptionLayout } from './option-layout-file.ts';
import { deviceIdsWithOptions, optionLayoutOf } from './option-layouts.ts';

const devices = loadDevices();
const device = (id: string) => devices.find((one) => one.id === id)!;

/** A 32-bit word and its complement. */
function row(word: number): number[] {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setUint32(0, word, true);
  bytes.setUint32(4, ~word, true);
  return [...new Uint8Array(bytes.buffer)];
}

describe('option layouts', () => {
  it('name only parts that have a device record', () => {
    const known = devices.map(({ id }) => id);
    expect(deviceIdsWithOptions().filter((id) => !known.includes(id))).toEqual([]);
  });

  it('cover the families whose option area the bootloader shows at a fixed address', () => {
    const families = [
      'C0',
      'F0',
      'F1',
      'F2',
      'F3',
      'F4',
      'F7',
      'G0',
      'G4',
      'L0',
      'L1',
      'L4',
      'L4+',
      'WB',
      'WL',
    ];
    const missing = devices.filter(
      (one) => families.includes(one.family) && optionLayoutOf(one) === undefined,
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('warn in sentences that every language has, and in no others', () => {
    const said = devices.flatMap((one) => {
      const layout = optionLayoutOf(one);
      return layout === undefined
        ? []
        : [
            layout.readOnlyReason,
            ...layout.lockouts.map(({ text }) => text),
            ...layout.fields.map(({ danger }) => danger?.text),
            ...layout.fields.map(({ write }) => (write.kind === 'never' ? write.reason : null)),
          ];
    });
    const sentences = new Set(said.filter((sentence) => typeof sentence === 'string'));
    expect([...sentences].sort()).toEqual(Object.keys(optionSentences).sort());
  });

  it('read the boot bits of a G071 as delivered: BOOT0 is not the pin', () => {
    const layout = optionLayoutOf(device('stm32g07x-08x'))!;
    const bytes = Uint8Array.from([...row(0xfffffeaa), ...Array.from({ length: 120 }, () => 0xff)]);
    bytes.set(row(0), 0x70);
    const read = (name: string) => readOptionField([{ address: 0x1fff7800, bytes }], layout, name);
    expect(['RDP', 'nBOOT_SEL', 'nBOOT0', 'nBOOT1', 'BOR_EN', 'BOOT_LOCK'].map(read)).toEqual([
      0xaa, 1, 1, 1, 0, 0,
    ]);
    expect(read('DUAL_BANK')).toBeUndefined();
  });

  it('read BFB2 of an L073 from the upper of its option half-words', () => {
    const layout = optionLayoutOf(device('stm32l07x-08x'))!;
    const bytes = Uint8Array.from([0xaa, 0x00, 0x55, 0xff, 0xf0, 0x80, 0x0f, 0x7f]);
    expect(readOptionField([{ address: 0x1ff80000, bytes }], layout, 'BFB2')).toBe(1);
    bytes[4] = 0x70;
    expect(readOptionField([{ address: 0x1ff80000, bytes }], layout, 'BFB2')).toBeUndefined();
    bytes[6] = 0x8f;
    expect(readOptionField([{ address: 0x1ff80000, bytes }], layout, 'BFB2')).toBe(0);
  });
});

describe('a change of one field, on any part and from any bytes,', () => {
  const random = (seed: number) => () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >>> 8;

  /** Areas with sound complements and any values, as `storage` arranges them. */
  function anyAreas(layout: OptionLayout, next: () => number): OptionArea[] {
    const { valueBytes, strideBytes, complement } = unitShape(layout.storage);
    return layout.areas.map(({ start, end }) => {
      const bytes = new Uint8Array(end - start + 1);
      for (let unit = 0; unit + strideBytes <= bytes.length; unit += strideBytes) {
        for (let index = 0; index < strideBytes; index += 1) {
          const isComplement = complement !== 'none' && Math.floor(index / valueBytes) % 2 === 1;
          const value = index < valueBytes ? next() & 0xff : (bytes[unit + (index % valueBytes)] ?? 0);
          bytes[unit + index] = isComplement ? ~value & 0xff : value;
        }
      }
      return { address: start, bytes };
    });
  }

  function valuesToTry({ values, place }: OptionField): number[] {
    if (values.kind === 'choice') return [...values.meanings.keys()];
    return [0, 1, maskOf(place) >>> place.low].filter(
      (value) => values.kind !== 'number' || value <= values.max,
    );
  }

  it('alters its bits and their complements, and never a bit without a name', () => {
    const next = random(7);
    let tried = 0;
    for (const one of devices) {
      const layout = optionLayoutOf(one);
      if (layout === undefined) continue;
      const before = anyAreas(layout, next);
      const { valueBytes, strideBytes } = unitShape(layout.storage);
      for (const field of layout.fields) {
        for (const value of valuesToTry(field)) {
          const after = withOptions(before, layout, [{ name: field.name, value }]);
          expect(readOptionField(after, layout, field.name)).toBe(value);
          expect(reservedBits(after, layout)).toEqual(reservedBits(before, layout));
          const { place, currentAddress } = field;
          const units = currentAddress === null ? [place.address] : [place.address, currentAddress];
          const mask = maskOf(field.place);
          after.forEach((area, index) =>
            area.bytes.forEach((byte, offset) => {
              const inUnit = units
                .map((address) => area.address + offset - address)
                .find((at) => at >= 0 && at < strideBytes);
              const allowed = inUnit !== undefined ? (mask >>> ((inUnit % valueBytes) * 8)) & 0xff : 0;
              const changed = byte ^ (before[index]?.bytes[offset] ?? 0);
              if ((changed & ~allowed) !== 0) expect.fail(`${one.id} ${field.name} = ${value} at ${offset}`);
            }),
          );
          for (const other of layout.fields.filter((candidate) => candidate !== field))
            if (readOptionField(after, layout, other.name) !== readOptionField(before, layout, other.name))
              expect.fail(`${one.id}: ${field.name} changed ${other.name}`);
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(2000);
  });
});

describe('an option layout file', () => {
  const sound = {
    name: 'test',
    devices: ['stm32g07x-08x'],
    storage: 'word+complement',
    fields: [
      {
        name: 'A',
        at: '0x1FFF7800[3:0]',
        group: 'boot',
        meaning: 'something',
        values: { '0x1': 'one' },
        factory: '0x1',
      },
    ],
    sources: ['a test'],
  };
  const field = sound.fields[0]!;
  const fault = (change: object) =>
    thrownBy(() => parseOptionLayout(JSON.stringify({ ...sound, ...change }), 'x.json'));

  it('is taken if all is right', () => {
    expect(parseOptionLayout(JSON.stringify(sound), 'x.json').fields).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    [
      'two fields share a bit',
      { fields: [field, { ...field, name: 'B', at: '0x1FFF7800[8:3]' }] },
      'fields.B',
    ],
    [
      'bits are outside the unit',
      { storage: 'halfword', fields: [{ ...field, at: '0x1FFF7800[17:16]' }] },
      'fields.A',
    ],
    ['a field stands on a complement', { fields: [{ ...field, at: '0x1FFF7804[3:0]' }] }, 'fields.A'],
    ['a value is wider than the field', { fields: [{ ...field, values: { '0x10': 'wide' } }] }, 'fields.A'],
    ['bits are turned round', { fields: [{ ...field, at: '0x1FFF7800[0:3]' }] }, 'fields.0.at'],
    [
      'a register of what is in force is one that is written',
      { storage: 'registers', fields: [{ ...field, current: '0x1FFF7800' }] },
      'fields.A',
    ],
    ['a flash word has such a register', { fields: [{ ...field, current: '0x1FFF7808' }] }, 'fields.A'],
    ['a key is not known', { fieldz: [] }, 'fieldz'],
  ])('is refused if %s', (_title, change, place) => {
    expect(fault(change)).toMatchObject({
      code: 'E-DEVICE-RECORD',
      params: { file: 'options/x.json', field: place },
    });
  });
});
