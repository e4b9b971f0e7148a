import { ImageBuilder } from './build-image.ts';
import { offsetWords } from './file-view.ts';
import type { MemoryImage } from './memory-image.ts';

/**
 * Takes the whole file as bytes from `baseAddress` (0 to 0xFFFFFFFF) on.
 *
 * @throws FlashError `E-IMAGE-WRAP` if it does not fit below 0x100000000.
 */
export function readBinary(bytes: Uint8Array, fileName: string, baseAddress: number): MemoryImage {
  const options = { fileName, describePosition: offsetWords, expectOrder: false };
  const builder = new ImageBuilder(options, bytes);
  builder.addFrom(baseAddress, 0, bytes.length, 0);
  return { format: 'bin', ...builder.finish(), entryPoint: undefined };
}
