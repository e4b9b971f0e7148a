import { describe, expect, it, vi } from 'vitest';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import { thrownBy } from '../../test/support/thrown.ts';
import { findDevice } from '../devices/find-device.ts';
import { flashPages, requireLayout } from '../devices/layout.ts';
import { makePlan } from '../plan/make-plan.ts';
import { limitsOf } from '../protocols/an3155/limits.ts';
import { widenToUnits } from '../plan/write-blocks.ts';
import { sharedElf } from '../../test/support/elf-builder.ts';
import { ImageBuilder } from './build-image.ts';
import { maxImageBytes, maxImageRanges } from './image-limits.ts';
import type { MemoryImage } from './memory-image.ts';
import { readElf } from './read-elf.ts';
import { offsetWords } from './file-view.ts';

const BASE = 0x0800_0000;

function builder(): ImageBuilder {
  return new ImageBuilder({ fileName: 'fw', describePosition: offsetWords, expectOrder: false });
}

/** Bytes at every other address, last one first. */
function gappedImage(count: number): MemoryImage {
  const chunks = builder();
  for (let index = count - 1; index >= 0; index -= 1)
    chunks.add(BASE + index * 2, Uint8Array.of(index & 0x7f), 0);
  return { format: 'srec', entryPoint: undefined, ...chunks.finish() };
}

/** How many bytes are copied from array to array while `action` runs. */
function copiedBytes(action: () => void): number {
  const copy = vi.spyOn(Uint8Array.prototype, 'set');
  try {
    action();
    return copy.mock.calls.reduce((sum, [source]) => sum + source.length, 0);
  } finally {
    copy.mockRestore();
  }
}

describe('what a file may cost', () => {
  it('refuses a piece of the file that is used again and again, before it is unfolded', () => {
    const file = sharedElf(8192, 1 << 20, 0x1000);
    let error: unknown;
    const copied = copiedBytes(() => {
      error = thrownBy(() => readElf(file, 'fw.elf'));
    });
    expect(error).toEqual({
      code: 'E-IMAGE-TOO-MUCH',
      params: { file: 'fw.elf', limitBytes: maxImageBytes },
    });
    expect(copied).toBeLessThan(file.length);
  });

  it('takes a piece that is shared within reason', () => {
    expect(readElf(sharedElf(4, 1024, 1024), 'fw.elf').segments).toMatchObject([{ address: 0 }]);
  });

  it('refuses more ranges than an image can have, and takes as many as that', () => {
    const chunks = builder();
    for (let index = 0; index <= maxImageRanges; index += 1) chunks.add(index * 2, Uint8Array.of(1), 0);
    expect(thrownBy(() => chunks.finish())).toEqual({
      code: 'E-IMAGE-TOO-MANY-RANGES',
      params: { file: 'fw', count: maxImageRanges + 1, limit: maxImageRanges },
    });
  });

  it('keeps all ranges of an image in one piece of memory', () => {
    const buffers = new Set(gappedImage(5000).segments.map(({ bytes }) => bytes.buffer));
    expect(buffers.size).toBe(1);
  });

  it.each([1, 8, 32])('copies each byte once when it widens ranges to units of %i', (unitBytes) => {
    for (const count of [1000, 10_000, 100_000]) {
      const { segments } = gappedImage(count);
      const copied = copiedBytes(() => {
        widenToUnits(segments, unitBytes, 0xff);
      });
      expect(copied).toBe(count);
    }
  });

  it.each(['refuse', 'leave-out'] as const)('plans a hundred thousand gaps (%s)', (outside) => {
    const { device } = findDevice(loadDevices(), 'stm32f407vg');
    const flashSizeBytes = device.maxFlashSizeBytes;
    const pages = flashPages(requireLayout(device, flashSizeBytes), flashSizeBytes);
    const target = { device, flashSizeBytes, pages, limits: limitsOf(device, null) };
    const image = gappedImage(100_000);
    const plan = makePlan(image, target, { erase: 'needed', keepRest: true, outside });
    expect(plan.preserve).toHaveLength(100_000);
    expect(plan.expected).toHaveLength(1);
    expect(plan.writes).toHaveLength(Math.ceil(200_000 / 256));
  });
});
