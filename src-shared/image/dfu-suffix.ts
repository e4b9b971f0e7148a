import { formatAddress } from '../bytes.ts';
import { FlashError } from '../errors.ts';
import { dfuCrc32 } from './crc32.ts';
import { FileView } from './file-view.ts';

/** The shortest suffix (USB Device Class Specification for Device Firmware Upgrade 1.1, appendix B). */
const leastSuffixBytes = 16;
/** Versions of the class specification that a suffix can name: DFU 1.0, 1.0a, 1.1 and ST's DfuSe. */
const dfuVersions: readonly number[] = [0x0100, 0x0101, 0x0110, 0x011a];

/** A DFU suffix at the end of a file. */
export interface DfuSuffix {
  /** The bytes before it. */
  content: Uint8Array;
  /** `bcdDFU` in words: `1.0`. */
  version: string;
}

/**
 * Finds the suffix that `dfu-suffix` and build systems append to a file of any format. It is not part of the contents.
 *
 * @returns undefined if the file does not end in one
 * @throws FlashError `E-IMAGE-DFUSE-CRC` if its checksum shows that the file is damaged
 */
export function findDfuSuffix(bytes: Uint8Array, fileName: string): DfuSuffix | undefined {
  if (bytes.length <= leastSuffixBytes) return undefined;
  const file = new FileView(bytes, fileName);
  const end = bytes.length;
  const sizeBytes = file.u8(end - 5);
  const version = file.u16(end - 10);
  const isSuffix =
    file.hasText(end - 8, 'UFD') &&
    dfuVersions.includes(version) &&
    sizeBytes >= leastSuffixBytes &&
    sizeBytes < end;
  if (!isSuffix) return undefined;
  const found = file.u32(end - 4);
  const expected = dfuCrc32(file.slice(0, end - 4));
  if (found !== expected) {
    const params = { file: fileName, found: formatAddress(found), expected: formatAddress(expected) };
    throw new FlashError('E-IMAGE-DFUSE-CRC', params);
  }
  return {
    content: bytes.subarray(0, end - sizeBytes),
    version: `${String(version >>> 8)}.${(version & 0xff).toString(16).padStart(2, '0').replace(/0$/, '')}`,
  };
}
