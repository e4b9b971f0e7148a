import { describe, expect, it } from 'vitest';
import { HandClock } from '../../test/support/serial-hand-clock.ts';
import { startScriptedServer } from '../../test/support/telnet-com-port-server.ts';
import type { PortSettings, ModemLines } from './byte-link.ts';
import { LinkBase } from './link-base.ts';
import { openLink } from './open-link.ts';

const settings: PortSettings = { baudRate: 115200, parity: 'even' };
const clock = new HandClock();

class BoardLink extends LinkBase {
  readonly hasModemLines = true;
  calls: unknown[] = [];
  protected transmit = () => Promise.resolve();
  protected release = () => Promise.resolve();

  protected applySettings(asked: PortSettings) {
    this.calls.push(asked);
    return Promise.resolve();
  }

  protected applyLines(lines: ModemLines) {
    this.calls.push(lines);
    return Promise.resolve();
  }
}

const noVirtual = () => Promise.reject(new Error('not asked for'));

describe('opening a port by its name', () => {
  it('brings a virtual board into the state that a real port would be in', async () => {
    const board = new BoardLink('virtual:stm32g071', { baudRate: 9600, parity: 'none' }, clock);
    const parts: string[] = [];
    const openVirtual = (part: string) => {
      parts.push(part);
      return Promise.resolve(board);
    };
    expect(await openLink('virtual:STM32G071', { settings, clock, openVirtual })).toBe(board);
    expect(parts).toEqual(['stm32g071']);
    expect(board.calls).toEqual([settings, { dtr: false, rts: false }]);

    board.calls.length = 0;
    await openLink('virtual:stm32g071', { settings, clock, openVirtual, lines: 'leave' });
    expect(board.calls).toEqual([]);
  });

  it.each(['tcp', 'rfc2217'])(
    'connects to a %s server, under the name that the user gave',
    async (scheme) => {
      const server = await startScriptedServer();
      const name = `${scheme}://127.0.0.1:${server.port}`;
      const link = await openLink(name, { settings, clock, openVirtual: noVirtual });
      expect([link.name, link.hasModemLines]).toEqual([name, scheme === 'rfc2217']);
      await link.close();
      await server.close();
    },
  );

  it.skipIf(process.platform === 'win32')('opens a path as a serial port', async () => {
    const opening = openLink('/dev/flashline-none', { settings, clock, openVirtual: noVirtual });
    await expect(opening).rejects.toMatchObject({ code: 'E-PORT-NOT-FOUND' });
  });

  it('refuses a name that it does not know', async () => {
    await expect(openLink('usb', { settings, clock, openVirtual: noVirtual })).rejects.toMatchObject({
      code: 'E-PORT-NAME',
    });
  });
});
