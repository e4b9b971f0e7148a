import { crc32 } from 'node:zlib';

/** One target of a test DfuSe file. */
export interface DfuSeTargetSpec {
  alternate?: number;
  /** szTargetName; `ST...` if absent, as ST's file manager has it. null sets bTargetNamed to 0. */
  name?: string | null;
  elements: readonly { address: number; bytes: readonly number[] }[];
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

function target({ alternate = 0, name: named = 'ST...', elements }: DfuSeTargetSpec): Buffer {
  const body = Buffer.concat(
    elements.map(({ address, bytes }) =>
      Buffer.concat([u32(address), u32(bytes.length), Buffer.from(bytes)]),
    ),
  );
  const name = Buffer.alloc(255);
  name.write(named ?? '');
  return Buffer.concat([
    Buffer.from('Target'),
    Buffer.from([alternate]),
    u32(named === null ? 0 : 1),
    name,
    u32(body.length),
    u32(elements.length),
    body,
  ]);
}

/** Builds a DfuSe file (UM0391) with a right CRC. */
export function buildDfuSe(targets: readonly DfuSeTargetSpec[]): Uint8Array {
  const images = Buffer.concat(targets.map(target));
  const prefix = Buffer.concat([
    Buffer.from('DfuSe\x01', 'latin1'),
    u32(11 + images.length),
    Buffer.from([targets.length]),
  ]);
  const suffix = Buffer.from([
    0xff, 0xff, 0x11, 0xdf, 0x83, 0x04, 0x1a, 0x01, 0x55, 0x46, 0x44, 16, 0, 0, 0, 0,
  ]);
  return withDfuCrc(Uint8Array.from(Buffer.concat([prefix, images, suffix])));
}

/** The same file with its last four bytes set to the CRC of the rest. */
export function withDfuCrc(file: Uint8Array): Uint8Array {
  const fixed = Uint8Array.from(file);
  // zlib inverts the CRC at the end; DFU does not (DFU 1.1, appendix B).
  const crc = ~crc32(fixed.subarray(0, fixed.length - 4));
  new DataView(fixed.buffer).setUint32(fixed.length - 4, crc >>> 0, true);
  return fixed;
}
