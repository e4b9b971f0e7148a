import { Option, type Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addJsonOption } from './common-options.ts';
import type { Shell } from './shell.ts';
import type { ReportOptions } from '../actions/report.ts';

/** `flashline report TRACE [-o FILE] [--with-contents]` */
export function defineReport(parent: Command, shell: Shell): void {
  const command = parent
    .command('report')
    .description(text('blackBox.report.command'))
    .argument('<trace>', text('blackBox.argument'));
  const group = text('help.group.job');
  for (const option of [
    new Option('-o, --output <file>', text('blackBox.option.output')),
    new Option('--with-contents', text('blackBox.option.with-contents')),
    new Option('--partial', text('blackBox.option.partial')),
    new Option('--force', text('blackBox.option.force')),
  ])
    command.addOption(option.helpGroup(group));
  addJsonOption(command);
  command.addHelpText('after', text('blackBox.report.after'));
  command.action((file: string, options: ReportOptions) =>
    shell.run(async (screen) => (await import('../actions/report.ts')).reportTrace(file, options, screen)),
  );
}
