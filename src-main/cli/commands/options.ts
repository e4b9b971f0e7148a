import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addBoardOptions, addJsonOption, jobOption, type BoardOptions } from './common-options.ts';
import type { OutputOptions, Shell } from './shell.ts';
import type { ChangeOptionsOptions } from '../actions/options.ts';

/** `flashline options read|set|reset --port PORT`, `flashline options describe PART` */
export function defineOptions(parent: Command, shell: Shell): void {
  const command = parent.command('options').description(text('help.options'));
  command.addHelpText('after', text('help.options.after'));
  defineRead(command, shell);
  defineSet(command, shell);
  defineReset(command, shell);
  defineDescribe(command, shell);
}

function defineRead(parent: Command, shell: Shell): void {
  const command = parent.command('read').description(text('help.options-read'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.options-read.after'));
  command.action((options: BoardOptions) =>
    shell.run(async (screen) => (await import('../actions/options.ts')).readOptionBytes(options, screen)),
  );
}

function defineSet(parent: Command, shell: Shell): void {
  const command = parent.command('set').description(text('help.options-set'));
  command.argument('<assignments...>', text('help.argument.assignments'));
  addChangeOptions(command);
  command.addOption(jobOption('--confirm <words>', 'help.option.confirm'));
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.options-set.after'));
  command.action((assignments: string[], options: ChangeOptionsOptions) =>
    shell.run(async (screen) =>
      (await import('../actions/options.ts')).setOptionBytes(assignments, options, screen),
    ),
  );
}

function defineReset(parent: Command, shell: Shell): void {
  const command = parent.command('reset').description(text('help.options-reset'));
  addChangeOptions(command);
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.options-reset.after'));
  command.action((options: ChangeOptionsOptions) =>
    shell.run(async (screen) => (await import('../actions/options.ts')).resetOptionBytes(options, screen)),
  );
}

function defineDescribe(parent: Command, shell: Shell): void {
  const command = parent.command('describe').description(text('help.options-describe'));
  command.argument('<part>', text('help.argument.part'));
  addJsonOption(command);
  command.addHelpText('after', text('help.options-describe.after'));
  command.action((part: string, options: OutputOptions) =>
    shell.run(async (screen) =>
      (await import('../actions/options.ts')).describeOptionBytes(part, options, screen),
    ),
  );
}

function addChangeOptions(command: Command): void {
  command.addOption(jobOption('--preview', 'help.option.preview'));
  command.addOption(jobOption('-y, --yes', 'help.option.yes-options'));
  command.addOption(jobOption('--accept-lockout', 'help.option.accept-lockout'));
}
