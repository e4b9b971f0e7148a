import type { Device } from '../devices/device.ts';
import type { Segment } from '../image/memory-image.ts';
import { MAX_TRANSFER_BYTES } from '../protocol/commands.ts';
import type { WriteBlock } from './plan.ts';

/** Write unit of a part whose program unit is not known: no known STM32 has a larger one (H72x, H74x; CMSIS). */
const LARGEST_PROGRAM_UNIT_BYTES = 32;

/**
 * Start and length of every write are a multiple of this: the ROM's rule (AN2606 table 7) or the unit the flash can
 * program once only, whichever is larger. A misaligned write spoils all later ones on some parts while they ACK.
 */
export function writeUnitBytes(device: Device): number {
  return Math.max(device.writeAlignmentBytes, device.programUnitBytes ?? LARGEST_PROGRAM_UNIT_BYTES, 4);
}

/** Bytes of one Write or Read command: the largest power of two the part takes, so that blocks stay aligned. */
export function blockSizeBytes(device: Device): number {
  const max = Math.min(device.maxTransferBytes, MAX_TRANSFER_BYTES);
  return 2 ** Math.floor(Math.log2(max));
}

/** Widens segments to whole write units, filling with the erased value; what then touches is joined. Sorted input. */
export function widenToUnits(segments: readonly Segment[], unitBytes: number, fill: number): Segment[] {
  const widened: { address: number; bytes: Uint8Array }[] = [];
  for (const segment of segments) {
    const start = segment.address - (segment.address % unitBytes);
    const end = Math.ceil((segment.address + segment.bytes.length) / unitBytes) * unitBytes;
    const last = widened.at(-1);
    const lastEnd = last === undefined ? -1 : last.address + last.bytes.length;
    const from = last !== undefined && lastEnd >= start ? last.address : start;
    const bytes = new Uint8Array(end - from).fill(fill);
    if (last !== undefined && from === last.address) {
      bytes.set(last.bytes);
      widened.pop();
    }
    bytes.set(segment.bytes, segment.address - from);
    widened.push({ address: from, bytes });
  }
  return widened;
}

/**
 * Cuts unit-aligned segments into writes that do not cross a block border. A block that holds only the erased value is
 * left out where `skipBlank` says that its page is erased by the same plan: verification still reads it.
 */
export function cutIntoBlocks(
  segments: readonly Segment[],
  device: Device,
  skipBlank: (address: number) => boolean,
): WriteBlock[] {
  const blockBytes = blockSizeBytes(device);
  const blocks: WriteBlock[] = [];
  for (const segment of segments) {
    let offset = 0;
    while (offset < segment.bytes.length) {
      const address = segment.address + offset;
      const length = Math.min(blockBytes - (address % blockBytes), segment.bytes.length - offset);
      const bytes = segment.bytes.subarray(offset, offset + length);
      const blank = bytes.every((byte) => byte === device.erasedValue);
      if (!(blank && skipBlank(address))) blocks.push({ address, bytes });
      offset += length;
    }
  }
  return blocks;
}
