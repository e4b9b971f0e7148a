import { extname } from 'node:path';
import { FlashError } from '#shared/errors.ts';
import { formatAddress } from '#shared/bytes.ts';
import { text } from '#shared/text/text.ts';
import { savedFormatOf } from '../encode-image.ts';
import type {
  LegacyDoubt,
  LegacyDownload,
  LegacyOptionValues,
  LegacyScript,
  LegacyStep,
} from './legacy-steps.ts';
import { LegacyWords, unknownOption, valueError } from './legacy-words.ts';
import { parseConnection } from './parse-connection.ts';

/** Page codes of Extended Erase stop below its special codes (AN3155 §3.8); a sector is one byte of Write Protect (§3.9). */
const MAX_PAGE_CODE = 0xffef;
const MAX_SECTOR = 0xff;

/** What stays from one `-d` to the next, as in the old tool. */
interface Sticky {
  address: number | undefined;
  verify: boolean;
}

/**
 * Reads the arguments of `STMFlashLoader.exe` (UM0462) into steps, in their order. Values that the old tool takes for
 * something else without a word (an unknown parity) are taken so, and told as doubts; what it would ignore is refused, since
 * an option that is silently dropped may be the one that mattered.
 *
 * @throws FlashError `E-LEGACY-OPTION`, `E-LEGACY-VALUE`, `E-LEGACY-ORDER`
 */
export function parseLegacy(args: readonly string[]): LegacyScript {
  const doubts: LegacyDoubt[] = [];
  const words = new LegacyWords(args, doubts);
  const steps: LegacyStep[] = [];
  const sticky: Sticky = { address: undefined, verify: false };
  // Nothing runs after the help page.
  while (!words.isAtEnd && steps.at(-1)?.kind !== 'help')
    steps.push(...parseMainOption(words, doubts, sticky));
  checkOrder(steps);
  return { steps, doubts: [...doubts, ...steps.flatMap(doubtsOfStep)] };
}

function parseMainOption(words: LegacyWords, doubts: LegacyDoubt[], sticky: Sticky): LegacyStep[] {
  const option = words.take();
  switch (option.toLowerCase()) {
    case '-?':
      return [{ kind: 'help' }];
    case '-c':
      return [{ kind: 'connect', connection: parseConnection(words, doubts) }];
    case '-dtr':
      return parseLevels(words, 'dtr', doubts);
    case '-rts':
      return parseLevels(words, 'rts', doubts);
    case '-i':
      return [{ kind: 'activate', map: words.takeValue(option, text('legacy.expected.map')) }];
    case '-e':
      return parseErase(words, doubts);
    case '-u':
      return [{ kind: 'upload', file: uploadedFile(words, doubts) }];
    case '-d':
      return [parseDownload(words, sticky)];
    case '-r':
      return [{ kind: 'run', address: parseRunAddress(words) }];
    case '-p':
      return parseProtection(words, doubts);
    case '-o':
      return parseOptionBytes(words, doubts);
    case '-v':
      return []; // The old tool has it and does nothing.
    default:
      throw unknownOption(option);
  }
}

function parseLevels(words: LegacyWords, line: 'dtr' | 'rts', doubts: LegacyDoubt[]): LegacyStep[] {
  const name = line === 'dtr' ? '-Dtr' : '-Rts';
  const steps: LegacyStep[] = [];
  for (const option of words.subOptions()) {
    if (option === '--state') continue; // The old help page has it, and people write it.
    if (option !== '--hi' && option !== '--lo') throw unknownOption(`${name} ${option}`);
    steps.push({ kind: 'line', line, level: option === '--hi' ? 'high' : 'low' });
  }
  if (steps.length === 0)
    doubts.push(text('legacy.doubt.alone', { option: name, needed: text('legacy.expected.level') }));
  return steps;
}

function parseErase(words: LegacyWords, doubts: LegacyDoubt[]): LegacyStep[] {
  const steps: LegacyStep[] = [];
  for (const option of words.subOptions()) {
    if (option === '--all') steps.push({ kind: 'erase-all' });
    else if (option === '--sec')
      steps.push({ kind: 'erase', codes: words.takeCounted(option, MAX_PAGE_CODE) });
    else throw unknownOption(`-e ${option}`);
  }
  if (steps.length === 0)
    doubts.push(text('legacy.doubt.alone', { option: '-e', needed: text('legacy.expected.erase') }));
  return steps;
}

function parseDownload(words: LegacyWords, sticky: Sticky): LegacyDownload {
  let file: string | undefined;
  for (const option of words.subOptions()) {
    if (option === '--fn') file = words.takeFile(option, text('legacy.expected.file'));
    else if (option === '--a') sticky.address = words.takeHex(option);
    else if (option === '--v') sticky.verify = true;
    else if (option !== '--o') throw unknownOption(`-d ${option}`);
  }
  if (file === undefined) throw valueError('-d', '', text('legacy.expected.file-option'));
  return { kind: 'download', file, ...sticky };
}

function parseRunAddress(words: LegacyWords): number | undefined {
  let address: number | undefined;
  for (const option of words.subOptions()) {
    if (option !== '--a') throw unknownOption(`-r ${option}`);
    address = words.takeHex(option);
  }
  return address;
}

function parseProtection(words: LegacyWords, doubts: LegacyDoubt[]): LegacyStep[] {
  const steps: LegacyStep[] = [];
  for (const option of words.subOptions()) steps.push(protectionStep(words, option));
  if (steps.length === 0)
    doubts.push(text('legacy.doubt.alone', { option: '-p', needed: text('legacy.expected.protection') }));
  return steps;
}

