import type { ClientSettings } from './board-line.ts';
import type { LineFormat } from './line-format.ts';
import { sameFormat } from './line-format.ts';

/** The firmware on a board, as far as the line sees it: silent, unless it is told otherwise. */
export interface BoardApplication {
  /** How the application talks. */
  settings: ClientSettings;
  /** Sent when it starts. */
  banner?: Uint8Array;
  /** Bytes on which it jumps to the ROM, when they come at its own settings. */
  bootloaderCommand?: Uint8Array;
}

/** An application at work: watches for the bytes on which it gives way to the ROM. */
export class RunningApplication {
  /** How it talks, and the only way in which it listens. */
  readonly format: LineFormat;
  readonly #command: Uint8Array | undefined;
  #newest: number[] = [];

  constructor({ settings, bootloaderCommand }: BoardApplication) {
    this.format = { ...settings, inverted: false };
    this.#command = bootloaderCommand;
  }

  /** True where these bytes complete its bootloader command, sent with its own settings. */
  isCalledOff(bytes: Uint8Array, sender: LineFormat): boolean {
    const command = this.#command;
    if (command === undefined || !sameFormat(sender, this.format)) return false;
    return [...bytes].some((byte) => {
      this.#newest = [...this.#newest, byte].slice(-command.length);
      return (
        command.length === this.#newest.length &&
        command.every((value, index) => value === this.#newest[index])
      );
    });
  }
}
