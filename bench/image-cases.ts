import { writeIntelHex } from '#shared/image/write-intel-hex.ts';
import { writeSRecord } from '#shared/image/write-s-record.ts';
import { sharedElf } from '../test/support/elf-builder.ts';

/** A kind of file that costs more than it looks, in two sizes: the second is twice the first. */
export interface ImageCase {
  name: string;
  fileName: string;
  sizes: readonly [number, number];
  make: (size: number) => Uint8Array;
}

const BASE = 0x0800_0000;
const MIB = 1024 * 1024;

/** Files that hold much in little, or little in much. */
export const imageCases: readonly ImageCase[] = [
  {
    name: 'ELF headers that share a piece',
    fileName: 'fw.elf',
    sizes: [64, 128],
    make: (count) => sharedElf(count, 0.75 * MIB, MIB, BASE),
  },
  {
    name: 'S-record, a gap after each byte',
    fileName: 'fw.s37',
    sizes: [100_000, 200_000],
    make: (count) => gaps(count, 2, 1),
  },
  {
    name: 'S-record, a write for each record',
    fileName: 'fw.s37',
    sizes: [131_072, 262_144],
    make: (count) => gaps(count, 8, 4),
  },
  {
    name: 'S-record, a million ranges',
    fileName: 'fw.s37',
    sizes: [500_000, 1_000_000],
    make: (count) => gaps(count, 64, 1),
  },
  { name: 'raw binary, MiB', fileName: 'fw.bin', sizes: [32, 64], make: random },
  {
    name: 'Intel HEX, MiB',
    fileName: 'fw.hex',
    sizes: [31, 62],
    make: (mebibytes) => upTo(mebibytes, 'hex'),
  },
  {
    name: 'S-record, MiB',
    fileName: 'fw.s37',
    sizes: [31, 62],
    make: (mebibytes) => upTo(mebibytes, 'srec'),
  },
];

function gaps(count: number, stepBytes: number, sizeBytes: number): Uint8Array {
  const segments = Array.from({ length: count }, (_, index) => ({
    address: BASE + index * stepBytes,
    bytes: new Uint8Array(sizeBytes).fill((index & 0x7f) + 1),
  }));
  return writeSRecord({ segments, entryPoint: BASE });
}

function random(mebibytes: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: mebibytes * MIB }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

/** A text file of about this size: hexadecimal takes 2.8 characters a byte. */
function upTo(mebibytes: number, format: 'hex' | 'srec'): Uint8Array {
  const bytes = random(mebibytes).subarray(0, Math.floor((mebibytes * MIB) / (format === 'hex' ? 2.75 : 3)));
  const image = { segments: [{ address: BASE, bytes }], entryPoint: undefined };
  return format === 'hex' ? writeIntelHex(image) : writeSRecord(image);
}
