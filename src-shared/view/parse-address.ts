const MAX_ADDRESS = 0xffff_ffff;

/**
 * Where a person wants to go: `0x08000100` or `8000100h` (hexadecimal), `+0x40`, `-64` (from where they are), or a decimal
 * number. undefined for anything else, and for addresses beyond 32 bits.
 */
export function parseGoTo(text: string, from: number): number | undefined {
  const match = /^([+-]?)\s*(0x[0-9a-f_]+|[0-9a-f_]+h|\d+)$/i.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, digits = ''] = match;
  const value = numberOf(digits.replace(/_/g, ''));
  const address = sign === '' ? value : sign === '+' ? from + value : from - value;
  return address >= 0 && address <= MAX_ADDRESS ? address : undefined;
}

function numberOf(digits: string): number {
  if (/^0x/i.test(digits)) return parseInt(digits.slice(2), 16);
  return /h$/i.test(digits) ? parseInt(digits.slice(0, -1), 16) : Number(digits);
}
