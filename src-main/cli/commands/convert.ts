import type { Command } from 'commander';
import { text } from '#shared/text/text.ts';
import { addImageOptions, addJsonOption, jobOption, type ImageOptions } from './common-options.ts';
import { optionValue } from './option-values.ts';
import { savedFormats, type SavedFormat } from './read.ts';
import type { OutputOptions, Shell } from './shell.ts';

export interface ConvertOptions extends ImageOptions, OutputOptions {
  output: string;
  to?: SavedFormat;
  fill?: number;
  crop?: { address: number; sizeBytes: number };
  force?: true;
}

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
