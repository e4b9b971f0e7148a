import type { Device } from '#shared/devices/device.ts';
import type { MemoryImage } from '#shared/image/memory-image.ts';
import { testImage } from '../support/plan-target.ts';

/** Bytes without a pattern that a fault could hide behind, the same ones in every run. */
function scattered(count: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: count }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}

function withVectors(bytes: Uint8Array, device: Device): Uint8Array {
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x2000_0400, true);
  view.setUint32(4, device.flashBase + 0x101, true);
  return bytes;
}

/** A program of two parts; the second begins and ends where a part with small write units may. */
export function imageFor(device: Device, variation = 0): MemoryImage {
  const step = Math.max(4, device.uart.writeAlignmentBytes);
  const second = device.flashBase + 1024 + step;
  return testImage(
    [device.flashBase, withVectors(scattered(512, 0x1234567 + variation), device)],
    [second, scattered(17 * step, 0x7654321 + variation)],
  );
}

/** What a board in use holds. */
export function oldProgram(device: Device, sizeBytes: number, variation = 0): Uint8Array {
  return withVectors(scattered(Math.min(4096, sizeBytes), 0xabcdef1 + variation), device);
}
