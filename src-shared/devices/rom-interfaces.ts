import type { Device } from './device.ts';

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

/** Interfaces besides the UARTs on which some bootloader of this part listens; empty where none is known. */
export function otherRomInterfaces({ romVersions }: Pick<Device, 'romVersions'>): string[] {
  const found = romVersions.flatMap(({ id }) => (id === null ? [] : (OTHERS_BY_DIGIT[id >> 4] ?? [])));
  return [...new Set(found)];
}

/** Pins of the UARTs on which the bootloader of a part listens, such as `USART1 RX PA10 / TX PA9`; empty where unknown. */
export function romPins({ usartPins }: Pick<Device, 'usartPins'>): string[] {
  if (usartPins === null) return [];
  if (typeof usartPins === 'string') return [usartPins];
  return Object.entries(usartPins).map(([usart, pins]) => `${usart} ${pins}`);
}

/** Words of a record that say no more than that there is nothing to say. */
const SAYS_NOTHING = /^(none|initial|fixed|current\b.*|revision \w|rev \w)$/i;
/** What has to do with reaching a bootloader at all. */
const ABOUT_REACHING =
  /start-up|unusable|floating|\blow\b|USART|UART|baud|\bHSE\b|\bLSE\b|empty|crash|listen|\bP[A-K]\d/i;

/** What is known of the versions of the bootloader, as `version: words`: what has to do with reaching it first. */
export function romRemarks({ romNotes }: Pick<Device, 'romNotes'>): { version: string; note: string }[] {
  const remarks = Object.entries(romNotes)
    .filter(([, note]) => !SAYS_NOTHING.test(note))
    .map(([version, note]) => ({ version, note }));
  const isAbout = ({ note }: { note: string }) => ABOUT_REACHING.test(note);
  return [...remarks.filter(isAbout), ...remarks.filter((remark) => !isAbout(remark))];
}
