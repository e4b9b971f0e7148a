/** A modem line of the adapter. */
export type ModemLine = 'dtr' | 'rts';

/** Both modem lines; true = asserted. */
export interface ModemLevels {
  dtr: boolean;
  rts: boolean;
}

/** Which modem line drives which pin of the part. `inverted` lines act when they are not asserted. */
export interface BoardWiring {
  boot0: ModemLine | 'none';
  reset: ModemLine | 'none';
  boot0Inverted?: boolean;
  resetInverted?: boolean;
  /** Two crossed transistors, as on ESP boards: a line acts only while the other one is not asserted. */
  crossed?: boolean;
}

/** As stm32loader and many fixtures have it: RTS asserted = BOOT0 high, DTR asserted = held in reset. */
export const usualWiring: BoardWiring = { boot0: 'rts', reset: 'dtr' };

/** What the pins see. */
export interface BootPins {
  boot0High: boolean;
  inReset: boolean;
}

/** Pins of the part for these line levels; `strappedBoot0` counts if no line drives BOOT0. */
export function pinsFor(wiring: BoardWiring, levels: ModemLevels, strappedBoot0: boolean): BootPins {
  const isBlocked = wiring.crossed === true && levels.dtr && levels.rts;
  const isActive = (line: ModemLine, inverted = false) => (levels[line] && !isBlocked) !== inverted;
  return {
    boot0High: wiring.boot0 === 'none' ? strappedBoot0 : isActive(wiring.boot0, wiring.boot0Inverted),
    inReset: wiring.reset === 'none' ? false : isActive(wiring.reset, wiring.resetInverted),
  };
}
