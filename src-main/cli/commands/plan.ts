import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addBoardOptions, addImageOptions, addJsonOption, addPlanningOptions } from './common-options.ts';
import type { Shell } from './shell.ts';
import type { PlanCommandOptions } from '../actions/plan.ts';

/** `flashline plan FILE --part PART | --port PORT` */
export function definePlan(parent: Command, shell: Shell): void {
  const command = parent
    .command('plan')
    .description(text('help.plan'))
    .argument('<file>', text('help.argument.file'));
  addImageOptions(command);
  addPlanningOptions(command);
  addBoardOptions(command, { isPortNeeded: false, partText: 'help.option.part-plan' });
  addJsonOption(command);
  command.addHelpText('after', text('help.plan.after'));
  command.action((file: string, options: PlanCommandOptions) =>
    shell.run(async (screen) => (await import('../actions/plan.ts')).showPlan(file, options, screen)),
  );
}
