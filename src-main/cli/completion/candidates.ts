import type { Argument, Command, Option } from 'commander';
import type { Device } from '#shared/devices/device.ts';
import { enterPresets } from '#shared/job/enter-presets.ts';

/** Something that the word under way may become. */
export interface Candidate {
  value: string;
  /** What it is, for shells that show it. */
  meaning?: string;
}

/** Stands for the names of files, which the shell knows best. */
const FILES: Candidate = { value: ':files' };
const NOTHING: readonly Candidate[] = [];

/** What a value is if the parser does not say it by a list of choices. Keys are names of options and of arguments. */
const kindsOfValue: Readonly<Record<string, () => Promise<readonly Candidate[]> | readonly Candidate[]>> = {
  '--port': portCandidates,
  '--part': partCandidates,
  '--against': virtualPorts,
  '--enter': () => enterPresets.map(({ name }) => ({ value: name })),
  '--trace': () => [FILES],
  '--output': () => [FILES],
  '--link': () => [FILES],
  '--data': () => [FILES],
  part: partCandidates,
  search: partCandidates,
  file: () => [FILES],
  files: () => [FILES],
  outfile: () => [FILES],
  trace: () => [FILES],
  arguments: () => [FILES],
};

/**
 * What the last of these words may become. They are those after `flashline`; the last one is empty if a new word begins. Goes by
 * the commands, options and choices that the parser has.
 */
export async function candidatesFor(
  words: readonly string[],
  program: Command,
): Promise<readonly Candidate[]> {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const { command, rest } = commandOf(before, program);
  const joined = joinedValue(command, rest, current);
  if (joined === undefined) return fitting(await possible(command, rest, current, program), current);
  const { option, before: typed, value } = joined;
  const values = fitting(await valuesOf(option.long ?? '', option.argChoices), value);
  return values.map((candidate) =>
    candidate.value === FILES.value ? candidate : { ...candidate, value: typed + candidate.value },
  );
}

/** The option of a word such as `--port=vir`, what is before its value, and the value so far. */
function joinedValue(
  command: Command,
  rest: readonly string[],
  current: string,
): { option: Option; before: string; value: string } | undefined {
  const [, before, name, value] = /^((--[\w-]+)=)(.*)$/s.exec(current) ?? [];
  const { open, ended } = readRest(command, rest);
  const option = command.options.find(({ long, required }) => required && long === name);
  if (option === undefined || open !== undefined || ended) return undefined;
  return { option, before: before ?? '', value: value ?? '' };
}

function possible(
  command: Command,
  rest: readonly string[],
  current: string,
  program: Command,
): Promise<readonly Candidate[]> | readonly Candidate[] {
  if (command === program && rest[0] === 'help') return rest.length === 1 ? helpPages(program) : NOTHING;
  const { open, placed, ended } = readRest(command, rest);
  if (open !== undefined) return valuesOf(open.long ?? '', open.argChoices);
  if (current.startsWith('-') && !ended) return optionsOf(command, rest);
  const inner = command.commands.filter(isShown);
  if (inner.length > 0)
    return placed > 0 ? NOTHING : [...inner.map(named), ...(command === program ? [{ value: 'help' }] : [])];
  const argument = argumentAt(command, placed);
  return argument === undefined ? NOTHING : valuesOf(argument.name(), argument.argChoices);
}

/** The command that the words lead to, and the words after its name. */
function commandOf(
  words: readonly string[],
  program: Command,
): { command: Command; rest: readonly string[] } {
  let command = program;
  let rest = words;
  for (;;) {
    const next = command.commands.find((known) => isShown(known) && known.name() === rest[0]);
    if (next === undefined) return { command, rest };
    command = next;
    rest = rest.slice(1);
  }
}

