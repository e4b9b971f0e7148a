import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { LoadedImage } from '../load-images.ts';
import { checksumLines } from '../output/format-checksums.ts';
import { formatWarning } from '../output/format-failure.ts';
import { resultEvent, warningJson } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { usageError } from '../usage-error.ts';
import {
  PORT_VARIABLE,
  addBoardOptions,
  addImageOptions,
  addJsonOption,
  addPlanningOptions,
  planOptions,
  type BoardOptions,
  type ImageOptions,
  type PlanningOptions,
} from './common-options.ts';
import type { Shell } from './shell.ts';

interface PlanCommandOptions extends Omit<BoardOptions, 'port'>, ImageOptions, PlanningOptions {
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
    shell.run((screen) => showPlan(file, options, screen)),
  );
}

/** `flashline plan` */
async function showPlan(file: string, options: PlanCommandOptions, screen: Screen): Promise<ExitCode> {
  // Who names a part asks for a plan without a board; a port in the environment is for all other commands.
  const port = options.port ?? (options.part === undefined ? portOfEnvironment(screen) : undefined);
  const { loadImage } = await import('../load-images.ts');
  if (port === undefined) return planWithoutBoard(await loadImage(file, options), options, screen);
  const { boardAccess } = await import('../board-access.ts');
  const access = boardAccess({ ...options, port });
  const image = await loadImage(file, options);
  const { runBoardJob } = await import('../run-board-job.ts');
  return runBoardJob(
    {
      command: 'plan',
      task: {
        kind: 'program',
        plan: planOptions(options),
        verify: true,
        planOnly: true,
      },
      firmware: { image, files: [image.source] },
      access,
      isJson: options.json === true,
      files: [file],
      warnings: image.warnings,
      checksums: image.checksums,
      isPlanTheResult: true,
    },
    screen,
  );
}

async function planWithoutBoard(
  image: LoadedImage,
  options: PlanCommandOptions,
  screen: Screen,
): Promise<ExitCode> {
  const { loadDevices } = await import('../../devices/load-devices.ts');
  const { partTarget } = await import('../board-access.ts');
  const { planOffline } = await import('../../jobs/plan-offline.ts');
  const { limitsOf } = await import('#shared/protocols/an3155/limits.ts');
  const { formatPlan } = await import('../output/format-plan.ts');
  const { planEvent } = await import('../output/job-events.ts');
  const { checksumsForPart } = await import('../part-contents.ts');
  const { target, layoutMode } = partTarget(options, loadDevices());
  const { expected } = target;
  if (expected === undefined) throw usageError(text('cli.usage.plan-what'), 'plan');
  const plan = planOffline(image, { ...target, expected, layoutMode }, planOptions(options), limitsOf);
  const checksums = checksumsForPart(image, image.checksums, expected);
  const warnings = [...image.warnings, ...plan.warnings];
  if (options.json === true) {
    screen.json(planEvent(plan));
    const more = {
      message: text('cli.plan.offline'),
      warnings: warnings.map(warningJson),
      checksums,
    };
    screen.json(resultEvent('plan', exitCodes.ok, more));
    return exitCodes.ok;
  }
  for (const line of formatPlan(plan)) screen.result(line);
  for (const warning of warnings) screen.note(formatWarning(warning, screen.paintNote));
  for (const line of checksumLines(checksums)) screen.result(line);
  screen.result(text('cli.plan.offline'));
  return exitCodes.ok;
}

function portOfEnvironment({ environment }: Screen): string | undefined {
  const port = environment[PORT_VARIABLE];
  return port === '' ? undefined : port;
}
