import type { Command } from 'commander';
import { formatAddress, formatRange } from '#shared/bytes.ts';
import type { Segment } from '#shared/image/segment.ts';
import { counted, text } from '#shared/text/text.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { formatWarning } from '../output/format-failure.ts';
import { resultEvent, warningJson } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { savedPlaceName, STREAM_NAME } from '../save-place.ts';
import { usageError } from '../usage-error.ts';
import { addImageOptions, addJsonOption, jobOption, type ImageOptions } from './common-options.ts';
import { optionValue, savedFormats, type SavedFormat } from './option-values.ts';
import type { OutputOptions, Shell } from './shell.ts';

interface ConvertOptions extends ImageOptions, OutputOptions {
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
    shell.run((screen) => convertFiles(files, options, screen)),
  );
}

/** Raw binary, and gaps that are filled, are made up to this size: more is a slip in an address. */
const MAX_FILLED_BYTES = 64 * 1024 * 1024;

/** `flashline convert`: nothing of the output is made up unless `--fill` asks for it. */
async function convertFiles(
  names: readonly string[],
  options: ConvertOptions,
  screen: Screen,
): Promise<ExitCode> {
  const { output, fill, crop, force = false } = options;
  const { encodeImage, savedFormatOf } = await import('../encode-image.ts');
  const { checkCanSave, leaveStdout, refuseSameFile, saveResult } = await import('../save-file.ts');
  const format = options.to ?? savedFormatOf(output);
  if (format === undefined) throw usageError(text('cli.usage.convert-format', { file: output }), 'convert');
  if (output === STREAM_NAME) leaveStdout(options, screen, 'convert');
  const { loadImages } = await import('../load-images.ts');
  const { image, files } = await loadImages(names, options);
  await refuseSameFile(output, files);
  await checkCanSave(output, force);
  const cropped = crop === undefined ? image.segments : cropTo(image.segments, crop);
  if (cropped.length === 0) throw usageError(text('cli.usage.convert-empty'), 'convert');
  const segments = fill === undefined ? cropped : filled(cropped, fill, crop);
  if (format === 'bin') refuseGaps(segments);
  // A crop that leaves the start of the program out leaves no program to start.
  const entryPoint = segments.some((segment) => isWithin(segment, image.entryPoint))
    ? image.entryPoint
    : undefined;
  await saveResult(output, encodeImage(format, segments, entryPoint), force, screen);
  const ranges = segments.map(({ address, bytes }) => ({ start: address, end: address + bytes.length - 1 }));
  const sizeBytes = segments.reduce((sum, { bytes }) => sum + bytes.length, 0);
  for (const warning of image.warnings) screen.note(formatWarning(warning, screen.paintNote));
  const message = text('cli.convert.done', {
    file: savedPlaceName(output),
    format: text(`formats.${format}`),
    size: counted('byte', sizeBytes),
    ranges: segments.map(({ address, bytes }) => formatRange(address, bytes.length)).join(', '),
  });
  if (options.json === true) {
    const warnings = image.warnings.map(warningJson);
    screen.json(
      resultEvent('convert', exitCodes.ok, {
        files,
        file: output,
        format,
        sizeBytes,
        ranges,
        entryPoint,
        message,
        warnings,
      }),
      { isVerdict: true },
    );
  } else screen.result(message);
  return exitCodes.ok;
}

function isWithin({ address, bytes }: Segment, place: number | undefined): boolean {
  return place !== undefined && place >= address && place < address + bytes.length;
}

function cropTo(
  segments: readonly Segment[],
  { address, sizeBytes }: { address: number; sizeBytes: number },
): Segment[] {
  const end = address + sizeBytes;
  return segments.flatMap((segment) => {
    const from = Math.max(segment.address, address);
    const to = Math.min(segment.address + segment.bytes.length, end);
    if (from >= to) return [];
    return [{ address: from, bytes: segment.bytes.subarray(from - segment.address, to - segment.address) }];
  });
}

/** One piece without a gap; of a crop as far as it reaches. Errors: `E-USAGE` for gaps that nobody can mean. */
function filled(
  segments: readonly Segment[],
  fill: number,
  crop: { address: number; sizeBytes: number } | undefined,
): Segment[] {
  const [first] = segments;
  const last = segments.at(-1);
  if (first === undefined || last === undefined) return [];
  const start = crop?.address ?? first.address;
  const end = crop === undefined ? last.address + last.bytes.length : crop.address + crop.sizeBytes;
  if (end - start > MAX_FILLED_BYTES)
    throw usageError(text('cli.usage.convert-gap', { size: counted('byte', end - start) }), 'convert');
  const bytes = new Uint8Array(end - start).fill(fill);
  for (const segment of segments) bytes.set(segment.bytes, segment.address - start);
  return [{ address: start, bytes }];
}

/** Raw binary has no addresses: what is between two pieces would be made up. Errors: `E-USAGE`. */
function refuseGaps(segments: readonly Segment[]): void {
  for (const [index, { address }] of segments.entries()) {
    const before = segments[index - 1];
    if (before === undefined || before.address + before.bytes.length === address) continue;
    const gap = formatAddress(before.address + before.bytes.length);
    throw usageError(text('cli.usage.convert-gaps', { gap, next: formatAddress(address) }), 'convert');
  }
}
