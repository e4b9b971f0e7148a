/** Parity of a serial line. Same words as the links above use. */
export type Parity = 'even' | 'none' | 'odd';

/** How one end of a line sends or samples: always 1 start, 8 data and 1 stop bit. */
export interface WireFormat {
  baudRate: number;
  parity: Parity;
  /** true if the electrical levels are upside down: idle is low. */
  inverted: boolean;
}

/** Bits of one character, start and stop included: 11 for 8E1, 10 for 8N1 (AN3155 §1). */
export function bitsPerCharacter(parity: Parity): number {
  return parity === 'none' ? 10 : 11;
}

/** Time of one character on the line, in milliseconds. */
export function characterMs(format: Pick<WireFormat, 'baudRate' | 'parity'>): number {
  return (bitsPerCharacter(format.parity) * 1000) / format.baudRate;
}

/** True if a receiver set to `b` reads what a sender set to `a` sends, bit for bit. */
export function sameFormat(a: WireFormat, b: WireFormat): boolean {
  const ratio = a.baudRate / b.baudRate;
  return a.parity === b.parity && a.inverted === b.inverted && ratio > 0.99 && ratio < 1.01;
}
