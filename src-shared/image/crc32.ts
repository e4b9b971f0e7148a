/** The reflected form of the CRC-32 polynomial 0x04C11DB7. */
const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  return value;
});

/**
 * CRC-32/ISO-HDLC, the common one: that of zlib, PKZIP and Ethernet. `start` continues from an earlier result; 0
 * begins.
 */
export function crc32(bytes: Uint8Array, start = 0): number {
  return ~dfuCrc32(bytes, ~start >>> 0) >>> 0;
}

/**
 * CRC-32 as a DFU suffix uses it (USB Device Class Specification for Device Firmware Upgrade 1.1, appendix B): starts
 * from 0xFFFFFFFF like the common CRC-32, but is *not* inverted at the end. `start` continues from an earlier result.
 */
export function dfuCrc32(bytes: Uint8Array, start = 0xffffffff): number {
  let crc = start;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return crc >>> 0;
}
