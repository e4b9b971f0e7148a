/** What a value costs besides its content: a container is not free. */
const VALUE_BYTES = 8;

/**
 * About how large a message is, in bytes. Measured before any other check, so that checks cannot keep the process busy;
 * deep nesting counts as too large.
 */
export function payloadSizeBytes(value: unknown, depth = 0): number {
  if (depth > 16) return Infinity;
  if (typeof value === 'string') return VALUE_BYTES + 2 * value.length;
  if (ArrayBuffer.isView(value)) return VALUE_BYTES + value.byteLength;
  if (value instanceof ArrayBuffer) return VALUE_BYTES + value.byteLength;
  if (typeof value !== 'object' || value === null) return VALUE_BYTES;
  let sum = VALUE_BYTES;
  for (const [key, item] of Object.entries(value)) sum += 2 * key.length + payloadSizeBytes(item, depth + 1);
  return sum;
}
