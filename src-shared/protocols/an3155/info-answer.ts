import { ACK } from './commands.ts';

/** More than any answer of Get or Get ID announces. */
const MAX_COUNT = 64;

/**
 * True for bytes that are whole answers to Get or Get ID and nothing else: ACK, a count, as many bytes and one, ACK (AN3155 §3.1,
 * §3.3). Who sends that is between commands, whatever it was sent before: programs that do not check the complement of a
 * command take two equal fillers for one of these.
 */
export function areInfoAnswers(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const count = bytes[at + 1] ?? MAX_COUNT;
    const end = at + count + 3;
    if (bytes[at] !== ACK || count >= MAX_COUNT || bytes[end] !== ACK) return false;
    at = end + 1;
  }
  return bytes.length > 0;
}
