const MAX_PATTERN_BYTES = 256;

/** How the words of a search are meant. */
export type FindMode = 'hex' | 'text';

/**
 * The byte strings the user may look for, the most likely first; empty for an empty search, half a byte, and more than
 * 256 bytes.
 *
 * Hexadecimal: pairs of digits as in listings (`C1 01 00 08`, `0xC1, 0x01`, `C1:01`, `\xC1\x01`); a number of two or
 * four bytes with 0x before it (`0x08000101`) as it is written, and as a little-endian core keeps it. Text: as UTF-8;
 * text in quotes also without them. Text in quotes, and input that cannot be hexadecimal at all, is text in either
 * mode.
 */
export function parseFind(text: string, mode: FindMode): readonly Uint8Array[] {
  const isText = mode === 'text' || quoted(text) !== undefined || !/^[\s,;:\\x0-9a-fh-]*$/i.test(text);
  const patterns = isText ? textPatterns(text, mode) : hexPatterns(text);
  return patterns.filter(({ length }) => length > 0 && length <= MAX_PATTERN_BYTES);
}

function textPatterns(text: string, mode: FindMode): Uint8Array[] {
  const inner = quoted(text);
  if (inner === undefined) return [utf8(mode === 'text' ? text : text.trim())];
  return mode === 'text' ? [utf8(text), utf8(inner)] : [utf8(inner)];
}

/** The text between a pair of quotes around all of it. */
function quoted(text: string): string | undefined {
  return /^\s*(["'])(.+)\1\s*$/s.exec(text)?.[2];
}

function hexPatterns(text: string): Uint8Array[] {
  const number = /^\s*0x((?:[0-9a-f]{4}){1,2})\s*$/i.exec(text)?.[1];
  if (number !== undefined) {
    const written = pairs(number);
    return [written, Uint8Array.from(written).reverse()];
  }
  const digits = text.replace(/0x|\\x/gi, '').replace(/[\s,;:-]+/g, '');
  const bare = /^[0-9a-f]+h$/i.test(digits) ? digits.slice(0, -1) : digits;
  return /^([0-9a-f]{2})+$/i.test(bare) ? [pairs(bare)] : [];
}

function pairs(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** TextEncoder belongs to the platform; this file does not. */
function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let i = 0; i < escaped.length; i += 1) {
    if (escaped[i] === '%') {
      bytes.push(parseInt(escaped.slice(i + 1, i + 3), 16));
      i += 2;
    } else bytes.push(escaped.charCodeAt(i));
  }
  return Uint8Array.from(bytes);
}
