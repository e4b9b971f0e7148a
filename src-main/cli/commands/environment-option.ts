import { InvalidArgumentError, Option, type Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { usageError } from '../usage-error.ts';

/** An option that an environment variable gives if the command line does not. An empty variable counts as unset. */
export class EnvironmentOption extends Option {
  readonly variable: string;

  constructor(flags: string, description: string, variable: string) {
    super(flags, text('help.or-variable', { description, variable }));
    this.variable = variable;
  }
}

/**
 * Gives the options of a command the values that the environment has for them; what the command line says comes later, and counts.
 * Errors: `E-USAGE` for a value that the option does not take.
 */
export function applyEnvironment(command: Command, environment: NodeJS.ProcessEnv): void {
  for (const option of command.options) {
    if (!(option instanceof EnvironmentOption)) continue;
    const value = environment[option.variable];
    if (value === undefined || value === '') continue;
    command.setOptionValueWithSource(option.attributeName(), parsed(option, value), 'env');
  }
}

function parsed({ parseArg, variable }: EnvironmentOption, value: string): unknown {
  try {
    const parse: ((words: string, before: unknown) => unknown) | undefined = parseArg;
    return parse === undefined ? value : parse(value, undefined);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw usageError(text('cli.usage.variable', { variable, value, reason: error.message }));
  }
}
