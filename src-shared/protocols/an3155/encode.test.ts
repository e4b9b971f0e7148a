import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../bytes.ts';
import { commandCodes, type CommandName } from './commands.ts';
import * as encode from './encode.ts';

const hex = (bytes: Uint8Array) => formatBytes(bytes).toLowerCase();

describe('frames of AN3155, byte for byte', () => {
  it.each([
    ['Get', '00 ff'],
    ['Get Version', '01 fe'],
    ['Get ID', '02 fd'],
    ['Read Memory', '11 ee'],
    ['Go', '21 de'],
    ['Write Memory', '31 ce'],
    ['Erase', '43 bc'],
    ['Extended Erase', '44 bb'],
    ['Special', '50 af'],
    ['Extended Special', '51 ae'],
    ['Write Protect', '63 9c'],
    ['Write Unprotect', '73 8c'],
    ['Readout Protect', '82 7d'],
    ['Readout Unprotect', '92 6d'],
    ['Get Checksum', 'a1 5e'],
  ] satisfies [CommandName, string][])('%s is its code and the complement', (command, bytes) => {
    expect(hex(encode.commandFrame(command))).toBe(bytes);
  });

  it('knows every command that the table of codes has', () => {
    expect(Object.keys(commandCodes)).toHaveLength(15);
  });

  it.each([
    ['the flash base', 0x0800_0000, '08 00 00 00 08'],
    ['an address in the last 2 GiB', 0x9000_0004, '90 00 00 04 94'],
    ['the highest address', 0xffff_ffff, 'ff ff ff ff 00'],
  ])('sends %s most significant byte first, then the XOR', (_what, address, bytes) => {
    expect(hex(encode.addressFrame(address))).toBe(bytes);
  });

  it('announces 256 bytes to read as FF and its complement', () => {
    expect(hex(encode.readLengthFrame(256))).toBe('ff 00');
  });

  it('puts the length less one before the data of a write, and the XOR of all after', () => {
    expect(hex(encode.writeDataFrame(Uint8Array.of(5, 6, 7, 8)))).toBe('03 05 06 07 08 0f');
  });

  it('lists pages as single bytes for Erase', () => {
    expect(hex(encode.erasePagesFrame([1, 3, 5]))).toBe('02 01 03 05 05');
  });

  it('erases all by FF 00, since FF with any other byte is acknowledged without an erase', () => {
    expect(hex(encode.eraseAllFrame())).toBe('ff 00');
  });

  it('lists pages as two bytes for Extended Erase', () => {
    expect(hex(encode.extendedErasePagesFrame([0x11, 0x12, 0x13, 0x14]))).toBe(
      '00 03 00 11 00 12 00 13 00 14 07',
    );
  });

  it.each([
    ['mass', 'ff ff 00'],
    ['bank1', 'ff fe 01'],
    ['bank2', 'ff fd 02'],
  ] as const)('has the special code of the %s erase', (area, bytes) => {
    expect(hex(encode.extendedEraseAreaFrame(area))).toBe(bytes);
  });

  it('frames special data with a 16-bit count', () => {
    expect(hex(encode.specialOpcodeFrame(0x0082))).toBe('00 82 82');
    expect(hex(encode.specialDataFrame(Uint8Array.of(0, 0, 0, 0x17)))).toBe('00 04 00 00 00 17 13');
  });

  it('lists the sectors of Write Protect', () => {
    expect(hex(encode.writeProtectFrame([0, 1, 7]))).toBe('02 00 01 07 04');
  });
});

describe('values no frame can carry', () => {
  it.each([
    ['a write of 3 bytes', () => encode.writeDataFrame(new Uint8Array(3))],
    ['a write of 260 bytes', () => encode.writeDataFrame(new Uint8Array(260))],
    ['a write of nothing', () => encode.writeDataFrame(new Uint8Array(0))],
    ['a read of nothing', () => encode.readLengthFrame(0)],
    ['a read of 257 bytes', () => encode.readLengthFrame(257)],
    ['an empty page list', () => encode.erasePagesFrame([])],
    ['page 256 for Erase', () => encode.erasePagesFrame([256])],
    [
      '256 pages for Erase, which would read as a mass erase',
      () => encode.erasePagesFrame(new Array<number>(256).fill(0)),
    ],
    [
      'an extended list that reaches the reserved counts',
      () => encode.extendedErasePagesFrame(new Array<number>(0xfff1).fill(0)),
    ],
    ['a negative address', () => encode.addressFrame(-1)],
    ['an address beyond 32 bits', () => encode.addressFrame(2 ** 32)],
    ['half an address', () => encode.addressFrame(0.5)],
    ['129 bytes of special data', () => encode.specialDataFrame(new Uint8Array(129))],
    ['an opcode beyond 16 bits', () => encode.specialOpcodeFrame(0x10000)],
  ])('refuses %s', (_what, action) => {
    expect(action).toThrow(RangeError);
  });

  it('allows 1024 bytes in the second packet of Extended Special', () => {
    expect(encode.specialDataFrame(new Uint8Array(1024), 1024)).toHaveLength(1027);
  });
});
