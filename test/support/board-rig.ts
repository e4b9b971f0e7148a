import { loadDevices } from '../../src-main/devices/load-devices.ts';
import type { BoardConnection, VirtualBoardOptions } from '../../src-main/virtual-board/board.ts';
import { VirtualBoard } from '../../src-main/virtual-board/board.ts';
import type { ClientSettings } from '../../src-main/virtual-board/board-wire.ts';
import type { Device } from '../../src-shared/devices/device.ts';
import { formatBytes } from '../../src-shared/bytes.ts';
import { findDevice } from '../../src-shared/devices/find-device.ts';
import { VirtualClock } from './virtual-clock.ts';
import { englishWords } from '#shared/text/english-words.ts';

export const evenParity: ClientSettings = { baudRate: 115_200, parity: 'even' };

/** The record of a part by its name, such as `F405`; F103 alone means the usual one, medium density. */
export function deviceOf(part: string): Device {
  return findDevice(loadDevices(), part === 'F103' ? '0x410' : part).device;
}

export function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/[0-9a-f]{2}/gi) ?? [], (pair) => parseInt(pair, 16));
}

/** A command frame's payload with its XOR after it. */
export function withChecksum(hex: string): string {
  const bytes = bytesOf(hex);
  return formatBytes(
    Uint8Array.of(
      ...bytes,
      bytes.reduce((sum, byte) => sum ^ byte, 0),
    ),
  );
}

/** Four address bytes and their XOR. */
export function addressFrame(address: number): string {
  return withChecksum((address >>> 0).toString(16).padStart(8, '0'));
}

/** A virtual board with a client on it that speaks in hex. Without pace the answer is there at once. */
export class BoardRig {
  readonly clock = new VirtualClock();
  readonly board: VirtualBoard;
  connection: BoardConnection;
  lostReason: string | undefined;
  #heard: number[] = [];

  constructor(
    device: Device | string,
    options: Partial<VirtualBoardOptions> = {},
    settings: ClientSettings = evenParity,
  ) {
    this.board = new VirtualBoard({
      device: typeof device === 'string' ? deviceOf(device) : device,
      clock: this.clock,
      paced: false,
      ...options,
    });
    this.connection = this.plugIn(settings);
  }

  plugIn(settings: ClientSettings = evenParity): BoardConnection {
    this.connection = this.board.connect({
      settings,
      onBytes: (bytes) => this.#heard.push(...bytes),
      onLost: (reason) => {
        this.lostReason = englishWords(reason);
      },
    });
    return this.connection;
  }

  /** Sends bytes; says nothing of what comes back. */
  send(hex: string): void {
    this.connection.send(bytesOf(hex));
  }

  /** What has come since the last look. */
  heard(): string {
    const heard = formatBytes(Uint8Array.from(this.#heard));
    this.#heard = [];
    return heard;
  }

  /** Sends bytes and returns what is there then: everything, on a line without pace. */
  say(hex: string): string {
    this.send(hex);
    return this.heard();
  }

  /** Sync byte on a fresh board. */
  sync(): this {
    this.say('7F');
    return this;
  }

  read(address: number, sizeBytes: number): string {
    const length = (sizeBytes - 1).toString(16).padStart(2, '0');
    const complement = (256 - sizeBytes).toString(16).padStart(2, '0');
    return `${this.say('11 EE')} | ${this.say(addressFrame(address))} | ${this.say(`${length} ${complement}`)}`;
  }

  write(address: number, hex: string): string {
    const count = (bytesOf(hex).length - 1).toString(16).padStart(2, '0');
    return `${this.say('31 CE')} | ${this.say(addressFrame(address))} | ${this.say(withChecksum(count + hex))}`;
  }

  /** Bytes in the flash at an address, past the ROM. */
  flash(address: number, sizeBytes: number): string {
    const start = address - this.board.flash.base;
    return formatBytes(this.board.flash.bytes.subarray(start, start + sizeBytes));
  }

  /** Lets this much virtual time pass. */
  pass(durationMs: number): Promise<void> {
    return new Promise((resolve) => void this.clock.after(durationMs, resolve));
  }
}
