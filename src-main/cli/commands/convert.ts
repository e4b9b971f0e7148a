import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addImageOptions, addJsonOption, jobOption } from './common-options.ts';
import { optionValue, savedFormats } from './option-values.ts';
import type { Shell } from './shell.ts';
import type { ConvertOptions } from '../actions/convert.ts';

/** `flashline convert FILE… --output FILE [--to FORMAT] [--fill BYTE] [--crop ADDR:LEN]` */
export function defineConvert(parent: Command, shell: Shell): void {
  const command = parent
    .command('convert')
    .description(text('help.convert'))
    .argument('<files...>', text('help.argument.files'));
  addImageOptions(command);
  command.addOption(jobOption('-o, --output <file>', 'help.option.output-convert').makeOptionMandatory());
  command.addOption(jobOption('--to <format>', 'help.option.to').choices(savedFormats));
  command.addOption(jobOption('--fill <byte>', 'help.option.fill', optionValue.byte));
  command.addOption(jobOption('--crop <range>', 'help.option.crop', optionValue.range));
  command.addOption(jobOption('--force', 'help.option.force-convert'));
  addJsonOption(command);
  command.addHelpText('after', text('help.convert.after'));
  command.action((files: string[], options: ConvertOptions) =>
    shell.run(async (screen) => (await import('../actions/convert.ts')).convertFiles(files, options, screen)),
  );
}
