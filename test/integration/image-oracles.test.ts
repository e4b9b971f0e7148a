import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemoryImage } from '../../src-shared/image/memory-image.ts';
import type { Segment } from '../../src-shared/image/segment.ts';
import { readImage } from '../../src-shared/image/read-image.ts';
import { writeBinary } from '../../src-shared/image/write-binary.ts';
import { writeIntelHex } from '../../src-shared/image/write-intel-hex.ts';
import { writeSRecord } from '../../src-shared/image/write-s-record.ts';
import { hasTool } from '../support/tools.ts';

// Other people's programs say what a file holds; our readers and writers must agree with them byte for byte.

const fixtures = join(import.meta.dirname, '../fixtures/image');
const noArmTools = ['gcc', 'objcopy', 'readelf'].some((name) => !hasTool(`arm-none-eabi-${name}`));
const noSrecord = ['srec_cat', 'srec_info', 'srec_cmp'].some((name) => !hasTool(name));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'flashline-image-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(tool: string, ...args: string[]): string {
  return execFileSync(tool, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function read(name: string): MemoryImage {
  return readImage(readFileSync(join(folder, name)), { fileName: name });
}

/** Links the test firmware with a linker script of the fixtures, and returns the name of the ELF file. */
function link(script: string, ...options: string[]): string {
  const elf = `${script}.elf`;
  const common = [
    '-mcpu=cortex-m3',
    '-mthumb',
    '-Os',
    '-g',
    '-ffreestanding',
    '-nostdlib',
    '-Wl,--build-id=none',
  ];
  const source = join(fixtures, 'firmware.c');
  run('arm-none-eabi-gcc', ...common, ...options, '-T', join(fixtures, `${script}.ld`), source, '-o', elf);
  return elf;
}

/** Every byte of an image with its address, which makes images comparable however they are cut into segments. */
function bytesByAddress(segments: readonly Segment[]): [number, number][] {
  const all = segments.flatMap(({ address, bytes }) =>
    Array.from(bytes, (byte, index): [number, number] => [address + index, byte]),
  );
  return all.sort(([a], [b]) => a - b);
}

/** What `readelf` says of the PT_LOAD headers, with the bytes they point to. */
function segmentsByReadelf(elf: string): Segment[] {
  const file = readFileSync(join(folder, elf));
  const loads = run('arm-none-eabi-readelf', '-lW', elf).matchAll(
    /^ +LOAD +(0x[0-9a-f]+) 0x[0-9a-f]+ (0x[0-9a-f]+) (0x[0-9a-f]+)/gm,
  );
  return [...loads].map(([, offset, address, size]) => ({
    address: Number(address),
    bytes: file.subarray(Number(offset), Number(offset) + Number(size)),
  }));
}

/** The inclusive ranges that `srec_info` finds in a file. */
function rangesBySrecInfo(name: string, format: string): [number, number][] {
  const [, data = ''] = run('srec_info', name, format).split('Data:');
  const ranges = data.matchAll(/^ +([0-9A-F]+)(?: - ([0-9A-F]+))?$/gm);
  return [...ranges].map(([, first = '', last = first]) => [Number(`0x${first}`), Number(`0x${last}`)]);
}

function rangesOf(image: MemoryImage): [number, number][] {
  return image.segments.map(({ address, bytes }) => [address, address + bytes.length - 1]);
}

describe('ELF', () => {
  it.skipIf(noArmTools)(
    'is read as readelf says, by physical address (needs arm-none-eabi-gcc, -readelf)',
    () => {
      const elf = link('firmware');
      const image = read(elf);
      expect(bytesByAddress(image.segments)).toEqual(bytesByAddress(segmentsByReadelf(elf)));
      expect(image.warnings).toEqual([]);
      // Initialised data follow the code in flash; nothing of them or of the zeroed data is in RAM.
      expect(image.segments.map(({ address }) => address)).toEqual([0x0800_0000, 0x0800_fc00]);
      expect(Buffer.from(image.segments[0]!.bytes).includes(Buffer.from('1111111122222222', 'hex'))).toBe(
        true,
      );
      expect(Buffer.from(image.segments[1]!.bytes).toString()).toBe('serial number goes here');
    },
  );

  it.skipIf(noArmTools)(
    'names the entry point that readelf names (needs arm-none-eabi-gcc, -readelf)',
    () => {
      const elf = link('firmware');
      const [, entry] = /Entry point (0x[0-9a-f]+)/.exec(run('arm-none-eabi-readelf', '-lW', elf)) ?? [];
      expect(read(elf).entryPoint).toBe(Number(entry));
    },
  );

  it.skipIf(noArmTools)(
    'keeps a segment that begins with the ELF header, with a warning (needs arm-none-eabi-gcc, -readelf)',
    () => {
      const elf = link('headers-in-segment', '-Wl,--no-warn-rwx-segments');
      const image = read(elf);
      expect(bytesByAddress(image.segments)).toEqual(bytesByAddress(segmentsByReadelf(elf)));
      expect(Buffer.from(image.segments[0]!.bytes.subarray(0, 4)).toString('latin1')).toBe('\x7FELF');
      expect(image.warnings).toEqual([{ code: 'W-IMAGE-ELF-HEADER', params: { address: '0x08000000' } }]);
    },
  );

  it.skipIf(noArmTools)('is read without its section table (needs arm-none-eabi-gcc, -objcopy)', () => {
    const elf = link('firmware');
    const bytes = Uint8Array.from(readFileSync(join(folder, elf)));
    const view = new DataView(bytes.buffer);
    view.setUint32(32, 0, true);
    view.setUint16(48, 0, true);
    view.setUint16(50, 0, true);
    expect(readImage(bytes, { fileName: 'stripped.elf' }).segments).toEqual(read(elf).segments);
  });

  it.skipIf(noArmTools)('is refused as an object file (needs arm-none-eabi-gcc)', () => {
    run(
      'arm-none-eabi-gcc',
      '-mcpu=cortex-m3',
      '-mthumb',
      '-c',
      join(fixtures, 'firmware.c'),
      '-o',
      'firmware.o',
    );
    expect(() => read('firmware.o')).toThrow('E-IMAGE-ELF-TYPE');
  });
});

describe('files made by objcopy', () => {
  it.skipIf(noArmTools).each([
    ['ihex', 'fw.hex', []],
    ['srec', 'fw.s19', []],
    ['srec', 'fw.s37', ['--srec-forceS3', '--srec-len=64']],
  ])(
    '-O %s hold what the ELF file holds, as %s (needs arm-none-eabi-gcc, -objcopy)',
    (format, name, options) => {
      const elf = link('firmware');
      run('arm-none-eabi-objcopy', '-O', format, ...options, elf, name);
      const image = read(name);
      expect(image.segments).toEqual(read(elf).segments);
      expect(image.entryPoint).toBe(read(elf).entryPoint);
      expect(image.warnings).toEqual([]);
    },
  );

  it.skipIf(noArmTools || noSrecord).each([
    ['ihex', 'fw.hex', '-Intel', []],
    ['srec', 'fw.s19', '-Motorola', []],
    ['srec', 'fw.s37', '-Motorola', ['--srec-forceS3', '--srec-len=64']],
  ])(
    '-O %s reach where srec_info says that %s reaches (needs arm-none-eabi-gcc, -objcopy, srec_info)',
    (format, name, srecFormat, options) => {
      run('arm-none-eabi-objcopy', '-O', format, ...options, link('firmware'), name);
      const ranges = rangesBySrecInfo(name, srecFormat);
      expect(ranges).toHaveLength(2);
      expect(rangesOf(read(name))).toEqual(ranges);
    },
  );

  it.skipIf(noArmTools)('-O binary equal our raw file (needs arm-none-eabi-gcc, -objcopy)', () => {
    const elf = link('firmware');
    run('arm-none-eabi-objcopy', '-O', 'binary', '--gap-fill', '0xff', elf, 'fw.bin');
    const ours = writeBinary(read(elf), { fill: 0xff });
    expect(Buffer.compare(ours, readFileSync(join(folder, 'fw.bin')))).toBe(0);
  });
});

/** A sparse image with regions below 64 KiB, in flash, across a 64 KiB border, and above 0x80000000. */
const sparse: Segment[] = [
  [0x0000_0123, 45],
  [0x0800_0000, 300],
  [0x0800_ff80, 400],
  [0x0808_0001, 1],
  [0x9000_0000, 100],
  [0xffff_fff0, 16],
].map(([address = 0, size = 0]) => ({
  address,
  bytes: Uint8Array.from({ length: size }, (_, index) => (index * 73 + address) & 0xff),
}));

/** The lines with one more, so many before the last. */
function withLast(lines: readonly string[], line: string, before: number): string[] {
  return [...lines.slice(0, -before), line, ...lines.slice(-before)];
}

/** An S5 record with its count in four bytes, as Green Hills does it; any other line as it is. */
function wideCount(line: string): string {
  const count = /^S503(....)/.exec(line)?.[1];
  if (count === undefined) return line;
  const bytes = Buffer.from(`050000${count}`, 'hex');
  const checksum = ~bytes.reduce((sum, byte) => sum + byte, 0) & 0xff;
  return `S5${Buffer.concat([bytes, Buffer.of(checksum)])
    .toString('hex')
    .toUpperCase()}`;
}

describe('srec_cat and srec_info', () => {
  const formats = [
    ['Intel HEX', 'ours.hex', '-Intel', writeIntelHex],
    ['S-records', 'ours.s37', '-Motorola', writeSRecord],
  ] as const;

  it.skipIf(noSrecord).each(formats)(
    'find in our %s what we wrote (needs srec_info)',
    (_, name, format, write) => {
      writeFileSync(join(folder, name), write({ segments: sparse, entryPoint: 0x0800_0189 }));
      const image = read(name);
      expect(image.segments).toEqual(sparse);
      expect(rangesBySrecInfo(name, format)).toEqual(rangesOf(image));
    },
  );

  it.skipIf(noSrecord)('see no difference between our Intel HEX and our S-records (needs srec_cmp)', () => {
    for (const [, name, , write] of formats) {
      writeFileSync(join(folder, name), write({ segments: sparse, entryPoint: 0x0800_0189 }));
    }
    // It exits with an error if the two differ.
    expect(run('srec_cmp', 'ours.hex', '-Intel', 'ours.s37', '-Motorola')).toBe('');
  });

  it.skipIf(noSrecord).each([
    ['theirs.hex', ['-Intel']],
    ['theirs-long.hex', ['-Intel', '-obs=255']],
    ['theirs.s37', ['-Motorola']],
    ['theirs-s3.s37', ['-Motorola', '-address-length=4', '-obs=250']],
  ])('write %s so that we read the same (needs srec_cat)', (name, options) => {
    writeFileSync(join(folder, 'ours.s37'), writeSRecord({ segments: sparse, entryPoint: 0x0800_0189 }));
    run('srec_cat', 'ours.s37', '-Motorola', '-o', name, ...options);
    expect(read(name).segments).toEqual(sparse);
    expect(read(name).entryPoint).toBe(0x0800_0189);
  });

  /** Lines that are not records, and records in places where they should not be, each told by a warning of ours. */
  const oddForms: [what: string, name: string, change: (lines: string[]) => string[], code: string][] = [
    ['a count in four bytes', 'odd.s37', (lines) => lines.map(wideCount), 'W-IMAGE-WIDE-COUNT'],
    [
      'comments',
      'odd.s37',
      (lines) => ['; made by hand', ...withLast(lines, '# the end', 1)],
      'W-IMAGE-COMMENTS',
    ],
    [
      'comments',
      'odd.hex',
      (lines) => ['; made by hand', ...withLast(lines, '# the end', 1)],
      'W-IMAGE-COMMENTS',
    ],
    ['words behind the end', 'odd.s37', (lines) => [...lines, 'made by hand'], 'W-IMAGE-AFTER-END'],
    ['words behind the end', 'odd.hex', (lines) => [...lines, 'made by hand'], 'W-IMAGE-AFTER-END'],
    ['two ends', 'odd.s37', (lines) => [...lines, lines.at(-1) ?? ''], 'W-IMAGE-TWO-ENDS'],
    ['two ends', 'odd.hex', (lines) => [...lines, lines.at(-1) ?? ''], 'W-IMAGE-TWO-ENDS'],
    ['blank lines', 'odd.hex', (lines) => withLast(lines, '', 1), 'W-IMAGE-BLANK-LINES'],
  ];

  it.skipIf(noSrecord).each(oddForms)('read %s in %s as we do (needs srec_cat)', (_, name, change, code) => {
    const isHex = name.endsWith('.hex');
    const plain = (isHex ? writeIntelHex : writeSRecord)({ segments: sparse, entryPoint: 0x0800_0189 });
    const lines = new TextDecoder().decode(plain).trimEnd().split('\n');
    writeFileSync(join(folder, name), `${change(lines).join('\n')}\n`);
    run('srec_cat', name, isHex ? '-Intel' : '-Motorola', '-o', 'theirs.s37', '-Motorola');
    expect(read('theirs.s37').segments).toEqual(sparse);
    expect(read(name).segments).toEqual(sparse);
    expect(read(name).warnings.map((warning) => warning.code)).toContain(code);
  });

  it.skipIf(noSrecord)(
    'write Intel HEX with segment addresses so that we read the same (needs srec_cat)',
    () => {
      const low = [
        { address: 0x0100, bytes: sparse[1]!.bytes },
        { address: 0xe_fff0, bytes: sparse[2]!.bytes },
      ];
      writeFileSync(join(folder, 'low.hex'), writeIntelHex({ segments: low, entryPoint: undefined }));
      run('srec_cat', 'low.hex', '-Intel', '-o', 'segmented.hex', '-Intel', '-address-length=3');
      expect(readFileSync(join(folder, 'segmented.hex'), 'latin1')).toMatch(/^:02000002/m);
      expect(read('segmented.hex').segments).toEqual(low);
    },
  );
});
