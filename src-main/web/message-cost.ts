/**
 * The place of the length in a MessagePack token, by its first byte. Document: the MessagePack specification,
 * "Formats".
 */
interface TokenForm {
  /** Bytes of the token before its content. */
  headBytes: number;
  /** Bytes of the big-endian length that follows the first byte; 0 if there is none. */
  lengthBytes: 0 | 1 | 2 | 4;
  /** What the length counts: bytes that follow, or entries, which are tokens themselves. */
  counts: 'text' | 'bytes' | 'entries' | 'nothing';
}

const nothing = (headBytes: number): TokenForm => ({ headBytes, lengthBytes: 0, counts: 'nothing' });
const counted = (lengthBytes: 1 | 2 | 4, counts: TokenForm['counts'], more = 0): TokenForm => ({
  headBytes: 1 + lengthBytes + more,
  lengthBytes,
  counts,
});

/** First bytes 0xC0 to 0xDF. */
const forms: readonly TokenForm[] = [
  ...[nothing(1), nothing(1), nothing(1), nothing(1)], // nil, (never used), false, true
  ...[counted(1, 'bytes'), counted(2, 'bytes'), counted(4, 'bytes')], // bin 8, 16, 32
  ...[counted(1, 'text', 1), counted(2, 'text', 1), counted(4, 'text', 1)], // ext 8, 16, 32
  ...[nothing(5), nothing(9)], // float 32, 64
  ...[nothing(2), nothing(3), nothing(5), nothing(9)], // uint 8, 16, 32, 64
  ...[nothing(2), nothing(3), nothing(5), nothing(9)], // int 8, 16, 32, 64
  ...[nothing(3), nothing(4), nothing(6), nothing(10), nothing(18)], // fixext 1, 2, 4, 8, 16
  ...[counted(1, 'text'), counted(2, 'text'), counted(4, 'text')], // str 8, 16, 32
  ...[counted(2, 'entries'), counted(4, 'entries')], // array 16, 32
  ...[counted(2, 'entries'), counted(4, 'entries')], // map 16, 32
];

/**
 * What it costs to decode a MessagePack message, besides its byte strings: its other bytes plus all entries that its
 * arrays and maps announce. Known before anything is decoded, because a few bytes can announce, and a large message can
 * nest, more than there is memory for.
 *
 * @param limit where counting ends; the sum is then above it
 */
export function messageCost(data: Uint8Array, limit: number): number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let cost = 0;
  let at = 0;
  while (at < data.length && cost <= limit) {
    const token = tokenAt(view, at);
    cost += token.cost;
    at += token.sizeBytes;
  }
  return cost;
}

function tokenAt(view: DataView, at: number): { sizeBytes: number; cost: number } {
  const first = view.getUint8(at);
  if (first >= 0x80 && first <= 0x9f) return { sizeBytes: 1, cost: 1 + (first & 0x0f) }; // fixmap, fixarray
  if (first >= 0xa0 && first <= 0xbf) return { sizeBytes: 1 + (first & 0x1f), cost: 1 + (first & 0x1f) }; // fixstr
  const form = forms[first - 0xc0];
  if (form === undefined) return { sizeBytes: 1, cost: 1 }; // fixint
  const { headBytes, lengthBytes, counts } = form;
  const length = lengthAt(view, at + 1, lengthBytes);
  return {
    sizeBytes: headBytes + (counts === 'entries' ? 0 : length),
    cost: headBytes + (counts === 'bytes' ? 0 : length),
  };
}

/** A length that is cut off counts as 0: the decoder will refuse the message. */
function lengthAt(view: DataView, at: number, lengthBytes: TokenForm['lengthBytes']): number {
  if (at + lengthBytes > view.byteLength) return 0;
  switch (lengthBytes) {
    case 0:
      return 0;
    case 1:
      return view.getUint8(at);
    case 2:
      return view.getUint16(at);
    case 4:
      return view.getUint32(at);
  }
}
