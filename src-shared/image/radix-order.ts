/** Digits of 16 bits: two passes sort whole addresses. */
const DIGIT_VALUES = 0x1_0000;

/**
 * The indices 0 to `count` − 1, sorted by the unsigned 32-bit `keys`; equal keys stay in their order. Linear in time;
 * sorting by comparison would take longer per record in a larger file.
 */
export function orderByKey(keys: Uint32Array, count: number): Uint32Array {
  const byLowHalf = sortByDigit(
    keys,
    Uint32Array.from({ length: count }, (_, index) => index),
    0,
  );
  return sortByDigit(keys, byLowHalf, 16);
}

function sortByDigit(keys: Uint32Array, order: Uint32Array, shift: number): Uint32Array {
  const digitOf = (index: number) => ((keys[index] ?? 0) >>> shift) & (DIGIT_VALUES - 1);
  const places = new Uint32Array(DIGIT_VALUES + 1);
  for (const index of order) places[digitOf(index) + 1] = (places[digitOf(index) + 1] ?? 0) + 1;
  for (let digit = 0; digit < DIGIT_VALUES; digit += 1)
    places[digit + 1] = (places[digit + 1] ?? 0) + (places[digit] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const index of order) {
    const digit = digitOf(index);
    const place = places[digit] ?? 0;
    sorted[place] = index;
    places[digit] = place + 1;
  }
  return sorted;
}
