import { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { defineBoard } from './commands/board.ts';
import { defineCompletion } from './commands/completion.ts';
import { defineConvert } from './commands/convert.ts';
import { defineDevices } from './commands/devices.ts';
import { defineDoctor } from './commands/doctor.ts';
import { applyEnvironment } from './commands/environment-option.ts';
import { defineErase } from './commands/erase.ts';
import { defineExitCodes } from './commands/exit-codes.ts';
import { defineGo } from './commands/go.ts';
import { defineImportMap } from './commands/import-map.ts';
import { defineInfo } from './commands/info.ts';
import { defineInspect } from './commands/inspect.ts';
import { defineLegacy } from './commands/legacy.ts';
import { defineOptions } from './commands/options.ts';
import { definePlan } from './commands/plan.ts';
import { definePorts } from './commands/ports.ts';
import { defineProgram } from './commands/program.ts';
import { defineProtect } from './commands/protect.ts';
import { defineRead } from './commands/read.ts';
import { defineReplay } from './commands/replay.ts';
import { defineReport } from './commands/report.ts';
import { defineServe } from './commands/serve.ts';
import type { Shell } from './commands/shell.ts';
import { defineUnprotect } from './commands/unprotect.ts';
import { defineVerify } from './commands/verify.ts';

/** In the order of the help page. */
const definitions = [
  definePorts,
  defineInfo,
  defineProgram,
  defineVerify,
  defineRead,
  defineErase,
  defineGo,
  defineProtect,
  defineUnprotect,
  defineOptions,
  definePlan,
  defineInspect,
  defineConvert,
  defineDevices,
  defineDoctor,
  defineReplay,
  defineReport,
  defineBoard,
  defineServe,
  defineLegacy,
  defineImportMap,
  defineCompletion,
];

/** How the command line speaks while it reads its arguments. */
export interface CommandLineOutput {
  writeOut(words: string): void;
  writeErr(words: string): void;
}

/**
 * All commands with their options and help pages; no implementation is loaded. Parsing throws CommanderError, also for
 * help and version.
 */
export function commandLine(version: string, shell: Shell, output: CommandLineOutput): Command {
  const program = new Command('flashline');
  program
    .description(text('help.flashline'))
    .version(version, '-V, --version', text('help.option.version'))
    .helpOption('-h, --help', text('help.option.help'))
    .helpCommand('help [command]', text('help.command.help'))
    .addHelpText('after', text('help.flashline.after'))
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ ...output, outputError: () => undefined });
  for (const define of definitions) define(program, shell);
  defineExitCodes(program);
  const environment = shell.environment ?? {};
  for (const parent of [program, ...program.commands.filter(({ commands }) => commands.length > 0)])
    parent.hook('preSubcommand', (_, command) => applyEnvironment(command, environment));
  return program;
}
