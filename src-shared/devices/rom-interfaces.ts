import type { Device, UartRom } from './device.ts';
import { phrase, verbatim, type Words } from '../text/words.ts';

/**
 * Interfaces besides the UARTs, by the first digit of the bootloader ID (AN2606, bootloader identification). Digits that are
 * not here are not known.
 */
const OTHERS_BY_DIGIT: Readonly<Record<number, readonly string[]>> = {
  0x1: [],
  0x2: [],
  0x3: ['CAN', 'USB'],
  0x4: ['USB'],
  0x5: ['I2C'],
  0x7: ['CAN', 'USB', 'I2C'],
  0x9: ['CAN', 'USB', 'I2C', 'SPI'],
  0xa: ['USB', 'I2C'],
  0xb: ['I2C', 'SPI'],
  0xc: ['SPI'],
  0xd: ['USB', 'I2C', 'SPI'],
};

/** Interfaces besides the UARTs on which some bootloader of this part listens; empty if none is known. */
export function otherRomInterfaces({ romVersions }: Pick<Device, 'romVersions'>): string[] {
  const found = romVersions.flatMap(({ id }) => (id === null ? [] : (OTHERS_BY_DIGIT[id >> 4] ?? [])));
  return [...new Set(found)];
}

/** Pins of the UARTs on which the bootloader of a part listens, such as `USART1 RX PA10 / TX PA9`; empty if unknown. */
export function romPins({ usartPins }: Pick<UartRom, 'usartPins'>): string[] {
  if (usartPins === null) return [];
  if (typeof usartPins === 'string') return [usartPins];
  return Object.entries(usartPins).map(([usart, pins]) => `${usart} ${pins}`);
}

/** A known limitation of a bootloader version. */
export interface RomRemark {
  version: string;
  note: Words | readonly Words[];
}

/**
 * The known limitations of the bootloader versions: what keeps a version from answering or obeying, or what its record
 * says about it.
 */
export function romRemarks({ romNotes }: Pick<Device, 'romNotes'>): RomRemark[] {
  return Object.entries(romNotes).flatMap(([version, { words, traps }]): RomRemark[] => {
    if (traps === null) return [{ version, note: verbatim(words) }];
    return traps.length === 0 ? [] : [{ version, note: traps.map((trap) => phrase(`rom.${trap}`)) }];
  });
}
