import { CommanderError, type Command } from 'commander';
import { version } from '../../package.json';
import { asFlashError, FlashError, systemWords } from '#shared/errors.ts';
import { commandLine } from './command-line.ts';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes.ts';
import { formatFailure, formatSkipped } from './output/format-failure.ts';
import { errorJson, resultEvent } from './output/json-events.ts';
import { processScreen, type Screen, type Streams } from './output/screen.ts';
import { refuseSwallowed } from './refuse-swallowed.ts';
import { usageError, withHelpOf } from './usage-error.ts';
import { verbatim } from '#shared/text/words.ts';

/**
 * Runs the command line to its end and gives the exit code. Never rejects: whatever goes wrong is told to the user.
 *
 * @param words the arguments, without node and script
 */
export async function runCli(words: readonly string[], streams: Streams): Promise<ExitCode> {
  const screen = processScreen(streams);
  const exitCode = await runWords(words, screen);
  await tellSkipped(screen);
  await screen.settled();
  return exitCode;
}

/** Records that were left out are named at the end of whatever read them. */
async function tellSkipped(screen: Screen): Promise<void> {
  const { takeSkipped } = await import('../devices/skipped-records.ts');
  for (const error of takeSkipped()) screen.failure(formatSkipped(error.toData(), screen.paintNote));
}

async function runWords(words: readonly string[], screen: Screen): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.ok;
  const program = commandLine(
    version,
    {
      async run(action) {
        exitCode = await action(screen);
      },
      environment: screen.environment,
    },
    {
      writeOut: (words) => {
        for (const line of linesOf(words)) screen.result(line);
      },
      writeErr: (words) => {
        for (const line of linesOf(words)) screen.note(line);
      },
    },
  );
  const named = commandOf(words, program);
  const command = named?.path;
  try {
    if (named !== undefined && named.path !== 'legacy')
      refuseSwallowed(named.rest, named.command, named.path);
    await program.parseAsync(withForeignArguments(withoutVainHelp(words, program)), { from: 'user' });
    return await withoutLosses(screen, exitCode);
  } catch (error) {
    if (error instanceof CommanderError && isHelp(error))
      return withoutLosses(screen, error.exitCode === 0 ? exitCodes.ok : exitCodes.usage);
    const failure = error instanceof CommanderError ? misunderstood(error, command) : asFlashError(error);
    return report(
      withHelpOf(failure, command),
      { command: command ?? '', isJson: words.includes('--json') },
      screen,
    );
  }
}

/** The command that the words name, which of its kinds (`program`, `options set`), and what follows. */
function commandOf(
  words: readonly string[],
  program: Command,
): { command: Command; path: string; rest: readonly string[] } | undefined {
  const at = words.findIndex((word) => namesCommand(word, program));
  const command = program.commands.find((known) => known.name() === words[at]);
  if (command === undefined) return undefined;
  const kind = command.commands.find((known) => known.name() === words[at + 1]);
  if (kind === undefined) return { command, path: command.name(), rest: words.slice(at + 1) };
  return { command: kind, path: `${command.name()} ${kind.name()}`, rest: words.slice(at + 2) };
}

function namesCommand(word: string, { commands }: Command): boolean {
  return commands.some((known) => known.name() === word);
}

/** Help about a command that does not exist would be the general page, and no word of that: the command alone is refused. */
function withoutVainHelp(words: readonly string[], program: Command): readonly string[] {
  const [first, asked] = words;
  const isVain = first === 'help' && asked !== undefined && /^\w/.test(asked) && asked !== 'help';
  return isVain && !namesCommand(asked, program) ? words.slice(1) : words;
}

/** What follows `legacy` belongs to another program: `-c`, `-e` and `-d` are not options of ours. Its help page is. */
function withForeignArguments(words: readonly string[]): readonly string[] {
  const [command, first] = words;
  if (command !== 'legacy' || first === '--help' || first === '-h') return words;
  return [command, '--', ...words.slice(1)];
}

/** Help and version end in an error too; its words are out already. */
function isHelp({ code }: CommanderError): boolean {
  return ['commander.help', 'commander.helpDisplayed', 'commander.version'].includes(code);
}

/** `error: unknown option '--foo'\n(Did you mean --format?)` in two sentences. */
function misunderstood({ message }: CommanderError, command: string | undefined): FlashError {
  const [first = '', suggestion] = message.replace(/^error: /, '').split('\n');
  const sentence = first.charAt(0).toUpperCase() + first.slice(1) + (/[.!?]$/.test(first) ? '' : '.');
  const hint = suggestion === undefined ? '' : ` ${suggestion.replace(/^\(|\)$/g, '')}`;
  return usageError(sentence + hint, command);
}

function report(
  failure: FlashError,
  { command, isJson }: { command: string; isJson: boolean },
  screen: Screen,
): ExitCode {
  const exitCode = exitCodeOf(failure.code);
  const data = failure.toData();
  if (isJson) screen.json(resultEvent(command, exitCode, { error: errorJson(data) }), { isVerdict: true });
  else screen.failure(formatFailure(data, screen.paintNote));
  return exitCode;
}

/** A command whose result is its words has failed if they could not be written. */
async function withoutLosses(screen: Screen, exitCode: ExitCode): Promise<ExitCode> {
  await screen.settled();
  const { lostResult } = screen;
  if (lostResult === undefined || exitCode !== exitCodes.ok) return exitCode;
  const failure = new FlashError(
    'E-FILE-OUTPUT',
    { detail: verbatim(`${systemWords(lostResult)}.`) },
    { cause: lostResult },
  );
  return report(failure, { command: '', isJson: false }, screen);
}

function linesOf(words: string): string[] {
  return words.replace(/\n$/, '').split('\n');
}
