import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { StoredPin } from './settings-schema.ts';

const KEY_BYTES = 32;

/** True for what may become a PIN: 4 to 12 digits. */
export function isPin(text: string): boolean {
  return /^\d{4,12}$/.test(text);
}

/** A PIN as it is kept: nobody can read it back. */
export function hashPin(pin: string): StoredPin {
  const salt = randomBytes(16);
  return { salt: salt.toString('hex'), hash: scryptSync(pin, salt, KEY_BYTES).toString('hex') };
}

/** True where `pin` is the one that was hashed. */
export function isRightPin(pin: string, { salt, hash }: StoredPin): boolean {
  const expected = Buffer.from(hash, 'hex');
  const found = scryptSync(pin, Buffer.from(salt, 'hex'), KEY_BYTES);
  return expected.length === found.length && timingSafeEqual(expected, found);
}
