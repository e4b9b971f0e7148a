import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addBoardOptions, addImageOptions, addJsonOption, addLeaveOutOption } from './common-options.ts';
import type { Shell } from './shell.ts';
import type { VerifyOptions } from '../actions/verify.ts';

/** `flashline verify FILE --port PORT` */
export function defineVerify(parent: Command, shell: Shell): void {
  const command = parent
    .command('verify')
    .description(text('help.verify'))
    .argument('<file>', text('help.argument.file'));
  addImageOptions(command);
  addLeaveOutOption(command);
  addBoardOptions(command);
  addJsonOption(command);
  command.addHelpText('after', text('help.verify.after'));
  command.action((file: string, options: VerifyOptions) =>
    shell.run(async (screen) => (await import('../actions/verify.ts')).verifyBoard(file, options, screen)),
  );
}
