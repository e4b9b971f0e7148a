const MAX_ADDRESS = 0xffff_ffff;

/**
 * Addresses that the user may mean, the most likely first; empty for anything that is not an address, and beyond 32
 * bits. `0x08000100`, `8000100h` and `080FF000` are hexadecimal; digits alone are, too, but may be a decimal number.
 * `+0x40` and `-64` count from `from`; distances in digits alone are decimal. Spaces and underscores may be between
 * digits.
 */
export function parseGoTo(text: string, from: number): readonly number[] {
  const typed = text.replace(/[\s_]+/g, '');
  const sign = /^[+-]/.exec(typed)?.[0];
  const readings = sign === undefined ? readingsOf(typed) : readingsOf(typed.slice(1)).reverse().slice(0, 1);
  return readings
    .map((value) => (sign === undefined ? value : sign === '+' ? from + value : from - value))
    .filter((address) => address >= 0 && address <= MAX_ADDRESS);
}

/** An address in a field: what {@link parseGoTo} takes for the likeliest, and no distance. */
export function parseAddressField(text: string): number | undefined {
  return /^\s*[+-]/.test(text) ? undefined : parseGoTo(text, 0)[0];
}

/** A number of bytes: `4096`, `0x1000`, `1000h`, `64K`, `64 KiB`, `1 MiB`. undefined for anything else, and for none. */
export function parseSizeField(text: string): number | undefined {
  const typed = text.replace(/[\s_]+/g, '');
  const [, digits, unit = ''] = /^(\d+)(k|kib|kb|m|mib|mb)$/i.exec(typed) ?? [];
  const unitBytes = /^k/i.test(unit) ? 1024 : 1024 * 1024;
  const sizeBytes = digits === undefined ? (readingsOf(typed).at(-1) ?? 0) : Number(digits) * unitBytes;
  return sizeBytes > 0 ? sizeBytes : undefined;
}

/** Hexadecimal first, then decimal if possible. */
function readingsOf(digits: string): number[] {
  const hex = /^0x([0-9a-f]+)$/i.exec(digits)?.[1] ?? /^([0-9a-f]+)h$/i.exec(digits)?.[1];
  if (hex !== undefined) return [parseInt(hex, 16)];
  if (!/^[0-9a-f]+$/i.test(digits)) return [];
  return /^(0|[1-9]\d*)$/.test(digits) ? [parseInt(digits, 16), Number(digits)] : [parseInt(digits, 16)];
}
