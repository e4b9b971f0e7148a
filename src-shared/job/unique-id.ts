import { UNIQUE_ID_BYTES, type UniqueId } from './target-info.ts';

/**
 * What 12 bytes of a unique id register say. All FF is what an empty bus or erased memory gives, all 00 what parts without
 * such a register answer (copies, device programs): neither tells one board from another.
 */
export function uniqueIdOf(bytes: Uint8Array): UniqueId {
  const isBlank = bytes.every((byte) => byte === 0xff) || bytes.every((byte) => byte === 0x00);
  if (isBlank || bytes.length !== UNIQUE_ID_BYTES) return { state: 'unreadable', reason: 'blank' };
  return { state: 'read', hex: uniqueIdHex(bytes) };
}

/** The bytes of a unique id as they are written and compared: two upper-case digits each. */
export function uniqueIdHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('');
}
