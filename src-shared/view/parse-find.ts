const MAX_PATTERN_BYTES = 256;

/** How the words of a search are meant. */
export type FindMode = 'hex' | 'text';

/**
 * The bytes a person looks for: pairs of hexadecimal digits, with or without spaces between them, or text as UTF-8.
 * undefined for an empty search, half a byte, and more than 256 bytes.
 */
export function parseFind(text: string, mode: FindMode): Uint8Array | undefined {
  const bytes = mode === 'hex' ? hexBytes(text) : utf8(text);
  return bytes === undefined || bytes.length === 0 || bytes.length > MAX_PATTERN_BYTES ? undefined : bytes;
}

function hexBytes(text: string): Uint8Array | undefined {
  const digits = text.replace(/0x/gi, '').replace(/[\s,]+/g, '');
  if (!/^([0-9a-f]{2})*$/i.test(digits)) return undefined;
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
