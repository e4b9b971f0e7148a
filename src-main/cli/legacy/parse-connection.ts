import { text } from '#shared/text/text.ts';
import type { Parity } from '../../serial/byte-link.ts';
import type { LegacyConnection, LegacyDoubt } from './legacy-steps.ts';
import { unknownOption, valueError, type LegacyWords } from './legacy-words.ts';

/** What the old tool does where nothing is said. */
const defaults: LegacyConnection = {
  port: 1,
  baudRate: 57_600,
  parity: 'even',
  hasEcho: false,
  controlsLines: false,
};

/** Reads `-c`. Errors: `E-LEGACY-OPTION`, `E-LEGACY-VALUE`. */
export function parseConnection(words: LegacyWords, doubts: LegacyDoubt[]): LegacyConnection {
  const connection = { ...defaults };
  for (const option of words.subOptions()) readOption(words, option, connection, doubts);
  return connection;
}

function readOption(
  words: LegacyWords,
  option: string,
  connection: LegacyConnection,
  doubts: LegacyDoubt[],
): void {
  switch (option) {
    case '--pn':
      connection.port = portOf(words.takeValue(option, text('legacy.expected.port')));
      break;
    case '--br':
      connection.baudRate = words.takeDecimal(option, { min: 1200, max: 4_000_000 });
      break;
    case '--db':
      refuseOtherFrames(words.takeValue(option, text('legacy.expected.data-bits')));
      break;
    case '--pr':
      connection.parity = parityOf(words.takeValue(option, 'NONE, ODD, EVEN'), doubts);
      break;
    case '--sb':
      readStopBits(words.takeValue(option, text('legacy.expected.stop-bits')), doubts);
      break;
    case '--ec':
      connection.hasEcho = hasEcho(words.takeValue(option, 'OFF, ECHO, LISTEN'), doubts);
      break;
    case '--co':
      connection.controlsLines = controlsLines(words.takeValue(option, 'ON, OFF'), doubts);
      break;
    case '--to':
      words.takeDecimal(option, { min: 0, max: 999_999_999 });
      break;
    default:
      throw unknownOption(`-c ${option}`);
  }
}

function portOf(word: string): number | string {
  const number = /^(?:COM)?(\d{1,3})$/i.exec(word)?.[1];
  return number === undefined ? word : Number(number);
}

function refuseOtherFrames(word: string): void {
  if (word !== '8') throw valueError('--db', word, text('legacy.expected.data-bits'));
}

function parityOf(word: string, doubts: LegacyDoubt[]): Parity {
  const parities: Readonly<Record<string, Parity>> = { NONE: 'none', ODD: 'odd', EVEN: 'even' };
  const parity = parities[word.toUpperCase()];
  if (parity === undefined) doubts.push(text('legacy.doubt.parity', { value: word }));
  return parity ?? 'even';
}

function readStopBits(word: string, doubts: LegacyDoubt[]): void {
  if (!['1', '1.5', '2'].includes(word)) throw valueError('--sb', word, text('legacy.expected.stop-bits'));
  if (word !== '1') doubts.push(text('legacy.doubt.stop-bits', { value: word }));
}

function hasEcho(word: string, doubts: LegacyDoubt[]): boolean {
  const mode = word.toUpperCase();
  if (!['OFF', 'ECHO', 'LISTEN'].includes(mode)) doubts.push(text('legacy.doubt.echo', { value: word }));
  return mode === 'ECHO' || mode === 'LISTEN';
}

function controlsLines(word: string, doubts: LegacyDoubt[]): boolean {
  const state = word.toUpperCase();
  if (!['ON', 'OFF'].includes(state)) doubts.push(text('legacy.doubt.control', { value: word }));
  return state === 'ON';
}
