import { InvalidArgumentError } from 'commander';
import { text, type TextKey } from '#shared/text/text.ts';
import {
  bareHex,
  parseAddress,
  parseCodes,
  parseLayout,
  parseHostAndPort,
  parseNumber,
  parseRange,
  parseSectors,
  parseSize,
} from '../numbers.ts';

/** The slowest and fastest line that AN3155 and the tools of the field know. */
const MIN_BAUD_RATE = 1200;
const MAX_BAUD_RATE = 4_000_000;
const MAX_TCP_PORT = 65_535;
const MAX_WAIT_MS = 60_000;
const MAX_BOARDS = 1_000_000;

/** Formats that a command saves a memory in. */
export const savedFormats = ['bin', 'hex', 'srec'] as const;
export type SavedFormat = (typeof savedFormats)[number];

/** Shells that there is a completion script for. */
export const completedShells = ['bash', 'zsh', 'fish'] as const;
export type CompletedShell = (typeof completedShells)[number];

/** Parsers of option values for commander, which turns their refusal into a usage error. */
export const optionValue = {
  number: parser(parseNumber, 'cli.bad.number'),
  address: unambiguous(parser(parseAddress, 'cli.bad.address'), ['address']),
  size: unambiguous(parser(parseSize, 'cli.bad.size'), ['length']),
  codes: parser(parseCodes, 'cli.bad.codes'),
  sectors: parser(parseSectors, 'cli.bad.sectors'),
  layout: parser(parseLayout, 'cli.bad.layout'),
  range: unambiguous(parser(parseRange, 'cli.bad.range'), ['address', 'length']),
  byte: parser((words) => {
    const byte = parseNumber(words);
    return byte !== undefined && byte <= 0xff ? byte : undefined;
  }, 'cli.bad.byte'),
  hostAndPort: parser(parseHostAndPort, 'cli.bad.tcp'),
  tcpPort: parser((words) => {
    const port = parseNumber(words);
    return port !== undefined && port <= MAX_TCP_PORT ? port : undefined;
  }, 'cli.bad.tcp-port'),
  milliseconds: parser((words) => {
    const duration = parseNumber(words);
    return duration !== undefined && duration <= MAX_WAIT_MS ? duration : undefined;
  }, 'cli.bad.milliseconds'),
  boardCount: parser((words) => {
    const count = parseNumber(words);
    return count !== undefined && count >= 1 && count <= MAX_BOARDS ? count : undefined;
  }, 'cli.bad.count'),
  baudRate: parser((words) => {
    const rate = parseNumber(words);
    return rate !== undefined && rate >= MIN_BAUD_RATE && rate <= MAX_BAUD_RATE ? rate : undefined;
  }, 'cli.bad.baud'),
};

type PlainKey = Exclude<Extract<TextKey, `cli.bad.${string}`>, 'cli.bad.bare-hex'>;

function parser<Value>(
  parse: (words: string) => Value | undefined,
  refusal: PlainKey,
): (words: string) => Value {
  return (words) => {
    const value = parse(words);
    if (value === undefined) throw new InvalidArgumentError(text(refusal));
    return value;
  };
}

/** Refuses numbers that can be read in two ways; `parts` says what is between the colons of the value. */
function unambiguous<Value>(
  parse: (words: string) => Value,
  parts: readonly ('address' | 'length')[],
): (words: string) => Value {
  return (words) => {
    for (const [index, word] of words.split(':').entries()) {
      const readings = bareHex(word, parts[index] ?? 'length');
      if (readings !== undefined)
        throw new InvalidArgumentError(text('cli.bad.bare-hex', { readings: readings.join(' or ') }));
    }
    return parse(words);
  };
}