/** How far the words of a command go: the option whose value comes next, and how many arguments there are. */
function readRest(
  command: Command,
  rest: readonly string[],
): { open: Option | undefined; placed: number; ended: boolean } {
  let open: Option | undefined;
  let placed = 0;
  let ended = false;
  for (const word of rest) {
    if (open !== undefined) open = undefined;
    else if (word === '--') ended = true;
    else if (ended || !word.startsWith('-') || word === '-') placed += 1;
    else
      open = command.options.find(
        (option) => option.required && (option.long === word || option.short === word),
      );
  }
  return { open, placed, ended };
}

function argumentAt({ registeredArguments }: Command, index: number): Argument | undefined {
  const last = registeredArguments.at(-1);
  return registeredArguments[index] ?? (last?.variadic === true ? last : undefined);
}

function valuesOf(
  name: string,
  choices: readonly string[] | undefined,
): Promise<readonly Candidate[]> | readonly Candidate[] {
  return choices === undefined ? (kindsOfValue[name]?.() ?? NOTHING) : choices.map((value) => ({ value }));
}

/** Options of a command that were not given yet. */
function optionsOf(command: Command, given: readonly string[]): readonly Candidate[] {
  const own = command.options.filter(({ long, short, hidden }) => {
    return !hidden && !given.includes(long ?? '') && !given.includes(short ?? '-');
  });
  return [
    ...own.map(({ long, short, description }) => ({ value: long ?? short ?? '', meaning: description })),
    { value: '--help' },
  ];
}

function helpPages(program: Command): readonly Candidate[] {
  return [...program.commands.filter(isShown).map(named), { value: 'exit-codes' }];
}

function named(command: Command): Candidate {
  return { value: command.name(), meaning: command.description() };
}

/** Hidden commands are for programs. Commander keeps that to itself. */
function isShown(command: Command): boolean {
  return (command as Command & { _hidden?: boolean })._hidden !== true;
}

/** Part names as `--part` takes them: those that name one part only. The table is loaded at the first of them. */
function partCandidates(): Promise<readonly Candidate[]> {
  return partsOf(() => true);
}

/** Ports with a simulated board, of each part whose pages are known. */
async function virtualPorts(): Promise<readonly Candidate[]> {
  const parts = await partsOf(({ layouts }) => layouts.length > 0);
  return parts.map((part) => ({ ...part, value: `virtual:${part.value}` }));
}

async function partsOf(isMeant: (device: Device) => boolean): Promise<readonly Candidate[]> {
  const { loadDevices } = await import('../../devices/load-devices.ts');
  const { findPart } = await import('../../devices/find-part.ts');
  const devices = loadDevices();
  const isOne = (part: string) => {
    try {
      findPart(devices, part);
      return true;
    } catch {
      return false;
    }
  };
  return devices.filter(isMeant).flatMap(({ name, parts, deviceClass }) => {
    const maker = deviceClass.startsWith('stm32') ? 'stm32' : '';
    const names = parts.map((part) => `${maker}${part.toLowerCase()}`).filter(isOne);
    return names.map((value) => ({ value, meaning: name }));
  });
}

/** Ports of this machine, and simulated boards. */
async function portCandidates(): Promise<readonly Candidate[]> {
  const { listPorts } = await import('../../links/list-ports.ts');
  const ports = await listPorts().catch(() => []);
  return [
    ...ports.map(({ name, adapter, manufacturer }) => ({
      value: name,
      meaning: adapter ?? manufacturer ?? '',
    })),
    { value: 'tcp://' },
    { value: 'rfc2217://' },
    ...(await virtualPorts()),
  ];
}

/** Simulated boards are too many to be shown unasked: one stands for all until its beginning is typed. */
function fitting(candidates: readonly Candidate[], current: string): readonly Candidate[] {
  const seen = new Set<string>();
  const VIRTUAL = 'virtual:';
  return candidates
    .map((candidate) =>
      candidate.value.startsWith(VIRTUAL) && !current.startsWith(VIRTUAL) ? { value: VIRTUAL } : candidate,
    )
    .filter(({ value }) => {
      const isNew = !seen.has(value);
      seen.add(value);
      return isNew && (value === FILES.value || value.startsWith(current));
    });
}
