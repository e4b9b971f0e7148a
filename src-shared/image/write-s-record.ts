import { bigEndian, recordText, type RecordSink, type WrittenImage } from './record-text.ts';

/** How S-records are laid out. */
export interface WriteSRecordOptions {
  /** Data bytes in one record, 1 to 250; default: 16. */
  bytesPerLine?: number;
}

const NO_DATA = new Uint8Array();

/**
 * The image as S-records in ASCII with LF: an empty S0, data in S1, S2 or S3 (the shortest that reaches all addresses),
 * their number in S5 (S6 above 65535, none above 16777215), and S9, S8 or S7 with the entry point, or 0 without one.
 */
export function writeSRecord(
  image: WrittenImage,
  { bytesPerLine = 16 }: WriteSRecordOptions = {},
): Uint8Array {
  const addressBytes = addressBytesFor(image);
  return recordText(
    (sum) => ~sum,
    (sink) => {
      tellRecords(image, addressBytes, bytesPerLine, sink);
    },
  );
}

function tellRecords(
  { segments, entryPoint }: WrittenImage,
  addressBytes: 2 | 3 | 4,
  bytesPerLine: number,
  sink: RecordSink,
): void {
  tell(0, bigEndian(0, 2));
  let dataRecords = 0;
  for (const { address, bytes } of segments) {
    for (let offset = 0; offset < bytes.length; offset += bytesPerLine) {
      const data = bytes.subarray(offset, offset + bytesPerLine);
      tell(addressBytes - 1, bigEndian(address + offset, addressBytes), data);
      dataRecords += 1;
    }
  }
  if (dataRecords <= 0xffff) tell(5, bigEndian(dataRecords, 2));
  else if (dataRecords <= 0xffffff) tell(6, bigEndian(dataRecords, 3));
  tell(11 - addressBytes, bigEndian(entryPoint ?? 0, addressBytes));

  function tell(type: number, address: readonly number[], data: Uint8Array = NO_DATA): void {
    sink(`S${String(type)}`, [address.length + data.length + 1, ...address], data);
  }
}

/** 2, 3 or 4: what the highest address and the entry point need. */
function addressBytesFor({ segments, entryPoint }: WrittenImage): 2 | 3 | 4 {
  let highest = entryPoint ?? 0;
  for (const { address, bytes } of segments) highest = Math.max(highest, address + bytes.length - 1);
  if (highest <= 0xffff) return 2;
  return highest <= 0xffffff ? 3 : 4;
}
