import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import {
  addBoardOptions,
  addImageOptions,
  addJsonOption,
  addPlanningOptions,
  type BoardOptions,
  type ImageOptions,
  type PlanningOptions,
} from './common-options.ts';
import type { Shell } from './shell.ts';

export interface PlanCommandOptions extends Omit<BoardOptions, 'port'>, ImageOptions, PlanningOptions {
  port?: string;
}

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
