import { Option, type Command } from 'commander';
import { text } from '#shared/text/text.ts';
import type { NamedDevice } from '../../devices/find-part.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { formatWarning } from '../output/format-failure.ts';
import { resultEvent } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { addImageOptions, addJsonOption, type ImageOptions } from './common-options.ts';
import type { OutputOptions, Shell } from './shell.ts';

interface InspectOptions extends ImageOptions, OutputOptions {
  part?: string;
}

/** `flashline inspect FILE` */
export function defineInspect(parent: Command, shell: Shell): void {
  const command = parent
    .command('inspect')
    .description(text('help.inspect'))
    .argument('<file>', text('help.argument.file'));
  addImageOptions(command);
  command.addOption(
    new Option('--part <part>', text('help.option.part-inspect')).helpGroup(text('help.group.job')),
  );
  addJsonOption(command);
  command.addHelpText('after', text('help.inspect.after'));
  command.action((file: string, options: InspectOptions) =>
    shell.run((screen) => inspectFile(file, options, screen)),
  );
}

/** `flashline inspect` */
async function inspectFile(file: string, options: InspectOptions, screen: Screen): Promise<ExitCode> {
  const part = options.part === undefined ? undefined : await partOf(options.part);
  const { loadImage } = await import('../load-images.ts');
  const { imageForPart } = await import('../part-contents.ts');
  const { formatImage, imageJson, partWarnings } = await import('../output/format-inspected.ts');
  const whole = await loadImage(file, options);
  const loaded = part === undefined ? whole : imageForPart(whole, part);
  const image = { ...loaded, warnings: [...loaded.warnings, ...partWarnings(loaded, part)] };
  if (options.json === true) {
    screen.json(resultEvent('inspect', exitCodes.ok, imageJson(file, image, part)));
    return exitCodes.ok;
  }
  for (const line of formatImage(file, image, part)) screen.result(line);
  for (const warning of image.warnings) screen.note(formatWarning(warning, screen.paintNote));
  return exitCodes.ok;
}

/** The table of parts is loaded only if a part was named. */
async function partOf(name: string): Promise<NamedDevice> {
  const { loadDevices } = await import('../../devices/load-devices.ts');
  const { findPart } = await import('../../devices/find-part.ts');
  return findPart(loadDevices(), name);
}
