import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { StoredPin } from './settings-schema.ts';

const KEY_BYTES = 32;
/** In a thread of the pool: on a loaded machine one hash takes as long as a port can wait. */
const keyOf = promisify<string, Buffer, number, Buffer>(scrypt);

/** True for what may become a PIN: 4 to 12 digits. */
export function isPin(text: string): boolean {
  return /^\d{4,12}$/.test(text);
}

/** A PIN as it is kept: it cannot be read back. */
export async function hashPin(pin: string): Promise<StoredPin> {
  const salt = randomBytes(16);
  return { salt: salt.toString('hex'), hash: (await keyOf(pin, salt, KEY_BYTES)).toString('hex') };
}

/** True if `pin` is the one that was hashed. What can be no PIN costs nothing. */
export async function isRightPin(pin: string, { salt, hash }: StoredPin): Promise<boolean> {
  if (!isPin(pin)) return false;
  const expected = Buffer.from(hash, 'hex');
  const found = await keyOf(pin, Buffer.from(salt, 'hex'), KEY_BYTES);
  return expected.length === found.length && timingSafeEqual(expected, found);
}
