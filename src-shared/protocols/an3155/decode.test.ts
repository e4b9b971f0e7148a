import { describe, expect, it } from 'vitest';
import { decodeGet, decodeGetId, decodeReply, formatBootloaderId, formatProtocolVersion } from './decode.ts';

describe('replies', () => {
  it('takes 79 as ACK and 1F as NACK', () => {
    expect([decodeReply(0x79), decodeReply(0x1f)]).toEqual(['ack', 'nack']);
  });

  it.each([0x00, 0x76, 0x7b, 0x3f, 0x86, 0xff])('takes 0x%s as a fault of the line', (byte) => {
    expect(decodeReply(byte)).toBe('garbage');
  });

  it('reads version and command list of Get (G071 in a public log)', () => {
    const payload = Uint8Array.of(0x31, 0x00, 0x01, 0x02, 0x11, 0x21, 0x31, 0x44, 0x63, 0x73, 0x82, 0x92);
    expect(decodeGet(payload)).toEqual({
      protocolVersion: 0x31,
      commands: [0, 1, 2, 0x11, 0x21, 0x31, 0x44, 0x63, 0x73, 0x82, 0x92],
    });
  });

  it('finds nothing in an empty Get answer', () => {
    expect(decodeGet(new Uint8Array())).toBeUndefined();
  });

  it.each([
    ['two bytes as STM32 sends them', [0x04, 0x60], 0x460],
    ['the third byte where a part of the BlueNRG lineage sends more', [0x00, 0x00, 0x3f], 0x3f],
    ['the third of four bytes (WB09)', [0x00, 0x00, 0x06, 0x1f], 0x06],
    ['one byte', [0x41], 0x41],
  ])('reads the product id from %s', (_what, bytes, pid) => {
    expect(decodeGetId(Uint8Array.from(bytes))).toBe(pid);
  });

  it('finds no product id in no bytes', () => {
    expect(decodeGetId(new Uint8Array())).toBeUndefined();
  });

  it('prints versions the way ST writes them', () => {
    expect(formatProtocolVersion(0x31)).toBe('3.1');
    expect(formatBootloaderId(0xb4)).toBe('V11.4');
    expect(formatBootloaderId(0x121)).toBe('V18.1');
  });
});
