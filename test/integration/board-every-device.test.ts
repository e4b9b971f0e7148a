import { describe, expect, it } from 'vitest';
import { loadDevices } from '../../src-main/devices/load-devices.ts';
import { formatBytes } from '../../src-shared/bytes.ts';
import { BoardRig, withChecksum } from '../support/board-rig.ts';

/** Hex of a number, in as many bytes as asked for. */
const hex = (value: number, byteCount: number) => value.toString(16).padStart(2 * byteCount, '0');

describe.each(loadDevices().map((device) => [device.id, device] as const))(
  'the virtual %s',
  (_id, device) => {
    const settings = { baudRate: 115_200, parity: device.uart.parity };
    const fresh = () => new BoardRig(device, {}, settings).sync();

    it('names itself as its record does', () => {
      const rig = fresh();
      const command = device.family === 'GD32VW55x' ? '06 F9' : '02 FD';
      const reply = rig.say(command).split(' ');
      expect(reply[0]).toBe('79');
      const payload = reply.slice(2, -1).join('');
      const isLongId = device.deviceClass === 'stm32-bluenrg-lineage' || device.deviceClass === 'bluenrg';
      expect(parseInt(payload, 16)).toBe(device.pid);
      expect(payload).toHaveLength(2 * (isLongId ? 3 : device.uart.getIdByteCount));
    });

    // A record without a layout (WIZnet W7500) gives a board without flash.
    if (device.layouts.length > 0) {
      it('erases its last page, and no other, and can be written there', () => {
        const rig = fresh();
        const { flash, profile } = rig.board;
        const page = flash.pages[flash.pages.length - 1]!;
        flash.bytes.fill(profile.erasedValue ^ 0xff);
        const isShort = profile.commands.includes(0x43);
        rig.say(isShort ? '43 BC' : '44 BB');
        const width = isShort ? 1 : 2;
        if (page.code < 256 || !isShort) {
          expect(rig.say(withChecksum(hex(0, width) + hex(page.code, width)))).toBe('79');
          expect(flash.pages.filter(({ address, sizeBytes }) => flash.isBlank(address, sizeBytes))).toEqual([
            page,
          ]);
          const block = formatBytes(Uint8Array.from({ length: 64 }, (_, index) => index + 1));
          expect(rig.write(page.address, block)).toBe('79 | 79 | 79');
          expect(rig.flash(page.address, 64)).toBe(block);
          expect(rig.read(page.address, 64)).toBe(`79 | 79 | 79 ${block}`);
        }
      });
    }

    it('refuses commands that its Get does not list', () => {
      const rig = fresh();
      const listed = rig.board.profile.commands;
      const unlisted = [0x01, 0x02, 0x03, 0x43, 0x44, 0x50, 0x51, 0x63, 0x82, 0xa1].filter(
        (code) => !listed.includes(code),
      );
      for (const code of unlisted) expect(rig.say(hex(code, 1) + hex(code ^ 0xff, 1))).toBe('1F');
    });
  },
);
