import { text } from '#shared/text/text.ts';
import type { Parity } from '../../links/byte-link.ts';
import type { LegacyConnection, LegacyDoubt } from './legacy-steps.ts';
import { unknownOption, valueError, type LegacyWords } from './legacy-words.ts';

/** What the old tool does if nothing is said. */
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
      connection.parity = choose(parities, words.takeValue(option, 'NONE, ODD, EVEN'), 'even', doubts);
      break;
    case '--sb':
      readStopBits(words.takeValue(option, text('legacy.expected.stop-bits')), doubts);
      break;
    case '--ec':
      connection.hasEcho = choose(echoes, words.takeValue(option, 'OFF, ECHO, LISTEN'), false, doubts);
      break;
    case '--co':
      connection.controlsLines = choose(controls, words.takeValue(option, 'ON, OFF'), false, doubts);
      break;
    case '--lcs': {
      const value = words.takeValue(option, text('legacy.expected.any'));
      doubts.push(text('legacy.doubt.unused', { option: '-c --lcs', value }));
      break;
    }
    case '--to':
      words.takeDecimal(option, { min: 0, max: 999_999_999 });
      break;
    default:
      throw unknownOption(`-c ${option}`);
  }
}

function portOf(word: string): number | string {
  const number = /^(?:\\\\\.\\)?(?:COM)?(\d{1,3})[,;:]?$/i.exec(word)?.[1];
  return number === undefined ? word : Number(number);
}

function refuseOtherFrames(word: string): void {
  if (!/^8(?!\d)/.test(word)) throw valueError('--db', word, text('legacy.expected.data-bits'));
}

/** Words that the old tool compared in capitals: `None` was EVEN, and that is what its scripts ran with. */
interface Choice<Value> {
  option: string;
  known: Readonly<Record<string, Value>>;
  /** What any other word is taken for. */
  otherwise: string;
  doubt: 'parity' | 'echo' | 'control';
}

const parities: Choice<Parity> = {
  option: '--pr',
  known: { NONE: 'none', ODD: 'odd', EVEN: 'even' },
  otherwise: 'EVEN',
  doubt: 'parity',
};
const echoes: Choice<boolean> = {
  option: '--ec',
  known: { OFF: false, ECHO: true, LISTEN: true },
  otherwise: 'OFF',
  doubt: 'echo',
};
const controls: Choice<boolean> = {
  option: '--co',
  known: { OFF: false, ON: true },
  otherwise: 'OFF',
  doubt: 'control',
};

function choose<Value>(
  { option, known, otherwise, doubt }: Choice<Value>,
  word: string,
  fallback: Value,
  doubts: LegacyDoubt[],
): Value {
  const chosen = known[word];
  if (chosen !== undefined) return chosen;
  const meant = word.toUpperCase();
  if (meant in known && meant !== otherwise)
    doubts.push(text('legacy.doubt.capitals', { option, value: word, taken: otherwise }));
  else if (meant !== otherwise) doubts.push(text(`legacy.doubt.${doubt}`, { value: word }));
  return fallback;
}

function readStopBits(word: string, doubts: LegacyDoubt[]): void {
  const [digits] = /^\d+(\.\d+)?/.exec(word) ?? []; // As far as `atof` reads.
  if (digits === undefined || ![1, 1.5, 2].includes(Number(digits)))
    throw valueError('--sb', word, text('legacy.expected.stop-bits'));
  if (!Number.isFinite(Number(word)))
    doubts.push(text('legacy.doubt.number', { option: '--sb', value: word, taken: digits }));
  if (Number(digits) !== 1) doubts.push(text('legacy.doubt.stop-bits', { value: word }));
}
