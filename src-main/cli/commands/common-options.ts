import { Option, type Command } from 'commander';
import { imageFormats, type ImageFormat } from '#shared/image/image-format.ts';
import type { ProgramTask } from '#shared/job/job-definition.ts';
import { leaveStrategies } from '#shared/plan/leave-strategy.ts';
import { erasePolicies, type ErasePolicy } from '#shared/plan/plan.ts';
import { text, type TextKey } from '#shared/text/text.ts';
import { usageError } from '../usage-error.ts';
import { EnvironmentOption } from './environment-option.ts';
import { optionValue } from './option-values.ts';

/** Names the port if no `--port` does. */
export const PORT_VARIABLE = 'FLASHLINE_PORT';

/** A modem line, or none. */
export type LineChoice = 'rts' | 'dtr' | 'none';

/** Options of every command that talks to a board. */
export interface BoardOptions {
  port: string;
  part?: string;
  baud?: number;
  parity?: 'even' | 'none';
  boot0?: LineChoice;
  reset?: LineChoice;
  invertBoot0?: true;
  invertReset?: true;
  resume?: true;
  /** Wait until the port is there and a board answers. */
  wait?: true;
  enter?: string;
  enterBaud?: number;
  enterParity?: 'even' | 'none' | 'odd';
  enterExpect?: string;
  enterWait?: number;
  pace?: true;
  /** false: a board that does not answer is asked nothing more. */
  probe?: boolean;
  layout?: string;
  /** File for the trace of the run; false: none is kept. */
  trace?: string | false;
  /** Neither progress nor plan is told, but warnings, failures and the result. */
  quiet?: true;
  /** Files may be replaced: that of `trace`, and what the command saves. */
  force?: true;
  json?: true;
}

/** Options of every command that reads a firmware file. */
export interface ImageOptions {
  address?: number;
  format?: ImageFormat;
}

/** Options that decide about a plan. */
export interface PlanningOptions {
  erase: ErasePolicy;
  keepRest?: true;
  leaveOut?: true;
}

/** What the options decide about a plan. Errors: `E-USAGE`. */
export function planOptions({ erase, keepRest, leaveOut }: PlanningOptions): ProgramTask['plan'] {
  if (erase === 'mass' && keepRest === true) throw usageError(text('cli.usage.keep-mass'));
  return { erase, keepRest: keepRest === true, outside: leaveOut === true ? 'leave-out' : 'refuse' };
}

/** Adds the options of {@link BoardOptions}. Without `isPortNeeded`, `--port` may be left out. */
export function addBoardOptions(
  command: Command,
  { isPortNeeded = true, partText = 'help.option.part', savesFile = false }: BoardOptionsChoice = {},
): void {
  const group = text('help.group.board');
  const port = isPortNeeded ? portOption() : option('-p, --port <port>', 'help.option.port');
  command.addOption(port.helpGroup(group));
  const rest = [
    fromEnvironment('--part <part>', partText, 'FLASHLINE_PART'),
    fromEnvironment('--baud <rate>', 'help.option.baud', 'FLASHLINE_BAUD').argParser(optionValue.baudRate),
    option('--parity <parity>', 'help.option.parity').choices(['even', 'none']),
    option('--boot0 <line>', 'help.option.boot0').choices(['rts', 'dtr', 'none']),
    option('--reset <line>', 'help.option.reset').choices(['dtr', 'rts', 'none']),
    option('--invert-boot0', 'help.option.invert-boot0'),
    option('--invert-reset', 'help.option.invert-reset'),
    option('--enter <how>', 'help.option.enter'),
    option('--enter-baud <rate>', 'help.option.enter-baud').argParser(optionValue.baudRate),
    option('--enter-parity <parity>', 'help.option.enter-parity').choices(['even', 'none', 'odd']),
    option('--enter-expect <text>', 'help.option.enter-expect'),
    option('--enter-wait <ms>', 'help.option.enter-wait').argParser(optionValue.milliseconds),
    option('--resume', 'help.option.resume'),
    option('--wait', 'help.option.wait'),
    option('--layout <layout>', 'help.option.layout').argParser(optionValue.layout),
    option('--no-probe', 'help.option.no-probe'),
    option('--pace', 'help.option.pace'),
    new Option('--trace <file>', text('blackBox.option.trace')),
    new Option('--no-trace', text('blackBox.option.no-trace')),
    new Option('--force', text(savesFile ? 'help.option.force' : 'blackBox.option.force-trace')),
  ];
  for (const each of rest) command.addOption(each.helpGroup(group));
  command.addOption(option('-q, --quiet', 'help.option.quiet').helpGroup(text('help.group.output')));
}

interface BoardOptionsChoice {
  isPortNeeded?: boolean;
  partText?: 'help.option.part' | 'help.option.part-plan';
  /** The command saves a file of its own, which `--force` is about as well. */
  savesFile?: boolean;
}

/** Adds `--port` alone, for commands that run no job. */
export function addPortOption(command: Command): void {
  command.addOption(portOption().helpGroup(text('help.group.board')));
}

/** Adds `--part` alone. */
export function addPartOption(command: Command): void {
  const part = fromEnvironment('--part <part>', 'help.option.part', 'FLASHLINE_PART');
  command.addOption(part.helpGroup(text('help.group.board')));
}

/** Adds the options of {@link ImageOptions}. */
export function addImageOptions(command: Command): void {
  command.addOption(jobOption('--address <address>', 'help.option.address-image', optionValue.address));
  command.addOption(jobOption('--format <format>', 'help.option.format-image').choices(imageFormats));
}

/** Adds the options of {@link PlanningOptions}. */
export function addPlanningOptions(command: Command): void {
  command.addOption(
    jobOption('--erase <pages>', 'help.option.erase').choices(erasePolicies).default('needed'),
  );
  command.addOption(jobOption('--keep-rest', 'help.option.keep-rest'));
  addLeaveOutOption(command);
}

/** Adds `--leave`, which `program` and `go` have. */
export function addLeaveOption(
  command: Command,
  description: 'help.option.leave' | 'help.option.leave-go' = 'help.option.leave',
): void {
  command.addOption(jobOption('--leave <how>', description).choices(leaveStrategies));
}

export function addLeaveOutOption(command: Command): void {
  command.addOption(jobOption('--leave-out', 'help.option.leave-out'));
}

/** Adds `--json`, which every command has. */
export function addJsonOption(command: Command): void {
  command.addOption(option('--json', 'help.option.json').helpGroup(text('help.group.output')));
}

/** An option in the help group of what the job does. */
export function jobOption(
  flags: string,
  description: PlainHelpKey,
  parse?: (words: string) => unknown,
): Option {
  const made = option(flags, description).helpGroup(text('help.group.job'));
  return parse === undefined ? made : made.argParser(parse);
}

type PlainHelpKey = Extract<TextKey, `help.option.${string}`>;

function option(flags: string, description: PlainHelpKey): Option {
  return new Option(flags, text(description));
}

function fromEnvironment(flags: string, description: PlainHelpKey, variable: string): Option {
  return new EnvironmentOption(flags, text(description), variable);
}

/** `--port`, which a command cannot do without. */
function portOption(): Option {
  return fromEnvironment('-p, --port <port>', 'help.option.port', PORT_VARIABLE).makeOptionMandatory();
}
