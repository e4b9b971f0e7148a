import { bigEndian, recordText, type RecordSink, type WrittenImage } from './record-text.ts';

/** How Intel HEX is laid out. */
export interface WriteIntelHexOptions {
  /** Data bytes in one record, 1 to 255; default: 16. */
  bytesPerLine?: number;
}

/**
 * The image as Intel HEX in ASCII with LF: linear addresses (record 04), the entry point as record 05, and no data
 * record across a 64 KiB border.
 */
export function writeIntelHex(
  image: WrittenImage,
  { bytesPerLine = 16 }: WriteIntelHexOptions = {},
): Uint8Array {
  return recordText(
    (sum) => -sum,
    (sink) => {
      tellRecords(image, bytesPerLine, sink);
    },
  );
}

function tellRecords({ segments, entryPoint }: WrittenImage, bytesPerLine: number, sink: RecordSink): void {
  let upper = -1;
  for (const { address, bytes } of segments) {
    let offset = 0;
    while (offset < bytes.length) {
      const at = address + offset;
      const newUpper = Math.floor(at / 0x10000);
      if (newUpper !== upper) {
        upper = newUpper;
        tell(0x04, 0, Uint8Array.from(bigEndian(upper, 2)));
      }
      const size = Math.min(bytesPerLine, 0x10000 - (at % 0x10000), bytes.length - offset);
      tell(0x00, at % 0x10000, bytes.subarray(offset, offset + size));
      offset += size;
    }
  }
  if (entryPoint !== undefined) tell(0x05, 0, Uint8Array.from(bigEndian(entryPoint, 4)));
  tell(0x01, 0, new Uint8Array());

  function tell(type: number, offset: number, data: Uint8Array): void {
    sink(':', [data.length, offset >>> 8, offset & 0xff, type], data);
  }
}