function protectionStep(words: LegacyWords, option: string): LegacyStep {
  switch (option) {
    case '--ewp':
      return { kind: 'write-protect', sectors: words.takeCounted(option, MAX_SECTOR) };
    case '--dwp':
      return { kind: 'write-unprotect' };
    case '--erp':
      return { kind: 'readout-protect' };
    case '--drp':
      return { kind: 'readout-unprotect' };
    default:
      throw unknownOption(`-p ${option}`);
  }
}

function parseOptionBytes(words: LegacyWords, doubts: LegacyDoubt[]): LegacyStep[] {
  const steps: LegacyStep[] = [];
  for (const option of words.subOptions()) {
    if (option === '--get') steps.push({ kind: 'get-options', file: savedFile(words, '-o --get') });
    else if (option === '--set') steps.push({ kind: 'set-options', from: parseOptionSource(words) });
    else throw unknownOption(`-o ${option}`);
  }
  if (steps.length === 0)
    doubts.push(text('legacy.doubt.alone', { option: '-o', needed: text('legacy.expected.options') }));
  return steps;
}

function parseOptionSource(words: LegacyWords): string | LegacyOptionValues {
  const [source] = words.subOptions();
  if (source === '--fn') return words.takeFile(source, text('legacy.expected.file'));
  if (source === '--vals') return parseOptionValues(words);
  throw source === undefined
    ? valueError('-o --set', '', text('legacy.expected.options-set'))
    : unknownOption(`-o --set ${source}`);
}

const optionNames: Readonly<Record<string, keyof LegacyOptionValues>> = {
  '--rdp': 'rdp',
  '--user': 'user',
  '--data0': 'data0',
  '--data1': 'data1',
  '--wrp0': 'wrp0',
  '--wrp1': 'wrp1',
  '--wrp2': 'wrp2',
  '--wrp3': 'wrp3',
};

function parseOptionValues(words: LegacyWords): LegacyOptionValues {
  const values: LegacyOptionValues = {};
  for (const option of words.subOptions()) {
    const name = optionNames[option];
    if (name === undefined) throw unknownOption(`-o --set --vals ${option}`);
    values[name] = words.takeHexByte(option);
  }
  if (Object.keys(values).length === 0)
    throw valueError('-o --set --vals', '', Object.keys(optionNames).join(', '));
  return values;
}

/** `-u`: always the whole flash. An address and a size (`--a`, `--s`) were read by the old tool, and not used. */
function uploadedFile(words: LegacyWords, doubts: LegacyDoubt[]): string {
  let file: string | undefined;
  for (const option of words.subOptions()) {
    if (option === '--fn') file = savedFileName(words, option);
    else if (option === '--a' || option === '--s') {
      const value = words.takeValue(option, text('legacy.expected.hex', { max: 'FFFFFFFF' }));
      doubts.push(text('legacy.doubt.unused', { option: `-u ${option}`, value }));
    } else throw unknownOption(`-u ${option}`);
  }
  if (file === undefined) throw valueError('-u', '', text('legacy.expected.file-option'));
  return file;
}

/** `--fn FILE`, whose name tells the format. */
function savedFile(words: LegacyWords, option: string): string {
  const [fileOption] = words.subOptions();
  if (fileOption === undefined) throw valueError(option, '', text('legacy.expected.file-option'));
  if (fileOption !== '--fn') throw unknownOption(`${option} ${fileOption}`);
  return savedFileName(words, fileOption);
}

function savedFileName(words: LegacyWords, option: string): string {
  const expected = text('legacy.expected.saved-file');
  const file = words.takeFile(option, expected);
  if (savedFormatOf(file) === undefined) throw valueError(option, file, expected);
  return file;
}

/** Each option needs an open port, and most a board that answers. DTR and RTS were set whatever `--co` says. Errors: `E-LEGACY-ORDER`. */
function checkOrder(steps: readonly LegacyStep[]): void {
  let hasPort = false;
  let isActive = false;
  for (const step of steps) {
    const needs = (isThere: boolean, needed: string) => {
      if (!isThere) throw new FlashError('E-LEGACY-ORDER', { option: mainOptionOf(step), needed });
    };
    if (step.kind === 'help') return;
    if (step.kind === 'connect') {
      hasPort = true;
      isActive = false;
      continue;
    }
    needs(hasPort, '-c');
    if (step.kind === 'activate') isActive = true;
    else if (step.kind !== 'line') needs(isActive, '-i');
  }
}

function mainOptionOf(step: LegacyStep): string {
  switch (step.kind) {
    case 'help':
      return '-?';
    case 'connect':
      return '-c';
    case 'line':
      return step.line === 'dtr' ? '-Dtr' : '-Rts';
    case 'activate':
      return '-i';
    case 'erase-all':
    case 'erase':
      return '-e';
    case 'upload':
      return '-u';
    case 'download':
      return '-d';
    case 'run':
      return '-r';
    case 'write-protect':
    case 'write-unprotect':
    case 'readout-protect':
    case 'readout-unprotect':
      return '-p';
    case 'get-options':
    case 'set-options':
      return '-o';
  }
}

function doubtsOfStep(step: LegacyStep): string[] {
  if (step.kind !== 'download') return [];
  const { file, address, verify } = step;
  const doubts = verify ? [] : [text('legacy.doubt.unverified', { file })];
  return address === undefined || isBinary(file)
    ? doubts
    : [...doubts, text('legacy.doubt.address', { address: formatAddress(address), file })];
}

/** The old tool goes by the name: only in `.bin` files does `--a` count. */
export function isBinary(file: string): boolean {
  return extname(file).toLowerCase() === '.bin';
}
