import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { Screen } from '../output/screen.ts';
import {
  addBoardOptions,
  addImageOptions,
  addJsonOption,
  addLeaveOutOption,
  type BoardOptions,
  type ImageOptions,
} from './common-options.ts';
import type { Shell } from './shell.ts';

interface VerifyOptions extends BoardOptions, ImageOptions {
  leaveOut?: true;
}

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
    shell.run((screen) => verifyBoard(file, options, screen)),
  );
}

/** `flashline verify` */
async function verifyBoard(file: string, options: VerifyOptions, screen: Screen): Promise<ExitCode> {
  const { boardAccess } = await import('../board-access.ts');
  const access = boardAccess(options);
  const { loadImage } = await import('../load-images.ts');
  const image = await loadImage(file, options);
  const { runBoardJob } = await import('../run-board-job.ts');
  return runBoardJob(
    {
      command: 'verify',
      task: { kind: 'verify', outside: options.leaveOut === true ? 'leave-out' : 'refuse' },
      firmware: { image, files: [image.source] },
      access,
      isJson: options.json === true,
      files: [file],
      warnings: image.warnings,
      checksums: image.checksums,
    },
    screen,
  );
}
