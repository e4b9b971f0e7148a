import { text } from '#shared/text/text.ts';
import { limitsOf } from '#shared/protocols/an3155/limits.ts';
import { loadDevices } from '../../devices/load-devices.ts';
import { planOffline } from '../../jobs/plan-offline.ts';
import { boardAccess, partTarget } from '../board-access.ts';
import {
  type BoardOptions,
  type ImageOptions,
  PORT_VARIABLE,
  type PlanningOptions,
} from '../commands/common-options.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { loadImage, type LoadedImage } from '../load-images.ts';
import { checksumLines } from '../output/format-checksums.ts';
import { formatPlan } from '../output/format-plan.ts';
import { formatWarning } from '../output/format-failure.ts';
import { planEvent, resultEvent, warningJson } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { checksumsForPart } from '../part-contents.ts';
import { runBoardJob } from '../run-board-job.ts';
import { usageError } from '../usage-error.ts';
import { planOptions } from './program.ts';

export interface PlanCommandOptions extends Omit<BoardOptions, 'port'>, ImageOptions, PlanningOptions {
  port?: string;
}

/** `flashline plan` */
export async function showPlan(file: string, options: PlanCommandOptions, screen: Screen): Promise<ExitCode> {
  // Who names a part asks for a plan without a board; a port in the environment is for all other commands.
  const port = options.port ?? (options.part === undefined ? portOfEnvironment(screen) : undefined);
  if (port === undefined) return planWithoutBoard(await loadImage(file, options), options, screen);
  const access = boardAccess({ ...options, port });
  const image = await loadImage(file, options);
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

function planWithoutBoard(image: LoadedImage, options: PlanCommandOptions, screen: Screen): ExitCode {
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
