import { formatAddress, formatRange } from '#shared/bytes.ts';
import type { Segment } from '#shared/image/memory-image.ts';
import { counted, text } from '#shared/text/text.ts';
import { encodeImage, savedFormatOf } from '../encode-image.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { loadImages } from '../load-images.ts';
import { formatWarning } from '../output/format-failure.ts';
import { resultEvent, warningJson } from '../output/json-events.ts';
import type { Screen } from '../output/screen.ts';
import { checkCanSave, leaveStdout, refuseSameFile, saveResult } from '../save-file.ts';
import { savedPlaceName, STREAM_NAME } from '../save-place.ts';
import { usageError } from '../usage-error.ts';
import type { ImageOptions } from '../commands/common-options.ts';
import type { SavedFormat } from '../commands/option-values.ts';
import type { OutputOptions } from '../commands/shell.ts';

export interface ConvertOptions extends ImageOptions, OutputOptions {
  output: string;
  to?: SavedFormat;
  fill?: number;
  crop?: { address: number; sizeBytes: number };
  force?: true;
}

/** Raw binary, and gaps that are filled, are made up to this size: more is a slip in an address. */
const MAX_FILLED_BYTES = 64 * 1024 * 1024;

/** `flashline convert`: nothing of the output is made up unless `--fill` asks for it. */
export async function convertFiles(
  names: readonly string[],
  options: ConvertOptions,
  screen: Screen,
): Promise<ExitCode> {
  const { output, fill, crop, force = false } = options;
  const format = options.to ?? savedFormatOf(output);
  if (format === undefined) throw usageError(text('cli.usage.convert-format', { file: output }), 'convert');
  if (output === STREAM_NAME) leaveStdout(options, screen, 'convert');
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
