import { formatBytes } from '../bytes.ts';
import type { ApplicationCommand } from './enter-strategy.ts';

/** What can be said about an application command besides its bytes. */
export interface CommandDetails {
  baudRate?: number | undefined;
  parity?: 'even' | 'none' | 'odd' | undefined;
  /** Text that the application must answer, with the escapes of {@link parseCommandBytes}. */
  expect?: string | undefined;
  /** From the command until the ROM listens, in milliseconds. */
  waitMs?: number | undefined;
}

/** Longest command and longest expected answer. */
const MAX_COMMAND_BYTES = 256;
const DEFAULT_WAIT_MS = 500;
const ANSWER_TIMEOUT_MS = 2000;

/**
 * The bytes of a command as typed: text with the escapes `\r \n \t \0 \\ \xHH`, or hexadecimal pairs after `bytes:`
 * (`bytes:7E 01 03`). Characters beyond ASCII go out as UTF-8. Undefined if it is empty, longer than 256 bytes, or
 * has an escape that is none.
 */
export function parseCommandBytes(words: string): number[] | undefined {
  const read = readCommand(words);
  return typeof read === 'string' ? undefined : read;
}

/** Why words are not bytes. */
type CommandFault = 'hex' | 'escape' | 'long' | 'empty';

/** Why these words are not bytes; undefined if they are. */
export function commandFault(words: string): CommandFault | undefined {
  const read = readCommand(words);
  return typeof read === 'string' ? read : undefined;
}

/** The command of one exchange; undefined if its bytes or its answer cannot be read. */
export function applicationCommand(words: string, details: CommandDetails): ApplicationCommand | undefined {
  const send = parseCommandBytes(words);
  const expect = details.expect === undefined ? null : parseCommandBytes(details.expect);
  if (send === undefined || expect === undefined) return undefined;
  return {
    baudRate: details.baudRate ?? 115_200,
    parity: details.parity ?? 'none',
    exchanges: [{ send, expect, timeoutMs: ANSWER_TIMEOUT_MS }],
    waitMs: details.waitMs ?? DEFAULT_WAIT_MS,
  };
}

/** The bytes of a command as they are typed: text if it is all readable, else hexadecimal pairs. */
export function commandWords(bytes: readonly number[]): string {
  const isReadable = bytes.every((byte) => (byte >= 0x20 && byte < 0x7f && byte !== 0x5c) || isLineEnd(byte));
  if (!isReadable) return `bytes:${formatBytes(Uint8Array.from(bytes))}`;
  return String.fromCharCode(...bytes)
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n');
}

function isLineEnd(byte: number): boolean {
  return byte === 13 || byte === 10;
}

function readCommand(words: string): number[] | CommandFault {
  const pairs = /^bytes:(.*)$/i.exec(words)?.[1];
  const bytes = pairs === undefined ? fromText(words) : fromPairs(pairs);
  if (bytes === undefined) return pairs === undefined ? 'escape' : 'hex';
  if (bytes.length === 0) return 'empty';
  return bytes.length > MAX_COMMAND_BYTES ? 'long' : bytes;
}

function fromPairs(words: string): number[] | undefined {
  const packed = words.replace(/[\s,]+/g, '');
  if (!/^(?:[0-9a-f]{2})*$/i.test(packed)) return undefined;
  return (packed.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
}

const escapes: Readonly<Record<string, number>> = { r: 13, n: 10, t: 9, '0': 0, '\\': 92 };

function fromText(words: string): number[] | undefined {
  const bytes: number[] = [];
  for (const [token] of words.matchAll(/\\x[0-9a-f]{2}|\\.|\\$|[^\\]/giu)) {
    if (!token.startsWith('\\')) bytes.push(...utf8(token));
    else if (token.length === 4) bytes.push(parseInt(token.slice(2), 16));
    else {
      const value = escapes[token.slice(1)];
      if (value === undefined) return undefined;
      bytes.push(value);
    }
  }
  return bytes;
}

/** UTF-8 of one character (RFC 3629); TextEncoder is not part of the language. */
function utf8(character: string): number[] {
  const code = character.codePointAt(0) ?? 0;
  const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
  if (code < 0x1_0000) return [0xe0 | (code >> 12), tail(6), tail(0)];
  return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
}
