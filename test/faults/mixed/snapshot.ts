import type { VirtualBoard } from '#main/virtual-board/board.ts';

/** All of a board that a job could change. */
export interface Snapshot {
  flash: Uint8Array;
  /** Option bytes as stored, area after area. */
  options: string;
  isReadProtected: boolean;
  /** Codes of write-protected pages. */
  writeProtected: string;
}

export function snapshotOf({ chip, flash }: VirtualBoard): Snapshot {
  return {
    flash: flash.bytes.slice(),
    options: chip.device.optionBytes
      .flatMap(({ start, end }) =>
        Array.from({ length: end - start + 1 }, (_, index) => chip.options.byteAt(start + index)),
      )
      .join(' '),
    isReadProtected: chip.options.readoutProtected,
    writeProtected: flash.pages
      .filter((page) => chip.options.isPageProtected(page))
      .map(({ code }) => code)
      .join(' '),
  };
}
