/** Text as UTF-8. Lone surrogates become U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const wellFormed = text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
    found.length === 2 ? found : '\ufffd',
  );
  const escaped = encodeURIComponent(wellFormed);
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped.charAt(at) !== '%') bytes.push(escaped.charCodeAt(at));
    else {
      bytes.push(parseInt(escaped.slice(at + 1, at + 3), 16));
      at += 2;
    }
  }
  return Uint8Array.from(bytes);
}

/** UTF-8 as text; undefined if the bytes are none. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const PIECE = 4096;
  let escaped = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    const piece = bytes.subarray(from, from + PIECE);
    escaped += Array.from(piece, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}
